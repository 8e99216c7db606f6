//! A specification and a frame in, an SVG out.

mod dots;
mod marks;
pub(crate) mod text;
mod words;

use crate::canvas::{Canvas, parts};
use crate::caption::Telling;
use crate::font;
use crate::frame::{Frame, Theme};
use crate::layout::Layout;
use crate::note;
use crate::palette::Role;
use crate::reach::placed;
use crate::spec::ChartSpec;
use crate::xml::{self, escaped};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use std::convert::Infallible;

pub(crate) type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;
pub(crate) type Root = DrawingArea<Canvas, Shift>;
type Chart<'a> = ChartContext<'a, Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Draws `spec`. The same bytes on every target; no script, no style attribute, no colour names.
///
/// The root is `<svg class="chart-picture" role="img">`, named by its title and described by the summary; their ids begin
/// with [`ChartSpec::id`].
#[must_use]
pub fn svg(spec: &ChartSpec, frame: &Frame) -> String {
    let spec = &*placed(spec);
    let layout = Layout::of(spec, frame);
    let canvas = Canvas::new(layout.size, frame.theme);
    // The canvas only appends to a string: there is no error that it could report.
    let drawn = Picture { spec, layout: &layout, canvas: canvas.clone() }.draw();
    debug_assert!(drawn.is_ok(), "{drawn:?}");
    framed(&spec.id, spec.into(), frame, canvas)
}

/// What a canvas holds as an SVG that names and describes itself; ids begin with `id`.
pub(crate) fn framed(id: &str, telling: Telling<'_>, frame: &Frame, canvas: Canvas) -> String {
    let id = xml::id(id);
    let (width, height) = frame.size();
    let (title, summary) = (escaped(telling.title), escaped(telling.summary));
    let background = match frame.theme {
        Theme::Page => String::new(),
        theme => {
            format!("<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n", theme.paint(Role::Paper))
        }
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-picture\" role=\"img\" \
         aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{}, system-ui, sans-serif\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{summary}</desc>\n{background}{}</svg>\n",
        font::FAMILY,
        canvas.into_body()
    )
}

struct Picture<'a> {
    spec: &'a ChartSpec,
    layout: &'a Layout,
    canvas: Canvas,
}

impl Picture<'_> {
    fn draw(&self) -> Drawn {
        let root = self.canvas.clone().into_drawing_area();
        let (plot, size) = (self.layout.plot, self.layout.size);
        let (x, y) = (self.layout.x, self.layout.y);
        let mut chart = ChartBuilder::on(&root)
            .margin_left(parts(plot.left))
            .margin_top(parts(plot.top))
            .margin_right(parts(size.0 - plot.right))
            .margin_bottom(parts(size.1 - plot.bottom))
            .build_cartesian_2d(x.low..x.high, y.low..y.high)?;
        self.bands(&chart)?;
        self.grid(&root, &chart)?;
        self.fan(&chart)?;
        self.levels(&chart)?;
        for series in &self.spec.series {
            self.line(&mut chart, series)?;
        }
        self.dots(&root)?;
        self.markers(&root)?;
        let notes = note::all(self.spec, self.layout);
        self.notes(&root, &notes)?;
        self.ends(&root)?;
        self.ticks(&root)?;
        self.caption(&root)
    }

    /// Width of a line in plotters' unit.
    fn stroke(&self, width: f64) -> u32 {
        parts(width * self.layout.scale).unsigned_abs()
    }
}
