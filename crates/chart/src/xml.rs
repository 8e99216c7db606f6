//! Text for XML.

/// `text` with the characters escaped that mean something in XML. What XML 1.0 forbids, and marks that would turn the
/// direction of the text around it, become spaces.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter if unwanted(letter) => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

fn unwanted(letter: char) -> bool {
    let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    letter.is_control() || turns || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

/// `text` as an id: letters, digits, `-` and `_`, beginning with a letter.
pub(crate) fn id(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' })
        .collect();
    if kept.starts_with(|c: char| c.is_ascii_alphabetic()) { kept } else { format!("chart{kept}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_its_place() {
        assert_eq!(escaped("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;&#39;");
        assert_eq!(escaped("a\0b\u{202e}c\n\u{ffff}"), "a b c  ");
        assert_eq!(id("a b\"><script>"), "a-b---script-");
        assert_eq!(id("9x"), "chart9x");
        assert_eq!(id(""), "chart");
    }
}
