//! A run's chip-hours, cost and days.

use super::{Calibration, Precision, calibration, flop};
use crate::chip::Chip;
use crate::error::{InputError, at_least, in_range};
use crate::provenance::Provenance;
use crate::quantiles::Quantiles;
use serde::Serialize;

/// The figures of a run with the range of each: parameters, tokens, chips at work, US dollars an hour, a share.
const RANGES: [(&str, (f64, f64)); 6] = [
    ("active-params", (1e6, 1e15)),
    ("total-params", (1e6, 1e15)),
    ("tokens", (1e6, 1e18)),
    ("chips", (1.0, 1e8)),
    ("usd-per-hour", (0.0, 1e6)),
    ("mfu", (0.001, 1.0)),
];

/// Least and greatest value of the figure with that flag; nothing if there is none.
#[must_use]
pub fn allowed(flag: &str) -> Option<(f64, f64)> {
    RANGES.iter().find(|(known, _)| *known == flag).map(|(_, range)| *range)
}

/// A training run to estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request {
    /// Parameters that work on a token.
    pub active_params: f64,
    /// Parameters in all; the same as active (a dense model) if not given.
    pub total_params: Option<f64>,
    /// Tokens seen, repeats counted.
    pub tokens: f64,
    /// Accelerator.
    pub chip: &'static Chip,
    /// Accelerators at work, for the days.
    pub chips: Option<f64>,
    /// Rent; the chip's if not given.
    pub usd_per_hour: Option<f64>,
    /// Number format.
    pub precision: Precision,
    /// Job-level utilisation of the BF16 peak; the calibration's if not given.
    pub mfu: Option<f64>,
}

/// What a run takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TrainingRun))]
pub struct Estimate {
    /// Training compute.
    pub flop: f64,
    /// Chip-hours.
    pub chip_hours: Quantiles,
    /// US dollars.
    pub cost_usd: Quantiles,
    /// Days, where the number of chips is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Quantiles>,
    /// Group, median utilisation and how sure it is.
    #[serde(flatten)]
    pub calibration: Calibration,
    /// Rent used, US dollars a chip-hour.
    pub usd_per_hour: f64,
    /// Where that rent comes from; nothing if it was given.
    pub usd_per_hour_from: Option<Provenance>,
}

/// Chip-hours, cost and days of a run, each with an 80% interval.
///
/// # Errors
/// When a figure is out of its range. Errors name the flags: `active-params`, `total-params`, `tokens`, `chips`,
/// `usd-per-hour`, `precision`, `mfu`.
pub fn estimate(request: &Request) -> Result<Estimate, InputError> {
    let checked = |flag, value| {
        let (min, max) = allowed(flag).unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        in_range(flag, value, min, max)
    };
    let active = checked("active-params", request.active_params)?;
    let total = checked("total-params", request.total_params.unwrap_or(active))?;
    let tokens = checked("tokens", request.tokens)?;
    let total = at_least("total-params", total, ("active-params", active))?;
    let given = |flag, value: Option<f64>| value.map(|value| checked(flag, value)).transpose();
    if request.precision == Precision::Fp8 && request.chip.fp8.is_none() {
        return Err(InputError::new("precision", format!("must be bf16: {} has no FP8", request.chip.label)));
    }
    let chips = given("chips", request.chips)?;
    let rent = given("usd-per-hour", request.usd_per_hour)?;
    let mfu = given("mfu", request.mfu)?;

    let mut calibration = calibration(active, total, request.chip, request.precision, tokens);
    if let Some(mfu) = mfu {
        calibration = calibration.with_mfu(mfu);
    }
    let flop = flop(active, tokens);
    let median = flop / (calibration.mfu * request.chip.bf16 * 3600.0);
    let chip_hours = calibration.around(median);
    let usd_per_hour = rent.unwrap_or(request.chip.rent);
    Ok(Estimate {
        flop,
        chip_hours,
        cost_usd: chip_hours.times(usd_per_hour),
        days: chips.map(|chips| chip_hours.times(1.0 / (chips * 24.0))),
        calibration,
        usd_per_hour,
        usd_per_hour_from: if rent.is_some() { None } else { Some(request.chip.rent_from) },
    })
}
