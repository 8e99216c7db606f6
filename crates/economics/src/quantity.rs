//! Figures as people write them: `120B`, `$12.5M`, `35%`, `2026-11`.
//!
//! [`parse`] reads what a person types, [`exact`] writes a value so that [`parse`] gives back the same bits, and
//! [`short`] writes it for reading, to three significant digits.

use serde::Serialize;

/// What a figure counts. Decides how it is written and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// US dollars.
    Usd,
    /// US dollars a month.
    UsdPerMonth,
    /// US dollars a year.
    UsdPerYear,
    /// US dollars per million tokens.
    UsdPerMillionTokens,
    /// US dollars per billion tokens.
    UsdPerBillionTokens,
    /// US dollars per accelerator-hour.
    UsdPerHour,
    /// Tokens.
    Tokens,
    /// Tokens a month.
    TokensPerMonth,
    /// Parameters of a model.
    Params,
    /// A share of a whole, 0 to 1; written as a percentage.
    Share,
    /// A rate of change a year as a share; written as a percentage a year.
    SharePerYear,
    /// A factor, written `2.5×`.
    Multiple,
    /// A factor a year, written `4×/yr`.
    MultiplePerYear,
    /// Months.
    Months,
    /// A plain count: people, accelerators, tries.
    Count,
    /// A calendar month, as months since January of year 0; written `2026-11`.
    CalendarMonth,
}

impl Unit {
    /// The unit in words, for a field's label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Usd => "$",
            Self::UsdPerMonth => "$ a month",
            Self::UsdPerYear => "$ a year",
            Self::UsdPerMillionTokens => "$ per million tokens",
            Self::UsdPerBillionTokens => "$ per billion tokens",
            Self::UsdPerHour => "$ per chip-hour",
            Self::Tokens => "tokens",
            Self::TokensPerMonth => "tokens a month",
            Self::Params => "parameters",
            Self::Share => "%",
            Self::SharePerYear => "% a year",
            Self::Multiple => "×",
            Self::MultiplePerYear => "× a year",
            Self::Months => "months",
            Self::Count => "",
            Self::CalendarMonth => "month",
        }
    }

    const fn is_money(self) -> bool {
        matches!(
            self,
            Self::Usd
                | Self::UsdPerMonth
                | Self::UsdPerYear
                | Self::UsdPerMillionTokens
                | Self::UsdPerBillionTokens
                | Self::UsdPerHour
        )
    }

    const fn is_share(self) -> bool {
        matches!(self, Self::Share | Self::SharePerYear)
    }
}

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
        let exponent = digits_from(end + 1 + sign);
        if exponent > end + 1 + sign {
            end = exponent;
        }
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

const SCALES: [(f64, &str); 4] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")];

/// Writes `value` so that [`parse`] gives back exactly the same bits, as short as that allows.
///
/// For fields that are edited: `120B`, `12.5M`, `35%`, `2026-11`.
#[must_use]
pub fn exact(value: f64, unit: Unit) -> String {
    if unit == Unit::CalendarMonth {
        return month(value);
    }
    let plain = format!("{value}");
    let mut best = plain;
    let mut consider = |text: String| {
        if text.len() < best.len() && parse(&text, unit) == Ok(value) {
            best = text;
        }
    };
    if unit.is_share() {
        let percent = format!("{}%", value * 100.0);
        if percent.len() <= 8 && parse(&percent, unit) == Ok(value) {
            return percent;
        }
    } else {
        for (scale, letter) in SCALES.into_iter().filter(|(scale, _)| value.abs() >= *scale) {
            consider(format!("{}{letter}", value / scale));
        }
    }
    // Last, so that `200B` wins over `2e11`.
    consider(format!("{value:e}"));
    best
}

/// Writes `value` for reading, to three significant digits and with its unit: `$12.5M`, `120B`, `35%`, `$0.085`.
#[must_use]
pub fn short(value: f64, unit: Unit) -> String {
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    let size = value.abs();
    let text = match unit {
        Unit::CalendarMonth => return month(value),
        Unit::Share => return format!("{sign}{}", percent(size)),
        Unit::SharePerYear => return format!("{sign}{}/yr", percent(size)),
        Unit::Multiple => return format!("{sign}{}×", significant(size)),
        Unit::MultiplePerYear => return format!("{sign}{}×/yr", significant(size)),
        Unit::Months => format!("{} {}", significant(size), if size == 1.0 { "month" } else { "months" }),
        _ => scaled(size),
    };
    let (before, after) = match unit {
        Unit::Usd => ("$", ""),
        Unit::UsdPerMonth => ("$", "/month"),
        Unit::UsdPerYear => ("$", "/yr"),
        Unit::UsdPerMillionTokens => ("$", "/M"),
        Unit::UsdPerBillionTokens => ("$", "/B"),
        Unit::UsdPerHour => ("$", "/h"),
        Unit::TokensPerMonth => ("", "/month"),
        _ => ("", ""),
    };
    format!("{sign}{before}{text}{after}")
}

