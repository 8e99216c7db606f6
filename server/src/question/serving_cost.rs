//! What serving a workload takes.

use super::Question;
use super::training_run::{chip, precision};
use super::typed::{self, Typed};
use clap::Args;
use crossover_economics::error::InputError;
use crossover_economics::serving::{self, Estimate, Request};

/// Chips and cost of serving a workload from rented chips
#[derive(Args, Debug)]
#[command(
    after_help = "Example, DeepSeek's own fleet on a day of 2025: crossover serving-cost --active-params 37B \
                        --total-params 671B --input-tokens 608B --cached-share 56.25% --output-tokens 168B \
                        --period-days 1 --chip H800 --usd-per-hour 2"
)]
pub(crate) struct ServingCost {
    /// Parameters that work on a token
    #[arg(long, value_name = "N", value_parser = typed::params, allow_negative_numbers = true)]
    active_params: Typed,
    /// Parameters in all
    #[arg(long, value_name = "N", value_parser = typed::params, allow_negative_numbers = true)]
    total_params: Typed,
    /// Input tokens over the period, cached ones included
    #[arg(long, value_name = "N", value_parser = typed::tokens, allow_negative_numbers = true)]
    input_tokens: Typed,
    /// Share of the input tokens that is read from the cache
    #[arg(long, value_name = "X", value_parser = typed::share, allow_negative_numbers = true)]
    cached_share: Typed,
    /// Output tokens over the period
    #[arg(long, value_name = "N", value_parser = typed::tokens, allow_negative_numbers = true)]
    output_tokens: Typed,
    /// Length of the period in days
    #[arg(long, value_name = "N", value_parser = typed::count, allow_negative_numbers = true)]
    period_days: Typed,
    /// Accelerator, such as H800
    #[arg(long, value_name = "NAME")]
    chip: String,
    /// Rent of a chip
    #[arg(long, value_name = "X", value_parser = typed::usd_per_hour, allow_negative_numbers = true)]
    usd_per_hour: Typed,
    /// Mean load of the rented chips; 1 if they are rented only while they are busy
    #[arg(long, value_name = "X", value_parser = typed::share, allow_negative_numbers = true, default_value = "1")]
    utilization: Typed,
    /// Number format of the weights
    #[arg(long, value_parser = ["fp8", "bf16"], ignore_case = true, default_value = "fp8")]
    precision: String,
    /// Context at which output is written [default: DeepSeek's mean]
    #[arg(long, value_name = "N", value_parser = typed::tokens, allow_negative_numbers = true)]
    context_tokens: Option<Typed>,
}

impl Question for ServingCost {
    type Answer = Estimate;

    const NAME: &'static str = "serving-cost";

    fn answer(&self) -> Result<Estimate, InputError> {
        let estimate = serving::estimate(&Request {
            active_params: self.active_params.value,
            total_params: self.total_params.value,
            input_tokens: self.input_tokens.value,
            cached_share: self.cached_share.value,
            output_tokens: self.output_tokens.value,
            period_days: self.period_days.value,
            chip: chip(&self.chip)?,
            usd_per_hour: self.usd_per_hour.value,
            utilization: self.utilization.value,
            precision: precision(&self.precision),
            context_tokens: typed::value(self.context_tokens.as_ref()),
        });
        typed::checked(
            estimate,
            &[
                ("active-params", Some(&self.active_params)),
                ("total-params", Some(&self.total_params)),
                ("input-tokens", Some(&self.input_tokens)),
                ("cached-share", Some(&self.cached_share)),
                ("output-tokens", Some(&self.output_tokens)),
                ("period-days", Some(&self.period_days)),
                ("usd-per-hour", Some(&self.usd_per_hour)),
                ("utilization", Some(&self.utilization)),
                ("context-tokens", self.context_tokens.as_ref()),
            ],
        )
    }

    #[cfg(feature = "describe")]
    fn allowed(flag: &str) -> Option<(f64, f64)> {
        serving::allowed(flag)
    }
}
