//! What would have to be true for the answer to change: every break-even, solved by bracketing.

use crate::alternative::Alternative;
use crate::cashflow;
use crate::finance::root::{self, Crossing, Grid};
use crate::input::{INPUTS, Input, Kind, Scenario, Steps, Value};
use crate::math::ln;
use crate::outcome;
use crate::plan::Plan;
use crate::quantity::Unit;
use serde::Serialize;
use std::collections::BTreeMap;

/// What pretraining is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Against {
    /// Buying everything from the closed API.
    Base,
    /// The best of the other four.
    BestOther,
}

/// The value of one input at which pretraining draws level.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BreakEven {
    /// The input's key.
    pub key: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Its value in the scenario.
    pub now: f64,
    /// Against what.
    pub against: Against,
    /// Where the two are level within the range searched, or that they never are.
    pub at: Crossing,
}

/// The inputs whose break-even a board asks for.
const ASKED: [&str; 6] = ["tokens", "budget", "fall", "utilization", "cover_own", "owning"];

/// Further inputs on which the best alternative may turn.
const ALSO_TURNING: [&str; 4] = ["captured", "serving_gain", "cover_open", "cover_post"];

/// Intervals that an input's range is scanned in: a searched range spans ten decades at most, a third of one each.
const INTERVALS: u16 = 32;

/// What the searches through the asked inputs found.
#[derive(Clone, Debug, PartialEq)]
pub struct Searches {
    /// Where pretraining draws level, against the base and against the best other alternative.
    pub break_evens: Vec<BreakEven>,
    /// Where the best alternative changes, nearest to the scenario's value; nothing for inputs on which it does not.
    pub turns: Vec<Turn>,
}

/// Searches the asked inputs, each through its whole range.
#[must_use]
pub fn searches(scenario: &Scenario) -> Searches {
    let best = best(&npvs(scenario));
    let mut found = Searches { break_evens: Vec::new(), turns: Vec::new() };
    for input in ASKED.iter().chain(&ALSO_TURNING).filter_map(|key| Input::find(key)) {
        let (Some(unit), Some(now), Some(grid)) = (input.unit(), value_of(scenario, input), range(input))
        else {
            continue;
        };
        let mut look = Lookup { at: scenario.clone(), input, seen: BTreeMap::new() };
        let asked = ASKED.contains(&input.key);
        for against in [Against::Base, Against::BestOther].into_iter().filter(|_| asked) {
            let at = root::crossings(
                |value| look.npvs(value).map_or(f64::NAN, |npvs| lead_in(&npvs, against)),
                grid,
            );
            found.break_evens.push(BreakEven { key: input.key, unit, now, against, at });
        }
        let at =
            root::crossings(|value| look.npvs(value).map_or(f64::NAN, |npvs| lead_of(&npvs, best)), grid);
        if let Some(at) = at.nearest(now) {
            // A hair beyond, where the other one leads.
            let beyond = at + (at - now) * 1e-6;
            if let Some(becomes) = look.npvs(beyond).map(|npvs| self::best(&npvs)).filter(|b| *b != best) {
                found.turns.push(Turn { key: input.key, now, at, becomes, distance: distance(now, at) });
            }
        }
    }
    found.turns.sort_by(|a, b| a.distance.total_cmp(&b.distance));
    found
}

/// How far apart two values are as a ratio, on a log scale; from nothing to something counts as tenfold.
fn distance(now: f64, at: f64) -> f64 {
    let ratio = if now > 0.0 && at > 0.0 { at / now } else { 10.0 };
    ln(ratio).abs()
}

/// NPVs as one input moves, each value worked out once.
struct Lookup {
    at: Scenario,
    input: &'static Input,
    seen: BTreeMap<u64, [f64; 5]>,
}

