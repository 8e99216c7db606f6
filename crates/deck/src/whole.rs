//! The report that files are made from.

use crossover_economics::input::Scenario;
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};

/// Everything about a scenario, with the odds of all paths and the fan of every alternative. It takes a moment.
#[must_use]
pub fn whole(scenario: &Scenario) -> Report {
    Report::of(scenario).weighed(Odds::of(scenario, &Worlds::of(scenario), Fans::All))
}
