//! What would have to be true for the answer to change.

mod search;
mod swing;

pub(crate) use search::Search;
pub use search::{At, BreakEven, Flip, Searched, Searches, Turn, searches};
pub(crate) use swing::Sweep;
pub use swing::{Swing, likely_turns, swings};

use crate::alternative::Alternative;
use crate::cashflow;
use crate::input::{Input, Kind, Scenario, Value};
use crate::outcome;
use crate::plan::Plan;
use serde::Serialize;

/// What pretraining is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Against {
    /// Buying everything from the closed API.
    Base,
    /// The best of the other four.
    BestOther,
}

/// NPV of pretraining minus that of what it is measured against.
#[must_use]
pub fn lead(scenario: &Scenario, against: Against) -> f64 {
    lead_in(&npvs(scenario), against)
}

fn lead_in(npvs: &[f64; 5], against: Against) -> f64 {
    let own = npvs[Alternative::Pretrain.index()];
    match against {
        Against::Base => own,
        Against::BestOther => own - npvs[..4].iter().copied().fold(f64::NEG_INFINITY, f64::max),
    }
}

/// NPVs of the five alternatives.
#[must_use]
pub fn npvs(scenario: &Scenario) -> [f64; 5] {
    let plan = Plan::new(scenario);
    outcome::npvs(&plan, &cashflow::months(&plan, 0.0))
}

/// The alternative with the highest NPV; the earlier one, which needs less, where two are level.
#[must_use]
pub fn best(npvs: &[f64; 5]) -> Alternative {
    Alternative::ALL
        .into_iter()
        .rev()
        .max_by(|a, b| npvs[a.index()].total_cmp(&npvs[b.index()]))
        .unwrap_or(Alternative::BuyClosed)
}

/// Lead of one alternative over the best of the others.
fn lead_of(npvs: &[f64; 5], one: Alternative) -> f64 {
    let others = Alternative::ALL.into_iter().filter(|other| *other != one).map(|other| npvs[other.index()]);
    npvs[one.index()] - others.fold(f64::NEG_INFINITY, f64::max)
}

/// A number as a value of `input`.
fn number(input: &Input, value: f64) -> Value {
    match input.kind {
        Kind::Optional { .. } => Value::Optional(Some(value)),
        _ => Value::Number(value),
    }
}

#[cfg(test)]
mod tests;
