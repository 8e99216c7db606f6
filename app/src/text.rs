//! Text as a page needs it.

/// `text` with no line break between a minus sign and what it belongs to.
pub(crate) fn unbroken(text: &str) -> String {
    text.replace('\u{2212}', "\u{2212}\u{2060}")
}

/// `text` with a capital letter at its start.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_is_put_before_the_rest() {
        assert_eq!(capital("must be given"), "Must be given");
        assert_eq!(capital("“lots” is not a figure"), "“lots” is not a figure");
        assert_eq!(capital(""), "");
    }

    #[test]
    fn a_minus_sign_keeps_its_figure() {
        assert_eq!(unbroken("to \u{2212}$3M"), "to \u{2212}\u{2060}$3M");
    }
}
