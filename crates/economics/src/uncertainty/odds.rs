//! A scenario's odds: everything that the paths say about it, worked out in slices.

use super::chances::{Chances, Count, Fan};
use super::draws::Draws;
use super::events::Events;
use super::run::Run;
use super::track::Fans;
use super::worth::{Orders, Worth};
use crate::input::Scenario;
use serde::Serialize;
use std::sync::{Arc, OnceLock};

/// Paths on which fans are followed and the worth of knowing is judged; all that is worked out while a slider moves.
pub const FEW: usize = 10_000;

/// Paths that probabilities are counted on once the figures stand still.
pub const MANY: usize = 100_000;

/// What the paths say about a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Odds {
    /// What the paths were drawn from.
    pub seed: u64,
    /// Probabilities, expectations, regret.
    pub chances: Chances,
    /// Paths that the fans and the worth of knowing come from: the first ones of those above.
    pub followed: usize,
    /// Quantiles month by month, of the alternatives that were followed.
    pub fans: Vec<Fan>,
    /// What each uncertainty is worth knowing, the most first.
    pub worth: Vec<Worth>,
}

impl Odds {
    /// The odds of a scenario in the first of the worlds only.
    #[must_use]
    pub fn first(scenario: &Scenario, worlds: &Worlds, fans: Fans) -> Self {
        let mut study = Study::begin(scenario, worlds, fans);
        loop {
            study.step(worlds, usize::MAX / 2);
            if let Some(odds) = &study.odds {
                return odds.clone();
            }
        }
    }

    /// The odds of a scenario in worlds that are drawn.
    #[must_use]
    pub fn of(scenario: &Scenario, worlds: &Worlds, fans: Fans) -> Self {
        let mut study = Study::begin(scenario, worlds, fans);
        loop {
            if let (true, Some(odds)) = (study.step(worlds, usize::MAX / 2), &study.odds) {
                return odds.clone();
            }
        }
    }
}

/// The worlds of a seed: all that no scenario changes.
#[derive(Clone, Debug)]
pub struct Worlds {
    draws: Draws,
    orders: Orders,
    /// The first paths, which are sorted.
    few: usize,
    sorted: bool,
}

impl Worlds {
    /// The [`MANY`] worlds of a scenario's seed. Those of the default are drawn once in a process; hardly anybody asks
    /// for others.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Arc<Self> {
        static USUAL: OnceLock<Arc<Worlds>> = OnceLock::new();
        let draw = |seed: f64| Arc::new(Self::whole(seed as u64, MANY));
        let usual = Scenario::default().seed;
        if scenario.seed == usual {
            Arc::clone(USUAL.get_or_init(|| draw(usual)))
        } else {
            draw(scenario.seed)
        }
    }

    /// None drawn yet of `paths` paths.
    #[must_use]
    pub fn begin(seed: u64, paths: usize) -> Self {
        Self::with_few(seed, paths, FEW)
    }

    /// The same with another number of first paths than [`FEW`].
    pub(super) fn with_few(seed: u64, paths: usize, few: usize) -> Self {
        let draws = Draws::begin(seed, paths);
        let few = few.min(draws.paths());
        Self { orders: Orders::begin(few), draws, few, sorted: false }
    }

    /// All of them at once.
    #[must_use]
    pub fn whole(seed: u64, paths: usize) -> Self {
        let mut worlds = Self::begin(seed, paths);
        while !worlds.step(usize::MAX) {}
        worlds
    }

    /// Draws up to `more` further paths, or sorts the first ones by one dimension; true when nothing is left to do.
    pub fn step(&mut self, more: usize) -> bool {
        if self.draws.drawn() < self.few {
            let left = self.few - self.draws.drawn();
            self.draws.step(more.min(left));
        } else if !self.sorted {
            self.sorted = self.orders.step(&self.draws);
        } else {
            self.draws.step(more);
        }
        self.sorted && self.draws.drawn() == self.draws.paths()
    }

    /// Whether the first paths are drawn and sorted: enough for a first answer.
    #[must_use]
    pub const fn begun(&self) -> bool {
        self.sorted
    }
}

/// A scenario's odds on their way. Drop it where the scenario has changed meanwhile.
#[derive(Clone, Debug)]
pub struct Study {
    few: Run,
    many: Run,
    count: Option<Count>,
    chances: Option<Chances>,
    fans: Vec<Fan>,
    odds: Option<Odds>,
    seed: u64,
    done: bool,
}

impl Study {
    /// Prepares a scenario for `worlds`, following the months of `fans`.
    #[must_use]
    pub fn begin(scenario: &Scenario, worlds: &Worlds, fans: Fans) -> Self {
        let draws = &worlds.draws;
        let events = Events::default();
        let few = Run::first(worlds.few, scenario, events, draws, fans);
        let many = few.further(draws.paths());
        Self {
            few,
            many,
            count: None,
            chances: None,
            fans: Vec::new(),
            odds: None,
            seed: draws.seed(),
            done: false,
        }
    }

    /// One slice of the work: up to `more` paths, or one sum over all of them. True when nothing is left to do; false
    /// without any work where the paths that it needs are not drawn.
    pub fn step(&mut self, worlds: &Worlds, more: usize) -> bool {
        if self.done || !worlds.begun() {
            return self.done;
        }
        if !self.few.complete() {
            self.few.step(&worlds.draws, more);
        } else if self.odds.is_none() {
            self.sum_few(worlds);
        } else if self.many.paths() == self.few.paths() {
            self.done = true;
        } else if !self.many.complete() {
            self.many.step(&worlds.draws, more);
        } else {
            self.sum_many();
        }
        self.done
    }

    fn sum_few(&mut self, worlds: &Worlds) {
        let slots = self.few.followed();
        if self.chances.is_none() {
            let count = self.count.get_or_insert_with(|| Count::new(&self.few));
            self.chances = count.step(&self.few);
        } else if let Some((alternative, measure)) = slots.get(self.fans.len()) {
            self.fans.extend(Fan::of(&self.few, *alternative, *measure));
        } else if let Some(chances) = self.chances.take() {
            self.count = None;
            self.odds = Some(Odds {
                seed: self.seed,
                chances,
                followed: self.few.done(),
                fans: std::mem::take(&mut self.fans),
                worth: Worth::all(&self.few, &worlds.orders),
            });
        }
    }

    fn sum_many(&mut self) {
        let count = self.count.get_or_insert_with(|| Count::new(&self.many));
        if let (Some(chances), Some(odds)) = (count.step(&self.many), &mut self.odds) {
            odds.chances = chances;
            self.done = true;
        }
    }

    /// The odds: nothing until the first paths are summed up, then theirs, in the end those of all paths.
    #[must_use]
    pub const fn odds(&self) -> Option<&Odds> {
        self.odds.as_ref()
    }

    /// Share of the paths that are done, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        let (few, many) = (&self.few, &self.many);
        (few.done() + many.done()) as f64 / (few.paths() + many.paths()) as f64
    }
}