fn month(value: f64) -> String {
    let whole = value as i64;
    format!("{:04}-{:02}", whole.div_euclid(12), whole.rem_euclid(12) + 1)
}

/// A share as a percentage; as the factor that it is where a hundred times as much is no number any more.
fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent.is_finite() { format!("{}%", significant(percent)) } else { scientific(share) }
}

/// Three significant digits with the letter K, M, B or T. Beyond 999 T in the form `1.2e18`.
fn scaled(size: f64) -> String {
    if size >= 999.5e12 {
        return scientific(size);
    }
    for (scale, letter) in SCALES {
        // 999,600 is 1M, not 1000K.
        if size >= scale * 0.9995 {
            return format!("{}{letter}", significant(size / scale));
        }
    }
    significant(size)
}

/// Two significant digits and a power of ten: `1.2e18`, `1e15`.
fn scientific(size: f64) -> String {
    format!("{size:.1e}").replace(".0e", "e")
}

/// Three significant digits, without trailing zeros behind the point: 12.5, 120, 0.085. From 10¹⁵ on in the form `1.2e18`.
fn significant(size: f64) -> String {
    if size == 0.0 {
        return "0".into();
    }
    if size >= 999.5e12 {
        return scientific(size);
    }
    if size >= 999.5 {
        return format!("{size:.0}");
    }
    let decimals = match size {
        s if s >= 99.95 => 0,
        s if s >= 9.995 => 1,
        s if s >= 0.9995 => 2,
        s if s >= 0.09995 => 3,
        s if s >= 0.009_995 => 4,
        s if s >= 0.000_999_5 => 5,
        _ => return scientific(size),
    };
    let text = format!("{size:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_string() } else { text }
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

    #[test]
    fn a_field_names_its_unit() {
        assert_eq!(Unit::UsdPerMonth.label(), "$ a month");
        assert_eq!(Unit::Count.label(), "");
    }

    #[test]
    fn writes_for_reading() {
        for (value, unit, text) in [
            (12.5e6, Unit::Usd, "$12.5M"),
            (-1_234_567.0, Unit::Usd, "\u{2212}$1.23M"),
            (999_600.0, Unit::Usd, "$1M"),
            (0.085, Unit::UsdPerMillionTokens, "$0.085/M"),
            (500.0, Unit::UsdPerBillionTokens, "$500/B"),
            (1.2e6, Unit::UsdPerYear, "$1.2M/yr"),
            (0.4, Unit::SharePerYear, "40%/yr"),
            (0.1234, Unit::Count, "0.123"),
            (0.01234, Unit::Count, "0.0123"),
            (0.009_996, Unit::Count, "0.01"),
            (0.001_234, Unit::Count, "0.00123"),
            (0.000_999_6, Unit::Count, "0.001"),
            (0.000_123_4, Unit::Count, "1.2e-4"),
            (120e9, Unit::TokensPerMonth, "120B/month"),
            (0.216, Unit::Share, "21.6%"),
            (3.72, Unit::MultiplePerYear, "3.72×/yr"),
            (1.0, Unit::Months, "1 month"),
            (14.0, Unit::Months, "14 months"),
            (0.0, Unit::Usd, "$0"),
            (1e15, Unit::Tokens, "1e15"),
            (1.23e18, Unit::Usd, "$1.2e18"),
            (1.23e18, Unit::Share, "1.2e20%"),
            (1e308, Unit::Share, "1e308"),
            (1e308, Unit::SharePerYear, "1e308/yr"),
            (1e308, Unit::Multiple, "1e308×"),
        ] {
            assert_eq!(short(value, unit), text);
        }
        assert_eq!(exact(120e9, Unit::Tokens), "120B");
        assert_eq!(exact(12.5e6, Unit::Usd), "12.5M");
        assert_eq!(exact(0.35, Unit::Share), "35%");
        // Of two texts as long the one that people write stays: no power of ten.
        assert_eq!(exact(1e3, Unit::Usd), "1K");
        assert_eq!(exact(200.0, Unit::Usd), "200");
        // A percentage with too many digits is no shorter to read.
        assert_eq!(exact(0.123_456_789, Unit::Share), "0.123456789");
        assert_eq!(exact(24_322.0, Unit::CalendarMonth), "2026-11");
    }

    proptest! {
        #[test]
        fn exact_reads_back_to_the_same_bits(value in proptest::num::f64::NORMAL | proptest::num::f64::ZERO) {
            for unit in [Unit::Usd, Unit::Tokens, Unit::Share, Unit::Multiple, Unit::Count] {
                prop_assert_eq!(parse(&exact(value, unit), unit), Ok(value));
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            for unit in [Unit::Usd, Unit::Tokens, Unit::Share, Unit::Months, Unit::CalendarMonth] {
                let _ = parse(&text, unit);
            }
        }
    }
}
