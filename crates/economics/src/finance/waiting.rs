//! Invest now, or wait and see: a small explicit tree, no traded underlying assumed.
//!
//! All values are present values at the date at which they would be had: `value_up` is what the project is worth
//! *if started a period from now* after good news. Rates are shares a period. The probability and the rate belong
//! together: a real-world probability with the project's discount rate, or a risk-neutral one with the risk-free rate.

use super::check_rate;
use crate::error::{InputError, in_range};
use serde::{Deserialize, Serialize};

/// A project that can be started now, a period later, or never; what it is worth then takes one of two values.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TwoState {
    /// Outlay to start now.
    pub outlay: f64,
    /// What the project is worth if started now, before the outlay.
    pub value_now: f64,
    /// What it is worth a period later after good news.
    pub value_up: f64,
    /// What it is worth a period later after bad news.
    pub value_down: f64,
    /// Chance of good news, 0 to 1.
    pub probability_up: f64,
    /// Discount rate a period.
    pub rate: f64,
    /// Outlay to start a period later; the same as now if not given.
    #[serde(default)]
    pub outlay_later: Option<f64>,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Advice {
    /// Start now.
    Invest,
    /// Keep the option.
    Wait,
    /// Neither is worth anything.
    Drop,
}

/// What the choice is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Waiting {
    /// Net present value of starting now.
    pub now: f64,
    /// Present value of waiting: a period from now start if that pays, else leave it. Never negative.
    pub wait: f64,
    /// What the right to wait adds: max(now, wait, 0) − max(now, 0).
    pub option_value: f64,
    /// The better of the two, or neither.
    pub advice: Advice,
}

impl Waiting {
    fn of(now: f64, wait: f64) -> Result<Self, InputError> {
        if !now.is_finite() || !wait.is_finite() {
            return Err(InputError::new("value_now", "too large: a present value is beyond 1.8e308"));
        }
        let advice = if now > 0.0 && now >= wait {
            Advice::Invest
        } else if wait > 0.0 {
            Advice::Wait
        } else {
            Advice::Drop
        };
        Ok(Self { now, wait, option_value: now.max(wait).max(0.0) - now.max(0.0), advice })
    }
}

/// Weighs starting now against waiting a period.
///
/// # Errors
/// When a figure is not finite, the probability is not between 0 and 1 or the rate is −100% or less.
pub fn two_state(case: &TwoState) -> Result<Waiting, InputError> {
    let later = case.outlay_later.unwrap_or(case.outlay);
    finite("outlay", case.outlay)?;
    finite("value_now", case.value_now)?;
    finite("value_up", case.value_up)?;
    finite("value_down", case.value_down)?;
    finite("outlay_later", later)?;
    in_range("probability_up", case.probability_up, 0.0, 1.0)?;
    check_rate("rate", case.rate)?;
    let (up, down) = ((case.value_up - later).max(0.0), (case.value_down - later).max(0.0));
    let expected = case.probability_up * up + (1.0 - case.probability_up) * down;
    Waiting::of(case.value_now - case.outlay, expected / (1.0 + case.rate))
}

/// Most periods of a [`Lattice`].
pub const MOST_PERIODS: u32 = 240;

/// A project that can be started at any of several dates; each period its worth goes up or down by a factor.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lattice {
    /// Outlay to start now.
    pub outlay: f64,
    /// What the project is worth if started now, before the outlay.
    pub value_now: f64,
    /// Factor on that worth after a good period.
    pub up: f64,
    /// Factor after a bad one.
    pub down: f64,
    /// Chance of a good period, 0 to 1.
    pub probability_up: f64,
    /// Discount rate a period.
    pub rate: f64,
    /// Factor on the outlay a period; 1 if it stays.
    pub outlay_factor: f64,
    /// Periods for which the start can be put off, 1 to [`MOST_PERIODS`].
    pub periods: u32,
}

/// Weighs starting now against starting at the best later date, which may be never.
///
/// # Errors
/// When a figure is not finite or out of its range.
pub fn lattice(case: &Lattice) -> Result<Waiting, InputError> {
    finite("outlay", case.outlay)?;
    finite("value_now", case.value_now)?;
    in_range("up", case.up, 0.0, 1e6)?;
    in_range("down", case.down, 0.0, 1e6)?;
    in_range("outlay_factor", case.outlay_factor, 0.0, 1e6)?;
    in_range("probability_up", case.probability_up, 0.0, 1.0)?;
    in_range("periods", f64::from(case.periods), 1.0, f64::from(MOST_PERIODS))?;
    check_rate("rate", case.rate)?;
    let start = |period: u32, ups: u32| {
        let worth = case.value_now * power(case.up, ups) * power(case.down, period - ups);
        worth - case.outlay * power(case.outlay_factor, period)
    };
    // Worth of the option after `ups` good periods; at the end it is start or never.
    let mut worth: Vec<f64> = (0..=case.periods).map(|ups| start(case.periods, ups).max(0.0)).collect();
    for period in (0..case.periods).rev() {
        for ups in 0..=period {
            let at = ups as usize;
            let expected = case.probability_up * worth[at + 1] + (1.0 - case.probability_up) * worth[at];
            let held = expected / (1.0 + case.rate);
            worth[at] = if period == 0 { held } else { held.max(start(period, ups)) };
        }
    }
    Waiting::of(start(0, 0), worth[0])
}

/// `base` to a whole power.
fn power(base: f64, exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * base)
}

fn finite(field: &str, value: f64) -> Result<f64, InputError> {
    in_range(field, value, -1e300, 1e300)
}
