//! Growth over months: a straight line through the logarithms.

use crossover_economics::math::{exp, ln};

/// Fewest months that say anything about growth.
pub(crate) const FEWEST: usize = 3;

/// A constant rate of growth through some months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fit {
    /// Change over a year as a share.
    pub(crate) per_year: f64,
    /// How far the month that lies furthest from it is off, as a share of the line.
    pub(crate) furthest: f64,
}

/// Least squares through `ln(tokens)` of months, given as their number and tokens; nothing below [`FEWEST`] months with
/// tokens, or where the rate is no finite number.
pub(crate) fn fit(months: &[(u32, f64)]) -> Option<Fit> {
    let points: Vec<(f64, f64)> = months
        .iter()
        .filter(|(_, tokens)| *tokens > 0.0)
        .map(|(month, tokens)| (f64::from(*month), ln(*tokens)))
        .collect();
    if points.len() < FEWEST {
        return None;
    }
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (middle, level) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|(month, _)| (month - middle) * (month - middle)).sum();
    let along: f64 = points.iter().map(|(month, log)| (month - middle) * (log - level)).sum();
    let slope = along / spread;
    let off = |(month, log): &(f64, f64)| (exp(log - level - slope * (month - middle)) - 1.0).abs();
    let furthest = points.iter().map(off).fold(0.0, f64::max);
    let per_year = exp(12.0 * slope) - 1.0;
    (per_year.is_finite() && furthest.is_finite()).then_some(Fit { per_year, furthest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossover_economics::math::pow;
    use proptest::prelude::*;

    #[test]
    fn a_constant_rate_is_found_and_too_few_months_are_not_enough() {
        let months: Vec<_> =
            (0..6).map(|month| (24_000 + month, 1e9 * pow(1.5, f64::from(month) / 12.0))).collect();
        let found = fit(&months).unwrap();
        assert!((found.per_year - 0.5).abs() < 1e-9, "{found:?}");
        assert!(found.furthest < 1e-9, "{found:?}");
        assert_eq!(fit(&months[..2]), None);
        assert_eq!(fit(&[(1, 1.0), (2, 0.0), (3, 1.0)]), None);
    }

    proptest! {
        #[test]
        fn what_is_found_is_finite(tokens in prop::collection::vec(0.0..1e18_f64, 0..40)) {
            let months: Vec<_> = (0..).zip(tokens).collect();
            if let Some(found) = fit(&months) {
                prop_assert!(found.per_year > -1.0 && found.per_year.is_finite() && found.furthest.is_finite());
            }
        }
    }
}
