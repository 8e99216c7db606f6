//! Base64url without padding (RFC 4648, section 5): letters that nobody has to escape.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes bytes as letters, four for each three.
pub(crate) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(LETTERS[(word >> (18 - 6 * place)) as usize & 63]));
        }
    }
    text
}

/// Reads them back; nothing when a letter is none of these, or bits are set that mean nothing.
pub(crate) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut word = 0;
        for letter in chunk {
            word = word << 6 | LETTERS.iter().position(|known| known == letter)? as u32;
        }
        let word = word << (6 * (4 - chunk.len()));
        let (whole, rest) = (chunk.len() - 1, word.to_be_bytes());
        if whole == 0 || rest[1 + whole..].iter().any(|left| *left != 0) {
            return None;
        }
        bytes.extend_from_slice(&rest[1..=whole]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_standard() {
        for (bytes, letters) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(write(bytes.as_bytes()), letters);
            assert_eq!(read(letters).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(write(&[0xff, 0xef, 0xbe]), "_---");
    }

    #[test]
    fn only_what_is_written_is_read() {
        for text in ["Z", "Zm9vY", "Zh", "Zm9", "Zm8=", "Zm 8", "Zm+v", "é"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
