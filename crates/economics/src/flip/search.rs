//! Each input through its whole range: every break-even, and where the answer turns.

use super::{Against, best, lead_in, lead_of, npvs, number};
use crate::alternative::Alternative;
use crate::effective;
use crate::finance::root::{self, Crossing, Grid};
use crate::input::{INPUTS, Input, Kind, Scenario, Steps, Value};
use crate::math::ln;
use crate::plan::Plan;
use crate::quantity::Unit;
use serde::Serialize;
use std::collections::BTreeMap;

/// The value of one input at which pretraining draws level.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

/// A value of one input at which another alternative becomes the best.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

/// Whether one input alone can change the best alternative.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Flip {
    /// The input's key.
    pub key: &'static str,
    /// What was searched.
    pub searched: Searched,
    /// Where the best alternative changes, nearest to the scenario's value; nothing where it does not.
    pub at: Option<At>,
    /// What becomes the best there.
    pub becomes: Option<Alternative>,
}

/// What an input was searched through.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Searched {
    /// All it may be.
    Range {
        /// Least value.
        from: f64,
        /// Greatest value.
        to: f64,
        /// Its value in the scenario.
        now: f64,
    },
    /// Every other choice.
    Choices {
        /// What the scenario holds.
        now: &'static str,
        /// How many others there are.
        others: usize,
    },
}

/// A value of an input.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum At {
    /// A number in base units.
    Number(f64),
    /// The key of a choice.
    Choice(&'static str),
}

/// The inputs whose break-even a board asks for.
const ASKED: [&str; 6] = ["tokens", "budget", "fall", "utilization", "cover_own", "owning"];

/// The inputs that say when and how it is counted, not what is true.
const CONVENTIONS: [&str; 2] = ["start", "seed"];

/// Intervals that an input's range is scanned in: a searched range spans ten decades at most, a third of one each.
const INTERVALS: u16 = 32;

/// What the searches through the inputs found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Searches {
    /// Where pretraining draws level, against the base and against the best other alternative.
    pub break_evens: Vec<BreakEven>,
    /// Where the best alternative changes; nothing for inputs on which it does not. The nearest first.
    pub turns: Vec<Turn>,
    /// For every input whether it can change the best alternative, in the order of the registry.
    pub flips: Vec<Flip>,
}

/// Searches the inputs, each through its whole range.
#[must_use]
pub fn searches(scenario: &Scenario) -> Searches {
    let mut search = Search::begin(scenario);
    while !search.step() {}
    search.found
}

/// The inputs on their way through the search, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    plan: Plan,
    best: Alternative,
    left: std::slice::Iter<'static, Input>,
    pub(crate) found: Searches,
}

impl Search {
    pub(crate) fn begin(scenario: &Scenario) -> Self {
        let best = best(&npvs(scenario));
        Self { plan: Plan::new(scenario), best, left: INPUTS.iter(), found: Searches::default() }
    }

    /// Searches one further input; true when all are done.
    pub(crate) fn step(&mut self) -> bool {
        let Some(input) = self.left.find(|input| !CONVENTIONS.contains(&input.key)) else {
            self.found.turns.sort_by(|a, b| a.distance.total_cmp(&b.distance));
            return true;
        };
        let scenario = &self.plan.scenario;
        if let Kind::Choice(_) = input.kind {
            self.found.flips.extend(choices(scenario, input, self.best));
        } else if let (Some(range), Some(now)) = (range(input), effective::value(&self.plan, input)) {
            let mut look = Lookup { at: scenario.clone(), input, seen: BTreeMap::new() };
            self.found.search(&mut look, range, now, self.best);
        }
        false
    }
}

