//! How wide text is in Inter, the font that every picture is drawn with.
//!
//! Kerning is left out: it makes text narrower by a few thousandths, never wider in a way that matters here.

mod widths;

/// Font family of all text in a chart.
pub const FAMILY: &str = "Inter";

/// Inter, weight 400, as TrueType.
pub const REGULAR: &[u8] = include_bytes!("../fonts/inter-400.ttf");
/// Inter, weight 600.
pub const SEMIBOLD: &[u8] = include_bytes!("../fonts/inter-600.ttf");

/// Weight of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    Semibold,
}

/// Height of a line in units of the text's size.
pub const LINE: f64 = 1.3;
/// Height above the baseline in units of the text's size.
pub const ASCENT: f64 = widths::ASCENT / widths::EM;
/// Depth below the baseline.
pub const DESCENT: f64 = widths::DESCENT / widths::EM;
/// Height of a capital letter.
pub const CAP: f64 = widths::CAP / widths::EM;

/// Width of `text` in pixels at `size` pixels. A letter that the font lacks counts as a whole em.
#[must_use]
pub fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let table = match weight {
        Weight::Regular => widths::REGULAR,
        Weight::Semibold => widths::SEMIBOLD,
    };
    let of = |letter: char| {
        u16::try_from(u32::from(letter))
            .ok()
            .and_then(|code| table.binary_search_by_key(&code, |row| row.0).ok())
            .map_or(widths::EM, |at| f64::from(table[at].1))
    };
    text.chars().map(of).sum::<f64>() / widths::EM * size
}

/// `text`, or as much of it as fits into `room` pixels and an ellipsis.
#[must_use]
pub fn fit(text: &str, weight: Weight, size: f64, room: f64) -> String {
    if width(text, weight, size) <= room {
        return text.to_string();
    }
    let room = room - width("…", weight, size);
    let mut kept = String::new();
    let mut used = 0.0;
    for letter in text.chars() {
        used += width(letter.encode_utf8(&mut [0; 4]), weight, size);
        if used > room {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

/// `text` in lines of at most `room` pixels, at most `most` of them; what does not fit ends in an ellipsis.
#[must_use]
pub fn wrap(text: &str, weight: Weight, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let full = lines.len() == most;
        match lines.last_mut() {
            Some(line) if full || width(&format!("{line} {word}"), weight, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines.iter().map(|line| fit(line, weight, size, room)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_are_those_of_the_font() {
        // 1292 and 1355 of 2048 units.
        assert_eq!(width("00", Weight::Regular, 2048.0), 2584.0);
        assert_eq!(width("\u{2212}", Weight::Regular, 2048.0), 1355.0);
        assert!(width("Budget", Weight::Semibold, 12.0) > width("Budget", Weight::Regular, 12.0));
        assert_eq!(width("\u{6c34}", Weight::Regular, 12.0), 12.0);
    }

    proptest! {
        #[test]
        fn wrapped_text_fits_and_is_whole_where_it_can_be(text in ".{0,200}", room in 20.0..400.0, most in 1_usize..4) {
            let lines = wrap(&text, Weight::Regular, 12.0, room, most);
            prop_assert!(lines.len() <= most);
            for line in &lines {
                prop_assert!(width(line, Weight::Regular, 12.0) <= room, "{line}");
            }
            if !lines.iter().any(|line| line.ends_with('…')) {
                let words: Vec<_> = text.split_whitespace().collect();
                prop_assert_eq!(lines.join(" "), words.join(" "));
            }
        }
    }
}
