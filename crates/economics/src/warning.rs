//! Where a scenario leaves the range that the evidence covers.

use crate::input::Scenario;
use crate::plan::{self, Plan};
use crate::prices::SNAPSHOT_MONTH;
use crate::quantity::{Unit, short};

/// Highest job-level MFU among the disclosed runs behind the calibration: TinyLlama, 51%.
const HIGHEST_MFU: f64 = 0.51;
/// Mean over peak load of DeepSeek's fleet in the 24 hours to 2025-02-28 (open-infra-index, day 6).
const HIGHEST_UTILIZATION: f64 = 0.816;
/// Repeats beyond this are worth less than a third of fresh data (Muennighoff et al. 2023, arXiv:2305.16264).
const MOST_EPOCHS: f64 = 16.0;
/// Tokens per parameter to which over-training was tested (Sardana et al. 2024, arXiv:2401.00448).
const MOST_TOKENS_PER_PARAM: f64 = 10_000.0;
/// 90% range of the prior on the yearly fall of prices at equal capability.
const PRICE_FALL: (f64, f64) = (1.3, 12.0);

/// A sentence for each such place.
#[must_use]
pub fn all(plan: &Plan) -> Vec<String> {
    let scenario = &plan.scenario;
    let mut warnings = about_training(plan);
    if let Some(reason) = plan.hosted.first().and_then(|hosted| hosted.serving.extrapolated()) {
        warnings.push(format!("Serving cost is extrapolated: {reason}."));
    }
    if scenario.utilization > HIGHEST_UTILIZATION {
        warnings.push(format!(
            "Serving utilisation of {} is above the best disclosed, {} at DeepSeek, which lends idle chips to training.",
            short(scenario.utilization, Unit::Share),
            short(HIGHEST_UTILIZATION, Unit::Share)
        ));
    }
    if scenario.price_path == "decline" && !(PRICE_FALL.0..=PRICE_FALL.1).contains(&scenario.price_fall) {
        warnings.push(format!(
            "A price fall of {} is outside the likely range of {} to {} at equal capability.",
            short(scenario.price_fall, Unit::MultiplePerYear),
            short(PRICE_FALL.0, Unit::MultiplePerYear),
            short(PRICE_FALL.1, Unit::MultiplePerYear)
        ));
    }
    if scenario.start_month as u32 != SNAPSHOT_MONTH {
        warnings.push(format!(
            "Prices and rents are those of {}; the decision is set for {}.",
            short(f64::from(SNAPSHOT_MONTH), Unit::CalendarMonth),
            short(scenario.start_month, Unit::CalendarMonth)
        ));
    }
    warnings
}

fn about_training(plan: &Plan) -> Vec<String> {
    let scenario: &Scenario = &plan.scenario;
    let mut warnings = Vec::new();
    let Ok(purchase) = &plan.purchase else { return warnings };
    if let Some(reason) = &purchase.calibration.reason {
        warnings.push(format!("The training estimate is extrapolated: {reason}."));
    }
    if scenario.mfu.is_some_and(|mfu| mfu > HIGHEST_MFU) {
        warnings.push(format!(
            "No disclosed run reached a job-level MFU above {}: quoted figures leave out restarts, ramps and evaluation.",
            short(HIGHEST_MFU, Unit::Share)
        ));
    }
    if scenario.epochs > MOST_EPOCHS {
        warnings.push(format!(
            "Beyond {MOST_EPOCHS:.0} epochs a repeat of the same data teaches less than a third of what fresh data would."
        ));
    }
    let ratio = purchase.size.tokens_per_param;
    if ratio > MOST_TOKENS_PER_PARAM {
        warnings.push(format!(
            "{} tokens per parameter is beyond the {} to which the scaling laws have been tested.",
            short(ratio, Unit::Count),
            short(MOST_TOKENS_PER_PARAM, Unit::Count)
        ));
    }
    if plan::serving_chip(scenario).fp8.is_none() && scenario.precision == "fp8" {
        warnings.push("The serving chip has no FP8: weights are served in BF16.".into());
    }
    warnings
}
