//! Each uncertain input at the ends of its likely range.

use super::{Turn, best, lead_of, npvs, number};
use crate::alternative::Alternative;
use crate::effective;
use crate::finance::root;
use crate::input::{INPUTS, Input, Kind, Scenario, Value};
use crate::plan::Plan;
use serde::Serialize;

/// How the best alternative fares when one uncertain input goes to its P10 or P90, all else as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Swing {
    /// The input's key.
    pub key: &'static str,
    /// Its value at P10 and at P90 of its range, moved along with the scenario's own value.
    pub values: [f64; 2],
    /// Lead of the best alternative over the next one there, US dollars of NPV; negative where it is overtaken.
    pub lead: [f64; 2],
    /// The best alternative there.
    pub best: [Alternative; 2],
    /// NPV of pretraining there, US dollars.
    pub pretrain: [f64; 2],
}

/// One swing for each uncertain input, the widest first.
#[must_use]
pub fn swings(scenario: &Scenario) -> Vec<Swing> {
    let mut sweep = Sweep::begin(scenario);
    while !sweep.step() {}
    sweep.found
}

/// The uncertain inputs on their way to the ends of their ranges, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Sweep {
    plan: Plan,
    best: Alternative,
    left: std::slice::Iter<'static, Input>,
    pub(crate) found: Vec<Swing>,
}

impl Sweep {
    pub(crate) fn begin(scenario: &Scenario) -> Self {
        let best = best(&npvs(scenario));
        Self { plan: Plan::new(scenario), best, left: INPUTS.iter(), found: Vec::new() }
    }

    /// Moves one further input; true when all are done.
    pub(crate) fn step(&mut self) -> bool {
        let (plan, best) = (&self.plan, self.best);
        if let Some(swing) = self.left.find_map(|input| swing(plan, input, best)) {
            self.found.push(swing);
            return false;
        }
        let width = |swing: &Swing| (swing.lead[0] - swing.lead[1]).abs();
        self.found.sort_by(|a, b| width(b).total_cmp(&width(a)));
        true
    }
}

fn swing(plan: &Plan, input: &'static Input, now: Alternative) -> Option<Swing> {
    let values = likely_range(plan, input)?;
    let mut at = plan.scenario.clone();
    let mut look = |value: f64| {
        input.set(&mut at, number(input, value)).ok()?;
        Some(npvs(&at))
    };
    let (low, high) = (look(values[0])?, look(values[1])?);
    let own = Alternative::Pretrain.index();
    Some(Swing {
        key: input.key,
        values,
        lead: [lead_of(&low, now), lead_of(&high, now)],
        best: [best(&low), best(&high)],
        pretrain: [low[own], high[own]],
    })
}

/// P10 and P90 of an uncertain number about the scenario's own value; nothing for an input that is not uncertain.
pub(super) fn likely_range(plan: &Plan, input: &Input) -> Option<[f64; 2]> {
    let value = effective::value(plan, input)?;
    let (spread, default, min, max) = match (input.kind, input.default()) {
        (Kind::Number { min, max, spread, .. }, Value::Number(default)) => (spread?, default, min, max),
        // Its spread is in factors.
        (Kind::Optional { min, max, spread, .. }, _) => (spread?, 1.0, min, max),
        _ => return None,
    };
    // The range is about the default: it moves along with a value that was changed.
    let moved = |quantile: f64| {
        let quantile = if default == 0.0 { value + quantile } else { value * (quantile / default) };
        quantile.clamp(min, max)
    };
    Some([moved(spread.p10), moved(spread.p90)])
}

/// Where the answer turns inside the likely range of one input, the nearest first.
#[must_use]
pub fn likely_turns(scenario: &Scenario, swings: &[Swing], now: Alternative) -> Vec<Turn> {
    let plan = Plan::new(scenario);
    let here = lead_of(&npvs(scenario), now);
    let mut turns: Vec<_> = swings
        .iter()
        .flat_map(|swing| [0, 1].map(|end| turn(&plan, swing, end, now, here)))
        .flatten()
        .collect();
    turns.sort_by(|a, b| a.distance.total_cmp(&b.distance));
    turns
}

fn turn(plan: &Plan, swing: &Swing, end: usize, best: Alternative, here: f64) -> Option<Turn> {
    if swing.best[end] == best || swing.lead[end] >= 0.0 {
        return None;
    }
    let input = Input::find(swing.key)?;
    let now = effective::value(plan, input)?;
    let mut at = plan.scenario.clone();
    let way = swing.values[end] - now;
    let mut lead = |share: f64| {
        let set = input.set(&mut at, number(input, now + share * way));
        if set.is_ok() { lead_of(&npvs(&at), best) } else { f64::NAN }
    };
    let share = root::brent(&mut lead, (0.0, here), (1.0, swing.lead[end]), 1e-6)?;
    Some(Turn { key: swing.key, now, at: now + share * way, becomes: swing.best[end], distance: share })
}

#[cfg(test)]
mod tests;
