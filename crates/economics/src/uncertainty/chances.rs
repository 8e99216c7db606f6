//! What the paths come to: probabilities, expectations, regret.

use super::run::Run;
use super::sample::{Estimate, Histogram, Spread};
use super::track::Measure;
use crate::alternative::Alternative;
use serde::Serialize;

/// Net flows that are short of nothing by less than this, US dollars, have paid back: rounding.
const A_CENT: f64 = 0.01;

/// How one alternative fares over all paths.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Prospect {
    /// Which one.
    pub alternative: Alternative,
    /// Probability that it has the highest NPV of the five; where two are level, the one that needs less.
    pub best: Estimate,
    /// Probability that it has paid back within the horizon, undiscounted, and stays so.
    pub payback: Estimate,
    /// Probability that its NPV is above zero.
    pub gains: Estimate,
    /// Expected NPV over the base, US dollars.
    pub npv: Estimate,
    /// What choosing it costs on average against choosing the best on each path, US dollars.
    pub regret: Estimate,
    /// NPV by path.
    pub spread: Spread,
    /// The same as a histogram.
    pub histogram: Histogram,
}

/// The answer under uncertainty.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Chances {
    /// Paths.
    pub paths: usize,
    /// The five alternatives, in the order of [`Alternative::ALL`].
    pub prospects: Vec<Prospect>,
    /// The alternative with the highest expected NPV: the one to choose if only the mean counts.
    pub leader: Alternative,
    /// What knowing everything before deciding would be worth, US dollars: the leader's expected regret.
    pub perfect: Estimate,
}

impl Chances {
    /// Sums up the paths that are done.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        let mut count = Count::new(run);
        loop {
            if let Some(chances) = count.step(run) {
                return chances;
            }
        }
    }

    /// How one alternative fares.
    #[must_use]
    pub fn of_alternative(&self, alternative: Alternative) -> &Prospect {
        &self.prospects[alternative.index()]
    }
}

/// Chances on their way: one alternative at a time.
#[derive(Clone, Debug)]
pub(super) struct Count {
    /// Highest NPV of the five by path.
    highest: Vec<f64>,
    /// Paths on which each is the best.
    best: [usize; 5],
    prospects: Vec<Prospect>,
}

impl Count {
    pub(super) fn new(run: &Run) -> Self {
        let mut best = [0; 5];
        let highest = (0..run.done()).map(|path| {
            let first = winner(run, path);
            best[first.index()] += 1;
            run.npv(first)[path]
        });
        let highest = highest.collect();
        Self { highest, best, prospects: Vec::with_capacity(5) }
    }

    /// Sums up one further alternative; the chances once all five are.
    pub(super) fn step(&mut self, run: &Run) -> Option<Chances> {
        let paths = run.done();
        if let Some(alternative) = Alternative::ALL.get(self.prospects.len()).copied() {
            let npv = run.npv(alternative);
            let count = |numbers: &[f64], above: f64| numbers.iter().filter(|n| **n > above).count();
            let mut room = npv.to_vec();
            self.prospects.push(Prospect {
                alternative,
                best: Estimate::share(self.best[alternative.index()], paths),
                payback: Estimate::share(count(run.net(alternative), -A_CENT), paths),
                gains: Estimate::share(count(npv, 0.0), paths),
                npv: Estimate::mean(npv.iter().copied()),
                regret: Estimate::mean(self.highest.iter().zip(npv).map(|(high, npv)| high - npv)),
                spread: Spread::of(&mut room),
                histogram: Histogram::of(&mut room),
            });
        }
        (self.prospects.len() == Alternative::ALL.len()).then(|| {
            let leader = leader(run);
            let prospects = std::mem::take(&mut self.prospects);
            Chances { paths, leader, perfect: prospects[leader.index()].regret, prospects }
        })
    }
}

/// The alternative with the highest NPV on a path; the earlier one, which needs less, where two are level.
pub(super) fn winner(run: &Run, path: usize) -> Alternative {
    Alternative::ALL.into_iter().fold(Alternative::BuyClosed, |best, other| {
        if run.npv(other)[path] > run.npv(best)[path] { other } else { best }
    })
}

/// The alternative with the highest expected NPV.
pub(super) fn leader(run: &Run) -> Alternative {
    let total = Alternative::ALL.map(|alternative| run.npv(alternative).iter().sum::<f64>());
    Alternative::ALL.into_iter().fold(Alternative::BuyClosed, |best, other| {
        if total[other.index()] > total[best.index()] { other } else { best }
    })
}

/// Quantiles by month of a sum that grows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Fan {
    /// Whose.
    pub alternative: Alternative,
    /// What is summed.
    pub measure: Measure,
    /// Month by month, from month 0.
    pub months: Vec<Spread>,
}

impl Fan {
    /// The fan of an alternative that the run was asked to follow; nothing if it was not.
    #[must_use]
    pub fn of(run: &Run, alternative: Alternative, measure: Measure) -> Option<Self> {
        let tracks = &run.tracks;
        let slot = tracks.slots.iter().position(|slot| *slot == (alternative, measure))?;
        let mut room = Vec::with_capacity(run.done());
        let months = (0..tracks.months)
            .map(|month| {
                room.clear();
                room.extend_from_slice(&tracks.row(slot, month)[..run.done()]);
                Spread::of(&mut room)
            })
            .collect();
        Some(Self { alternative, measure, months })
    }
}

#[cfg(test)]
mod tests;
