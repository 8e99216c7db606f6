//! `crossover evaluate`: the report on a scenario.

use super::source::Source;
use super::{Stop, output};
use clap::Args;
use crossover_economics::report::Report;

/// The whole report on a scenario, as JSON
#[derive(Args, Debug)]
#[command(after_help = "Example: crossover evaluate --link 'http://127.0.0.1:3000/?tokens=120B&budget=15M'")]
pub(super) struct Evaluate {
    #[command(flatten)]
    source: Source,
}

impl Evaluate {
    pub(super) fn run(self) -> Result<(), Stop> {
        output::json(&Report::of(&self.source.scenario()?))
    }
}
