//! A scenario taken through its draws, in slices.

use super::draws::Draws;
use super::events::Events;
use super::kernel::{self, AtOnce, Evenly, Months};
use super::lanes::{LANES, V};
use super::model::Model;
use super::terms::Terms;
use super::track::{Fans, Measure, Tracking, Tracks, Unseen};
use crate::alternative::Alternative;
use crate::input::Scenario;

/// A scenario on its way through the paths.
#[derive(Clone, Debug)]
pub struct Run {
    pub(super) model: Model,
    terms: Terms,
    done: usize,
    paths: usize,
    /// By path, US dollars: a row for the NPV of each alternative, then one for its net flows over the horizon.
    rows: Vec<f64>,
    pub(super) tracks: Tracks,
}

impl Run {
    /// Prepares a scenario for the paths of `draws`.
    #[must_use]
    pub fn new(scenario: &Scenario, events: Events, draws: &Draws, fans: Fans) -> Self {
        Self::first(draws.paths(), scenario, events, draws, fans)
    }

    /// Prepares a scenario for the first `paths` paths of `draws`, or all if there are fewer.
    #[must_use]
    pub fn first(paths: usize, scenario: &Scenario, events: Events, draws: &Draws, fans: Fans) -> Self {
        let model = Model::new(scenario, events);
        let paths = paths.clamp(1, draws.paths()).next_multiple_of(LANES);
        Self {
            terms: Terms::new(&model),
            tracks: Tracks::new(fans, model.horizon + 1, paths),
            model,
            done: 0,
            paths,
            rows: vec![0.0; 10 * paths],
        }
    }

    /// The same scenario on `paths` paths, from the first one on, with nothing followed.
    #[must_use]
    pub(super) fn further(&self, paths: usize) -> Self {
        Self {
            model: self.model.clone(),
            terms: self.terms.clone(),
            done: 0,
            paths,
            rows: vec![0.0; 10 * paths],
            tracks: Tracks::new(Fans::None, 0, 0),
        }
    }

    /// Takes up to `more` further paths of the draws that it was prepared for; true when all are done.
    ///
    /// Paths that are not drawn yet are not waited for.
    pub fn step(&mut self, draws: &Draws, more: usize) -> bool {
        let to = draws.drawn().min(self.paths).min(self.done.saturating_add(more.next_multiple_of(LANES)));
        wide::blocks(self, draws, to);
        self.done == self.paths
    }

    /// Takes the paths up to `to`, a block at a time.
    #[inline(always)]
    fn blocks(&mut self, draws: &Draws, to: usize) {
        let straight = self.model.straight.is_some();
        let followed = !self.tracks.slots.is_empty();
        let mut room = Months::NEW;
        while self.done + LANES <= to {
            self.terms.fill(&self.model, draws, self.done);
            let (model, terms, room) = (&self.model, &mut self.terms, &mut room);
            let mut track = Tracking { tracks: &mut self.tracks, path: self.done };
            let totals = match (straight, followed) {
                (true, _) => kernel::months::<Evenly>(model, terms, room, &mut track),
                (false, true) => kernel::months::<AtOnce>(model, terms, room, &mut track),
                (false, false) => kernel::months::<AtOnce>(model, terms, room, &mut Unseen),
            };
            for place in 0..5 {
                self.put(place, totals.npv[place]);
                self.put(5 + place, totals.net[place]);
            }
            self.done += LANES;
        }
    }

    #[inline(always)]
    fn put(&mut self, row: usize, sums: V) {
        let from = row * self.paths + self.done;
        self.rows[from..from + LANES].copy_from_slice(&sums.lanes());
    }

    /// Takes all paths at once.
    #[must_use]
    pub fn whole(scenario: &Scenario, events: Events, draws: &Draws, fans: Fans) -> Self {
        let mut run = Self::new(scenario, events, draws, fans);
        while !run.step(draws, usize::MAX / 2) {
            if draws.drawn() < draws.paths() {
                break;
            }
        }
        run
    }

    /// Paths that it was prepared for.
    #[must_use]
    pub const fn paths(&self) -> usize {
        self.paths
    }

    /// Whether all are done.
    #[must_use]
    pub const fn complete(&self) -> bool {
        self.done == self.paths
    }

    /// What is followed month by month.
    #[must_use]
    pub(super) fn followed(&self) -> Vec<(Alternative, Measure)> {
        self.tracks.slots.clone()
    }

    /// Paths done.
    #[must_use]
    pub const fn done(&self) -> usize {
        self.done
    }

    /// Share of the paths that is done, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.done as f64 / self.paths as f64
    }

    /// NPVs of one alternative, by path, as far as they are done.
    #[must_use]
    pub fn npv(&self, alternative: Alternative) -> &[f64] {
        self.row(alternative.index())
    }

    /// Net flows over the horizon, undiscounted, likewise.
    #[must_use]
    pub fn net(&self, alternative: Alternative) -> &[f64] {
        self.row(5 + alternative.index())
    }

    fn row(&self, row: usize) -> &[f64] {
        &self.rows[row * self.paths..][..self.done]
    }
}

/// The same blocks, compiled for as wide vectors as the processor has. Each lane does the same arithmetic in each version,
/// and none contracts a multiplication and an addition, so that all give the same bits.
mod wide {
    use super::{Draws, Run};

    #[cfg(target_arch = "x86_64")]
    #[expect(
        unsafe_code,
        reason = "a function for AVX may be called once the processor has said that it has it"
    )]
    pub(super) fn blocks(run: &mut Run, draws: &Draws, to: usize) {
        use std::arch::is_x86_feature_detected as has;
        if has!("avx512f") && has!("avx512dq") && has!("avx512vl") {
            // SAFETY: just asked.
            unsafe { with_avx512(run, draws, to) }
        } else if has!("avx2") {
            // SAFETY: just asked.
            unsafe { with_avx2(run, draws, to) }
        } else {
            run.blocks(draws, to);
        }
    }

    #[cfg(not(target_arch = "x86_64"))]
    pub(super) fn blocks(run: &mut Run, draws: &Draws, to: usize) {
        run.blocks(draws, to);
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx512f,avx512dq,avx512vl")]
    fn with_avx512(run: &mut Run, draws: &Draws, to: usize) {
        run.blocks(draws, to);
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn with_avx2(run: &mut Run, draws: &Draws, to: usize) {
        run.blocks(draws, to);
    }
}

#[cfg(test)]
impl Run {
    /// As [`whole`](Self::whole), with vectors of the width that every processor of the kind has.
    pub(super) fn narrow(scenario: &Scenario, events: Events, draws: &Draws, fans: Fans) -> Self {
        let mut run = Self::new(scenario, events, draws, fans);
        run.blocks(draws, draws.drawn());
        run
    }
    /// Eight paths whose NPVs and net flows are given, by alternative.
    pub(super) fn told(npv: [[f64; LANES]; 5], net: [[f64; LANES]; 5]) -> Self {
        let draws = Draws::collapsed(LANES);
        let mut run = Self::new(&Scenario::default(), Events::NONE, &draws, Fans::None);
        run.rows = [npv, net].as_flattened().as_flattened().to_vec();
        run.done = LANES;
        run
    }
}
