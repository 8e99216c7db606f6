//! `crossover evaluate`: the report on a scenario.

use super::source::Source;
use super::{Stop, output};
use crate::answer::Evaluation;
use clap::Args;

/// The whole report on a scenario with its odds, as JSON
#[derive(Args, Debug)]
#[command(after_help = "Example: crossover evaluate --link 'http://127.0.0.1:3000/?tokens=120B&budget=15M'")]
pub(super) struct Evaluate {
    #[command(flatten)]
    source: Source,
    /// Adds the two-way maps, as `maps`
    #[arg(long)]
    maps: bool,
}

impl Evaluate {
    pub(super) fn run(self) -> Result<(), Stop> {
        let scenario = self.source.scenario()?;
        output::json(&Evaluation::of(&scenario, self.maps))
    }
}
