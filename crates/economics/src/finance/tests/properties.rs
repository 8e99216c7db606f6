//! What holds for any flows.

use crate::finance::*;
use proptest::prelude::*;

/// NPV at a rate in its own scale: the sum of the sizes of its terms.
fn relative_npv(rate: f64, flows: &[f64]) -> f64 {
    // In the larger of the two directions, so that nothing overflows near −100%.
    let (v, reversed): (f64, Vec<f64>) = if rate >= 0.0 {
        (1.0 / (1.0 + rate), flows.to_vec())
    } else {
        (1.0 + rate, flows.iter().rev().copied().collect())
    };
    let term = |sizes: bool| -> f64 {
        reversed.iter().rev().fold(0.0, |sum, flow| sum * v + if sizes { flow.abs() } else { *flow })
    };
    term(false) / term(true)
}

/// Coefficients of Π (x − root), highest power first: flows whose rates are the roots less one.
fn flows_with(roots: &[f64]) -> Vec<f64> {
    roots.iter().fold(vec![1.0], |flows, root| {
        let mut next = flows.clone();
        next.push(0.0);
        for (at, flow) in flows.iter().enumerate() {
            next[at + 1] -= root * flow;
        }
        next
    })
}

fn any_flows() -> impl Strategy<Value = Vec<f64>> {
    let flow = prop_oneof![3 => -100.0..100.0_f64, 1 => Just(0.0), 1 => -1e12..1e12_f64];
    prop::collection::vec(flow, 1..62)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn npv_at_each_rate_is_zero(flows in any_flows()) {
        let all = irr(&flows).unwrap();
        for rate in all.rates() {
            prop_assert!(rate.is_finite() && *rate > -1.0);
            // A rate just above −100% has few digits left to say how far above.
            let digits = f64::EPSILON / (1.0 + rate) * flows.len() as f64;
            let left = relative_npv(*rate, &flows).abs();
            prop_assert!(left < 1e-12 + digits, "{rate}: {left}");
        }
        prop_assert!(all.rates().windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn every_change_of_sign_of_the_npv_has_its_rate(flows in any_flows()) {
        let all = irr(&flows).unwrap();
        let grid: Vec<f64> = (0..400).map(|i| crate::math::exp(f64::from(i) * 0.05 - 5.0) - 1.0).collect();
        for pair in grid.windows(2) {
            let (left, right) = (relative_npv(pair[0], &flows), relative_npv(pair[1], &flows));
            if left.abs() > 1e-9 && right.abs() > 1e-9 && (left < 0.0) != (right < 0.0) {
                let inside = all.rates().iter().filter(|rate| (pair[0]..=pair[1]).contains(*rate)).count();
                prop_assert!(inside % 2 == 1, "{inside} rates between {} and {}: {all:?}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn rates_do_not_depend_on_currency_or_side(flows in any_flows(), power in -30..30_i32) {
        let all = irr(&flows).unwrap();
        let other: Vec<f64> = flows.iter().map(|flow| -flow * crate::math::pow(2.0, f64::from(power))).collect();
        let mirrored = irr(&other).unwrap();
        prop_assert_eq!(all.rates(), mirrored.rates());
    }

    #[test]
    fn rates_put_in_are_found(least in 0.05..1.0_f64, ratios in prop::collection::vec(1.2..3.0_f64, 0..4)) {
        let mut growth = vec![least];
        for ratio in ratios {
            growth.push(growth[growth.len() - 1] * ratio);
        }
        let all = irr(&flows_with(&growth)).unwrap();
        prop_assert_eq!(all.rates().len(), growth.len());
        for (rate, growth) in all.rates().iter().zip(growth) {
            prop_assert!((rate + 1.0 - growth).abs() < 1e-9 * growth, "{rate} is not {}", growth - 1.0);
        }
    }

    #[test]
    fn a_higher_rate_lowers_the_npv_of_an_investment(
        receipts in prop::collection::vec(0.1..10.0_f64, 1..40),
        low in -0.5..1.0_f64,
        more in 0.001..1.0_f64,
    ) {
        let mut flows = receipts;
        flows.insert(0, -10.0);
        prop_assert!(npv(low + more, &flows).unwrap() < npv(low, &flows).unwrap());
    }

    #[test]
    fn mirr_at_the_irr_is_the_irr(receipts in prop::collection::vec(0.1..10.0_f64, 1..40)) {
        let mut flows = receipts;
        flows.insert(0, -10.0);
        let Irr::One(rate) = irr(&flows).unwrap() else { panic!("one rate") };
        prop_assert!((mirr(&flows, rate, rate).unwrap().unwrap() - rate).abs() < 1e-12 * (1.0 + rate));
    }

    #[test]
    fn nothing_panics_or_is_not_a_number(flows in prop::collection::vec(any::<f64>(), 0..70), rate in any::<f64>()) {
        if let Ok(value) = npv(rate, &flows) {
            prop_assert!(value.is_finite());
        }
        let finite = |value: Option<f64>| value.is_none_or(f64::is_finite);
        prop_assert!(annual_irr(&flows).rates().iter().all(|rate| rate.is_finite() && *rate >= -1.0));
        prop_assert!(irr(&flows).is_err() || irr(&flows).unwrap().rates().iter().all(|rate| rate.is_finite()));
        prop_assert!(finite(payback(&flows)) && finite(discounted_payback(rate, &flows)));
        prop_assert!(finite(annual_mirr(&flows, rate, rate)) && finite(profitability_index(rate, &flows)));
        prop_assert!(finite(mirr(&flows, rate, rate).ok().flatten()));
    }
}
