//! Draws of everything uncertain, in a form that no slider changes.
//!
//! A draw is what a dimension's value is multiplied with on a path (or has added, where its default is 0). It depends on
//! the seed, the path and the registry only: the same numbers serve all alternatives and all neighbouring scenarios, so
//! that a picture moves smoothly with a slider, and they are drawn once.

use super::dimension::{CORRELATIONS, DIMENSIONS, Dimension, Range};
use super::lanes::{LANES, V};
use super::normal;
use super::stream::Stream;
use super::tabulated::Table;
use crate::math::ln;

/// Most paths that are drawn.
pub const MOST_PATHS: usize = 1_000_000;

/// Standard draws by dimension and path.
#[derive(Clone, Debug)]
pub struct Draws {
    seed: u64,
    standards: Vec<Standard>,
    /// All dimensions of a few paths, then those of the next few: the order in which they are used, so that the memory is
    /// read in one stream.
    blocks: Vec<V>,
    drawn: usize,
    paths: usize,
}

impl Draws {
    /// Room for `paths` paths of `seed`, rounded up to whole blocks; none is drawn yet.
    #[must_use]
    pub fn begin(seed: u64, paths: usize) -> Self {
        let paths = paths.clamp(1, MOST_PATHS).next_multiple_of(LANES);
        Self {
            seed,
            standards: Dimension::ALL.iter().map(|dimension| Standard::of(*dimension)).collect(),
            blocks: vec![V::ZERO; paths / LANES * DIMENSIONS],
            drawn: 0,
            paths,
        }
    }

    /// All `paths` paths of `seed`, drawn at once.
    #[must_use]
    pub fn new(seed: u64, paths: usize) -> Self {
        let mut draws = Self::begin(seed, paths);
        while !draws.step(usize::MAX) {}
        draws
    }

    /// Draws `more` further paths, rounded up to whole blocks; true when all are drawn.
    pub fn step(&mut self, more: usize) -> bool {
        let to = self.drawn.saturating_add(more).min(self.paths).next_multiple_of(LANES);
        let copula = Copula::new();
        for dimension in Dimension::ALL {
            let weights = copula.row(*dimension);
            let streams = weights.map(|(other, weight)| (Stream::new(self.seed, other.index()), weight));
            let streams: Vec<_> = streams.collect();
            let standard = &self.standards[dimension.index()];
            let draw = |path| match streams[..] {
                [(alone, _)] => standard.at(alone.at(path)),
                _ => standard.at_normal(
                    streams.iter().map(|(stream, weight)| weight * normal::quantile(stream.at(path))).sum(),
                ),
            };
            for path in (self.drawn..to).step_by(LANES) {
                self.blocks[block(*dimension, path)] = V::of(std::array::from_fn(|lane| draw(path + lane)));
            }
        }
        self.drawn = to;
        self.drawn == self.paths
    }

    /// Draws in which every input is what the scenario says: to compare with the deterministic answer, with no events.
    #[must_use]
    pub fn collapsed(paths: usize) -> Self {
        let mut draws = Self::begin(0, paths);
        draws.drawn = draws.paths;
        for dimension in Dimension::ALL {
            let adds = dimension.input().and_then(Range::of).is_some_and(|range| range.adds());
            for path in (0..draws.paths).step_by(LANES) {
                draws.blocks[block(*dimension, path)] = V::all(if adds { 0.0 } else { 1.0 });
            }
        }
        draws
    }

    /// The same with every dimension but `only` as in [`collapsed`](Self::collapsed).
    #[must_use]
    pub fn only(&self, only: &[Dimension]) -> Self {
        let mut draws = Self::collapsed(self.paths);
        draws.seed = self.seed;
        for dimension in only {
            for path in (0..draws.paths).step_by(LANES) {
                draws.blocks[block(*dimension, path)] = self.blocks[block(*dimension, path)];
            }
        }
        draws
    }

    /// What they were drawn from.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// Paths drawn so far.
    #[must_use]
    pub const fn drawn(&self) -> usize {
        self.drawn
    }

    /// Paths when all are drawn.
    #[must_use]
    pub const fn paths(&self) -> usize {
        self.paths
    }

    /// A few paths of one dimension.
    #[inline(always)]
    pub(super) fn at(&self, dimension: Dimension, path: usize) -> V {
        self.blocks[block(dimension, path)]
    }

    /// One dimension's draws, path by path, as far as they are drawn.
    #[must_use]
    pub fn column(&self, dimension: Dimension) -> Vec<f64> {
        (0..self.drawn).map(|path| self.blocks[block(dimension, path)].lanes()[path % LANES]).collect()
    }
}

/// Where a path's draw of a dimension is.
#[inline(always)]
const fn block(dimension: Dimension, path: usize) -> usize {
    path / LANES * DIMENSIONS + dimension.index()
}

/// How a probability becomes a standard draw.
#[derive(Clone, Debug)]
enum Standard {
    /// Of an input.
    Input(Range),
    /// Of an input whose quantile takes an iteration.
    Tabulated(Range, Table),
    /// The probability itself: compared with a chance.
    Probability,
    /// An exponential variable with mean 1: a waiting time.
    Waiting,
}

impl Standard {
    fn of(dimension: Dimension) -> Self {
        match dimension.input().and_then(Range::of) {
            Some(range) if range.distribution.iterates() => {
                Self::Tabulated(range, Table::new(|z| range.standard(range.distribution.at_normal(z))))
            }
            Some(range) => Self::Input(range),
            None if dimension == Dimension::Release => Self::Waiting,
            None => Self::Probability,
        }
    }

    fn at(&self, p: f64) -> f64 {
        match self {
            Self::Input(range) => range.standard(range.distribution.quantile(p)),
            Self::Tabulated(..) => self.at_normal(normal::quantile(p)),
            Self::Probability => p,
            Self::Waiting => -ln(p),
        }
    }

    fn at_normal(&self, z: f64) -> f64 {
        match self {
            Self::Input(range) => range.standard(range.distribution.at_normal(z)),
            Self::Tabulated(range, table) => {
                table.at(z).unwrap_or_else(|| range.standard(range.distribution.at_normal(z)))
            }
            _ => self.at(normal::cdf(z)),
        }
    }
}

/// Weights of independent normal variables that give the correlations: the Cholesky factor of their matrix.
struct Copula([[f64; DIMENSIONS]; DIMENSIONS]);

impl Copula {
    fn new() -> Self {
        let mut matrix = [[0.0; DIMENSIONS]; DIMENSIONS];
        for (a, b, rho) in CORRELATIONS {
            matrix[a.index().max(b.index())][a.index().min(b.index())] = rho;
        }
        for row in 0..DIMENSIONS {
            for column in 0..row {
                let known: f64 = (0..column).map(|k| matrix[row][k] * matrix[column][k]).sum();
                matrix[row][column] = (matrix[row][column] - known) / matrix[column][column];
            }
            let used: f64 = (0..row).map(|k| matrix[row][k] * matrix[row][k]).sum();
            matrix[row][row] = libm::sqrt((1.0 - used).max(0.0));
        }
        Self(matrix)
    }

    /// The variables that go into one dimension, with their weights.
    fn row(&self, dimension: Dimension) -> impl Iterator<Item = (Dimension, f64)> {
        let row = self.0[dimension.index()];
        Dimension::ALL
            .iter()
            .map(move |other| (*other, row[other.index()]))
            .filter(|(_, weight)| *weight != 0.0)
    }
}
