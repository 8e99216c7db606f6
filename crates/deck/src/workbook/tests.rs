//! The formulas against the engine, worked out here.

use super::book::{Check, Known};
use super::eval::Value;
use super::expr::Cell;
use super::*;
use crossover_economics::input::{Group, INPUTS, Input, Kind, Scenario, Value as Given, sample};

mod hostile;
mod recalculated;
mod structure;

/// A difference that rounding leaves of figures that cancel out.
const ROUNDING: f64 = 1e-12;

/// How far a formula's value is from the engine's, as a share of it; infinitely where one is a text and they differ.
fn apart(check: &Check) -> f64 {
    match (&check.engine, &check.formula) {
        (Known::Number(engine), Value::Number(formula)) => {
            let off = (engine - formula).abs();
            if off < ROUNDING { 0.0 } else { off / engine.abs() }
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
    for seed in 0..100 {
        let worst = worst(&sample(seed));
        assert!(apart(&worst) < 1e-9, "seed {seed}: {worst:?}");
    }
}

/// The ends of an input's range, or all its choices.
fn ends(input: &Input) -> Vec<Given> {
    match input.kind {
        Kind::Number { min, max, .. } => [min, max].map(Given::Number).into(),
        Kind::Optional { min, max, .. } => [min, max].map(|end| Given::Optional(Some(end))).into(),
        Kind::Choice(options) => options().iter().map(|choice| Given::Choice(choice.key)).collect(),
        Kind::Factors { most, max } => vec![Given::Factors(vec![max / 2.0; most]), Given::Factors(vec![0.5])],
    }
}

#[test]
fn the_formulas_agree_with_the_engine_at_the_ends_of_every_input() {
    let base = Scenario::default;
    for input in INPUTS {
        // Where an input matters only in company, it has some.
        let mut scenario = match input.group {
            Group::Finance => Scenario { tax_rate: 0.3, tax_treatment: "amortise", ..base() },
            Group::Prices => Scenario { price_table: vec![1.0, 0.7], batch_share: 0.3, ..base() },
            _ => base(),
        };
        if input.key == "quarters" {
            scenario.price_path = "custom";
        }
        for value in ends(input) {
            assert_eq!(input.set(&mut scenario, value.clone()), Ok(()));
            let worst = worst(&scenario);
            assert!(apart(&worst) < 1e-9, "{} at {value:?}: {worst:?}", input.key);
        }
    }
}

#[test]
fn the_formulas_agree_with_the_engine_where_there_is_little_to_train_on() {
    let base = Scenario::default;
    for scenario in [
        Scenario { general_tokens: 0.0, ..base() },
        Scenario { general_tokens: 0.0, epochs: 40.0, ..base() },
        Scenario { general_tokens: 0.0, sizing: "compute-optimal", epochs: 40.0, ..base() },
        Scenario { general_tokens: 0.0, proprietary_tokens: 1e9, budget: 1e9, ..base() },
        Scenario {
            general_tokens: 0.0,
            proprietary_tokens: 3e12,
            epochs: 2.5,
            sizing: "compute-optimal",
            ..base()
        },
        Scenario { proprietary_tokens: 0.0, ..base() },
        Scenario { proprietary_tokens: 0.0, general_tokens: 0.0, ..base() },
        Scenario { proprietary_tokens: 1e15, data_preparation: 0.0, ..base() },
        Scenario { budget: 1e3, ..base() },
        Scenario { budget: 1.0, ..base() },
    ] {
        let worst = worst(&scenario);
        assert!(apart(&worst) < 1e-9, "{scenario:?}: {worst:?}");
    }
}
