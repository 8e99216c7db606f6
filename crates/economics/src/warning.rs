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

#[cfg(test)]
mod tests {
    use super::*;

    fn says(scenario: &Scenario, words: &str) -> bool {
        all(&Plan::new(scenario)).iter().any(|warning| warning.contains(words))
    }

    #[test]
    fn the_best_disclosed_is_not_beyond_the_evidence() {
        let at = |utilization| Scenario { utilization, ..Scenario::default() };
        assert!(!says(&at(0.816), "Serving utilisation"));
        assert!(says(&at(0.82), "Serving utilisation of 82% is above the best disclosed, 81.6%"));
        let at = |mfu| Scenario { mfu: Some(mfu), ..Scenario::default() };
        assert!(!says(&at(0.51), "job-level MFU"));
        assert!(says(&at(0.52), "No disclosed run reached a job-level MFU above 51%"));
        let at = |epochs| Scenario { epochs, ..Scenario::default() };
        assert!(!says(&at(16.0), "Beyond 16 epochs"));
        assert!(says(&at(17.0), "Beyond 16 epochs"));
    }

    #[test]
    fn a_price_fall_counts_on_its_own_path_only() {
        let at = |price_path, price_fall| Scenario { price_path, price_fall, ..Scenario::default() };
        for (fall, outside) in [(1.2, true), (1.3, false), (12.0, false), (13.0, true)] {
            assert_eq!(says(&at("decline", fall), "is outside the likely range"), outside, "{fall}");
            assert!(!says(&at("flat", fall), "is outside the likely range"), "{fall}");
        }
    }

    #[test]
    fn prices_are_those_of_the_snapshot() {
        let at = |month| Scenario { start_month: f64::from(month), ..Scenario::default() };
        assert!(!says(&at(SNAPSHOT_MONTH), "the decision is set for"));
        assert!(says(&at(SNAPSHOT_MONTH + 1), "the decision is set for"));
    }

    #[test]
    fn a_ratio_of_ten_thousand_has_been_tested() {
        let mut plan = Plan::new(&Scenario::default());
        for (ratio, beyond) in [(10_000.0, false), (10_001.0, true)] {
            plan.purchase.as_mut().expect("buys a model").size.tokens_per_param = ratio;
            assert_eq!(
                all(&plan).iter().any(|warning| warning.contains("tokens per parameter")),
                beyond,
                "{ratio}"
            );
        }
    }

    #[test]
    fn chips_without_runs_or_formats_are_named() {
        assert!(!says(&Scenario::default(), "extrapolated"));
        assert!(says(
            &Scenario { train_chip: "b200", ..Scenario::default() },
            "The training estimate is extrapolated"
        ));
        assert!(says(
            &Scenario { serve_chip: "b200", ..Scenario::default() },
            "Serving cost is extrapolated"
        ));
        for (serve_chip, precision, said) in
            [("a100", "fp8", true), ("a100", "bf16", false), ("h100", "fp8", false), ("h100", "bf16", false)]
        {
            let scenario = Scenario { serve_chip, precision, ..Scenario::default() };
            assert_eq!(says(&scenario, "has no FP8"), said, "{serve_chip} {precision}");
        }
    }
}
