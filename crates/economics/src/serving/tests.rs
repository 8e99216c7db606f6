use super::*;
use crate::chip;

mod measured;
mod properties;

const DEEPSEEK: Request = Request {
    active_params: 37e9,
    total_params: 671e9,
    input_tokens: 608e9,
    cached_share: 342.0 / 608.0,
    output_tokens: 168e9,
    period_days: 1.0,
    chip: &chip::CHIPS[2],
    usd_per_hour: 2.0,
    utilization: 1.0,
    precision: Precision::Fp8,
    context_tokens: None,
};

fn serving(active: f64, total: f64, chip: &str, precision: Precision, context: f64) -> Serving {
    Serving::at_context(active, total, chip::find(chip).unwrap(), precision, &Mix::DEEPSEEK, context)
}

fn near(left: f64, right: f64, share: f64) -> bool {
    (left / right - 1.0).abs() <= share
}

#[test]
fn replicas_are_those_of_published_deployments() {
    let floor =
        |active, total, chip, precision| serving(active, total, chip, precision, CONTEXT).floor_chips();
    assert_eq!(floor(37e9, 671e9, "h100", Precision::Fp8), 32.0);
    assert_eq!(floor(37e9, 671e9, "h200", Precision::Fp8), 16.0);
    assert_eq!(floor(70.6e9, 70.6e9, "h100", Precision::Fp8), 4.0);
    assert_eq!(floor(70.6e9, 70.6e9, "h200", Precision::Fp8), 2.0);
    assert_eq!(floor(70.6e9, 70.6e9, "h100", Precision::Bf16), 8.0);
    assert_eq!(floor(405e9, 405e9, "h100", Precision::Fp8), 16.0);
    assert_eq!(floor(8e9, 8e9, "h100", Precision::Bf16), 2.0);
}

#[test]
fn no_load_still_rents_two_replicas() {
    let idle = estimate(&Request { input_tokens: 0.0, output_tokens: 0.0, ..DEEPSEEK }).unwrap();
    assert_eq!((idle.gpus, idle.binds), (32.0, "memory"));
    assert_eq!(idle.usd, 32.0 * 48.0);
    assert_eq!(idle.usd_per_million.blended, 0.0);
    assert!(idle.notes.iter().any(|note| note.contains("two replicas")));
}

#[test]
fn what_was_not_measured_says_so() {
    let reason = |active, total, chip, precision| {
        serving(active, total, chip, precision, CONTEXT).extrapolated().map(str::to_owned)
    };
    assert_eq!(reason(37e9, 671e9, "h800", Precision::Fp8), None);
    assert_eq!(reason(70.6e9, 70.6e9, "h100", Precision::Fp8), None);
    for (active, total, chip, precision, why) in [
        (37e9, 671e9, "gb200", Precision::Fp8, "Hopper"),
        (37e9, 671e9, "h100", Precision::Bf16, "BF16"),
        // It has no FP8.
        (37e9, 671e9, "a100", Precision::Fp8, "BF16"),
        (1e9, 20e9, "h100", Precision::Fp8, "37B active"),
        (2e12, 2e12, "h100", Precision::Fp8, "405B"),
        (30e9, 60e9, "h100", Precision::Fp8, "between"),
    ] {
        let found = reason(active, total, chip, precision).unwrap_or_default();
        assert!(found.contains(why), "{chip}: {found}");
    }
}

#[test]
fn errors_name_the_flag_and_what_is_allowed() {
    for (request, field) in [
        (Request { active_params: 0.0, ..DEEPSEEK }, "active-params"),
        (Request { total_params: 1e9, ..DEEPSEEK }, "total-params"),
        (Request { input_tokens: f64::NAN, ..DEEPSEEK }, "input-tokens"),
        (Request { cached_share: 1.5, ..DEEPSEEK }, "cached-share"),
        (Request { output_tokens: -1.0, ..DEEPSEEK }, "output-tokens"),
        (Request { period_days: 0.0, ..DEEPSEEK }, "period-days"),
        (Request { usd_per_hour: f64::INFINITY, ..DEEPSEEK }, "usd-per-hour"),
        (Request { utilization: 0.0, ..DEEPSEEK }, "utilization"),
        (Request { context_tokens: Some(-3.0), ..DEEPSEEK }, "context-tokens"),
    ] {
        assert_eq!(estimate(&request).unwrap_err().field, field);
    }
}
