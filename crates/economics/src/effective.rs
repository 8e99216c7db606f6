//! The number that an input comes to, also where it was left empty.

use crate::input::{Input, Scenario, Value};
use crate::market;
use crate::plan::Plan;

/// The value of a numeric input in `plan`: its own, or what stands for it where it is empty. Nothing for choices and
/// lists, and for what the budget would decide where it buys no model.
#[must_use]
pub fn value(plan: &Plan, input: &Input) -> Option<f64> {
    let scenario = &plan.scenario;
    match input.value(scenario) {
        Value::Number(value) | Value::Optional(Some(value)) => Some(value),
        Value::Optional(None) => standing(plan, input.key),
        Value::Choice(_) | Value::Factors(_) => None,
    }
}

fn standing(plan: &Plan, key: &str) -> Option<f64> {
    let scenario = &plan.scenario;
    let purchase = plan.purchase.as_ref().ok();
    let start = scenario.start_month as u32;
    let closed = || market::closed_paid(scenario, start);
    let open = || market::open_paid(scenario, start);
    match key {
        "output" => Some(plan.mix.output),
        "cached" => Some(market::mix(&Scenario { output_share: Some(0.0), ..scenario.clone() }).cached),
        "serve_rent" => Some(plan.serving_rent),
        "train_rent" => purchase.map(|purchase| purchase.rent),
        "mfu" => purchase.map(|purchase| purchase.calibration.mfu),
        "api_in" => Some(closed().input),
        "api_cached" => Some(closed().cached),
        "api_out" => Some(closed().output),
        "open_in" => Some(open().input),
        "open_cached" => Some(open().cached),
        "open_out" => Some(open().output),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{INPUTS, Kind};
    use crate::outcome;

    #[test]
    fn every_empty_input_has_a_value_and_typing_it_in_changes_nothing() {
        let plan = Plan::new(&Scenario::default());
        let npvs = |plan: &Plan| outcome::npvs(plan, &crate::cashflow::months(plan, 0.0));
        for input in INPUTS.iter().filter(|input| matches!(input.kind, Kind::Optional { .. })) {
            let value = value(&plan, input).unwrap_or_else(|| panic!("{} has none", input.key));
            let mut typed = Scenario::default();
            input.set(&mut typed, Value::Optional(Some(value))).unwrap();
            for (typed, left) in npvs(&Plan::new(&typed)).into_iter().zip(npvs(&plan)) {
                assert!((typed - left).abs() <= 1e-9 * left.abs(), "{}: {typed}, not {left}", input.key);
            }
        }
    }
}
