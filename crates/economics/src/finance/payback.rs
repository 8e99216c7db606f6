//! How long until the money is back, for monthly flows.

use super::npv::month_factor;
use super::{check_flows, check_rate};

/// Months until the cumulative flow is back at zero *and stays there* to the end of the series.
///
/// The last crossing counts: a later outlay that takes the sum below zero again moves payback behind it. The flow of
/// month `t` accrues evenly from `t − 1` to `t`, so payback falls inside a month. 0 where the sum is never below zero:
/// there is nothing to pay back. Nothing where the sum ends below zero, or the flows are empty or not finite.
#[must_use]
pub fn payback(flows: &[f64]) -> Option<f64> {
    recovered(1.0, flows)
}

/// As [`payback`], with month `m` discounted by (1 + `annual_rate`)^(−m/12). Nothing for a rate of −100% or less.
#[must_use]
pub fn discounted_payback(annual_rate: f64, flows: &[f64]) -> Option<f64> {
    check_rate("rate", annual_rate).ok()?;
    recovered(month_factor(annual_rate), flows)
}

fn recovered(month: f64, flows: &[f64]) -> Option<f64> {
    check_flows(flows).ok()?;
    let (mut sum, mut size, mut factor) = (0.0_f64, 0.0_f64, 1.0);
    // The end of the last month that closed below zero, and the sum there.
    let mut below: Option<f64> = None;
    let mut back = Some(0.0);
    for (at, flow) in flows.iter().enumerate() {
        let flow = flow * factor;
        factor *= month;
        sum += flow;
        size += flow.abs();
        if !size.is_finite() {
            return None;
        }
        // Sums that only rounding keeps off zero are zero.
        if sum < -1e-12 * size {
            below = Some(sum);
            back = None;
        } else if let Some(before) = below.take() {
            back = Some((at as f64 - 1.0 - before / flow).min(at as f64));
        }
    }
    back
}
