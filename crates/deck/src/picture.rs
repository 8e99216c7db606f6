//! PNG from the chart's own SVG, so that picture and page agree to the pixel.

use crossover_chart::font;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageHrefResolver, fontdb, roxmltree};
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Most pixels of a picture: a small file must not become a flood of memory.
pub const MOST_PIXELS: f64 = 4096.0 * 4096.0;

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PngError {
    /// The text is not an SVG that can be drawn.
    Svg(String),
    /// The scale is not a number above zero, or the picture would have more than [`MOST_PIXELS`] pixels or none.
    Size,
    /// The encoder failed.
    Encoding(String),
}

impl fmt::Display for PngError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Svg(why) => write!(out, "this SVG cannot be drawn: {why}"),
            Self::Size => write!(out, "the picture must have at least one pixel and at most {MOST_PIXELS}"),
            Self::Encoding(why) => write!(out, "the picture could not be encoded: {why}"),
        }
    }
}

impl std::error::Error for PngError {}

/// Only the bundled fonts, so that every machine draws the same.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(font::REGULAR.to_vec());
    fonts.load_font_data(font::SEMIBOLD.to_vec());
    fonts.set_sans_serif_family(font::FAMILY);
    Arc::new(fonts)
});

/// Draws `svg` at `scale` pixels per unit of its width and height, and encodes it as PNG with the SVG's title and
/// description.
///
/// For themes with literal colours: custom properties of a page are not known here. The same bytes for the same input.
///
/// # Errors
/// [`PngError`], if the text is no SVG or the picture too large.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    let document = roxmltree::Document::parse(svg).map_err(|error| PngError::Svg(error.to_string()))?;
    let tree =
        usvg::Tree::from_xmltree(&document, &options()).map_err(|error| PngError::Svg(error.to_string()))?;
    let (width, height) = (pixels(tree.size().width(), scale)?, pixels(tree.size().height(), scale)?);
    if f64::from(width) * f64::from(height) > MOST_PIXELS {
        return Err(PngError::Size);
    }
    let mut pixmap = Pixmap::new(width, height).ok_or(PngError::Size)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let told = |name: &str| {
        let found = document.root_element().children().find(|node| node.tag_name().name() == name);
        found.and_then(|node| node.text())
    };
    encoded(pixmap, &[("Title", told("title")), ("Description", told("desc"))])
        .map_err(|error| PngError::Encoding(error.to_string()))
}

/// Nothing is read from files or fetched.
fn options() -> usvg::Options<'static> {
    usvg::Options {
        fontdb: FONTS.clone(),
        font_family: font::FAMILY.into(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    }
}

fn pixels(units: f32, scale: f32) -> Result<u32, PngError> {
    let size = f64::from(units) * f64::from(scale);
    if (0.5..=MOST_PIXELS).contains(&size) { Ok(size.round() as u32) } else { Err(PngError::Size) }
}

fn encoded(pixmap: Pixmap, texts: &[(&str, Option<&str>)]) -> Result<Vec<u8>, png::EncodingError> {
    let (width, height) = (pixmap.width(), pixmap.height());
    let pixels = pixmap.take_demultiplied();
    // A chart for export has a background: without an alpha channel it is a quarter smaller.
    let opaque = pixels.chunks_exact(4).all(|pixel| pixel[3] == u8::MAX);
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_color(if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba });
    for (name, text) in texts {
        if let Some(text) = text {
            encoder.add_itxt_chunk((*name).into(), (*text).into())?;
        }
    }
    let mut writer = encoder.write_header()?;
    if opaque {
        let colours: Vec<u8> =
            pixels.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        writer.write_image_data(&colours)?;
    } else {
        writer.write_image_data(&pixels)?;
    }
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests;
