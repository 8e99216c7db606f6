//! A specification and a frame in, an SVG out.

use crate::canvas::{Canvas, ink, parts, pixels, wash};
use crate::end;
use crate::font::{self, Weight};
use crate::frame::{Frame, Theme};
use crate::label::{Label, Run};
use crate::layout::Layout;
use crate::note::{self, ARROW, Mark, Note};
use crate::palette::Role;
use crate::scale::drawable;
use crate::spec::{ChartSpec, Series};
use crate::xml::{escaped, id};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::FontDesc;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::convert::Infallible;

type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;
type Root = DrawingArea<Canvas, Shift>;
type Chart<'a> = ChartContext<'a, Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Draws `spec`. The same bytes on every target; no script, no style attribute, no colour names.
///
/// The root is `<svg class="chart-picture" role="img">`, named by its title and described by the summary; their ids begin
/// with [`ChartSpec::id`].
#[must_use]
pub fn svg(spec: &ChartSpec, frame: &Frame) -> String {
    let layout = Layout::of(spec, frame);
    let canvas = Canvas::new(layout.size, frame.theme);
    // The canvas only appends to a string: there is no error that it could report.
    let drawn = Picture { spec, layout: &layout, canvas: canvas.clone() }.draw();
    debug_assert!(drawn.is_ok(), "{drawn:?}");
    let id = id(&spec.id);
    let (width, height) = layout.size;
    let (title, summary) = (escaped(&spec.title), escaped(&spec.summary));
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

    fn bands(&self, chart: &Chart<'_>) -> Drawn {
        let (x, y) = (self.layout.x, self.layout.y);
        self.canvas.open("bands", "");
        for band in &self.spec.bands {
            let (Some(from), Some(to)) = (drawable(band.from), drawable(band.to)) else { continue };
            let (low, high) = (from.min(to).max(y.low), from.max(to).min(y.high));
            if low > high {
                continue;
            }
            let area = chart.plotting_area();
            area.draw(&Rectangle::new([(x.low, low), (x.high, high)], ink(Role::Band).filled()))?;
            for edge in [from, to].into_iter().filter(|edge| y.holds(*edge)) {
                let style = ink(Role::BandEdge).stroke_width(self.stroke(0.8));
                area.draw(&PathElement::new(vec![(x.low, edge), (x.high, edge)], style))?;
            }
        }
        self.canvas.close();
        Ok(())
    }

    fn grid(&self, root: &Root, chart: &Chart<'_>) -> Drawn {
        let (x, area) = (self.layout.x, chart.plotting_area());
        let across = |y: f64, style: ShapeStyle| PathElement::new(vec![(x.low, y), (x.high, y)], style);
        self.canvas.open("grid", "");
        for tick in self.layout.y_ticks.iter().filter(|tick| tick.at != 0.0) {
            area.draw(&across(tick.at, ink(Role::Grid).stroke_width(self.stroke(1.0))))?;
        }
        area.draw(&across(0.0, ink(Role::Soft).stroke_width(self.stroke(1.0))))?;
        if self.layout.y.low < 0.0 {
            area.draw(&across(self.layout.y.low, ink(Role::Grid).stroke_width(self.stroke(1.0))))?;
        }
        // Short strokes below the plot.
        let foot = |tick: f64, length: f64| {
            let (left, bottom) = (self.layout.across(tick), self.layout.plot.bottom);
            [(left, bottom), (left, bottom + length)].map(|(x, y)| (parts(x), parts(y)))
        };
        let style = ink(Role::Soft).stroke_width(self.stroke(1.0));
        for tick in &self.layout.x_ticks {
            root.draw(&PathElement::new(foot(tick.at, 4.0 * self.layout.scale), style))?;
        }
        self.canvas.close();
        Ok(())
    }

    fn fan(&self, chart: &Chart<'_>) -> Drawn {
        let Some(fan) = &self.spec.fan else { return Ok(()) };
        self.canvas.open("fan", "");
        for band in &fan.bands {
            let drawn: Vec<_> = band
                .points
                .iter()
                .filter_map(|(x, low, high)| Some((drawable(*x)?, drawable(*low)?, drawable(*high)?)))
                .collect();
            let upper = drawn.iter().map(|(x, _, high)| (*x, *high));
            let lower = drawn.iter().rev().map(|(x, low, _)| (*x, *low));
            let outline: Vec<_> = upper.chain(lower).collect();
            if !outline.is_empty() {
                chart.plotting_area().draw(&Polygon::new(outline, wash(fan.role, 0.16)))?;
            }
        }
        self.canvas.close();
        Ok(())
    }

    fn levels(&self, chart: &Chart<'_>) -> Drawn {
        let (x, y) = (self.layout.x, self.layout.y);
        self.canvas.open("levels", "");
        for at in self.spec.levels.iter().filter_map(|level| drawable(level.at)).filter(|at| y.holds(*at)) {
            let style = ink(Role::Ink).stroke_width(self.stroke(1.5));
            chart.plotting_area().draw(&PathElement::new(vec![(x.low, at), (x.high, at)], style))?;
        }
        self.canvas.close();
        Ok(())
    }

    fn line(&self, chart: &mut Chart<'_>, series: &Series) -> Drawn {
        let width = if series.emphasis { 3.2 } else { 2.0 };
        let dashes: Vec<_> = series
            .role
            .dash()
            .iter()
            .map(|dash| pixels(parts(dash * width * self.layout.scale)).to_string())
            .collect();
        let dashes = if dashes.is_empty() {
            " stroke-linejoin=\"round\" stroke-linecap=\"round\"".to_string()
        } else {
            format!(" stroke-linejoin=\"round\" stroke-dasharray=\"{}\"", dashes.join(" "))
        };
        let points: Vec<_> =
            series.points.iter().filter_map(|(x, y)| Some((drawable(*x)?, drawable(*y)?))).collect();
        self.canvas.open(&format!("series {}", series.role.name()), &dashes);
        let style = ink(series.role).stroke_width(self.stroke(width));
        if points.len() > 1 {
            chart.draw_series(LineSeries::new(points, style))?;
        }
        self.canvas.close();
        if let Some(last) = end::last(series) {
            let radius = if series.emphasis { 3.6 } else { 2.6 };
            chart.plotting_area().draw(&Circle::new(last, self.stroke(radius), ink(series.role).filled()))?;
        }
        Ok(())
    }

    fn markers(&self, root: &Root) -> Drawn {
        self.canvas.open("markers", "");
        for (marker, (x, y)) in self.layout.markers(self.spec) {
            let at = (parts(x), parts(y));
            root.draw(&Circle::new(at, self.stroke(6.5), ink(Role::Paper).filled()))?;
            root.draw(&Circle::new(at, self.stroke(5.0), ink(marker.role).stroke_width(self.stroke(2.4))))?;
        }
        self.canvas.close();
        Ok(())
    }

    fn notes(&self, root: &Root, notes: &[Note]) -> Drawn {
        // A rim in the background's colour keeps text readable where it lies on a line.
        let rim = format!(
            " paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
            self.canvas.paint(Role::Paper),
            pixels(parts(3.0 * self.layout.scale))
        );
        for note in notes {
            let (place, size) = (note.place, note.label.size);
            let mut left = place.left;
            match note.mark {
                Mark::From(role, from) => self.leader(root, role, from, note)?,
                Mark::Up | Mark::Down => {
                    self.arrow(root, note)?;
                    left += ARROW * size;
                }
                Mark::None => {}
            }
            self.canvas.open("note", if note.crossed { &rim } else { "" });
            self.label(root, &note.label, left, place.top)?;
            self.canvas.close();
        }
        Ok(())
    }

    /// A line from a marked point to its label, if that is not right beside it.
    fn leader(&self, root: &Root, role: Role, (x, y): (f64, f64), note: &Note) -> Drawn {
        let near = note.place.nearest((x, y));
        let (dx, dy) = (near.0 - x, near.1 - y);
        let length = dx.abs().max(dy.abs());
        if length < 18.0 * self.layout.scale {
            return Ok(());
        }
        let start = 8.0 * self.layout.scale / length;
        let path = [(x + dx * start, y + dy * start), near].map(|(x, y)| (parts(x), parts(y)));
        root.draw(&PathElement::new(path, ink(role).stroke_width(self.stroke(1.0))))
    }

    fn arrow(&self, root: &Root, note: &Note) -> Drawn {
        let size = note.label.size;
        let (left, middle) = (note.place.left, (note.place.top + note.place.bottom) / 2.0);
        let (tip, foot) = if note.mark == Mark::Up { (-0.32, 0.32) } else { (0.32, -0.32) };
        let corners = [(0.0, foot), (0.7, foot), (0.35, tip)];
        let corners = corners.map(|(x, y)| (parts(left + x * size), parts(middle + y * size)));
        root.draw(&Polygon::new(corners, ink(Role::Ink)))
    }

    fn ends(&self, root: &Root) -> Drawn {
        self.canvas.open("ends", "");
        let left = self.layout.plot.right + end::LEADER * self.layout.scale;
        for end in &self.layout.ends {
            let (x, y) = (self.layout.across(end.at.0), self.layout.down(end.at.1));
            let middle = end.top + end.label.height() / 2.0;
            // A label beside its point needs no line to it.
            if (middle - y).abs() > 8.0 * self.layout.scale {
                let (from, to) = (x + 5.0 * self.layout.scale, left - 3.0 * self.layout.scale);
                let path = [(from, y), (to, middle)].map(|(x, y)| (parts(x), parts(y)));
                root.draw(&PathElement::new(path, ink(end.role).stroke_width(self.stroke(0.8))))?;
            }
            self.label(root, &end.label, left, end.top)?;
        }
        self.canvas.close();
        Ok(())
    }

    fn ticks(&self, root: &Root) -> Drawn {
        let (layout, scale) = (self.layout, self.layout.scale);
        let line = layout.text * font::LINE;
        let soft = |text: &str| Run::new(text, Weight::Regular, Role::Soft);
        self.canvas.open("ticks", "");
        for tick in &layout.y_ticks {
            let at = (layout.plot.left - 8.0 * scale, layout.down(tick.at));
            self.text(root, &soft(&tick.text), at, layout.text, HPos::Right)?;
        }
        for tick in &layout.x_ticks {
            let (x, y) = (layout.across(tick.at), layout.plot.bottom + 9.0 * scale + line / 2.0);
            self.text(root, &soft(&tick.text), (x, y), layout.text, HPos::Center)?;
            self.text(root, &soft(&tick.below), (x, y + line), layout.text, HPos::Center)?;
        }
        let room = layout.size.0 - 2.0 * layout.caption.side;
        let title = font::fit(&self.spec.y.label, Weight::Regular, layout.text, room);
        let at = (layout.caption.side, layout.plot.top - 12.0 * scale - line / 2.0);
        self.text(root, &soft(&title), at, layout.text, HPos::Left)?;
        self.canvas.close();
        Ok(())
    }

    fn caption(&self, root: &Root) -> Drawn {
        for (label, left, top) in &self.layout.caption.labels {
            self.label(root, label, *left, *top)?;
        }
        Ok(())
    }

    fn label(&self, root: &Root, label: &Label, left: f64, top: f64) -> Drawn {
        for (run, x, y) in label.runs(left, top) {
            self.text(root, run, (x, y), label.size, HPos::Left)?;
        }
        Ok(())
    }

    /// One run of text whose middle line is at y.
    fn text(&self, root: &Root, run: &Run, (x, y): (f64, f64), size: f64, side: HPos) -> Drawn {
        if run.text.trim().is_empty() {
            return Ok(());
        }
        let weight = if run.weight == Weight::Semibold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(font::FAMILY), f64::from(parts(size)), weight);
        let color = ink(run.role);
        let style = TextStyle::from(font).color(&color).pos(Pos::new(side, VPos::Center));
        root.draw_text(&run.text, &style, (parts(x), parts(y)))
    }
}
