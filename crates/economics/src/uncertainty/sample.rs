//! What a sample says, and how sure that is.

use crate::math::ln;
use serde::Serialize;

/// A mean with its standard error: how far it would move, typically, with other draws.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Mean))]
pub struct Estimate {
    /// The mean.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
}

impl Estimate {
    /// The mean of independent numbers, added up in their order.
    pub(super) fn mean(numbers: impl Iterator<Item = f64> + Clone) -> Self {
        let (mut count, mut sum) = (0.0_f64, 0.0);
        for number in numbers.clone() {
            count += 1.0;
            sum += number;
        }
        let value = if count > 0.0 { sum / count } else { 0.0 };
        let squares: f64 = numbers.map(|number| (number - value) * (number - value)).sum();
        Self { value, error: libm::sqrt(squares / (count - 1.0).max(1.0) / count.max(1.0)) }
    }

    /// The share of paths on which something holds. Its error is counted with two paths more of either kind (Agresti and
    /// Coull 1998), so that what never happened is not certain never to.
    pub(super) fn share(holding: usize, paths: usize) -> Self {
        let (holding, paths) = (holding as f64, paths as f64);
        let careful = (holding + 2.0) / (paths + 4.0);
        Self {
            value: if paths > 0.0 { holding / paths } else { 0.0 },
            error: libm::sqrt(careful * (1.0 - careful) / (paths + 4.0)),
        }
    }
}

/// The quantiles that a fan has.
pub const LEVELS: [f64; 5] = [0.05, 0.10, 0.50, 0.90, 0.95];

/// P5, P10, P50, P90 and P95.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Spread {
    /// One path in twenty lies below.
    pub p5: f64,
    /// One in ten.
    pub p10: f64,
    /// Half of them.
    pub p50: f64,
    /// Nine in ten.
    pub p90: f64,
    /// Nineteen in twenty.
    pub p95: f64,
}

impl Spread {
    /// The quantiles of `numbers`, which are reordered: between the two nearest, evenly, as spreadsheets do. 0 of nothing.
    pub(super) fn of(numbers: &mut [f64]) -> Self {
        let [p5, p10, p50, p90, p95] = quantiles(numbers, LEVELS);
        Self { p5, p10, p50, p90, p95 }
    }
}

/// Quantiles at rising levels.
pub(super) fn quantiles<const N: usize>(numbers: &mut [f64], levels: [f64; N]) -> [f64; N] {
    let mut from = 0;
    levels.map(|level| {
        let Some(last) = numbers.len().checked_sub(1) else { return 0.0 };
        let place = level * last as f64;
        let below = place as usize;
        // What lies below the last level's place is out of the way already.
        let (_, at, above) = numbers[from..].select_nth_unstable_by(below - from, f64::total_cmp);
        let at = *at;
        let next = above.iter().copied().reduce(|a, b| if b < a { b } else { a }).unwrap_or(at);
        from = below;
        at + (next - at) * (place - below as f64)
    })
}

/// How often numbers fall into each of many equal intervals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Histogram {
    /// Lower end of the first interval.
    pub from: f64,
    /// Width of an interval; 0 where all numbers are the same.
    pub width: f64,
    /// Paths in each.
    pub counts: Vec<u32>,
    /// Paths below the first and above the last.
    pub beyond: [u32; 2],
}

/// Intervals of a histogram for so many paths: about twice as many as Sturges would take, since NPVs have tails.
fn intervals(paths: usize) -> usize {
    (2.0 * ln(paths as f64 + 1.0) / std::f64::consts::LN_2) as usize + 2
}

impl Histogram {
    /// The histogram from the first to the ninety-ninth hundredth of `numbers`, which are reordered.
    pub(super) fn of(numbers: &mut [f64]) -> Self {
        let [from, to] = quantiles(numbers, [0.01, 0.99]);
        let mut counts = vec![0_u32; intervals(numbers.len())];
        let width = (to - from) / counts.len() as f64;
        let mut beyond = [0, 0];
        for number in numbers {
            if *number < from {
                beyond[0] += 1;
            } else if *number > to {
                beyond[1] += 1;
            } else {
                let place = if width > 0.0 { ((*number - from) / width) as usize } else { 0 };
                let last = counts.len() - 1;
                counts[place.min(last)] += 1;
            }
        }
        Self { from, width, counts, beyond }
    }
}

#[cfg(test)]
mod tests;
