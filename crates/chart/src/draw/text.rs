//! Text of any picture.

use super::{Drawn, Root};
use crate::canvas::{Canvas, ink, parts, pixels};
use crate::font::{self, Weight};
use crate::label::{Label, Run};
use crate::palette::Role;
use plotters::prelude::*;
use plotters::style::FontDesc;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// A label whose upper left corner is at (left, top).
pub(crate) fn label(root: &Root, label: &Label, left: f64, top: f64) -> Drawn {
    for (run, x, y) in label.runs(left, top) {
        text(root, run, (x, y), label.size, HPos::Left)?;
    }
    Ok(())
}

/// One run of text whose middle line is at y.
pub(crate) fn text(root: &Root, run: &Run, (x, y): (f64, f64), size: f64, side: HPos) -> Drawn {
    if run.text.trim().is_empty() {
        return Ok(());
    }
    let weight = if run.weight == Weight::Semibold { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::Name(font::FAMILY), f64::from(parts(size)), weight);
    let color = ink(run.role);
    let style = TextStyle::from(font).color(&color).pos(Pos::new(side, VPos::Center));
    root.draw_text(&run.text, &style, (parts(x), parts(y)))
}

/// Attributes of a group whose text has a rim in this colour, to be readable where it lies on a line.
pub(crate) fn rim(canvas: &Canvas, role: Role, scale: f64) -> String {
    format!(
        " paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
        canvas.paint(role),
        pixels(parts(3.0 * scale))
    )
}
