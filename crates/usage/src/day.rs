//! Days in cells, as exports and spreadsheets write them. Times are taken as they stand: exports count in UTC.

use chrono::{DateTime, NaiveDate};

/// A day as far as one cell tells it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Written {
    /// A day.
    Day(NaiveDate),
    /// A whole month, as its first day.
    Month(NaiveDate),
    /// `03/04/2026`: the order of day and month is for the whole file to tell.
    Slashed(u32, u32, i32),
}

/// What a cell says; nothing if it is no day from 2015 to 2099.
pub(crate) fn read(cell: &str) -> Option<Written> {
    let text = cell.trim();
    let written = match text.bytes().filter(|byte| !byte.is_ascii_digit()).count() {
        0 => counted(text)?,
        _ => dated(text)?,
    };
    let year = match written {
        Written::Day(day) | Written::Month(day) => chrono::Datelike::year(&day),
        Written::Slashed(.., year) => year,
    };
    (2015..2100).contains(&year).then_some(written)
}

/// The day of `a/b/year`, the month first or the day.
pub(crate) fn slashed(a: u32, b: u32, year: i32, month_first: bool) -> Option<NaiveDate> {
    let (month, day) = if month_first { (a, b) } else { (b, a) };
    NaiveDate::from_ymd_opt(year, month, day)
}

/// `20261031`, or seconds or milliseconds since 1970.
fn counted(digits: &str) -> Option<Written> {
    let number: i64 = digits.parse().ok()?;
    let day = match digits.len() {
        8 => NaiveDate::from_ymd_opt(
            (number / 10_000) as i32,
            (number / 100 % 100) as u32,
            (number % 100) as u32,
        )?,
        9..=10 => DateTime::from_timestamp(number, 0)?.date_naive(),
        13 => DateTime::from_timestamp(number / 1000, 0)?.date_naive(),
        _ => return None,
    };
    Some(Written::Day(day))
}

fn dated(text: &str) -> Option<Written> {
    // `1761523200.0`, as spreadsheets write seconds.
    if let Some((seconds, "0")) = text.split_once('.') {
        return counted(seconds);
    }
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ', ',', 'T']).filter(|part| !part.is_empty()).collect();
    let number = |place: usize| parts.get(place).and_then(|part| part.parse::<u32>().ok());
    let name = |place: usize| parts.get(place).and_then(|part| month_name(part));
    let year =
        |place: usize| number(place).filter(|year| (1000..10_000).contains(year)).map(|year| year as i32);
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).map(Written::Day);
    if let Some(year) = year(0) {
        // 2026-10-31, 2026/10/31, with or without a time; 2026-10.
        let month = number(1).or_else(|| name(1))?;
        return match parts.len() {
            2 => NaiveDate::from_ymd_opt(year, month, 1).map(Written::Month),
            _ => day(year, month, number(2)?),
        };
    }
    if let Some(month) = name(0) {
        // Oct 31, 2026; October 2026.
        return match year(1) {
            Some(year) => NaiveDate::from_ymd_opt(year, month, 1).map(Written::Month),
            None => day(year(2)?, month, number(1)?),
        };
    }
    if let (Some(month), Some(year)) = (name(1), year(2)) {
        return day(year, month, number(0)?);
    }
    let (a, b, year) = (number(0)?, number(1)?, year(2)?);
    if text.contains('/') { Some(Written::Slashed(a, b, year)) } else { day(year, b, a) }
}

fn month_name(part: &str) -> Option<u32> {
    const NAMES: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let short = part.get(..3)?;
    let found = NAMES.iter().position(|name| name.eq_ignore_ascii_case(short))?;
    part.bytes().all(|byte| byte.is_ascii_alphabetic()).then_some(found as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_understood_as_they_are_written() {
        for cell in [
            "2026-10-31",
            "2026-10-31 02:00",
            "2026-10-31T23:59:59.123Z",
            "2026-10-31T00:00:00+00:00",
            "2026/10/31",
            "20261031",
            "31.10.2026",
            "31-10-2026",
            "Oct 31, 2026",
            "31 October 2026",
            "1793404800",
            "1793404800.0",
            "1793404800000",
        ] {
            assert_eq!(read(cell), Some(Written::Day(ymd(2026, 10, 31))), "{cell}");
        }
        for cell in ["2026-10", "October 2026", "Oct 2026", "2026/10"] {
            assert_eq!(read(cell), Some(Written::Month(ymd(2026, 10, 1))), "{cell}");
        }
        assert_eq!(read("10/31/2026"), Some(Written::Slashed(10, 31, 2026)));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for cell in
            ["", "yesterday", "2026-02-30", "31.02.2026", "1999-01-01", "2026-13-01", "12", "10/31", "９"]
        {
            assert_eq!(read(cell), None, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn no_cell_panics(cell in "[0-9/.\\-T: ,a-zé]{0,24}") {
            let _ = read(&cell);
        }
    }
}
