//! A link as a code for cameras.

use crate::told;
use krilla::geom::{Path, PathBuilder, Rect};
use qrcode::{Color, EcLevel, QrCode};

/// Longest link that a camera can still read at the size of the memo.
const LONGEST: usize = 600;

/// The dark squares of the code of `link`, in a square of `size` points from `(left, top)` with its margin; nothing for what is
/// no web address or too long.
pub(super) fn squares(link: &str, (left, top): (f32, f32), size: f32) -> Option<Path> {
    let link = told::address(link).filter(|link| link.len() <= LONGEST)?;
    let code = QrCode::with_error_correction_level(link, EcLevel::L).ok()?;
    let count = code.width();
    let side = size / count as f32;
    let mut path = PathBuilder::new();
    for (row, colours) in code.to_colors().chunks(count).enumerate() {
        // Squares beside each other are one: no seams, and fewer lines.
        let mut from = 0;
        while from < count {
            let run = colours[from..].iter().take_while(|colour| **colour == Color::Dark).count();
            if run > 0
                && let Some(dark) = Rect::from_xywh(
                    left + from as f32 * side,
                    top + row as f32 * side,
                    run as f32 * side,
                    side * 1.01,
                )
            {
                path.push_rect(dark);
            }
            from += run.max(1);
        }
    }
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_that_a_camera_can_read_have_a_code() {
        let at = |link: &str| squares(link, (0.0, 0.0), 80.0).is_some();
        assert!(at("https://crossover.example/?tokens=120B"));
        assert!(!at("") && !at("?tokens=120B") && !at("javascript:alert(1)"));
        assert!(!at(&format!("https://crossover.example/?{}", "x".repeat(700))));
    }
}
