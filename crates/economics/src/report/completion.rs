//! A quick report on its way to a whole one, in slices.

use super::{Report, Tries, Wait};
use crate::alternative::Alternative;
use crate::cashflow;
use crate::flip::{Search, Sweep};
use crate::input::Scenario;
use crate::outcome::{self, Outcome};
use crate::plan::Plan;

/// Months that waiting is tried for.
const WAITS: [f64; 3] = [6.0, 12.0, 18.0];

/// Most tries that a budget is spread over.
const MOST_TRIES: u8 = 5;

/// Works out what [`Report::quick`] leaves empty. Drop it where the scenario has changed meanwhile.
#[derive(Clone, Debug)]
pub struct Completion {
    search: Search,
    sweep: Option<Sweep>,
}

impl Completion {
    /// Nothing done yet.
    #[must_use]
    pub fn begin(report: &Report) -> Self {
        Self { search: Search::begin(&report.scenario), sweep: None }
    }

    /// One slice of the work, an input or so; true when `report` is whole.
    pub fn step(&mut self, report: &mut Report) -> bool {
        let Some(sweep) = &mut self.sweep else {
            if self.search.step() {
                self.sweep = Some(Sweep::begin(&report.scenario));
            }
            return false;
        };
        if !sweep.step() {
            return false;
        }
        let scenario = report.scenario.clone();
        let plan = Plan::new(&scenario);
        report.swings = std::mem::take(&mut sweep.found);
        report.verdict.flip(&scenario, &self.search.found, &report.swings);
        report.portfolio =
            (1..=MOST_TRIES).filter_map(|tries| portfolio(&scenario, f64::from(tries))).collect();
        report.waiting = WAITS.map(|wait| waiting(&plan, &report.outcomes, wait)).to_vec();
        let found = std::mem::take(&mut self.search.found);
        report.break_evens = found.break_evens;
        report.turns = found.turns;
        report.flips = found.flips;
        true
    }
}

fn portfolio(scenario: &Scenario, tries: f64) -> Option<Tries> {
    let plan = Plan::new(&Scenario { candidates: tries, ..scenario.clone() });
    let npv = outcome::npvs(&plan, &cashflow::months(&plan, 0.0))[Alternative::Pretrain.index()];
    let purchase = plan.purchase.as_ref().ok()?;
    Some(Tries { tries, one_try: purchase.one_try, at_gate: purchase.at_gate, chance: purchase.chance, npv })
}

fn waiting(plan: &Plan, now: &[Outcome; 5], wait: f64) -> Wait {
    let discount = crate::math::pow(1.0 + plan.scenario.discount_rate, -wait / 12.0);
    let npv = outcome::npvs(plan, &cashflow::months(plan, wait)).map(|npv| npv * discount);
    let own = Alternative::Pretrain.index();
    Wait { months: wait, npv, adds: npv[own].max(0.0) - now[own].npv.max(0.0) }
}

#[cfg(test)]
mod tests;
