//! Text and figures for XML.

/// What every part begins with.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// `text` for the content of an element or an attribute. What XML 1.0 can't hold becomes U+FFFD, tabs and line ends become
/// spaces; all else stays as it is, marks of direction too: a paragraph of its own keeps their effect inside.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 8);
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A number as XML Schema and spreadsheets write it, with all its digits.
pub(super) fn number(value: f64) -> String {
    let size = value.abs();
    if size == 0.0 || (1e-5..1e15).contains(&size) { format!("{value}") } else { format!("{value:e}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_its_place() {
        assert_eq!(escaped("a<b>&\"\u{0}\n\u{202e}é"), "a&lt;b&gt;&amp;&quot;\u{fffd} \u{202e}é");
    }

    #[test]
    fn figures_keep_their_digits() {
        for value in [0.0, 12.5e6, -1.0 / 3.0, 1e300, 5e-324, 1e15, 123_456_789.123_456_78] {
            assert_eq!(number(value).parse(), Ok(value));
            assert!(number(value).len() < 26, "{}", number(value));
        }
    }
}
