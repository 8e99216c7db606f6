//! The formulas against the engine, worked out here.

use super::book::{Check, Known};
use super::eval::Value;
use super::*;
use crossover_economics::input::{Scenario, sample};

mod recalculated;

/// How far a formula's value is from the engine's, as a share of it; infinitely where one is a text and they differ.
fn apart(check: &Check) -> f64 {
    match (&check.engine, &check.formula) {
        (Known::Number(engine), Value::Number(formula)) => {
            if engine == formula {
                0.0
            } else {
                (engine - formula).abs() / engine.abs().max(1e-6)
            }
        }
        (Known::Text(engine), formula) if *engine == formula.text() => 0.0,
        _ => f64::INFINITY,
    }
}

fn checked(scenario: &Scenario) -> Vec<Check> {
    build(&Report::quick(scenario), &Meta::of("")).0.checks
}

fn worst(scenario: &Scenario) -> Check {
    let mut checks = checked(scenario);
    checks.sort_by(|a, b| apart(a).total_cmp(&apart(b)));
    checks.pop().unwrap()
}

#[test]
fn the_formulas_agree_with_the_engine_on_the_defaults() {
    let worst = worst(&Scenario::default());
    assert!(apart(&worst) < 1e-9, "{worst:?}");
}

#[test]
fn the_formulas_agree_with_the_engine_on_random_scenarios() {
    for seed in 0..200 {
        let worst = worst(&sample(seed));
        assert!(apart(&worst) < 1e-9, "seed {seed}: {worst:?}");
    }
}
