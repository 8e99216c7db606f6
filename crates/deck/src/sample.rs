//! What the tests of documents are made from.

use crate::Meta;
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::{Answers, QUESTIONS};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};
use std::sync::LazyLock;

/// The whole report of the default scenario.
pub(crate) static REPORT: LazyLock<Report> = LazyLock::new(|| report(&Scenario::default()));

/// The whole report of a scenario, with the odds of the first paths.
pub(crate) fn report(scenario: &Scenario) -> Report {
    let odds = Odds::first(scenario, &Worlds::of(scenario), Fans::Of(Alternative::Pretrain));
    Report::of(scenario).weighed(odds)
}

/// A scenario without a name, behind a link.
pub(crate) fn meta() -> Meta {
    Meta::of("https://crossover.example/?tokens=120B&v=1")
}

/// Every question, answered with the option at this place or its last.
pub(crate) fn answers(place: usize) -> Answers {
    let mut answers = Answers::default();
    for question in &QUESTIONS {
        answers.set(question, question.options.get(place).or(question.options.last()));
    }
    answers
}
