//! Our own drawing backend for plotters: writes SVG.
//!
//! Plotters counts in whole pixels; here its pixel is a tenth of ours, so that lines are smooth at any size. It asks the
//! backend how large text is; the answer comes from the bundled font, so that it is the same on every target. Colours
//! pass through plotters as the number of a [`Role`] in their blue channel, and become an attribute only here.

use crate::font::{self, Weight};
use crate::frame::Theme;
use crate::palette::Role;
use crate::xml::escaped;
use plotters::style::{RGBAColor, RGBColor};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::rc::Rc;

/// Parts of a pixel that plotters counts in.
const PARTS: f64 = 10.0;

/// Pixels in plotters' unit. Held to a range in which nothing overflows.
pub(crate) fn parts(pixels: f64) -> i32 {
    (pixels * PARTS).round().clamp(-1e6, 1e6) as i32
}

/// Plotters' unit in pixels.
pub(crate) fn pixels(parts: i32) -> f64 {
    f64::from(parts) / PARTS
}

/// A role as a colour for plotters.
pub(crate) fn ink(role: Role) -> RGBColor {
    RGBColor(0, 0, role.index() as u8)
}

/// The same, letting `opacity` of it through.
pub(crate) fn wash(role: Role, opacity: f64) -> RGBAColor {
    RGBAColor(0, 0, role.index() as u8, opacity)
}

/// An SVG being written. Clones write to the same one: plotters holds one of them, the caller opens groups through another.
#[derive(Clone)]
pub(crate) struct Canvas {
    body: Rc<RefCell<String>>,
    size: (f64, f64),
    theme: Theme,
}

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

impl Canvas {
    pub(crate) fn new(size: (f64, f64), theme: Theme) -> Self {
        Self { body: Rc::default(), size, theme }
    }

    /// Opens a group. `attributes` are written as they are: only our own constants and numbers go in.
    pub(crate) fn open(&self, class: &str, attributes: &str) {
        self.write(format_args!("<g class=\"{class}\"{attributes}>\n"));
    }

    /// Closes the innermost group.
    pub(crate) fn close(&self) {
        self.write(format_args!("</g>\n"));
    }

    /// Fills what is inside an odd number of closed lines, in pixels.
    pub(crate) fn fill(&self, outlines: &[Vec<(f64, f64)>], role: Role) {
        let number = |(x, y): &(f64, f64)| format!("{} {}", decimal(parts(*x)), decimal(parts(*y)));
        let ring = |line: &Vec<(f64, f64)>| {
            let points: Vec<_> = line.iter().map(number).collect();
            format!("M{}Z", points.join("L"))
        };
        let path: String = outlines.iter().map(ring).collect();
        if !path.is_empty() {
            let paint = self.paint(role);
            self.write(format_args!("<path d=\"{path}\" fill=\"{paint}\" fill-rule=\"evenodd\"/>\n"));
        }
    }

    /// The value of a colour attribute.
    pub(crate) fn paint(&self, role: Role) -> String {
        self.theme.paint(role).into_owned()
    }

    /// All that was written.
    pub(crate) fn into_body(self) -> String {
        self.body.take()
    }

    fn write(&self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.body.borrow_mut().write_fmt(text);
    }

    fn shape(&self, element: &str, geometry: &str, style: &impl BackendStyle, fill: bool) {
        let color = style.color();
        if color.alpha <= 0.0 {
            return;
        }
        let paint = self.paint(role_of(color));
        let (property, rest) = if fill {
            ("fill", String::new())
        } else {
            let width = decimal(style.stroke_width() as i32);
            ("stroke", format!(" stroke-width=\"{width}\" fill=\"none\""))
        };
        let opacity = if color.alpha < 1.0 {
            format!(" {property}-opacity=\"{:.2}\"", color.alpha)
        } else {
            String::new()
        };
        self.write(format_args!("<{element} {geometry} {property}=\"{paint}\"{rest}{opacity}/>\n"));
    }
}

fn role_of(color: BackendColor) -> Role {
    Role::at(usize::from(color.rgb.2))
}

/// A number of parts as a decimal number of pixels: exact and short.
fn decimal(parts: i32) -> String {
    let (sign, size) = if parts < 0 { ("-", parts.unsigned_abs()) } else { ("", parts.unsigned_abs()) };
    match size % 10 {
        0 => format!("{sign}{}", size / 10),
        rest => format!("{sign}{}.{rest}", size / 10),
    }
}

/// The corners of a path; those in the midst of a level stretch are left out.
fn listed(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut corners: Vec<BackendCoord> = Vec::new();
    for point in points {
        if let [.., before, last] = corners.as_slice()
            && before.1 == last.1
            && last.1 == point.1
        {
            corners.pop();
        }
        corners.push(point);
    }
    let all: Vec<_> = corners.into_iter().map(|(x, y)| format!("{},{}", decimal(x), decimal(y))).collect();
    format!("points=\"{}\"", all.join(" "))
}

fn weight_of(style: &impl BackendTextStyle) -> Weight {
    if matches!(style.style(), FontStyle::Bold) { Weight::Semibold } else { Weight::Regular }
}

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (parts(self.size.0) as u32, parts(self.size.1) as u32)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        // Only reached by rasterised shapes, of which there are none.
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        self.shape("polyline", &listed(path), style, false);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome {
        let (x, y) = (a.0.min(b.0), a.1.min(b.1));
        let (width, height) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
        let [x, y, width, height] = [x, y, width, height].map(decimal);
        self.shape(
            "rect",
            &format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""),
            style,
            fill,
        );
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Outcome {
        let [x, y, radius] = [at.0, at.1, radius as i32].map(decimal);
        self.shape("circle", &format!("cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""), style, fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Outcome {
        self.shape("polygon", &listed(corners), style, true);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome {
        let anchor = style.anchor();
        let end = match anchor.h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let size = style.size();
        let baseline = match anchor.v_pos {
            VPos::Top => size * font::ASCENT,
            VPos::Center => size * font::CAP / 2.0,
            VPos::Bottom => -size * font::DESCENT,
        };
        let (x, y) = (decimal(at.0), decimal(at.1 + baseline.round() as i32));
        let size = decimal(size.round() as i32);
        let weight = if weight_of(style) == Weight::Semibold { " font-weight=\"600\"" } else { "" };
        let fill = self.paint(role_of(style.color()));
        let text = escaped(text);
        self.write(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{end} fill=\"{fill}\">{text}</text>\n"
        ));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        Ok((font::width(text, weight_of(style), size).ceil() as u32, (size * font::LINE).ceil() as u32))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Outcome {
        Ok(())
    }
}
