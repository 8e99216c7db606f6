//! `crossover scaling`: the best model for an amount of compute.

use super::{Stop, output};
use crate::question::typed::{self, Typed};
use clap::Args;
use crossover_economics::scaling::{self, Law};

/// Parameters, tokens and loss of the best model for an amount of training compute
#[derive(Args, Debug)]
#[command(after_help = "Example: crossover scaling --flop 5e24 --unique-tokens 2T --epochs 4")]
pub(super) struct Scaling {
    /// Training compute in FLOP
    #[arg(long, value_name = "C", value_parser = typed::count, allow_negative_numbers = true)]
    flop: Typed,
    /// Published fit of the scaling law
    #[arg(long, value_parser = ["besiroglu", "hoffmann"], ignore_case = true, default_value = "besiroglu")]
    law: String,
    /// Tokens that exist; without it there are always fresh ones
    #[arg(long, value_name = "N", value_parser = typed::tokens, allow_negative_numbers = true)]
    unique_tokens: Option<Typed>,
    /// How often they may be seen at most [default: as often as helps]
    #[arg(long, value_name = "N", value_parser = typed::count, allow_negative_numbers = true)]
    epochs: Option<Typed>,
}

impl Scaling {
    pub(super) fn run(self) -> Result<(), Stop> {
        let law = Law::parse(&self.law).unwrap_or(Law::Besiroglu);
        let (unique, epochs) = (self.unique_tokens.as_ref(), self.epochs.as_ref());
        let size = scaling::data_limited(law, self.flop.value, typed::value(unique), typed::value(epochs));
        let typed = [("flop", Some(&self.flop)), ("unique-tokens", unique), ("epochs", epochs)];
        output::json(&typed::checked(size, &typed)?)
    }
}
