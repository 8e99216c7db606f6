//! When money is spent and traffic moves: builds, ramps, refreshes. Months are continuous, so that a slider moves smoothly.
//!
//! Month `t` (1, 2, …) is the time from `t − 1` to `t` months after the decision; month 0 is the moment of decision.

/// Share of month `t` in which something that launches at `launch` and ramps up evenly over `ramp` months is running.
///
/// 0 before the launch, 1 after the ramp; between them the mean of the ramp over the month.
#[must_use]
pub fn running(t: f64, launch: f64, ramp: f64) -> f64 {
    let area = |since: f64| {
        if since <= 0.0 {
            0.0
        } else if since < ramp {
            since * since / (2.0 * ramp)
        } else {
            since - ramp / 2.0
        }
    };
    area(t - launch) - area(t - 1.0 - launch)
}

/// Months of month `t` that lie between `from` and `to`, as a share of the month.
#[must_use]
pub fn overlap(t: f64, from: f64, to: f64) -> f64 {
    (t.min(to) - (t - 1.0).max(from)).max(0.0)
}

/// Months since the launch or the last refresh at the middle of month `t`; `every` of 0 means no refresh.
#[must_use]
pub fn age(t: f64, launch: f64, every: f64) -> f64 {
    let since = (t - 0.5 - launch).max(0.0);
    if every > 0.0 { since - every * (since / every).floor() } else { since }
}

/// Refreshes that fall into month `t`, at `launch` + `every`, `launch` + 2 `every`, … before `horizon`.
#[must_use]
pub fn refreshes(t: f64, launch: f64, every: f64, horizon: f64) -> f64 {
    if every <= 0.0 {
        return 0.0;
    }
    // Refreshes strictly before `time`, the launch itself not counted.
    let before = |time: f64| (((time - launch) / every).ceil() - 1.0).max(0.0);
    before((t).min(horizon)) - before((t - 1.0).min(horizon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ramp_rises_to_one_and_loses_half_its_length() {
        assert_eq!(running(3.0, 3.0, 2.0), 0.0);
        assert_eq!(running(4.0, 3.0, 2.0), 0.25);
        assert_eq!(running(5.0, 3.0, 2.0), 0.75);
        assert_eq!(running(6.0, 3.0, 2.0), 1.0);
        let total: f64 = (1..=36).map(|t| running(f64::from(t), 9.5, 3.0)).sum();
        assert!((total - (36.0 - 9.5 - 1.5)).abs() < 1e-12);
    }

    #[test]
    fn without_a_ramp_traffic_moves_at_launch() {
        assert_eq!(running(4.0, 3.5, 0.0), 0.5);
        assert_eq!(running(5.0, 3.5, 0.0), 1.0);
    }

    #[test]
    fn refreshes_come_every_interval_before_the_horizon() {
        let all = |launch, every| -> Vec<usize> {
            (1..=36).filter(|t| refreshes(*t as f64, launch, every, 36.0) > 0.0).collect()
        };
        assert_eq!(all(9.0, 12.0), [22, 34]);
        assert_eq!(all(9.5, 12.0), [22, 34]);
        assert_eq!(all(12.0, 12.0), [25]);
        assert_eq!(all(9.0, 0.0), [0_usize; 0]);
        let fast: f64 = (1..=36).map(|t| refreshes(f64::from(t), 0.0, 0.5, 36.0)).sum();
        assert_eq!(fast, 71.0);
    }

    #[test]
    fn age_restarts_with_each_refresh() {
        assert_eq!(age(10.0, 9.0, 12.0), 0.5);
        assert_eq!(age(22.0, 9.0, 12.0), 0.5);
        assert_eq!(age(22.0, 9.0, 0.0), 12.5);
    }
}
