//! A scenario taken through its draws, in slices.

use super::draws::Draws;
use super::events::Events;
use super::kernel::{self, AtOnce, Blind, Evenly, Months, Watch};
use super::lanes::{LANES, V};
use super::model::Model;
use super::terms::Terms;
use crate::alternative::Alternative;
use crate::input::Scenario;
use serde::Serialize;

/// What is followed month by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Cumulative avoided spend after running costs, US dollars.
    Avoided,
    /// Cumulative net flow, US dollars: avoided spend and worth of owning, less outlays and tax.
    Net,
}

/// Which alternatives are followed month by month. It costs more than the paths themselves: ask for what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fans {
    /// None: probabilities and NPVs only.
    None,
    /// Avoided spend and net position of one.
    Of(Alternative),
    /// Avoided spend and net position of every alternative but the base, which has none.
    All,
}

impl Fans {
    fn slots(self) -> Vec<(Alternative, Measure)> {
        let followed: &[Alternative] = match &self {
            Self::None => &[],
            Self::Of(alternative) => std::slice::from_ref(alternative),
            Self::All => &Alternative::ALL[1..],
        };
        let both = |alternative: &Alternative| {
            [Measure::Avoided, Measure::Net].map(|measure| (*alternative, measure))
        };
        followed.iter().flat_map(both).collect()
    }
}

/// Sums followed month by month: for each slot and month, a row of paths.
#[derive(Clone, Debug)]
pub(super) struct Tracks {
    pub(super) slots: Vec<(Alternative, Measure)>,
    place: [[Option<usize>; 2]; 5],
    pub(super) months: usize,
    paths: usize,
    rows: Vec<f64>,
}

impl Tracks {
    fn new(fans: Fans, months: usize, paths: usize) -> Self {
        let slots = fans.slots();
        let mut place = [[None; 2]; 5];
        for (slot, (alternative, measure)) in slots.iter().enumerate() {
            place[alternative.index()][*measure as usize] = Some(slot);
        }
        Self { rows: vec![0.0; slots.len() * months * paths], slots, place, months, paths }
    }

    /// The paths' sums of a slot at the end of a month.
    pub(super) fn row(&self, slot: usize, month: usize) -> &[f64] {
        let from = (slot * self.months + month) * self.paths;
        &self.rows[from..from + self.paths]
    }
}

/// Writes the sums of a few paths down.
struct Tracking<'a> {
    tracks: &'a mut Tracks,
    path: usize,
}

impl Watch for Tracking<'_> {
    #[inline(always)]
    fn see(&mut self, alternative: Alternative, month: usize, avoided: V, net: V) {
        for (place, V(sums)) in self.tracks.place[alternative.index()].into_iter().zip([avoided, net]) {
            if let Some(slot) = place {
                let from = (slot * self.tracks.months + month) * self.tracks.paths + self.path;
                self.tracks.rows[from..from + LANES].copy_from_slice(&sums);
            }
        }
    }
}

/// A scenario on its way through the paths.
#[derive(Clone, Debug)]
pub struct Run {
    pub(super) model: Model,
    terms: Terms,
    done: usize,
    paths: usize,
    /// NPV by alternative and path, US dollars.
    npv: [Vec<f64>; 5],
    /// Net flows over the horizon by alternative and path, US dollars.
    net: [Vec<f64>; 5],
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
            npv: std::array::from_fn(|_| vec![0.0; paths]),
            net: std::array::from_fn(|_| vec![0.0; paths]),
        }
    }

    /// The same scenario on `paths` paths, from the first one on, with nothing followed.
    #[must_use]
    pub(super) fn further(&self, paths: usize) -> Self {
        let empty = || vec![0.0; paths];
        Self {
            model: self.model.clone(),
            terms: self.terms.clone(),
            done: 0,
            paths,
            npv: std::array::from_fn(|_| empty()),
            net: std::array::from_fn(|_| empty()),
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
        let mut room = Months::NEW;
        while self.done + LANES <= to {
            self.terms.fill(&self.model, draws, self.done);
            let (model, terms) = (&self.model, &mut self.terms);
            let totals = if self.tracks.slots.is_empty() {
                match straight {
                    true => kernel::months::<Evenly>(model, terms, &mut room, &mut Blind),
                    false => kernel::months::<AtOnce>(model, terms, &mut room, &mut Blind),
                }
            } else {
                let mut watch = Tracking { tracks: &mut self.tracks, path: self.done };
                match straight {
                    true => kernel::months::<Evenly>(model, terms, &mut room, &mut watch),
                    false => kernel::months::<AtOnce>(model, terms, &mut room, &mut watch),
                }
            };
            let here = self.done..self.done + LANES;
            for place in 0..5 {
                self.npv[place][here.clone()].copy_from_slice(&totals.npv[place].0);
                self.net[place][here.clone()].copy_from_slice(&totals.net[place].0);
            }
            self.done += LANES;
        }
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
        &self.npv[alternative.index()][..self.done]
    }

    /// Net flows over the horizon, undiscounted, likewise.
    #[must_use]
    pub fn net(&self, alternative: Alternative) -> &[f64] {
        &self.net[alternative.index()][..self.done]
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
}
