//! How many chip-hours a training run takes, what they cost, and how sure that is.
//!
//! chip-hours = 6·N·D ÷ (job-level MFU × BF16 peak × 3600), with N the active parameters and D the tokens seen.
//! Job-level MFU counts the whole job, restarts and stalls included, and is fitted to disclosed runs of the same kind;
//! the MFU that papers quote is that of a good step, and higher.
//!
//! [`fit`] fits the groups, `table.rs` holds the result, [`calibration`](fn@calibration) picks or extrapolates, and
//! [`backtest`](fn@backtest) predicts every run from the others.

mod backtest;
mod calibration;
mod elsewhere;
mod estimate;
pub mod fit;
mod group;
mod run;
mod table;

pub use backtest::{Backtest, Prediction, backtest};
pub use calibration::{Calibration, calibration};
pub use estimate::{Estimate, Request, allowed, estimate};
pub use group::Group;
pub use run::Run;
pub use table::{FITS, RUNS, SCATTER};

use serde::{Deserialize, Serialize};

/// Training compute in FLOP: six per (active) parameter and token, two forward and four backward.
#[must_use]
pub fn flop(active_params: f64, tokens: f64) -> f64 {
    6.0 * active_params * tokens
}

/// Number format of the matrix products.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// 16 bits, the format of nearly all disclosed runs.
    #[default]
    Bf16,
    /// 8 bits where the recipe allows it.
    Fp8,
}

impl Precision {
    /// The format of that name, `bf16` or `fp8`, in any case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name.trim().to_lowercase().as_str() {
            "bf16" => Some(Self::Bf16),
            "fp8" => Some(Self::Fp8),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
