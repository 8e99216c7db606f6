//! Figures written, for a field or for reading.

use super::{Unit, parse};

/// From here on, 999.5 T, figures are written as powers of ten.
const LETTERS_END: f64 = 999.5e12;

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

/// Three significant digits with the letter K, M, B or T.
fn scaled(size: f64) -> String {
    if size >= LETTERS_END {
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

/// Three significant digits, without trailing zeros behind the point: 26,600, 120, 12.5, 0.085.
fn significant(size: f64) -> String {
    if size == 0.0 {
        return "0".into();
    }
    if size >= LETTERS_END {
        return scientific(size);
    }
    if size >= 999.5 {
        return grouped(size);
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

/// Three significant digits of a figure from 1,000 on, with commas between its thousands.
fn grouped(size: f64) -> String {
    let exact = format!("{size:.2e}");
    let (digits, zeros) = exact.split_once('e').unwrap_or((&exact, "0"));
    let figures = format!("{:0<1$}", digits.replace('.', ""), 1 + zeros.parse().unwrap_or(0));
    let first = figures.len() % 3;
    let mut text = figures[..first].to_string();
    for thousands in figures.as_bytes()[first..].chunks(3) {
        if !text.is_empty() {
            text.push(',');
        }
        text.extend(thousands.iter().map(|&digit| char::from(digit)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_for_reading() {
        for (value, unit, text) in [
            (12.5e6, Unit::Usd, "$12.5M"),
            (-1_234_567.0, Unit::Usd, "\u{2212}$1.23M"),
            (999_600.0, Unit::Usd, "$1M"),
            (0.085, Unit::UsdPerMillionTokens, "$0.085/M"),
            (500.0, Unit::UsdPerBillionTokens, "$500/B"),
            (1.2e6, Unit::UsdPerYear, "$1.2M/yr"),
            (1.2e6, Unit::UsdPerMonth, "$1.2M/month"),
            (2.35, Unit::UsdPerHour, "$2.35/h"),
            (24_322.0, Unit::CalendarMonth, "2026-11"),
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
            (266.189, Unit::Share, "26,600%"),
            (9.996, Unit::Share, "1,000%"),
            (999.4, Unit::Multiple, "999×"),
            (999.5, Unit::Multiple, "1,000×"),
            (123_456.0, Unit::Months, "123,000 months"),
            (1_234_567.0, Unit::Multiple, "1,230,000×"),
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
    }
}
