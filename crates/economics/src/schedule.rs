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

/// When an own model is launched and refreshed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Life {
    /// Months from the decision to the launch.
    pub launch: f64,
    /// Months between refreshes; 0 for none.
    pub every: f64,
    /// Horizon in months.
    pub horizon: f64,
}

impl Life {
    /// Refreshes made before `time`: at launch + every, launch + 2 every, … One that would serve for less than half an
    /// interval before the horizon is not made: nobody would pay for it.
    pub(crate) fn refreshes_before(&self, time: f64) -> f64 {
        if self.every <= 0.0 {
            return 0.0;
        }
        let last = self.horizon - self.every / 2.0;
        // The smallest step above `last`, so that a refresh at exactly half an interval counts.
        let until = time.min(last + 1e-9);
        (((until - self.launch) / self.every).ceil() - 1.0).max(0.0)
    }

    /// Refreshes that fall into month `t`.
    #[must_use]
    pub fn refreshes(&self, t: f64) -> f64 {
        self.refreshes_before(t) - self.refreshes_before(t - 1.0)
    }

    /// Months since the launch or the last refresh at the middle of month `t`; 0 before the launch.
    #[must_use]
    pub fn age(&self, t: f64) -> f64 {
        let since = t - 0.5 - self.launch;
        (since - self.every * self.refreshes_before(t - 0.5)).max(0.0)
    }
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

    fn life(launch: f64, every: f64) -> Life {
        Life { launch, every, horizon: 36.0 }
    }

    #[test]
    fn refreshes_come_every_interval_while_they_are_worth_it() {
        let all =
            |life: Life| -> Vec<usize> { (1..=36).filter(|t| life.refreshes(*t as f64) > 0.0).collect() };
        assert_eq!(all(life(9.0, 12.0)), [22]);
        assert_eq!(all(life(5.5, 12.0)), [18, 30]);
        assert_eq!(all(life(6.0, 12.0)), [19, 31]);
        assert_eq!(all(life(6.5, 12.0)), [19]);
        assert_eq!(all(life(9.0, 0.0)), [0_usize; 0]);
        let fast: f64 = (1..=36).map(|t| life(0.0, 0.5).refreshes(f64::from(t))).sum();
        assert_eq!(fast, 71.0);
    }

    #[test]
    fn age_restarts_with_each_refresh_that_is_made() {
        assert_eq!(life(9.0, 12.0).age(5.0), 0.0);
        assert_eq!(life(9.0, 12.0).age(10.0), 0.5);
        assert_eq!(life(9.0, 12.0).age(22.0), 0.5);
        assert_eq!(life(9.0, 12.0).age(36.0), 14.5);
        assert_eq!(life(9.0, 0.0).age(22.0), 12.5);
    }
}
