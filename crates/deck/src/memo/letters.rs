//! Text as the bundled font can draw it.

use crossover_chart::font::{Weight, width};

/// What stands for a letter that the font lacks.
const MISSING: char = '?';

/// `text` without what means nothing in a file: controls and marks that are no letters. What a reader of the file hears and
/// copies.
pub(super) fn told(text: &str) -> String {
    let letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    letters
        .filter(|letter| !matches!(letter, '\u{fdd0}'..='\u{fdef}' | '\u{feff}') && !nothing(*letter))
        .collect()
}

/// The last two places of each plane are never letters.
fn nothing(letter: char) -> bool {
    u32::from(letter) & 0xfffe == 0xfffe
}

/// `text` as it is drawn: what the font lacks is a question mark, and marks that turn or join others are left out.
pub(super) fn drawn(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    for letter in told(text).chars() {
        match letter {
            letter if has(letter) => drawn.push(letter),
            letter if letter.is_whitespace() => drawn.push(' '),
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' => {}
            _ => drawn.push(MISSING),
        }
    }
    drawn
}

/// Whether the font has a letter: what it lacks counts as a whole em, which else only two letters take.
fn has(letter: char) -> bool {
    matches!(letter, '\u{2014}' | 'Œ') || width(letter.encode_utf8(&mut [0; 4]), Weight::Regular, 1.0) < 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_font_lacks_is_seen_and_still_told() {
        assert_eq!(drawn("a\u{0}b \u{202e}水—é\u{200d}%W…"), "a b ?—é%W…");
        assert_eq!(told("a\u{0}b 水\u{ffff}\u{feff}"), "a b 水");
    }
}
