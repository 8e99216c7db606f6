//! Net present value and the profitability index.

use super::{check_flows, check_rate};
use crate::error::InputError;
use crate::math::{exp, ln};

/// Net present value of flows one period apart, at `rate` a period; `flows[0]` is not discounted.
///
/// # Errors
/// When a flow is not finite, the rate is −100% or less, or the result is too large for a number.
pub fn npv(rate: f64, flows: &[f64]) -> Result<f64, InputError> {
    check_rate("rate", rate)?;
    check_flows(flows)?;
    let value = discounted(1.0 / (1.0 + rate), flows);
    if value.is_finite() {
        Ok(value)
    } else {
        Err(InputError::new("flows", "too large: their present value is beyond 1.8e308"))
    }
}

/// Net present value of monthly flows at an effective annual rate: month `m` counts (1 + `annual_rate`)^(−m/12).
///
/// # Errors
/// As [`npv`].
pub fn monthly_npv(annual_rate: f64, flows: &[f64]) -> Result<f64, InputError> {
    check_rate("rate", annual_rate)?;
    npv(month_rate(annual_rate), flows)
}

/// The rate a month that compounds to `annual_rate` a year.
#[must_use]
pub fn month_rate(annual_rate: f64) -> f64 {
    libm::expm1(libm::log1p(annual_rate) / 12.0)
}

/// Profitability index: present value of what comes back per present value of what is put in.
///
/// Positive flows over negative ones, each discounted at `rate` a period; nothing if nothing is put in, or if the
/// input can't be used. Above 1 exactly where the net present value is above zero.
#[must_use]
pub fn profitability_index(rate: f64, flows: &[f64]) -> Option<f64> {
    let v = 1.0 / (1.0 + rate);
    check_rate("rate", rate).and_then(|()| check_flows(flows)).ok()?;
    let back: Vec<f64> = flows.iter().map(|flow| flow.max(0.0)).collect();
    let put_in: Vec<f64> = flows.iter().map(|flow| (-flow).max(0.0)).collect();
    let put_in = discounted(v, &put_in);
    let index = discounted(v, &back) / put_in;
    (put_in > 0.0 && index.is_finite()).then_some(index)
}

/// Σ `flows[i]` · `v`^`i`, summed from the end.
pub(super) fn discounted(v: f64, flows: &[f64]) -> f64 {
    flows.iter().rev().fold(0.0, |sum, flow| sum * v + flow)
}

/// `base` to the power `exponent` less one, exact for a base near one; `base` above zero.
pub(super) fn growth(base_log: f64, periods: f64) -> f64 {
    libm::expm1(base_log * periods)
}

/// A discount factor a month for an effective annual rate.
pub(super) fn month_factor(annual_rate: f64) -> f64 {
    exp(-ln(1.0 + annual_rate) / 12.0)
}
