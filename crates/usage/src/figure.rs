//! Figures in cells: counts of tokens and amounts of money, with the separators of any country.

use crossover_economics::quantity::{self, Unit};

/// What separates whole from parts in a file's figures, where a figure alone does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `1,234.56`
    Point,
    /// `1.234,56`, which goes with semicolons between cells.
    Comma,
}

/// More tokens or dollars than there are; a figure beyond it is a mistake.
const MOST: f64 = 1e18;

/// The tokens in a cell; an empty one is none.
///
/// # Errors
/// What is wrong with it, going on from the column's name.
pub(crate) fn tokens(cell: &str, mark: Mark) -> Result<f64, String> {
    let text = cell.trim();
    if text.is_empty() {
        return Ok(0.0);
    }
    let wrong = || format!("“{}” is not a number of tokens", shown(text));
    let count = number(text, mark, true)
        // `120B`, as people write it.
        .or_else(|| (!text.contains(',')).then(|| quantity::parse(text, Unit::Tokens).ok())?)
        .filter(|count| count.abs() <= MOST)
        .ok_or_else(wrong)?;
    if count < 0.0 {
        return Err(format!("“{}” is less than no tokens", shown(text)));
    }
    Ok(count)
}

/// The amount in a cell and its currency where the cell names one, as a code; an empty one is nothing.
///
/// # Errors
/// What is wrong with it, going on from the column's name.
pub(crate) fn money(cell: &str, mark: Mark) -> Result<Option<(f64, Option<String>)>, String> {
    let text = cell.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let starts = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let first = text.find(starts).unwrap_or(text.len());
    let last = text.rfind(|c: char| c.is_ascii_digit()).map_or(first, |place| place + 1).max(first);
    let (before, digits, after) = (&text[..first], &text[first..last], &text[last..]);
    let signs = before.matches(['-', '\u{2212}', '(']).count();
    let sign = |c: char| c.is_whitespace() || matches!(c, '-' | '+' | '\u{2212}' | '(' | ')');
    let name: String = before.chars().chain(after.chars()).filter(|c| !sign(*c)).collect();
    let currency = match name.as_str() {
        "" => None,
        "$" | "US$" | "usd" | "USD" => Some("USD".to_string()),
        "€" => Some("EUR".to_string()),
        "£" => Some("GBP".to_string()),
        "¥" => Some("JPY".to_string()),
        code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_alphabetic()) => {
            Some(code.to_ascii_uppercase())
        }
        _ => return Err(format!("“{}” is not an amount of money", shown(text))),
    };
    let size = number(digits, mark, false)
        .filter(|size| *size <= MOST && signs <= 1)
        .ok_or_else(|| format!("“{}” is not an amount of money", shown(text)))?;
    Ok(Some((if signs == 1 { -size } else { size }, currency)))
}

/// Reads `text` as a number. A single comma or point before three digits is read by `mark`; in a `whole` number a comma
/// there can only part thousands.
fn number(text: &str, mark: Mark, whole: bool) -> Option<f64> {
    let spaced = |c: &char| !c.is_whitespace() && !matches!(c, '_' | '\'' | '’');
    let text: String = text.chars().filter(spaced).collect::<String>().replace('\u{2212}', "-");
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    let plain = match (commas, points) {
        (0, 0) => text,
        (0, 1) if mark == Mark::Comma && thousands(&text, '.') => text.replace('.', ""),
        (0, 1) => text,
        (0, _) if thousands(&text, '.') => text.replace('.', ""),
        (1, 0) if !whole && mark == Mark::Comma => text.replace(',', "."),
        (_, 0) if thousands(&text, ',') => text.replace(',', ""),
        (1, 0) => text.replace(',', "."),
        (_, 1) if text.rfind('.') > text.rfind(',') => {
            let (before, _) = text.split_once('.')?;
            thousands(before, ',').then(|| text.replace(',', ""))?
        }
        (1, _) if text.rfind(',') > text.rfind('.') => {
            let (before, _) = text.split_once(',')?;
            thousands(before, '.').then(|| text.replace('.', "").replace(',', "."))?
        }
        _ => return None,
    };
    let allowed = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
    plain.bytes().all(allowed).then(|| plain.parse::<f64>().ok())?.filter(|number| number.is_finite())
}

