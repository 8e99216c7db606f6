//! `crossover evaluate`: the report on a scenario.

use super::source::Source;
use super::{Stop, output};
use clap::Args;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};
use serde::Serialize;

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

#[derive(Serialize)]
struct Evaluated {
    #[serde(flatten)]
    report: Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    maps: Option<[Map; 3]>,
}

impl Evaluate {
    pub(super) fn run(self) -> Result<(), Stop> {
        let scenario = self.source.scenario()?;
        let odds = Odds::of(&scenario, &Worlds::of(&scenario), Fans::All);
        let report = Report::of(&scenario).weighed(odds);
        let maps = self.maps.then(|| Pair::ALL.map(|pair| Map::whole(&scenario, pair)));
        output::json(&Evaluated { report, maps })
    }
}
