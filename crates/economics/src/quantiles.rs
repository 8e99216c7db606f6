//! A figure with its uncertainty: the middle and the ends of an 80% interval.

use crate::math::exp;
use serde::Serialize;

/// Standard normal quantile at 90%: 80% of a normal distribution lies within ± this many standard deviations.
pub const Z90: f64 = 1.281_551_565_544_600_4;

/// An 80% interval and its median, in the unit of what it measures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Quantiles {
    /// Lower in one case of ten.
    pub p10: f64,
    /// Lower in half of all cases.
    pub p50: f64,
    /// Lower in nine cases of ten.
    pub p90: f64,
}

impl Quantiles {
    /// A positive figure whose logarithm is normal, with standard deviation `sigma`, around that of `median`.
    #[must_use]
    pub fn lognormal(median: f64, sigma: f64) -> Self {
        let factor = exp(Z90 * sigma);
        Self { p10: median / factor, p50: median, p90: median * factor }
    }

    /// The same in another unit: `factor` of them (not negative) make one of the old.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { p10: self.p10 * factor, p50: self.p50 * factor, p90: self.p90 * factor }
    }

    /// Whether `value` lies within the 80% interval.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        (self.p10..=self.p90).contains(&value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lognormal_by_hand() {
        // e^1.28155 = 3.6022.
        let found = Quantiles::lognormal(100.0, 1.0);
        assert_eq!(found.p50, 100.0);
        assert!((found.p90 - 360.22).abs() < 0.01 && (found.p10 - 27.761).abs() < 0.001, "{found:?}");
    }

    #[test]
    fn units_and_ends() {
        let found = Quantiles { p10: 1.0, p50: 2.0, p90: 4.0 };
        assert_eq!(found.times(3.0), Quantiles { p10: 3.0, p50: 6.0, p90: 12.0 });
        for (value, within) in [(0.99, false), (1.0, true), (3.0, true), (4.0, true), (4.01, false)] {
            assert_eq!(found.holds(value), within, "{value}");
        }
    }
}
