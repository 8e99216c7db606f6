//! Reads a drawn SVG back and looks for what must never be.

use crate::font::{self, Weight};
use crate::rect::Rect;

/// A text of a picture with the box that it takes.
pub(super) struct Text {
    pub(super) text: String,
    pub(super) place: Rect,
}

/// The texts of a picture, as wide as the font makes them and as high as their letters.
pub(super) fn texts(svg: &str) -> Vec<Text> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let number = |node: &roxmltree::Node<'_, '_>, name| node.attribute(name).unwrap().parse::<f64>().unwrap();
    let read = |node: roxmltree::Node<'_, '_>| {
        let (x, y, size) = (number(&node, "x"), number(&node, "y"), number(&node, "font-size"));
        let weight = if node.has_attribute("font-weight") { Weight::Semibold } else { Weight::Regular };
        let text = node.text().unwrap().to_string();
        let width = font::width(&text, weight, size);
        let left = match node.attribute("text-anchor") {
            Some("middle") => x - width / 2.0,
            Some("end") => x - width,
            _ => x,
        };
        let (top, bottom) = (y - font::CAP * size, y + 0.2 * size);
        Text { text, place: Rect { left, top, right: left + width, bottom } }
    };
    document.descendants().filter(|node| node.has_tag_name("text")).map(read).collect()
}

/// What is wrong with a picture of this size; nothing if all is well.
pub(crate) fn fault(svg: &str, width: f64, height: f64) -> Option<String> {
    let texts = texts(svg);
    for (at, one) in texts.iter().enumerate() {
        let Rect { left, top, right, bottom } = one.place;
        if left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5 {
            return Some(format!("“{}” is cut off: {:?}", one.text, one.place));
        }
        for other in &texts[at + 1..] {
            if one.place.meets(&other.place) {
                return Some(format!(
                    "“{}” lies on “{}”: {:?} {:?}",
                    one.text, other.text, one.place, other.place
                ));
            }
        }
    }
    // Numbers stand in attributes, so text in labels may say what it likes.
    let document = roxmltree::Document::parse(svg).unwrap();
    for node in document.descendants() {
        for attribute in node.attributes() {
            if ["x", "y", "points", "cx", "cy", "r", "width", "height", "font-size"]
                .contains(&attribute.name())
                && !attribute.value().split([' ', ',']).all(|part| part.parse().is_ok_and(f64::is_finite))
            {
                return Some(format!("{} is not finite: {}", attribute.name(), attribute.value()));
            }
            if attribute.name() == "d"
                && !attribute
                    .value()
                    .split(['M', 'L', 'Z', ' '])
                    .filter(|part| !part.is_empty())
                    .all(|part| part.parse().is_ok_and(f64::is_finite))
            {
                return Some(format!("a path is not finite: {}", attribute.value()));
            }
            if attribute.name() == "style" || attribute.name().starts_with("on") {
                return Some(format!("attribute {}", attribute.name()));
            }
        }
    }
    None
}