/// Whether `separator` stands before groups of three digits only: `1,234,567`.
fn thousands(text: &str, separator: char) -> bool {
    let mut groups = text.trim_start_matches(['-', '+']).split(separator);
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && digits(first))
        && groups.all(|group| group.len() == 3 && digits(group))
}

/// A cell short enough to repeat in a message.
pub(crate) fn shown(cell: &str) -> String {
    let short: String = cell.trim().chars().filter(|c| !c.is_control()).take(24).collect();
    if cell.trim().chars().count() > 24 { format!("{short}…") } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_are_understood_as_they_are_written() {
        for (cell, mark, count) in [
            ("1234567", Mark::Point, 1_234_567.0),
            ("1,234,567", Mark::Point, 1_234_567.0),
            ("1,234", Mark::Point, 1_234.0),
            ("1.234.567", Mark::Point, 1_234_567.0),
            ("1.234", Mark::Comma, 1_234.0),
            ("1,234", Mark::Comma, 1_234.0),
            ("1 234 567", Mark::Comma, 1_234_567.0),
            ("1\u{202f}234", Mark::Comma, 1_234.0),
            ("1’234’567", Mark::Point, 1_234_567.0),
            ("1000.0", Mark::Point, 1_000.0),
            ("1.5e9", Mark::Point, 1.5e9),
            ("120B", Mark::Point, 120e9),
            ("", Mark::Point, 0.0),
        ] {
            assert_eq!(tokens(cell, mark), Ok(count), "{cell}");
        }
    }

    #[test]
    fn amounts_are_understood_with_their_currency() {
        for (cell, mark, amount, currency) in [
            ("12.50", Mark::Point, 12.5, None),
            ("$1,234.56", Mark::Point, 1234.56, Some("USD")),
            ("1.234,56 €", Mark::Comma, 1234.56, Some("EUR")),
            ("0,085", Mark::Comma, 0.085, None),
            ("12.5", Mark::Comma, 12.5, None),
            ("-0.25 usd", Mark::Point, -0.25, Some("USD")),
            ("(3.10)", Mark::Point, -3.1, None),
            ("1.5e-5", Mark::Point, 1.5e-5, None),
            ("GBP 7", Mark::Point, 7.0, Some("GBP")),
        ] {
            assert_eq!(money(cell, mark), Ok(Some((amount, currency.map(String::from)))), "{cell}");
        }
        assert_eq!(money(" ", Mark::Point), Ok(None));
    }

    #[test]
    fn what_is_no_figure_is_said() {
        for cell in ["lots", "1,23,4", "1.2.3", "nan", "inf", "1e999", "--3", "1,2.3,4"] {
            assert!(tokens(cell, Mark::Point).is_err(), "{cell}: {:?}", tokens(cell, Mark::Point));
            assert!(money(cell, Mark::Point).is_err(), "{cell}: {:?}", money(cell, Mark::Point));
        }
        assert_eq!(tokens("-5", Mark::Point), Err("“-5” is less than no tokens".into()));
    }

    proptest! {
        #[test]
        fn no_cell_panics_and_what_is_read_is_finite(cell in "[0-9.,eE+$€ \\-\\PC]{0,16}") {
            for mark in [Mark::Point, Mark::Comma] {
                if let Ok(count) = tokens(&cell, mark) { prop_assert!(count.is_finite() && count >= 0.0); }
                if let Ok(Some((amount, _))) = money(&cell, mark) { prop_assert!(amount.is_finite()); }
            }
        }
    }
}
