//! Calendar months in words.

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Nov 2026` for the month in which the time `since` lies, in months since January of year 0.
pub(crate) fn month(since: f64) -> String {
    let whole = since.floor().clamp(0.0, 120_000.0) as usize;
    format!("{} {}", MONTHS[whole % 12], whole / 12)
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
