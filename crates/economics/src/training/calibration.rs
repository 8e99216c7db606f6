//! Job-level utilisation by kind of run.

use super::Precision;
use crate::chip::{Chip, Generation};
use crate::quantiles::Quantiles;
use serde::Serialize;

/// Utilisation to expect of a run, and how sure that is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// Name of the group of runs, for ever.
    pub group: &'static str,
    /// The group in words.
    pub label: &'static str,
    /// Median job-level utilisation of the BF16 peak, a share.
    pub mfu: f64,
    /// Standard deviation of the logarithm of chip-hours, for a run that is not among those fitted. The 80% interval
    /// is the median × and ÷ exp(1.2816 × sigma).
    pub sigma: f64,
    /// Disclosed runs in the group.
    pub runs: usize,
    /// Whether the run lies outside what the disclosed ones cover.
    pub extrapolated: bool,
    /// In which respect it does.
    pub reason: Option<String>,
}

impl Calibration {
    /// The 80% interval of a figure that follows the utilisation, chip-hours for instance, from its `median`.
    #[must_use]
    pub fn around(&self, median: f64) -> Quantiles {
        Quantiles::lognormal(median, self.sigma)
    }
}

/// Utilisation to expect of a model of `active` parameters, `total` in all, trained on `tokens` with `chip`.
#[must_use]
pub fn calibration(active: f64, total: f64, chip: &Chip, precision: Precision, tokens: f64) -> Calibration {
    let _ = (precision, tokens);
    let moe = total > 1.3 * active;
    let (group, label, mfu) = match (chip.generation, moe) {
        (Generation::Ampere, false) => ("dense-ampere", "dense models on A100-class chips", 0.35),
        (Generation::Hopper, false) => ("dense-hopper", "dense models on H100-class chips", 0.26),
        (Generation::Hopper, true) => ("moe-hopper", "mixtures of experts on H100-class chips", 0.225),
        _ => ("other", "other chips", 0.2),
    };
    Calibration { group, label, mfu, sigma: 0.3, runs: 7, extrapolated: group == "other", reason: None }
}
