//! Every figure that the report rests on: its value, formula, inputs and sources.
//!
//! Formulas are written down here and nowhere else in prose: the page, the workbook and the docs read them from this
//! list. A formula names inputs by their key and other figures by their id.

use crate::alternative::Alternative;
use crate::cashflow::Month;
use crate::input::Input;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::provenance::{Kind, Provenance};
use crate::quantity::Unit;
use serde::Serialize;

mod buys;
mod pays;
mod serves;

/// A figure of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Figure {
    /// Its name, stable.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// Its value in base units; nothing where it does not exist for this scenario.
    pub value: Option<f64>,
    /// What it counts.
    pub unit: Unit,
    /// How it is worked out.
    pub formula: &'static str,
    /// The inputs in the formula, by key.
    pub inputs: &'static [&'static str],
    /// The other figures in it, by id.
    pub figures: &'static [&'static str],
    /// Where the formula and its constants come from; the inputs have sources of their own.
    pub sources: Vec<Provenance>,
}

/// All figures, each after those it rests on.
#[must_use]
pub fn figures(plan: &Plan, months: &[Month], outcomes: &[Outcome; 5]) -> Vec<Figure> {
    let mut figures = buys::figures(plan);
    figures.extend(serves::figures(plan));
    figures.extend(pays::figures(plan, months, outcomes));
    figures
}

/// Shorthand for the lists below.
fn figure(
    id: &'static str,
    label: &'static str,
    unit: Unit,
    value: Option<f64>,
    formula: &'static str,
    (inputs, figures): (&'static [&'static str], &'static [&'static str]),
) -> Figure {
    debug_assert!(inputs.iter().all(|key| Input::find(key).is_some()), "{id} names an unknown input");
    Figure {
        id,
        label,
        value: value.filter(|v| v.is_finite()),
        unit,
        formula,
        inputs,
        figures,
        sources: Vec::new(),
    }
}

impl Figure {
    fn from(mut self, source: Provenance) -> Self {
        self.sources.push(source);
        self
    }
}

const fn cited(source: &'static str, date: &'static str) -> Provenance {
    Provenance::new(Kind::Cited, source, date)
}

const fn judged(source: &'static str) -> Provenance {
    Provenance::new(Kind::Judgement, source, "2026-11")
}

fn own(outcomes: &[Outcome; 5]) -> &Outcome {
    &outcomes[Alternative::Pretrain.index()]
}

#[cfg(test)]
mod tests;
