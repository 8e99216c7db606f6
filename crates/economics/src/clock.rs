//! The two clocks: what a training run at the frontier costs, and what a fast follower's costs, by calendar month.
//!
//! | what | kind |
//! |---|---|
//! | costs of frontier runs ([`FRONTIER_RUNS`]) | Epoch AI's estimates, 2023 US dollars: amortised hardware and energy |
//! | growth of the frontier, [`FRONTIER_GROWTH`], to 2024 | cited: Cottier et al. 2024 |
//! | the same after 2024, and the follower's line before and after its runs | our extrapolation |
//! | costs of a follower's runs ([`followers`]) | disclosed chip-hours at $2; DeepSeek-V4-Pro is our own estimate |
//! | the fall of the compute that a given capability takes, [`HALVING`] | cited: Ho et al. 2024, measured to 2023 |
//! | what repeating an earlier model costs later ([`Clocks::classes`]) | derived from the two above |
//!
//! The two accountings differ: Epoch's is what the hardware wears off, a follower's is rent. Time is in months since January
//! of year 0, as everywhere.

mod class;
mod runs;
mod trend;

pub use class::{Class, HALVING, HALVING_FROM, Repeat};
pub(crate) use runs::v4_pro_estimate;
pub use runs::{EPOCH_COSTS, FRONTIER_RUNS, FrontierRun, Point, disclosed, followers, records};
pub use trend::{Trend, fit, through};

use crate::input::Scenario;
use crate::math::pow;
use crate::provenance::{Kind, Provenance};
use serde::Serialize;

/// Growth of what the dearest final runs cost, a year: the middle and a 90% interval.
pub const FRONTIER_GROWTH: (f64, f64, f64) = (2.4, 2.0, 2.9);

/// Source of [`FRONTIER_GROWTH`].
pub const FRONTIER_FROM: Provenance = Provenance::new(
    Kind::Cited,
    "Cottier et al. 2024, arXiv:2405.21015: 2.4× a year from 2016 to 2024, 90% interval 2.0–2.9×",
    "2024-05",
);

/// Month after which the cited trend is ours to extrapolate: the end of 2024.
pub const CITED_TO: f64 = 2025.0 * 12.0;

/// All compute of a frontier lab's project over that of its final run: the final run is 10–30% of it.
pub const FRONTIER_MULTIPLE: (f64, f64) = (1.0 / 0.3, 1.0 / 0.1);

/// Source of [`FRONTIER_MULTIPLE`].
pub const FRONTIER_MULTIPLE_FROM: Provenance = Provenance::new(
    Kind::Cited,
    "Denain and Wu, Epoch AI, “R&D and training compute”: final runs are 10–30% of R&D compute at three firms (as summarised)",
    "2026-03-23",
);

/// First and last month of the picture: January 2016 and January 2030.
pub const SPAN: (f64, f64) = (2016.0 * 12.0, 2030.0 * 12.0);

/// What counts as the cost of a model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Accounting {
    /// The final run alone.
    #[default]
    Marginal,
    /// The project: other compute, and for a follower staff and data too.
    Full,
}

impl Accounting {
    /// What the frontier's runs are multiplied by: the geometric middle of [`FRONTIER_MULTIPLE`] for the project.
    #[must_use]
    pub fn frontier(self) -> f64 {
        match self {
            Self::Marginal => 1.0,
            Self::Full => pow(FRONTIER_MULTIPLE.0 * FRONTIER_MULTIPLE.1, 0.5),
        }
    }

    /// What a follower's runs are multiplied by: budget over final run, by the scenario's R&D multiplier, post-training and
    /// compute share. Nothing where no share of the budget goes to compute.
    #[must_use]
    pub fn follower(self, scenario: &Scenario) -> Option<f64> {
        match self {
            Self::Marginal => Some(1.0),
            Self::Full => (scenario.compute_share > 0.0)
                .then(|| (scenario.rnd_multiplier + scenario.post_training_share) / scenario.compute_share),
        }
    }
}

/// Both clocks for a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clocks {
    /// What counts.
    pub accounting: Accounting,
    /// The frontier: cited growth, at the level of the record runs to the end of 2024.
    pub frontier: Trend,
    /// Our own least-squares line through all record runs.
    pub fitted: Trend,
    /// The frontier's runs.
    pub frontier_runs: Vec<Point>,
    /// The follower's line: least squares through its runs. Nothing where [`Accounting::follower`] is nothing.
    pub follower: Option<Trend>,
    /// The follower's runs.
    pub follower_runs: Vec<Point>,
    /// All other disclosed runs, at today's rent.
    pub disclosed: Vec<Point>,
    /// Models, and when repeating each falls inside the scenario's budget.
    pub classes: Vec<Class>,
}

impl Clocks {
    /// Works both clocks out.
    #[must_use]
    pub fn of(scenario: &Scenario, accounting: Accounting) -> Self {
        let frontier_runs = runs::frontier();
        let record = records(&frontier_runs);
        let cited: Vec<Point> = record.iter().filter(|run| run.month < CITED_TO).cloned().collect();
        let (growth, low, high) = FRONTIER_GROWTH;
        let frontier = through(&cited, growth, (low, high));
        let followers = followers();
        let line = fit(&followers);
        let factor = accounting.follower(scenario);
        let classes = class::all(scenario, &frontier, &frontier_runs, &followers, factor);
        let times =
            |points: Vec<Point>, factor: f64| points.into_iter().map(|point| point.times(factor)).collect();
        let own = |points: Vec<Point>| factor.map_or_else(Vec::new, |factor| times(points, factor));
        Self {
            accounting,
            fitted: fit(&record),
            frontier: frontier.times(accounting.frontier()),
            frontier_runs: times(frontier_runs, accounting.frontier()),
            follower: factor.map(|factor| line.times(factor)),
            disclosed: own(disclosed()),
            follower_runs: own(followers),
            classes,
        }
    }
}

#[cfg(test)]
mod tests;
