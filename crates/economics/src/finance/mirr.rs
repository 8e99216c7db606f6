//! Modified internal rate of return.

use super::npv::{discounted, growth};
use super::{check_flows, check_rate, month_rate};
use crate::error::InputError;
use crate::math::ln;

/// Modified internal rate of return a period: outlays financed at `finance_rate`, receipts put out at
/// `reinvest_rate` until the last period.
///
/// (future value of receipts ÷ present value of outlays)^(1/periods) − 1. Nothing where there are no outlays or no
/// receipts.
///
/// # Errors
/// When a flow is not finite or a rate is −100% or less.
pub fn mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Result<Option<f64>, InputError> {
    check_flows(flows)?;
    check_rate("finance_rate", finance_rate)?;
    check_rate("reinvest_rate", reinvest_rate)?;
    Ok(log_mirr(flows, finance_rate, reinvest_rate)
        .map(|log| growth(log, 1.0))
        .filter(|rate| rate.is_finite()))
}

/// Modified internal rate of return a year of monthly flows, both rates effective a year. Nothing where [`mirr`] has
/// nothing or an error.
#[must_use]
pub fn annual_mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Option<f64> {
    check_flows(flows).ok()?;
    check_rate("finance_rate", finance_rate).ok()?;
    check_rate("reinvest_rate", reinvest_rate).ok()?;
    let log = log_mirr(flows, month_rate(finance_rate), month_rate(reinvest_rate))?;
    Some(growth(log, 12.0)).filter(|rate| rate.is_finite())
}

/// ln(1 + rate): as logs, so that a long series does not overflow on its way to the future.
fn log_mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Option<f64> {
    let receipts: Vec<f64> = flows.iter().map(|flow| flow.max(0.0)).collect();
    let outlays: Vec<f64> = flows.iter().map(|flow| (-flow).max(0.0)).collect();
    let receipts = discounted(1.0 / (1.0 + reinvest_rate), &receipts);
    let outlays = discounted(1.0 / (1.0 + finance_rate), &outlays);
    if flows.len() < 2 || receipts <= 0.0 || outlays <= 0.0 {
        return None;
    }
    let periods = (flows.len() - 1) as f64;
    Some(libm::log1p(reinvest_rate) + (ln(receipts) - ln(outlays)) / periods)
}
