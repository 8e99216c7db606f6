//! What people type, read.

use super::Unit;

/// Reads a figure as a person types it.
///
/// Understands a leading `$`, thousands separators (`1,200,000`, `1_200_000`, spaces), the suffixes K, M, B (or G) and
/// T in either case, `%`, a trailing `×` or `x`, exponents (`2e12`), and words after the figure that repeat its unit
/// (`tokens`, `months`, `a month`, `/h`). Returns the value in base units: dollars, tokens, shares from 0 to 1.
///
/// # Errors
/// A sentence that says what is understood, when the text is not such a figure.
pub fn parse(text: &str, unit: Unit) -> Result<f64, String> {
    if unit == Unit::CalendarMonth {
        return parse_month(text);
    }
    let hint = || format!("“{}” is not a figure; write for example {}", shown(text), example(unit));
    let folded: String = text
        .trim()
        .to_lowercase()
        .replace(['\u{2212}', '\u{2013}'], "-")
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '_' | '\u{2009}' | '\u{202f}'))
        .collect();
    let (negative, rest) = match folded.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, folded.as_str()),
    };
    let rest = if unit.is_money() {
        rest.strip_prefix("usd").or_else(|| rest.strip_prefix('$')).unwrap_or(rest)
    } else {
        rest
    };
    let digits = number_length(rest);
    let (mantissa, exponent) = rest[..digits].split_once('e').unwrap_or((&rest[..digits], "0"));
    let exponent: i32 = exponent.parse().ok().ok_or_else(hint)?;
    let shift = suffix_exponent(&rest[digits..], unit).ok_or_else(hint)?;
    // Shifting the decimal point in the text rounds once: 35% is exactly 0.35.
    let number: f64 =
        format!("{mantissa}e{}", exponent.saturating_add(shift)).parse().ok().ok_or_else(hint)?;
    let value = if negative { -number } else { number };
    if value.is_finite() { Ok(value) } else { Err(hint()) }
}

/// Bytes of the decimal number, with its exponent, at the start of `text`.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits_from = |start: usize| start + bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut end = digits_from(0);
    if bytes.get(end) == Some(&b'.') {
        end = digits_from(end + 1);
    }
    if bytes.get(end) == Some(&b'e') {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        end = digits_from(end + 1 + sign);
    }
    end
}

/// The power of ten that the letters after a number stand for, or nothing if they mean nothing here.
fn suffix_exponent(suffix: &str, unit: Unit) -> Option<i32> {
    if unit.is_share() {
        return match suffix {
            "" => Some(0),
            "%" | "percent" | "%/yr" | "%ayear" | "%peryear" => Some(-2),
            _ => None,
        };
    }
    let words: &[&str] = match unit {
        Unit::Usd | Unit::UsdPerMonth | Unit::UsdPerYear => {
            &["usd", "dollars", "/month", "/mo", "amonth", "permonth", "/yr", "/year", "ayear", "peryear"]
        }
        Unit::UsdPerMillionTokens => &["/m", "permillion", "permilliontokens", "/mtokens"],
        Unit::UsdPerBillionTokens => &["/b", "perbillion", "perbilliontokens", "/btokens"],
        Unit::UsdPerHour => &["/h", "/hour", "perhour", "anhour"],
        Unit::Tokens => &["tokens", "token", "tok"],
        Unit::TokensPerMonth => &[
            "tokensamonth",
            "tokens/month",
            "tokenspermonth",
            "tokens/mo",
            "amonth",
            "/month",
            "/mo",
            "permonth",
            "tokens",
        ],
        Unit::Params => &["parameters", "params"],
        Unit::Multiple | Unit::MultiplePerYear => &["×/yr", "x/yr", "×ayear", "xayear", "×", "x", "times"],
        Unit::Months => &["months", "month", "mo"],
        _ => &[],
    };
    // The longest word first, so that `tokensamonth` is not cut down to `tokens`.
    let scale = words.iter().filter_map(|word| suffix.strip_suffix(word)).min_by_key(|rest| rest.len());
    let known = |scale: &str| match scale {
        "" => Some(0),
        "k" | "thousand" => Some(3),
        "m" | "mn" | "million" => Some(6),
        "b" | "g" | "bn" | "billion" => Some(9),
        "t" | "tn" | "trillion" => Some(12),
        _ => None,
    };
    known(suffix).or_else(|| scale.and_then(known))
}

fn parse_month(text: &str) -> Result<f64, String> {
    let error = || format!("“{}” is not a month; write for example 2026-11", shown(text));
    let (year, month) = text.trim().split_once('-').ok_or_else(error)?;
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit()) && !s.is_empty();
    match (year.parse::<u16>(), month.parse::<u8>()) {
        (Ok(y), Ok(m @ 1..=12)) if digits(year) && digits(month) && year.len() == 4 => {
            Ok(f64::from(y) * 12.0 + f64::from(m) - 1.0)
        }
        _ => Err(error()),
    }
}

