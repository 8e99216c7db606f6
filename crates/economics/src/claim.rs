//! The essay's claims, each tested against the evidence and against one scenario.
//!
//! A finding follows from figures that are worked out here. Where no figure can decide, it says so.

mod buyer;
mod cost;
mod market;

use crate::alternative::Alternative;
use crate::cashflow::{self, Month};
use crate::input::Scenario;
use crate::plan::Plan;
use crate::quantity::{Unit, short};
use crate::report::Report;
use serde::Serialize;

/// What the figures say about a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// It holds.
    Holds,
    /// A part of it does.
    InPart,
    /// It does not.
    Fails,
    /// No figure here can decide.
    Open,
}

impl Finding {
    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Holds => "Holds",
            Self::InPart => "Holds in part",
            Self::Fails => "Does not hold",
            Self::Open => "Can’t be tested here",
        }
    }

    /// All, some or none of some conditions.
    fn of(conditions: &[bool]) -> Self {
        match conditions.iter().filter(|met| **met).count() {
            0 => Self::Fails,
            met if met == conditions.len() => Self::Holds,
            _ => Self::InPart,
        }
    }
}

/// One claim, tested.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Claim {
    /// Its name in links and files.
    pub key: &'static str,
    /// What the essay says, in our words.
    pub claim: &'static str,
    /// What the evidence says.
    pub evidence: String,
    /// What the scenario says.
    pub scenario: String,
    /// The finding.
    pub finding: Finding,
    /// Why, in a few words.
    pub because: String,
    /// What the link to a fitting scenario is called.
    pub try_it: &'static str,
    /// That scenario.
    pub load: Scenario,
}

/// All claims, in the order of the page.
#[must_use]
pub fn all(report: &Report) -> Vec<Claim> {
    vec![
        cost::references(report),
        cost::two_clocks(report),
        cost::marginal(report),
        market::rents(report),
        buyer::volume(report),
        buyer::inference(report),
        market::prices(report),
        market::stress(report),
        market::gap(report),
        buyer::tries(report),
        buyer::layers(report),
        buyer::swap(report),
    ]
}

fn usd(value: f64) -> String {
    short(value, Unit::Usd)
}

/// The scenario worked out month by month.
fn months(scenario: &Scenario) -> Vec<Month> {
    cashflow::months(&Plan::new(scenario), 0.0)
}

/// What pretraining avoids over the horizon, US dollars.
fn avoided(scenario: &Scenario) -> f64 {
    months(scenario).iter().map(|month| month.flows[Alternative::Pretrain.index()].avoided).sum()
}

/// NPV of pretraining in the report, US dollars.
fn pretrain(report: &Report) -> f64 {
    report.outcomes[Alternative::Pretrain.index()].npv
}

#[cfg(test)]
mod tests;
