//! One scenario of a comparison, worked out.

use crossover_chart::palette::Role;
use crossover_economics::input::Scenario;
use crossover_economics::preset::Preset;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_link::Comparison;
use std::sync::Arc;

/// A scenario with its letter, its name and its report.
#[derive(Clone)]
pub(super) struct Side {
    /// Its place among the four of the form.
    pub(super) place: usize,
    /// `A` to `D`.
    pub(super) letter: char,
    /// The name it was given, else that of the story that it is; empty for neither.
    pub(super) name: String,
    /// Its colour.
    pub(super) role: Role,
    /// The query of its own link.
    pub(super) query: String,
    /// What the engine says about it.
    pub(super) report: Arc<Report>,
}

impl Side {
    /// `A: Bank`, or the letter alone.
    pub(super) fn title(&self) -> String {
        if self.name.is_empty() { self.letter.to_string() } else { format!("{}: {}", self.letter, self.name) }
    }

    /// Its inputs.
    pub(super) fn scenario(&self) -> &Scenario {
        &self.report.scenario
    }
}

/// The scenarios that could be read, each with the letter of its place.
pub(super) fn sides(asked: &Comparison) -> Vec<Side> {
    let read = asked.slots.iter().zip(Role::SCENARIOS).zip('A'..).enumerate();
    read.filter_map(|(place, ((slot, role), letter))| {
        let scenario = slot.read()?;
        let story = Preset::of(scenario).map_or("", |preset| preset.label);
        Some(Side {
            place,
            letter,
            name: if slot.name.is_empty() { story.into() } else { slot.name.clone() },
            role,
            query: crossover_link::encode(scenario),
            report: crate::study::weighed(scenario),
        })
    })
    .collect()
}

/// The shortest horizon, in months, where the horizons are not all the same.
pub(super) fn shortest(sides: &[Side]) -> Option<f64> {
    let months = sides.iter().map(|side| side.scenario().horizon_months);
    let least = months.clone().fold(f64::INFINITY, f64::min);
    months.into_iter().any(|horizon| horizon > least).then_some(least)
}

/// What is to be said where horizons or starts are not the same.
pub(super) fn unlike(sides: &[Side]) -> Vec<String> {
    let each = |show: &dyn Fn(&Scenario) -> String| {
        let all: Vec<_> =
            sides.iter().map(|side| format!("{} {}", side.letter, show(side.scenario()))).collect();
        all.join(", ")
    };
    let mut notes = Vec::new();
    if let Some(least) = shortest(sides) {
        notes.push(format!(
            "Horizons differ: {}. Totals and NPVs run over each one’s own; rows that say “over {}” set the same span beside each \
             other.",
            each(&|scenario| short(scenario.horizon_months, Unit::Months)),
            short(least, Unit::Months)
        ));
    }
    if sides.windows(2).any(|pair| pair[0].scenario().start_month != pair[1].scenario().start_month) {
        notes.push(format!(
            "Starts differ: {}. Month 1 is another calendar month in each, and today’s money is that of each one’s start.",
            each(&|scenario| short(scenario.start_month, Unit::CalendarMonth))
        ));
    }
    notes
}
