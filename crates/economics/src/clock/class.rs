//! What it costs to reach again what an earlier model reached, and when that falls inside a budget.

use super::{Point, Trend};
use crate::input::Scenario;
use crate::math::{ln, pow};
use crate::provenance::{Kind, Provenance};
use serde::Serialize;

/// Months in which the compute for a given capability halves: the middle and a 95% interval, fast and slow.
pub const HALVING: (f64, f64, f64) = (8.0, 5.0, 14.0);

/// Source of [`HALVING`].
pub const HALVING_FROM: Provenance = Provenance::new(
    Kind::Cited,
    "Ho et al. 2024, arXiv:2403.05812: compute for a set performance halves every 8 months, 95% interval 5–14, measured 2012–2023",
    "2024-03",
);

/// How fast repeating a model gets cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Repeat {
    /// Factor a year by which the cost falls.
    pub per_year: f64,
}

impl Repeat {
    /// Compute that halves in so many months, on chips whose rent falls by a factor a year.
    #[must_use]
    pub fn new(halving: f64, rent_fall: f64) -> Self {
        Self { per_year: pow(2.0, 12.0 / halving) * rent_fall }
    }

    /// Cost `months` after a run of `usd`, US dollars.
    #[must_use]
    pub fn after(&self, usd: f64, months: f64) -> f64 {
        usd * pow(self.per_year, -months.max(0.0) / 12.0)
    }

    /// Months until a run of `usd` costs no more than `budget`; 0 if it does from the start, nothing if it never will.
    #[must_use]
    pub fn months_until(&self, usd: f64, budget: f64) -> Option<f64> {
        if usd <= budget {
            return Some(0.0);
        }
        if budget <= 0.0 || self.per_year <= 1.0 {
            return None;
        }
        let months = 12.0 * ln(usd / budget) / ln(self.per_year);
        months.is_finite().then_some(months)
    }
}

/// A model as the mark of a class, and what reaching that class costs later.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Class {
    /// The model.
    pub name: String,
    /// When it came, in months since January of year 0.
    pub month: f64,
    /// What it cost then, US dollars, by the accounting asked for.
    pub then_usd: f64,
    /// What repeating it costs in the month of the decision, US dollars; nothing for a model that comes later.
    pub now_usd: Option<f64>,
    /// How fast that falls.
    pub repeat: Repeat,
    /// When repeating it falls inside the budget: middle of [`HALVING`]. Nothing: never.
    pub inside: Option<f64>,
    /// The same at the fast end of the interval.
    pub earliest: Option<f64>,
    /// At the slow end.
    pub latest: Option<f64>,
}

/// Frontier models that mark a class.
const FRONTIER: [&str; 3] = ["GPT-4", "Llama 3.1 405B", "Grok-3"];

/// The classes that are followed: three of the frontier's models, the follower's, and the frontier of the decision's month.
pub(super) fn all(
    scenario: &Scenario,
    frontier: &Trend,
    frontier_runs: &[Point],
    followers: &[Point],
    factor: Option<f64>,
) -> Vec<Class> {
    let Some(factor) = factor else { return Vec::new() };
    let now = scenario.start_month;
    let known = frontier_runs.iter().filter(|run| FRONTIER.contains(&run.name)).chain(followers);
    let mut classes: Vec<Class> = known
        .map(|run| Class::of(scenario, format!("{} class", run.name), run.month, run.usd * factor))
        .collect();
    let year = (now / 12.0).floor();
    classes.push(Class::of(scenario, format!("Frontier of {year:.0}"), now, frontier.at(now) * factor));
    classes.sort_by(|a, b| a.month.total_cmp(&b.month));
    classes
}

impl Class {
    fn of(scenario: &Scenario, name: String, month: f64, usd: f64) -> Self {
        let (middle, fast, slow) = HALVING;
        let repeat = |halving| Repeat::new(halving, scenario.rent_fall);
        let inside =
            |halving| repeat(halving).months_until(usd, scenario.budget).map(|months| month + months);
        let now = scenario.start_month;
        Self {
            name,
            month,
            then_usd: usd,
            now_usd: (month <= now).then(|| repeat(middle).after(usd, now - month)),
            repeat: repeat(middle),
            inside: inside(middle),
            earliest: inside(fast),
            latest: inside(slow),
        }
    }
}