/// What was typed, short enough to repeat in a message.
fn shown(text: &str) -> String {
    let short: String = text.trim().chars().filter(|c| !c.is_control()).take(24).collect();
    if text.trim().chars().count() > 24 { format!("{short}…") } else { short }
}

const fn example(unit: Unit) -> &'static str {
    match unit {
        Unit::Usd | Unit::UsdPerMonth | Unit::UsdPerYear => "$12.5M or 900K",
        Unit::UsdPerMillionTokens | Unit::UsdPerHour => "$2.35",
        Unit::UsdPerBillionTokens => "$500",
        Unit::Tokens | Unit::TokensPerMonth => "120B or 1.5T",
        Unit::Params => "70B",
        Unit::Share | Unit::SharePerYear => "35% or 0.35",
        Unit::Multiple | Unit::MultiplePerYear => "2.5×",
        Unit::Months => "9",
        Unit::Count => "3",
        Unit::CalendarMonth => "2026-11",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_type() {
        for (text, unit, value) in [
            ("120B", Unit::Tokens, 120e9),
            ("1.5t", Unit::Tokens, 1.5e12),
            ("1.5 trillion tokens", Unit::Tokens, 1.5e12),
            ("2e12", Unit::Tokens, 2e12),
            ("120B tokens a month", Unit::TokensPerMonth, 120e9),
            ("$12.5M", Unit::Usd, 12.5e6),
            ("12,500,000", Unit::Usd, 12.5e6),
            ("$ 900 k", Unit::Usd, 900e3),
            ("-$3m", Unit::Usd, -3e6),
            ("\u{2212}3m", Unit::Usd, -3e6),
            ("35%", Unit::Share, 0.35),
            ("0.35", Unit::Share, 0.35),
            ("4×", Unit::MultiplePerYear, 4.0),
            ("4x/yr", Unit::MultiplePerYear, 4.0),
            ("$2.35/h", Unit::UsdPerHour, 2.35),
            ("$2 / M", Unit::UsdPerMillionTokens, 2.0),
            ("9 months", Unit::Months, 9.0),
            (".5", Unit::Share, 0.5),
            ("2026-11", Unit::CalendarMonth, 2026.0 * 12.0 + 10.0),
            ("$12M a year", Unit::UsdPerYear, 12e6),
            ("3 dollars", Unit::Usd, 3.0),
            ("$500 per billion tokens", Unit::UsdPerBillionTokens, 500.0),
            ("70B parameters", Unit::Params, 70e9),
            ("1.5e+3", Unit::Usd, 1500.0),
            ("25e-1", Unit::Usd, 2.5),
        ] {
            assert_eq!(parse(text, unit), Ok(value), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_figure() {
        for (text, unit) in [
            ("", Unit::Usd),
            ("$", Unit::Usd),
            ("abc", Unit::Tokens),
            ("12Q", Unit::Tokens),
            ("1.2.3", Unit::Usd),
            ("nan", Unit::Usd),
            ("inf", Unit::Usd),
            ("1e999", Unit::Usd),
            ("35%", Unit::Usd),
            ("$3", Unit::Tokens),
            ("2026-13", Unit::CalendarMonth),
            ("26-1", Unit::CalendarMonth),
            ("--3", Unit::Usd),
            // An exponent needs a digit.
            ("2e", Unit::Usd),
            ("2e+", Unit::Usd),
            ("+2026-1", Unit::CalendarMonth),
            ("2026-+1", Unit::CalendarMonth),
        ] {
            assert!(parse(text, unit).is_err(), "{text:?} was read as {:?}", parse(text, unit));
        }
    }

    #[test]
    fn says_what_was_typed_and_what_could_be() {
        assert_eq!(
            parse("a  lot", Unit::Tokens),
            Err("“a  lot” is not a figure; write for example 120B or 1.5T".into())
        );
        let (fits, longer) = ("x".repeat(24), "x".repeat(25));
        assert_eq!(parse(&fits, Unit::Months), Err(format!("“{fits}” is not a figure; write for example 9")));
        assert_eq!(
            parse(&longer, Unit::Months),
            Err(format!("“{fits}…” is not a figure; write for example 9"))
        );
        assert_eq!(parse("a\u{7}b", Unit::Months), Err("“ab” is not a figure; write for example 9".into()));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,40}") {
            for unit in [Unit::Usd, Unit::Tokens, Unit::Share, Unit::Months, Unit::CalendarMonth] {
                let _ = parse(&text, unit);
            }
        }
    }
}
