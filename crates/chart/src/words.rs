//! Calendar months in words.

use chrono::{Months, NaiveDate};

/// `Nov 2026` for the month in which the time `since` lies, in months since January of year 0.
pub(crate) fn month(since: f64) -> String {
    // A number beyond chrono's years, or none at all, is January of year 0.
    let whole = since.floor().clamp(0.0, 120_000.0) as u32;
    let first = NaiveDate::from_ymd_opt(0, 1, 1).unwrap_or_default();
    (first + Months::new(whole)).format("%b %-Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_named() {
        assert_eq!(month(2026.0 * 12.0 + 10.0), "Nov 2026");
        assert_eq!(month(2026.0 * 12.0 + 10.0 + 21.4), "Aug 2028");
        assert_eq!(month(f64::NAN), "Jan 0");
    }
}
