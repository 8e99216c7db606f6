//! What a training run takes.

use super::Question;
use super::typed::{self, Typed};
use crate::scenario::with_given;
use clap::Args;
use crossover_economics::chip::{self, Chip};
use crossover_economics::error::InputError;
use crossover_economics::training::{self, Estimate, Precision, Request};

/// Chip-hours, cost and days of a training run, each with an 80% interval
#[derive(Args, Debug)]
#[command(
    after_help = "Example: crossover training-run --active-params 405e9 --tokens 15.6T --chip H100 --chips 16384"
)]
pub(crate) struct TrainingRun {
    /// Parameters that work on a token: 405e9 or 405B
    #[arg(long, value_name = "N", value_parser = typed::params, allow_negative_numbers = true)]
    active_params: Typed,
    /// Parameters in all, for a mixture of experts [default: the active ones]
    #[arg(long, value_name = "N", value_parser = typed::params, allow_negative_numbers = true)]
    total_params: Option<Typed>,
    /// Tokens seen in training, repeats counted: 15.6T
    #[arg(long, value_name = "N", value_parser = typed::tokens, allow_negative_numbers = true)]
    tokens: Typed,
    /// Accelerator, such as H100-SXM
    #[arg(long, value_name = "NAME")]
    chip: String,
    /// Accelerators at work: adds the days
    #[arg(long, value_name = "N", value_parser = typed::count, allow_negative_numbers = true)]
    chips: Option<Typed>,
    /// Rent of a chip [default: the chip's, with its source]
    #[arg(long, value_name = "X", value_parser = typed::usd_per_hour, allow_negative_numbers = true)]
    usd_per_hour: Option<Typed>,
    /// Number format of the matrix products
    #[arg(long, value_parser = ["bf16", "fp8"], ignore_case = true, default_value = "bf16")]
    precision: String,
    /// Job-level utilisation of the BF16 peak [default: that of disclosed runs of the same kind]
    #[arg(long, value_name = "X", value_parser = typed::share, allow_negative_numbers = true)]
    mfu: Option<Typed>,
}

impl Question for TrainingRun {
    type Answer = Estimate;

    const NAME: &'static str = "training-run";

    fn answer(&self) -> Result<Estimate, InputError> {
        let estimate = training::estimate(&Request {
            active_params: self.active_params.value,
            total_params: typed::value(self.total_params.as_ref()),
            tokens: self.tokens.value,
            chip: chip(&self.chip)?,
            chips: typed::value(self.chips.as_ref()),
            usd_per_hour: typed::value(self.usd_per_hour.as_ref()),
            precision: precision(&self.precision),
            mfu: typed::value(self.mfu.as_ref()),
        });
        typed::checked(
            estimate,
            &[
                ("active-params", Some(&self.active_params)),
                ("total-params", self.total_params.as_ref()),
                ("tokens", Some(&self.tokens)),
                ("chips", self.chips.as_ref()),
                ("usd-per-hour", self.usd_per_hour.as_ref()),
                ("mfu", self.mfu.as_ref()),
            ],
        )
    }

    #[cfg(feature = "describe")]
    fn allowed(flag: &str) -> Option<(f64, f64)> {
        training::allowed(flag)
    }
}

/// The chip of that name.
pub(super) fn chip(name: &str) -> Result<&'static Chip, InputError> {
    let unknown = || with_given(InputError::new("chip", format!("must be one of {}", chip::keys())), name);
    chip::find(name).ok_or_else(unknown)
}

/// The number format of that name; clap has refused all others.
pub(super) fn precision(name: &str) -> Precision {
    Precision::parse(name).unwrap_or_default()
}
