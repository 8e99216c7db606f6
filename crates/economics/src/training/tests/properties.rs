//! What holds for any run.

use crate::chip::CHIPS;
use crate::training::{Estimate, Precision, Request, estimate};
use proptest::prelude::*;

fn any_request() -> impl Strategy<Value = Request> {
    let exponent = |from: f64, to: f64| (from..to).prop_map(|power| crate::math::pow(10.0, power));
    let own = (
        exponent(6.0, 13.0),
        prop::option::of(exponent(0.0, 2.0)),
        exponent(6.0, 18.0),
        0..CHIPS.len(),
        prop::option::of(exponent(0.0, 8.0)),
    );
    let other = (prop::option::of(0.0..100.0_f64), any::<bool>(), prop::option::of(0.001..1.0_f64));
    (own, other).prop_map(|((active, sparsity, tokens, chip, chips), (rent, fp8, mfu))| Request {
        active_params: active,
        total_params: sparsity.map(|sparsity| active * sparsity),
        tokens,
        chip: &CHIPS[chip],
        chips,
        usd_per_hour: rent,
        precision: if fp8 && CHIPS[chip].fp8.is_some() { Precision::Fp8 } else { Precision::Bf16 },
        mfu,
    })
}

fn all(estimate: &Estimate) -> Vec<f64> {
    let quantiles = [Some(estimate.chip_hours), Some(estimate.cost_usd), estimate.days];
    quantiles.into_iter().flatten().flat_map(|q| [q.p10, q.p50, q.p90]).collect()
}

proptest! {
    #[test]
    fn all_figures_are_finite_and_in_order(request in any_request()) {
        let estimate = estimate(&request).unwrap();
        prop_assert!(all(&estimate).iter().all(|value| value.is_finite() && *value >= 0.0));
        let hours = estimate.chip_hours;
        prop_assert!(hours.p10 < hours.p50 && hours.p50 < hours.p90);
        prop_assert!(estimate.calibration.sigma > 0.1 && estimate.calibration.sigma < 1.8);
    }

    #[test]
    fn twice_the_tokens_take_twice_the_hours_within_range(mut request in any_request(), tokens in 3e11..2e13_f64) {
        request.tokens = tokens;
        let once = estimate(&request).unwrap().chip_hours;
        request.tokens = tokens * 2.0;
        let twice = estimate(&request).unwrap().chip_hours;
        prop_assert!((twice.p50 / once.p50 - 2.0).abs() < 1e-12);
        prop_assert!((twice.p90 / once.p90 - 2.0).abs() < 1e-12);
    }

    #[test]
    fn only_what_is_out_of_range_is_refused(
        active in any::<f64>(), total in prop::option::of(any::<f64>()), tokens in any::<f64>(),
        chips in prop::option::of(any::<f64>()), rent in prop::option::of(any::<f64>()),
        mfu in prop::option::of(any::<f64>()),
    ) {
        let request = Request {
            active_params: active, total_params: total, tokens, chip: &CHIPS[0], chips, usd_per_hour: rent,
            precision: Precision::Bf16, mfu,
        };
        match estimate(&request) {
            Ok(estimate) => prop_assert!(all(&estimate).iter().all(|value| value.is_finite())),
            Err(error) => {
                let flags = ["active-params", "total-params", "tokens", "chips", "usd-per-hour", "mfu"];
                prop_assert!(flags.contains(&error.field.as_str()), "{}", error);
            }
        }
    }
}

#[test]
fn errors_name_the_flag() {
    let good = Request {
        active_params: 7e9,
        total_params: None,
        tokens: 2e12,
        chip: crate::chip::find("a100").unwrap(),
        chips: None,
        usd_per_hour: None,
        precision: Precision::Bf16,
        mfu: None,
    };
    assert!(estimate(&good).is_ok());
    let field = |request: Request| estimate(&request).unwrap_err().field;
    assert_eq!(field(Request { active_params: 0.0, ..good }), "active-params");
    assert_eq!(field(Request { total_params: Some(1e9), ..good }), "total-params");
    assert_eq!(field(Request { tokens: f64::NAN, ..good }), "tokens");
    assert_eq!(field(Request { chips: Some(0.0), ..good }), "chips");
    assert_eq!(field(Request { usd_per_hour: Some(-1.0), ..good }), "usd-per-hour");
    assert_eq!(field(Request { precision: Precision::Fp8, ..good }), "precision");
    assert_eq!(field(Request { mfu: Some(1.5), ..good }), "mfu");
}

#[test]
fn formats_are_known_by_name_in_any_case() {
    assert_eq!(Precision::parse("bf16"), Some(Precision::Bf16));
    assert_eq!(Precision::parse(" FP8"), Some(Precision::Fp8));
    assert_eq!(Precision::parse("fp16"), None);
}
