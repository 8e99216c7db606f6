//! On the server: everything at once.

use super::kept::Kept;
use super::{Drawn, Section, Whole};
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};
use std::sync::Arc;

/// Everything that a page shows of a scenario.
#[derive(Debug)]
pub(crate) struct Answer {
    /// What was worked out.
    pub(crate) whole: Whole,
    /// The parts that are drawn as a whole, in the order of [`Section::ALL`].
    pub(crate) drawn: Vec<Drawn>,
}

/// The answer to a scenario, with the months of the alternative `shown` followed.
pub(crate) fn answer(scenario: &Scenario, shown: Alternative) -> Arc<Answer> {
    static LAST: Kept<Answer> = Kept::new();
    let key = format!("{}&show={}", crossover_link::encode(scenario), shown.index());
    LAST.get(&key, || work_out(scenario, shown))
}

/// The report on a scenario with its odds, for pages that show no fan.
pub(crate) fn weighed(scenario: &Scenario) -> Arc<Report> {
    static LAST: Kept<Report> = Kept::new();
    LAST.get(&crossover_link::encode(scenario), || {
        Report::of(scenario).weighed(Odds::of(scenario, &Worlds::of(scenario), Fans::None))
    })
}

fn work_out(scenario: &Scenario, shown: Alternative) -> Answer {
    let odds = Odds::of(scenario, &Worlds::of(scenario), Fans::Of(shown));
    let whole = Whole {
        report: Report::of(scenario).weighed(odds),
        maps: Pair::ALL.map(|pair| Map::whole(scenario, pair)).to_vec(),
    };
    let drawn = Section::ALL.map(|section| section.draw(&whole, shown)).to_vec();
    Answer { whole, drawn }
}
