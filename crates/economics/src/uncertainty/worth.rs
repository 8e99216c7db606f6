//! Which uncertainty is worth paying to remove before deciding.

use super::chances::leader;
use super::dimension::{DIMENSIONS, Dimension};
use super::draws::Draws;
use super::run::Run;
use super::sample::Estimate;
use crate::alternative::Alternative;
use serde::Serialize;

/// What knowing one thing beforehand would be worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Worth {
    /// Key of the input, or name of the event.
    pub key: &'static str,
    /// How it reads.
    pub label: &'static str,
    /// Expected value of partial perfect information, US dollars: how much the expected NPV rises if this is known before
    /// the choice and everything else is not.
    ///
    /// Paths are sorted by the draw and cut into bins. In each bin the alternative that does best on one half of the paths
    /// is judged on the other half, so that chance is not taken for knowledge; what is left of the error is on the low
    /// side, and the estimate can fall below zero by it.
    pub value: Estimate,
    /// Spearman's rank correlation of the draw with the lead of the alternative that leads on average over the best of the
    /// others: −1 to 1. Above zero: more of it speaks for the leader.
    pub rank: f64,
}

/// The paths in the order of each dimension's draws: no slider changes it.
#[derive(Clone, Debug)]
pub struct Orders {
    paths: usize,
    places: Vec<Vec<u32>>,
}

impl Orders {
    /// None sorted yet, of the first `paths` paths.
    #[must_use]
    pub fn begin(paths: usize) -> Self {
        Self { paths, places: Vec::with_capacity(DIMENSIONS) }
    }

    /// All paths sorted by all dimensions at once.
    #[must_use]
    pub fn new(draws: &Draws) -> Self {
        let mut orders = Self::begin(draws.paths());
        while !orders.step(draws) {}
        orders
    }

    /// Sorts by one further dimension; true when all are done. The paths must be drawn.
    pub fn step(&mut self, draws: &Draws) -> bool {
        if let Some(dimension) = Dimension::ALL.get(self.places.len()) {
            let column = draws.column(*dimension);
            self.places.push(order(&column[..self.paths.min(column.len())]));
        }
        self.places.len() == DIMENSIONS
    }
}

/// Places in rising order of the numbers there; level ones in their own order.
fn order(numbers: &[f64]) -> Vec<u32> {
    let mut places: Vec<u32> = (0..numbers.len() as u32).collect();
    places.sort_unstable_by(|a, b| numbers[*a as usize].total_cmp(&numbers[*b as usize]).then(a.cmp(b)));
    places
}

/// Ranks from 0.
fn ranks(order: &[u32]) -> Vec<u32> {
    let mut ranks = vec![0; order.len()];
    for (rank, place) in order.iter().enumerate() {
        ranks[*place as usize] = rank as u32;
    }
    ranks
}

/// Paths in a bin: enough for a mean, few enough for the shape. 40 bins of 10,000 paths.
fn per_bin(paths: usize) -> usize {
    let bins = (libm::sqrt(paths as f64) / 2.5) as usize;
    paths.div_ceil(bins.max(2)).max(2)
}

impl Worth {
    /// What each dimension is worth knowing, the most first. The run must be complete, and `orders` of its draws.
    #[must_use]
    pub fn all(run: &Run, orders: &Orders) -> Vec<Self> {
        let leader = leader(run);
        let lead = ranks(&order(&lead(run, leader)));
        let mut all: Vec<Self> = Dimension::ALL
            .iter()
            .zip(&orders.places)
            .filter(|(_, order)| order.len() == run.done())
            .map(|(dimension, order)| Self {
                key: dimension.key(),
                label: dimension.label(),
                value: partial(run, leader, order),
                rank: spearman(order, &lead),
            })
            .collect();
        all.sort_by(|a, b| b.value.value.total_cmp(&a.value.value));
        all
    }
}

/// Lead of one alternative over the best of the others, by path.
fn lead(run: &Run, leader: Alternative) -> Vec<f64> {
    (0..run.done())
        .map(|path| {
            let others = Alternative::ALL.into_iter().filter(|other| *other != leader);
            let best = others.map(|other| run.npv(other)[path]).fold(f64::NEG_INFINITY, f64::max);
            run.npv(leader)[path] - best
        })
        .collect()
}

fn partial(run: &Run, leader: Alternative, order: &[u32]) -> Estimate {
    let npvs = Alternative::ALL.map(|alternative| run.npv(alternative));
    let mut gains = Vec::with_capacity(order.len());
    for bin in order.chunks(per_bin(order.len())) {
        let mut sums = [[0.0; 5]; 2];
        for (place, path) in bin.iter().enumerate() {
            for (sum, npv) in sums[place % 2].iter_mut().zip(npvs) {
                *sum += npv[*path as usize];
            }
        }
        let chosen = sums.map(|sums| {
            (0..5).fold(leader.index(), |best, other| if sums[other] > sums[best] { other } else { best })
        });
        for (place, path) in bin.iter().enumerate() {
            let path = *path as usize;
            gains.push(npvs[chosen[1 - place % 2]][path] - npvs[leader.index()][path]);
        }
    }
    Estimate::mean(gains.iter().copied())
}

/// Correlation of the ranks of two things: the paths in the order of one, and the ranks of the other.
fn spearman(order: &[u32], ranks: &[u32]) -> f64 {
    let middle = (order.len() as f64 - 1.0) / 2.0;
    let (mut product, mut square) = (0.0, 0.0);
    for (rank, path) in order.iter().enumerate() {
        let rank = rank as f64 - middle;
        product += rank * (f64::from(ranks[*path as usize]) - middle);
        square += rank * rank;
    }
    if square > 0.0 { product / square } else { 0.0 }
}

#[cfg(test)]
mod tests;
