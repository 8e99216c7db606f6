//! The same answers as the crates `financial` and `xirr`, on flows for which theirs are to be trusted: one outlay, then
//! receipts.

use crate::finance::*;
use proptest::prelude::*;

/// A whole number of 365-day years, so that dated flows fall on the periods.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Year(i64);

impl xirr::PaymentDate for Year {
    fn days_since(self, other: Self) -> i32 {
        i32::try_from((self.0 - other.0) * 365).unwrap()
    }
}

/// An outlay of 100 and up to 40 receipts, not all zero.
fn conventional() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(0.0..40.0_f64, 1..40).prop_map(|mut flows| {
        flows[0] += 1.0;
        flows.insert(0, -100.0);
        flows
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn npv_is_that_of_financial(flows in conventional(), rate in -0.3..3.0_f64) {
        // Its first flow falls due after a period, as in Excel.
        let theirs = financial::npv(rate, &flows) * if rate == 0.0 { 1.0 } else { 1.0 + rate };
        let size: f64 = flows.iter().enumerate().map(|(t, flow)| flow.abs() * crate::math::pow(1.0 + rate, -(t as f64))).sum();
        prop_assert!((npv(rate, &flows).unwrap() - theirs).abs() <= 1e-13 * size);
    }

    #[test]
    fn irr_is_that_of_both(flows in conventional()) {
        let Irr::One(ours) = irr(&flows).unwrap() else { panic!("one sign change, one rate") };
        if let Ok(theirs) = financial::irr(&flows, Some(0.0))
            && theirs > -1.0
        {
            prop_assert!((ours - theirs).abs() <= 1e-6 * (1.0 + ours), "financial: {ours} is not {theirs}");
        }
        let payments = flows.iter().zip(0..).map(|(&amount, t)| xirr::Payment { amount, date: Year(t) });
        let theirs = xirr::compute(&payments.collect()).unwrap();
        if theirs.is_finite() && theirs > -1.0 {
            prop_assert!((ours - theirs).abs() <= 1e-8 * (1.0 + ours), "xirr: {ours} is not {theirs}");
        }
    }

    #[test]
    fn mirr_is_that_of_financial(
        mut flows in prop::collection::vec(-50.0..50.0_f64, 2..40),
        finance in 0.0..0.5_f64,
        reinvest in 0.0..0.5_f64,
    ) {
        flows.insert(0, -1.0);
        flows.push(1.0);
        let theirs = financial::mirr(&flows, finance, reinvest);
        prop_assert!((mirr(&flows, finance, reinvest).unwrap().unwrap() - theirs).abs() <= 1e-12);
    }
}

/// The comparison above skips what the oracles can't solve: most they can.
#[test]
fn the_oracles_answer() {
    let flows = [-100.0, 39.0, 59.0, 55.0, 20.0];
    let payments = flows.iter().zip(0..).map(|(&amount, t)| xirr::Payment { amount, date: Year(t) });
    let xirr = xirr::compute(&payments.collect()).unwrap();
    let financial = financial::irr(&flows, Some(0.0)).unwrap();
    let Irr::One(ours) = irr(&flows).unwrap() else { panic!("one rate") };
    assert!((ours - xirr).abs() < 1e-12 && (ours - financial).abs() < 1e-8, "{ours} {xirr} {financial}");
}
