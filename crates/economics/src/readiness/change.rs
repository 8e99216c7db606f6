//! What the answers say about the inputs of a scenario: shown first, applied only when somebody asks for it.

use super::{Answers, Bound, Effect, Question};
use crate::input::{INPUTS, Input, Kind, Scenario, Value};

/// An input that the answers speak about.
#[derive(Clone, Debug)]
pub struct Change {
    /// The input.
    pub input: &'static Input,
    /// Its value in the scenario.
    pub now: f64,
    /// Its value if the change is applied; the same as `now` where the scenario allows for it already.
    pub then: f64,
    /// The questions behind it, each with why.
    pub because: Vec<(&'static Question, &'static str)>,
}

impl Change {
    /// Whether the scenario allows for it already.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.then == self.now
    }

    /// `scenario` with this change.
    #[must_use]
    pub fn applied(&self, scenario: &Scenario) -> Scenario {
        let mut scenario = scenario.clone();
        // What the table asks for is within every range; its tests say so.
        let _ = self.input.set(&mut scenario, Value::Number(self.then));
        scenario
    }
}

/// Every input that `answers` speak about, in the registry's order.
#[must_use]
pub fn changes(answers: &Answers, scenario: &Scenario) -> Vec<Change> {
    let said = |input: &Input| -> Vec<(&'static Question, &'static Effect)> {
        answers
            .given()
            .flat_map(|(question, reply)| reply.effects.iter().map(move |effect| (question, effect)))
            .filter(|(_, effect)| effect.input == input.key)
            .collect()
    };
    INPUTS
        .iter()
        .filter_map(|input| {
            let said = said(input);
            let now = number(&input.value(scenario)).filter(|_| !said.is_empty())?;
            let then = bounded(input, now, said.iter().map(|(_, effect)| effect.to))?;
            let because = said.iter().map(|(question, effect)| (*question, effect.why)).collect();
            Some(Change { input, now, then, because })
        })
        .collect()
}

/// `scenario` with everything that `answers` say about it.
#[must_use]
pub fn changed(answers: &Answers, scenario: &Scenario) -> Scenario {
    changes(answers, scenario).iter().fold(scenario.clone(), |scenario, change| change.applied(&scenario))
}

/// `now`, moved as far as the bounds ask for, and not back where it is further already.
fn bounded(input: &Input, now: f64, bounds: impl Iterator<Item = Bound>) -> Option<f64> {
    let Kind::Number { max, spread, .. } = input.kind else { return None };
    let default = number(&input.default())?;
    let (mut later, mut then) = (0.0, now);
    for bound in bounds {
        match bound {
            Bound::Later(months) => later += months,
            Bound::LowEnd => then = then.min(spread?.p10),
            Bound::HighEnd => then = then.max(spread?.p90),
            Bound::Nothing => then = then.min(0.0),
        }
    }
    Some(if later > 0.0 { then.max(default + later).min(max) } else { then })
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}
