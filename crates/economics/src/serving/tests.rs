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
    let floor = |active, total, chip, precision| {
        let floor = serving(active, total, chip, precision, CONTEXT).floor_chips();
        assert_eq!(Serving::floor_of(total, chip::find(chip).unwrap(), precision), floor);
        floor
    };
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
fn thirty_such_days_take_as_many_chips_for_thirty_times_the_rent() {
    let day = estimate(&DEEPSEEK).unwrap();
    let month =
        Request { input_tokens: 30.0 * 608e9, output_tokens: 30.0 * 168e9, period_days: 30.0, ..DEEPSEEK };
    let month = estimate(&month).unwrap();
    assert!(near(month.gpus, day.gpus, 1e-12) && near(month.usd, 30.0 * day.usd, 1e-12));
    assert!(near(month.usd_per_million.blended, day.usd_per_million.blended, 1e-12));
}

#[test]
fn full_use_and_idle_chips_are_noted() {
    let notes = |request: &Request| estimate(request).unwrap().notes.join("; ");
    assert!(
        notes(&DEEPSEEK).contains("only while they are busy") && !notes(&DEEPSEEK).contains("two replicas")
    );
    assert!(!notes(&Request { utilization: 0.99, ..DEEPSEEK }).contains("only while they are busy"));
}

#[test]
fn sparseness_goes_by_the_logarithm_up_to_four() {
    for (total, share) in [(10e9, 0.0), (20e9, 0.5), (40e9, 1.0), (400e9, 1.0)] {
        assert!((super::measured::sparseness(10e9, total) - share).abs() < 1e-12, "{total:e}");
    }
}

/// No chip of the table has so much memory for its bandwidth that speed would bound the batch; this one does.
#[test]
fn a_batch_is_what_fits_and_is_quick_enough() {
    let h100 = *chip::find("h100").unwrap();
    let slow = Chip { bandwidth: 1e12, ..h100 };
    let batch = |chip: &Chip, sequence| {
        memory::Memory::new(8e9, chip, memory::Format { bytes: 1.0, peak: 1.0 }).batch(sequence)
    };
    // 90% of 80 GB hold 8 GB of weights and 64 sequences of 1 GB; in a twentieth of a second the slow one reads 50 GB.
    assert!(near(batch(&h100, 1e9), 64.0, 1e-12));
    assert!(near(batch(&slow, 1e9), 42.0, 1e-12));
    assert_eq!(batch(&h100, 1e12), 1.0);
}

#[test]
fn a_dense_model_is_all_active() {
    let dense = Request { active_params: 70e9, total_params: 70e9, ..DEEPSEEK };
    assert!(estimate(&dense).is_ok());
    assert_eq!(estimate(&Request { total_params: 69e9, ..dense }).unwrap_err().field, "total-params");
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
        assert_eq!(found.split("; ").count(), if chip == "a100" { 2 } else { 1 }, "{chip}: {found}");
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
