//! Brotli in parts: the long one is compressed once, well; short ones are put before and after it for each answer.

use brotli::concat::{BroCatli, BroCatliResult};
use brotli::enc::BrotliEncoderParams;

/// Reaches back further than any page is long; all parts must have the same.
const WINDOW: i32 = 20;
/// For what is compressed for each answer.
const QUICK: i32 = 1;
/// For what is compressed once.
const WELL: i32 = 5;

/// A long text, compressed to stand between others.
pub(super) fn middle(text: &[u8]) -> Vec<u8> {
    following(text, WELL)
}

/// Two short texts around a `middle`, all in one; nothing if they do not fit together, which is not to be.
pub(super) fn joined(before: &[u8], middle: &[u8], after: &[u8]) -> Option<Vec<u8>> {
    let first = BrotliEncoderParams { quality: QUICK, appendable: true, ..BrotliEncoderParams::default() };
    let (before, after) = (compressed(before, &first), following(after, QUICK));
    // What is joined is never longer than its parts and an end.
    let mut whole = vec![0; before.len() + middle.len() + after.len() + 16];
    let mut written = 0;
    let mut joint = BroCatli::new();
    for part in [&before[..], middle, &after] {
        joint.new_brotli_file();
        if joint.stream(part, &mut 0, &mut whole, &mut written) != BroCatliResult::NeedsMoreInput {
            return None;
        }
    }
    if joint.finish(&mut whole, &mut written) != BroCatliResult::Success {
        return None;
    }
    whole.truncate(written);
    Some(whole)
}

/// A text, compressed so that it can be put behind another.
fn following(text: &[u8], quality: i32) -> Vec<u8> {
    let how = BrotliEncoderParams {
        quality,
        catable: true,
        use_dictionary: false,
        ..BrotliEncoderParams::default()
    };
    compressed(text, &how)
}

fn compressed(text: &[u8], how: &BrotliEncoderParams) -> Vec<u8> {
    let how = BrotliEncoderParams { lgwin: WINDOW, size_hint: text.len(), ..how.clone() };
    let mut out = Vec::new();
    // Reading from and writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &text[..], &mut out, &how);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn three_parts_are_read_as_one() {
        let long = "Avoided spend against the budget, month after month. ".repeat(9000);
        for before in ["", "<", "<script nonce=\"abc\">", &long[..5000]] {
            for between in ["", ">", &long[..100], &long] {
                for after in ["", "\n", &long[..300]] {
                    let packed = middle(between.as_bytes());
                    let whole = joined(before.as_bytes(), &packed, after.as_bytes()).unwrap();
                    let mut read = String::new();
                    brotli::Decompressor::new(&whole[..], 4096).read_to_string(&mut read).unwrap();
                    assert!(read == [before, between, after].concat(), "{} {}", before.len(), between.len());
                    assert!(whole.len() <= 300 + read.len() / 20, "{}", whole.len());
                }
            }
        }
    }
}
