//! With every range collapsed and no events, each path is the deterministic answer.

use crate::alternative::Alternative;
use crate::cashflow;
use crate::flip;
use crate::input::{Scenario, sample};
use crate::plan::Plan;
use crate::uncertainty::Measure;
use crate::uncertainty::{Draws, Events, Fans, Run};

/// Compares NPVs and the months' sums, relative to the size of what was added up.
fn same(scenario: &Scenario, tolerance: f64) {
    let draws = Draws::collapsed(8);
    let run = Run::whole(scenario, Events::NONE, &draws, Fans::All);
    let wanted = flip::npvs(scenario);
    let plan = Plan::new(scenario);
    let months = cashflow::months(&plan, 0.0);
    for alternative in Alternative::ALL {
        let place = alternative.index();
        let moved: f64 = months
            .iter()
            .map(|month| {
                let flow = &month.flows[place];
                flow.serving
                    + flow.staff
                    + flow.outlay
                    + flow.avoided.abs()
                    + flow.covered * month.base
                    + flow.owning
            })
            .sum();
        for npv in run.npv(alternative) {
            let off = (npv - wanted[place]).abs() / moved.max(1.0);
            assert!(
                off <= tolerance,
                "{alternative:?}: {npv} is not {}, off {off:e}\n{scenario:?}",
                wanted[place]
            );
        }
    }
    for (slot, (alternative, measure)) in run.tracks.slots.iter().enumerate() {
        let mut sum = 0.0;
        let mut moved = 1.0;
        for month in &months {
            let flow = &month.flows[alternative.index()];
            sum += if *measure == Measure::Avoided { flow.avoided } else { flow.net };
            moved += flow.serving + flow.staff + flow.outlay + flow.covered * month.base + flow.owning;
            let path = run.tracks.row(slot, month.month)[3];
            assert!(
                (path - sum).abs() <= tolerance * moved,
                "{alternative:?} {measure:?} month {}: {path} is not {sum}\n{scenario:?}",
                month.month
            );
        }
    }
}

#[test]
fn the_default() {
    same(&Scenario::default(), 1e-12);
}

#[test]
fn every_price_path_and_tax() {
    for path in ["flat", "decline", "essay", "stress", "custom"] {
        for tax_treatment in ["immediate", "straight-line"] {
            same(
                &Scenario {
                    price_path: path,
                    price_table: vec![1.0, 0.9, 0.7, 1.2],
                    tax_rate: 0.25,
                    tax_treatment,
                    api_model: "gemini-4-argon",
                    discount: 0.1,
                    ..Scenario::default()
                },
                1e-12,
            );
        }
    }
}

/// What numbers drawn from a whole range hardly ever are.
#[test]
fn ends_of_ranges() {
    let usual = Scenario::default();
    for scenario in [
        Scenario { hosting_months: 0.0, post_training_months: 0.0, launch_months: 0.0, ..usual.clone() },
        Scenario { ramp_months: 0.0, ..usual.clone() },
        Scenario { refresh_months: 0.0, ..usual.clone() },
        Scenario { refresh_months: 0.5, ..usual.clone() },
        Scenario { launch_months: 36.0, post_training_months: 48.0, ..usual.clone() },
        Scenario { success_probability: 0.0, ..usual.clone() },
        Scenario { gate_share: 1.0, candidates: 3.0, ..usual.clone() },
        Scenario { budget: 0.0, ..usual.clone() },
        Scenario { price_floor: 0.0, price_fall: 1000.0, captured_share: 1.0, ..usual },
    ] {
        for (tax_rate, amortisation_months) in [(0.0, 36.0), (0.3, 36.0), (0.3, 12.0)] {
            let taxed =
                Scenario { tax_rate, tax_treatment: "amortise", amortisation_months, ..scenario.clone() };
            same(&taxed, 1e-12);
        }
    }
}

#[test]
fn a_few_scenarios_drawn_at_random() {
    for seed in 2000..2040 {
        same(&sample(seed), 1e-12);
    }
}

#[test]
fn scenarios_drawn_at_random() {
    for seed in 0..2000 {
        same(&sample(seed), 1e-12);
    }
}
