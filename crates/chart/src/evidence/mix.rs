//! What the cost of a model is made of.

use super::empty;
use crate::dot::{Dot, Shape};
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec};
use crossover_economics::input::Scenario;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::spend::{PARTS, split};

/// The shares that were found for frontier models, and the scenario's own.
#[must_use]
pub fn cost_mix(scenario: &Scenario) -> ChartSpec {
    let names = PARTS.map(|part| part.label.to_string()).to_vec();
    let x = Axis::linear("Share of the cost of development", Unit::Share);
    let mut spec = empty("cost-mix", "What the cost of a model is made of", x, Axis::names(names));
    let share = |value| short(value, Unit::Share);
    for (row, (part, own)) in PARTS.iter().zip(split(scenario)).enumerate() {
        let place = row as f64;
        if let Some((low, high)) = part.cited {
            spec.dots.push(Dot {
                named: true,
                shape: Shape::Bar,
                across: Some((low, high)),
                ..Dot::new(format!("{:.0}–{}", low * 100.0, share(high)), Role::BuyClosed, (high, place))
            });
        }
        if let Some(own) = own {
            spec.dots.push(Dot {
                named: true,
                ..Dot::new(format!("{} of your budget", share(own)), Role::Pretrain, (own, place))
            });
        }
    }
    let [compute, staff, _, data] = split(scenario).map(|share| short(share.unwrap_or(0.0), Unit::Share));
    spec.summary = format!(
        "Bars are the ranges that Epoch AI found for four frontier models, hardware the largest; points are this scenario’s budget: \
         {compute} compute, {staff} staff, {data} data and other. Rent includes the power, so energy has no point of its own."
    );
    spec.source = "Cottier et al. 2024, arXiv:2405.21015".into();
    spec
}
