//! The clock on the wall: the only place that looks at it.

use chrono::DateTime;
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds since 1970.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_secs().try_into().unwrap_or(i64::MAX)
}

/// The day of a moment in seconds since 1970, as `2026-11-25`.
pub(crate) fn day(seconds: i64) -> String {
    DateTime::from_timestamp(seconds, 0)
        .map_or_else(String::new, |moment| moment.format("%Y-%m-%d").to_string())
}

/// The same as a moment, `2026-11-25T08:00:00Z`.
pub(crate) fn moment(seconds: i64) -> String {
    DateTime::from_timestamp(seconds, 0)
        .map_or_else(String::new, |moment| moment.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_moment_has_its_day() {
        assert_eq!(super::day(1_795_000_000), "2026-11-18");
        assert_eq!(super::day(i64::MAX), "");
        assert_eq!(super::moment(1_795_000_000), "2026-11-18T11:06:40Z");
        assert!(super::now() > 1_795_000_000 / 2);
    }
}
