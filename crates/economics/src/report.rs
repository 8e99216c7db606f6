//! Everything the engine says about a scenario.

mod completion;

pub use completion::Completion;

use crate::alternative::Alternative;
use crate::cashflow::{self, Month};
use crate::fleet::Fleet;
use crate::flip::{self, BreakEven, Flip, Swing, Turn};
use crate::input::Scenario;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::purchase::{Bought, Purchase};
use crate::trace::{self, Figure};
use crate::uncertainty::Odds;
use crate::verdict::Verdict;
use crate::{ENGINE, prices, warning};
use serde::Serialize;

/// Version of the report's shape as JSON. Rises when a field is renamed or removed.
pub const SCHEMA: u32 = 1;

/// The answer to a scenario. Money in US dollars, tokens as counts, time in months, shares 0 to 1.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Report {
    /// Version of this shape.
    pub schema: u32,
    /// Version of the engine.
    pub engine: &'static str,
    /// Day of the price snapshot.
    pub prices: &'static str,
    /// The inputs that differ from the defaults, by key.
    pub scenario: Scenario,
    /// The answer in words.
    pub verdict: Verdict,
    /// What the budget buys.
    pub purchase: Bought,
    /// The fleets that would serve.
    pub fleets: Vec<Fleet>,
    /// The five alternatives, in the order of [`Alternative::ALL`].
    pub outcomes: [Outcome; 5],
    /// Months from the decision until pretraining's cumulative avoided spend passes the budget; nothing if it does not
    /// within the horizon.
    pub crossing: Option<f64>,
    /// Where pretraining draws level as one input moves.
    pub break_evens: Vec<BreakEven>,
    /// Where the best alternative changes as one input moves, the nearest first.
    pub turns: Vec<Turn>,
    /// For every input whether it alone can change the best alternative.
    pub flips: Vec<Flip>,
    /// How the best alternative's lead moves with each uncertain input, the widest first.
    pub swings: Vec<Swing>,
    /// What spreading the budget over one to five tries is worth; nothing where it buys no model.
    pub portfolio: Vec<Tries>,
    /// What deciding later is worth.
    pub waiting: Vec<Wait>,
    /// NPVs of the five if closed-API input falls to $0.50 per million tokens by December 2027.
    pub stress: [f64; 5],
    /// Where the scenario leaves the range that the evidence covers.
    pub warnings: Vec<String>,
    /// Month by month.
    pub months: Vec<Month>,
    /// Every figure with its formula, inputs and sources.
    pub trace: Vec<Figure>,
    /// How sure all this is; nothing until the paths are drawn.
    pub odds: Option<Odds>,
}

/// The same budget spread over so many tries.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Tries {
    /// Competing architectures that run to the gate.
    pub tries: f64,
    /// What the one costs that goes all the way, US dollars.
    pub one_try: f64,
    /// Spent before it is known whether any works, US dollars: all that is lost if none does.
    pub at_gate: f64,
    /// Chance that at least one works.
    pub chance: f64,
    /// NPV of pretraining, US dollars.
    pub npv: f64,
}

/// Deciding later instead of now.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Waiting))]
pub struct Wait {
    /// Months of waiting, in which every token is bought from the closed API.
    pub months: f64,
    /// NPV today of each alternative if it is started then and runs for a whole horizon from there.
    pub npv: [f64; 5],
    /// The same for pretraining minus its NPV if started now, both at least zero: what waiting adds.
    pub adds: f64,
}

impl Report {
    /// Works the scenario out. Never fails: what can't be computed says why.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let mut report = Self::quick(scenario);
        report.complete();
        report
    }

    /// What a moving slider needs. Everything that is searched for is left empty: flips, break-evens, turns, swings,
    /// portfolio and waiting.
    #[must_use]
    pub fn quick(scenario: &Scenario) -> Self {
        let plan = Plan::new(scenario);
        let months = cashflow::months(&plan, 0.0);
        let outcomes = Alternative::ALL.map(|alternative| Outcome::of(&plan, &months, alternative));
        let stress = flip::npvs(&Scenario { price_path: "stress", ..scenario.clone() });
        Self {
            schema: SCHEMA,
            engine: ENGINE,
            prices: prices::SNAPSHOT_DATE,
            verdict: Verdict::of(scenario, &outcomes, &stress),
            purchase: Purchase::described(&plan),
            fleets: plan.hosted.iter().map(|hosted| Fleet::of(&plan, hosted, &months)).collect(),
            crossing: crossing(&months, scenario.budget),
            stress,
            warnings: warning::all(&plan),
            trace: trace::figures(&plan, &months, &outcomes),
            outcomes,
            months,
            scenario: scenario.clone(),
            break_evens: Vec::new(),
            turns: Vec::new(),
            flips: Vec::new(),
            swings: Vec::new(),
            portfolio: Vec::new(),
            waiting: Vec::new(),
            odds: None,
        }
    }

    /// Fills in what [`quick`](Self::quick) has left empty.
    pub fn complete(&mut self) {
        let mut completion = Completion::begin(self);
        while !completion.step(self) {}
    }

    /// Adds how sure all this is.
    #[must_use]
    pub fn weighed(mut self, odds: Odds) -> Self {
        let own = self.outcomes[Alternative::Pretrain.index()].unavailable.is_none();
        self.verdict.weigh(&self.scenario, &odds.chances, own);
        self.odds = Some(odds);
        self
    }
}

/// When pretraining's cumulative avoided spend passes the budget, in months, even within a month.
fn crossing(months: &[Month], budget: f64) -> Option<f64> {
    let mut before = 0.0;
    for month in months {
        let after = before + month.flows[Alternative::Pretrain.index()].avoided;
        if after >= budget && budget > 0.0 {
            return Some(month.month as f64 - (after - budget) / (after - before));
        }
        before = after;
    }
    None
}

#[cfg(test)]
mod tests;
