//! On the server: everything at once, and the last answers kept.

use super::{Drawn, Section, Whole};
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// Answers that are kept: links that many open, and the same link opened again.
const KEPT: usize = 64;

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
    static LAST: Mutex<VecDeque<(String, Arc<Answer>)>> = Mutex::new(VecDeque::new());
    let key = format!("{}&show={}", crossover_link::encode(scenario), shown.index());
    let last = || LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, answer)) = last().iter().find(|(known, _)| *known == key) {
        return Arc::clone(answer);
    }
    let answer = Arc::new(work_out(scenario, shown));
    let mut last = last();
    if last.len() == KEPT {
        last.pop_front();
    }
    last.push_back((key, Arc::clone(&answer)));
    answer
}

/// The report on a scenario with its odds, for pages that show no fan.
pub(crate) fn weighed(scenario: &Scenario) -> Report {
    Report::of(scenario).weighed(Odds::of(scenario, &Worlds::of(scenario), Fans::None))
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
