//! A long link as one short text: bytes of our own in base64url.
//!
//! The first byte is the format, 1. Then each entry: a byte for its name, by [`names`], and its value. A value begins with
//! a byte that says what follows: 0 to 8 the number of leading bytes of a 64-bit float, whose other bytes are 0; or one of
//! the marks below. The last three bytes are a check of all before them. A text that is cut short or mistyped is told from a
//! whole one, and every value is then read as its text is, by the same rules and with the same errors.

pub(crate) mod letters;
mod names;

use crate::{EDITION, EDITION_KEY, MADE_KEY};
use crossover_economics::input::Value;
use std::borrow::Cow;

/// The format written here.
const FORMAT: u8 = 1;

/// Marks of values that are no single number.
const NOTHING: u8 = 9;
const LIST: u8 = 10;
const TEXT: u8 = 11;

/// Bytes of the check.
const CHECK: usize = 3;

/// Longest text that is looked at, in letters; no link of ours comes near.
const LONGEST: usize = 4096;

const DAMAGED: &str = "the link is damaged: some of its letters are missing or changed. Copy it again, whole";
const UNKNOWN: &str = "the link is packed in a way that only a later edition of Crossover can read";

/// Packs entries, and the text that says what made them.
pub(crate) fn pack(entries: &[(&'static str, Value)], made: Option<&str>) -> String {
    let mut bytes = vec![FORMAT];
    let texts = [(EDITION_KEY, Some(EDITION)), (MADE_KEY, made)];
    for (key, text) in texts {
        if let (Some(text), Some(name)) = (text, names::number(key)) {
            bytes.push(name);
            put_text(&mut bytes, text);
        }
    }
    for (key, value) in entries {
        let Some(name) = names::number(key) else { continue };
        bytes.push(name);
        match value {
            Value::Number(number) | Value::Optional(Some(number)) => put_number(&mut bytes, *number),
            Value::Optional(None) => bytes.push(NOTHING),
            Value::Choice(key) => put_text(&mut bytes, key),
            Value::Factors(list) => {
                bytes.extend([LIST, list.len() as u8]);
                list.iter().for_each(|factor| put_number(&mut bytes, *factor));
            }
        }
    }
    let check = check(&bytes);
    bytes.extend(check);
    letters::write(&bytes)
}

fn put_number(bytes: &mut Vec<u8>, number: f64) {
    let all = number.to_be_bytes();
    let used = all.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    bytes.push(used as u8);
    bytes.extend_from_slice(&all[..used]);
}

fn put_text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend([TEXT, text.len() as u8]);
    bytes.extend_from_slice(text.as_bytes());
}

/// Three bytes that change with any of `bytes`: the lower ones of their FNV-1a hash (Fowler, Noll and Vo 1991).
pub(crate) fn check(bytes: &[u8]) -> [u8; CHECK] {
    let hash =
        bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let [_, check @ ..] = hash.to_be_bytes();
    check
}

/// The texts by key that were packed. A name that means nothing here becomes the key `#` and its number.
///
/// # Errors
/// When it is not what [`pack`] writes, as the end of a sentence.
pub(crate) fn unpack(text: &str) -> Result<Vec<(Cow<'static, str>, String)>, &'static str> {
    let bytes = if text.len() <= LONGEST { letters::read(text) } else { None }.ok_or(DAMAGED)?;
    let (bytes, sum) = bytes.split_last_chunk().ok_or(DAMAGED)?;
    if check(bytes) != *sum {
        return Err(DAMAGED);
    }
    let Some((&FORMAT, mut rest)) = bytes.split_first() else { return Err(UNKNOWN) };
    let mut pairs = Vec::new();
    while let Some((name, after)) = rest.split_first() {
        rest = after;
        let key = names::key(*name).map_or_else(|| Cow::from(format!("#{name}")), Cow::from);
        let text = take_value(&mut rest, &key).ok_or(DAMAGED)?;
        pairs.push((key, text));
    }
    Ok(pairs)
}

/// Takes a value off the front of `bytes`, as the text that a readable link would have.
fn take_value(bytes: &mut &[u8], key: &str) -> Option<String> {
    let kind = take(bytes, 1)?[0];
    Some(match kind {
        NOTHING => String::new(),
        TEXT => {
            let length = take(bytes, 1)?[0];
            String::from_utf8(take(bytes, length.into())?.to_vec()).ok()?
        }
        LIST => {
            let length = take(bytes, 1)?[0];
            let mut list = Vec::new();
            for _ in 0..length {
                let used = take(bytes, 1)?[0];
                list.push(take_number(bytes, used)?);
            }
            crate::text(key, &Value::Factors(list))
        }
        used => crate::text(key, &Value::Number(take_number(bytes, used)?)),
    })
}

fn take_number(bytes: &mut &[u8], used: u8) -> Option<f64> {
    let mut all = [0; 8];
    all.get_mut(..used.into())?.copy_from_slice(take(bytes, used.into())?);
    Some(f64::from_be_bytes(all))
}

fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(taken)
}

#[cfg(test)]
mod tests;
