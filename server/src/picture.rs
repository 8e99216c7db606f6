//! A chart of a scenario as a file: with the fonts that the server has at hand, and what can be chosen about it.

mod choice;

pub(crate) use choice::{scale, size, stamped, theme};

use crossover_deck::drawing::{Picture, faces};
use std::sync::LazyLock;

/// The fonts of a chart as browsers take them.
const REGULAR: &[u8] = include_bytes!("../../public/fonts/inter-400.woff2");
const SEMIBOLD: &[u8] = include_bytes!("../../public/fonts/inter-600.woff2");

/// `picture` as SVG with its fonts in it.
pub(crate) fn svg(picture: &Picture) -> String {
    static FACES: LazyLock<String> = LazyLock::new(|| faces(REGULAR, SEMIBOLD));
    picture.file(&FACES)
}

/// `picture` as PNG, with `scale` pixels for each unit of the drawing, and the same alternative text.
///
/// # Errors
/// A sentence, when the drawing can't be turned into pixels.
pub(crate) fn png(picture: &Picture, scale: f32) -> Result<Vec<u8>, String> {
    crossover_deck::png(&picture.svg(), scale).map_err(|error| format!("can't draw the chart: {error}"))
}
