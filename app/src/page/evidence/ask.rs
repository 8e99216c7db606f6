//! What the query of the page asks for: a scenario, and which costs the clocks count.

use crate::notices;
use crate::view;
use crossover_economics::clock::Accounting;
use crossover_economics::input::{Input, Scenario};

/// Key of the choice that is no input of a scenario.
const CLOCK: &str = "clock";

/// What was asked.
pub(super) struct Ask {
    /// The scenario; what could not be read is at its default.
    pub(super) scenario: Scenario,
    /// Its query, without anything else.
    pub(super) query: String,
    /// Which costs the clocks count.
    pub(super) accounting: Accounting,
    /// What to say about the query.
    pub(super) notices: Vec<String>,
}

impl Ask {
    /// Reads a query. Never fails: what can't be read is said.
    pub(super) fn of(query: &str) -> Self {
        let (query, _) = view::split(query);
        let mut draft = crossover_link::decode(&query);
        draft.unknown.retain(|key| key != CLOCK);
        let mut notices = notices::of(&draft);
        notices.extend(draft.errors.iter().filter_map(|error| {
            let input = Input::find(&error.field)?;
            Some(format!(
                "{}: {}. Until then {} is used.",
                input.label,
                error.message,
                input.short(&input.default())
            ))
        }));
        let asked = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == CLOCK);
        let accounting = match asked.map_or("", |(_, value)| value) {
            "full" => Accounting::Full,
            "" | "run" => Accounting::Marginal,
            _ => {
                notices.push("The clocks: must be run or full. Until then the final run is counted.".into());
                Accounting::Marginal
            }
        };
        Self { query: crossover_link::encode(&draft.scenario), scenario: draft.scenario, accounting, notices }
    }

    /// The address of this page with the clocks counting something else.
    pub(super) fn counting(&self, accounting: Accounting) -> String {
        let query = match (accounting, self.query.is_empty()) {
            (Accounting::Marginal, _) => self.query.clone(),
            (Accounting::Full, true) => format!("{CLOCK}=full"),
            (Accounting::Full, false) => format!("{}&{CLOCK}=full", self.query),
        };
        format!("{}#clocks", crate::address::with("/evidence", &query))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clocks_are_asked_for_beside_the_scenario() {
        let ask = Ask::of("budget=20M&clock=full&v=1");
        assert_eq!((ask.scenario.budget, ask.accounting), (20e6, Accounting::Full));
        assert!(ask.notices.is_empty(), "{:?}", ask.notices);
        assert_eq!(ask.counting(Accounting::Marginal), "/evidence?budget=20M&v=1#clocks");
        assert_eq!(ask.counting(Accounting::Full), "/evidence?budget=20M&v=1&clock=full#clocks");
        assert_eq!(Ask::of("").counting(Accounting::Marginal), "/evidence#clocks");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let notices = Ask::of("budget=lots&clock=all&colour=red").notices.join(" ");
        for part in
            ["colour", "Training budget: “lots” is not a figure", "$15M is used", "must be run or full"]
        {
            assert!(notices.contains(part), "{part} is missing: {notices}");
        }
    }
}