impl Searches {
    fn search(
        &mut self,
        look: &mut Lookup,
        (grid, [from, to]): (Grid, [f64; 2]),
        now: f64,
        best: Alternative,
    ) {
        let key = look.input.key;
        if let (true, Some(unit)) = (ASKED.contains(&key), look.input.unit()) {
            for against in [Against::Base, Against::BestOther] {
                let at = look.crossings(grid, |npvs| lead_in(npvs, against));
                self.break_evens.push(BreakEven { key, unit, now, against, at });
            }
        }
        let turn = if whole(look.input) {
            look.whole_turn([from, to], now, best)
        } else {
            look.turn(grid, now, best)
        };
        let turn = turn.map(|(at, becomes)| Turn { key, now, at, becomes, distance: distance(now, at) });
        self.flips.push(Flip {
            key,
            searched: Searched::Range { from, to, now },
            at: turn.as_ref().map(|turn| At::Number(turn.at)),
            becomes: turn.as_ref().map(|turn| turn.becomes),
        });
        self.turns.extend(turn);
    }
}

/// The first other choice with which another alternative is the best.
fn choices(scenario: &Scenario, input: &'static Input, now_best: Alternative) -> Option<Flip> {
    let (Kind::Choice(options), Value::Choice(now)) = (input.kind, input.value(scenario)) else {
        return None;
    };
    let others = || options().iter().filter(move |choice| choice.key != now);
    let found = others().find_map(|choice| {
        let mut at = scenario.clone();
        input.set(&mut at, Value::Choice(choice.key)).ok()?;
        at.validate().ok()?;
        let becomes = best(&npvs(&at));
        (becomes != now_best).then_some((At::Choice(choice.key), becomes))
    });
    Some(Flip {
        key: input.key,
        searched: Searched::Choices { now, others: others().count() },
        at: found.map(|(at, _)| at),
        becomes: found.map(|(_, becomes)| becomes),
    })
}

/// How far apart two values are as a ratio, on a log scale; from nothing to something counts as tenfold.
pub(super) fn distance(now: f64, at: f64) -> f64 {
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

    /// Where another than `best` becomes the best, nearest to `now`, and which.
    fn turn(&mut self, grid: Grid, now: f64, best: Alternative) -> Option<(f64, Alternative)> {
        let at = self.crossings(grid, |npvs| lead_of(npvs, best)).nearest(now)?;
        // A hair beyond, where the other one leads.
        let beyond = at + (at - now) * 1e-6;
        let becomes = self.npvs(beyond).map(|npvs| super::best(&npvs)).filter(|b| *b != best)?;
        Some((at, becomes))
    }

    /// The same where only whole numbers count.
    fn whole_turn(
        &mut self,
        [from, to]: [f64; 2],
        now: f64,
        best: Alternative,
    ) -> Option<(f64, Alternative)> {
        let steps = ((now - from).max(to - now)) as u32;
        (1..=steps).flat_map(|step| [now - f64::from(step), now + f64::from(step)]).find_map(|at| {
            let becomes = super::best(&self.npvs(at)?);
            (becomes != best).then_some((at, becomes))
        })
    }

    fn crossings(&mut self, grid: Grid, of: impl Fn(&[f64; 5]) -> f64) -> Crossing {
        root::crossings(|value| self.npvs(value).map_or(f64::NAN, |npvs| of(&npvs)), grid)
    }
}

fn whole(input: &Input) -> bool {
    matches!(input.kind, Kind::Number { steps: Steps::Whole, .. })
}

/// The range searched, with its ends: the input's own, on its own steps. A log range that starts at 0 starts at a billionth of its end.
pub(super) fn range(input: &Input) -> Option<(Grid, [f64; 2])> {
    let (min, max, linear) = match input.kind {
        Kind::Number { min, max, steps, .. } => (min, max, steps != Steps::Log),
        Kind::Optional { unit, min, max, .. } => (min, max, unit == Unit::Share),
        Kind::Choice(_) | Kind::Factors { .. } => return None,
    };
    let grid = if linear {
        Grid::linear(min, max)
    } else {
        Grid::log(if min > 0.0 { min } else { max * 1e-9 }, max)
    };
    Some((grid.intervals(INTERVALS), [min, max]))
}

#[cfg(test)]
mod tests;