impl Lookup {
    fn npvs(&mut self, value: f64) -> Option<[f64; 5]> {
        if let Some(npvs) = self.seen.get(&value.to_bits()) {
            return Some(*npvs);
        }
        self.input.set(&mut self.at, number(self.input, value)).ok()?;
        let npvs = npvs(&self.at);
        self.seen.insert(value.to_bits(), npvs);
        Some(npvs)
    }
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

fn number(input: &Input, value: f64) -> Value {
    match input.kind {
        Kind::Optional { .. } => Value::Optional(Some(value)),
        _ => Value::Number(value),
    }
}

fn value_of(scenario: &Scenario, input: &Input) -> Option<f64> {
    match input.value(scenario) {
        Value::Number(value) => Some(value),
        _ => None,
    }
}

/// The range searched: the input's own, on its own steps. A log range that starts at 0 starts at a billionth of its end.
fn range(input: &Input) -> Option<Grid> {
    match input.kind {
        Kind::Number { min, max, steps: Steps::Linear, .. } => {
            Some(Grid::linear(min, max).intervals(INTERVALS))
        }
        Kind::Number { min, max, .. } => {
            Some(Grid::log(if min > 0.0 { min } else { max * 1e-9 }, max).intervals(INTERVALS))
        }
        _ => None,
    }
}

/// How the best alternative fares when one uncertain input goes to its P10 or P90, all else as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
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

/// One swing for each uncertain number, the widest first.
#[must_use]
pub fn swings(scenario: &Scenario) -> Vec<Swing> {
    let now = best(&npvs(scenario));
    let mut swings: Vec<_> = INPUTS.iter().filter_map(|input| swing(scenario, input, now)).collect();
    let width = |swing: &Swing| (swing.lead[0] - swing.lead[1]).abs();
    swings.sort_by(|a, b| width(b).total_cmp(&width(a)));
    swings
}

fn swing(scenario: &Scenario, input: &'static Input, now: Alternative) -> Option<Swing> {
    let values = likely_range(scenario, input)?;
    let mut at = scenario.clone();
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
fn likely_range(scenario: &Scenario, input: &Input) -> Option<[f64; 2]> {
    let Kind::Number { min, max, spread: Some(spread), .. } = input.kind else { return None };
    let Value::Number(default) = input.default() else { return None };
    let value = value_of(scenario, input)?;
    // The range is about the default: it moves along with a value that was changed.
    let moved = |quantile: f64| {
        let quantile = if default == 0.0 { value + quantile } else { value * (quantile / default) };
        quantile.clamp(min, max)
    };
    Some([moved(spread.p10), moved(spread.p90)])
}

/// Lead of one alternative over the best of the others.
fn lead_of(npvs: &[f64; 5], one: Alternative) -> f64 {
    let others = Alternative::ALL.into_iter().filter(|other| *other != one).map(|other| npvs[other.index()]);
    npvs[one.index()] - others.fold(f64::NEG_INFINITY, f64::max)
}

/// A value of one input at which another alternative becomes the best.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Turn {
    /// The input's key.
    pub key: &'static str,
    /// Its value in the scenario.
    pub now: f64,
    /// Where the best alternative changes.
    pub at: f64,
    /// What becomes the best beyond it.
    pub becomes: Alternative,
    /// How far away it is: a share of the way to the end of the likely range, or a log ratio where that is left.
    pub distance: f64,
}

/// Where the answer turns inside the likely range of one input, the nearest first.
#[must_use]
pub fn likely_turns(scenario: &Scenario, swings: &[Swing], now: Alternative) -> Vec<Turn> {
    let here = lead_of(&npvs(scenario), now);
    let mut turns: Vec<_> = swings
        .iter()
        .flat_map(|swing| [0, 1].map(|end| turn(scenario, swing, end, now, here)))
        .flatten()
        .collect();
    turns.sort_by(|a, b| a.distance.total_cmp(&b.distance));
    turns
}

fn turn(scenario: &Scenario, swing: &Swing, end: usize, best: Alternative, here: f64) -> Option<Turn> {
    if swing.best[end] == best || swing.lead[end] >= 0.0 {
        return None;
    }
    let input = Input::find(swing.key)?;
    let now = value_of(scenario, input)?;
    let mut at = scenario.clone();
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
