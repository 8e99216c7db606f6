//! Text and figures for XML.

use std::fmt::Write as _;

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

/// An address as a relationship may hold it: a web address of ordinary length with every letter beyond the plain ones as
/// percents. Nothing for anything else, which stays text: programs refuse a whole file for one bad address.
pub(super) fn address(text: &str) -> Option<String> {
    let plain = text.trim();
    let rest = plain.strip_prefix("https://").or_else(|| plain.strip_prefix("http://"))?;
    if !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') {
        return None;
    }
    let mut address = String::with_capacity(plain.len());
    for byte in plain.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => address.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'$' | b'&' | b'\''
            | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b'%' => address.push(char::from(byte)),
            other => {
                let _ = write!(address, "%{other:02X}");
            }
        }
    }
    (address.len() <= LONGEST && address.matches('#').count() <= 1).then_some(address)
}

/// Longest address that office programs follow.
const LONGEST: usize = 2_000;

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

    #[test]
    fn only_web_addresses_are_followed() {
        assert_eq!(address("https://a.b/?x=1&y=é z").as_deref(), Some("https://a.b/?x=1&y=%C3%A9%20z"));
        for text in ["", "javascript:alert(1)", "file:///etc/passwd", "https://", "https:// ", "\\\\host\\x"]
        {
            assert_eq!(address(text), None, "{text}");
        }
        assert_eq!(address(&format!("https://a/{}", "x".repeat(3_000))), None);
    }
}
