//! Net present value, rates of return, payback, the value of waiting, and root finding.
//!
//! One convention throughout: `flows[0]` falls due now and is not discounted (as in numpy-financial; Excel's `NPV`
//! discounts its first argument by one period), outflows are negative, and rates are shares: 0.08 is 8%. Functions
//! named `annual_…` or `monthly_…` take monthly flows and effective annual rates: a flow in month `m` is discounted
//! by (1 + rate)^(−m/12).

mod irr;
mod mirr;
mod npv;
mod payback;
pub mod root;
pub mod waiting;

pub use irr::{Irr, NoRate, annual_irr, irr};
pub use mirr::{annual_mirr, mirr};
pub use npv::{month_rate, monthly_npv, npv, profitability_index};
pub use payback::{discounted_payback, payback};

use crate::error::InputError;

/// Most flows a series may have: 100 years of months and the start.
pub const MOST_FLOWS: usize = 1201;

/// Refuses an empty, over-long or non-finite series.
fn check_flows(flows: &[f64]) -> Result<(), InputError> {
    let error = |message: String| Err(InputError::new("flows", message));
    if flows.is_empty() || flows.len() > MOST_FLOWS {
        return error(format!("must be 1 to {MOST_FLOWS} numbers, not {}", flows.len()));
    }
    match flows.iter().position(|flow| !flow.is_finite()) {
        Some(at) => error(format!("must be finite numbers; number {} is not", at + 1)),
        None => Ok(()),
    }
}

/// Refuses a rate of −100% or less.
fn check_rate(field: &str, rate: f64) -> Result<(), InputError> {
    if rate.is_finite() && rate > -1.0 {
        Ok(())
    } else {
        let given = if rate.is_finite() { format!(", not {rate}") } else { String::new() };
        Err(InputError::new(field, format!("must be a number above -1 (0.08 is 8%){given}")))
    }
}

#[cfg(test)]
mod tests;
