//! The bytes of a file as text.

use std::borrow::Cow;

/// Largest file that is read, in bytes: reading it takes about a second in a browser.
pub const LIMIT: usize = 20_000_000;

/// `bytes` as text: UTF-8 or UTF-16 with their marks, UTF-8 without one, else Windows’ Latin.
///
/// # Errors
/// When the file is too large, empty or not text; the message goes on from the file's name.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, String> {
    fits(bytes.len() as f64)?;
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => latin(rest),
        _ => latin(bytes),
    };
    if text.trim().is_empty() {
        return Err("the file is empty.".into());
    }
    // No text has these, and every archive, picture and spreadsheet has.
    if text.chars().take(4096).any(|c| c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{c}')) {
        return Err("this is not text. CSV and JSON can be read; a spreadsheet can be saved as CSV.".into());
    }
    Ok(text)
}

/// Whether a file of `size` bytes is read at all.
pub(crate) fn fits(size: f64) -> Result<(), String> {
    if size <= LIMIT as f64 {
        return Ok(());
    }
    Err(format!(
        "{:.0} MB, and at most {} MB can be read here. Export fewer months, or days instead of single requests.",
        (size / 1e6).ceil(),
        LIMIT / 1_000_000
    ))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    Cow::Owned(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// Older spreadsheets save CSV in the system's Latin alphabet, whose letters only stand in names of people and projects.
fn latin(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_not_utf8) => Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_alphabets_are_understood() {
        assert_eq!(decode(b"a,b\n").unwrap(), "a,b\n");
        assert_eq!(decode(b"\xef\xbb\xbfa").unwrap(), "a");
        assert_eq!(decode(b"\xff\xfea\0,\0b\0").unwrap(), "a,b");
        assert_eq!(decode(b"\xfe\xff\0a\0,").unwrap(), "a,");
        assert_eq!(decode(b"M\xfcller").unwrap(), "Müller");
    }

    #[test]
    fn what_is_not_text_is_refused() {
        for (bytes, words) in [
            (&b""[..], "empty"),
            (b" \r\n\t", "empty"),
            (b"\xff\xfe", "empty"),
            (b"PK\x03\x04\x14\0", "not text"),
            (b"a,b\0", "not text"),
        ] {
            let error = decode(bytes).unwrap_err();
            assert!(error.contains(words), "{bytes:?}: {error}");
        }
        let large = vec![b'a'; LIMIT + 1];
        assert_eq!(
            decode(&large).unwrap_err(),
            "21 MB, and at most 20 MB can be read here. Export fewer months, or days instead of single requests."
        );
    }
}
