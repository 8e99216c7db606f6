use crate::finance::{discounted_payback, month_rate, payback};
use proptest::prelude::*;

#[test]
fn payback_falls_inside_a_month() {
    assert_eq!(payback(&[-100.0, 40.0, 40.0, 40.0]), Some(2.5));
    assert_eq!(payback(&[-100.0, 50.0, 50.0, 50.0]), Some(2.0));
    assert_eq!(payback(&[-100.0, 50.0, 49.0]), None);
    assert_eq!(payback(&[]), None);
}

#[test]
fn a_later_outlay_moves_payback_behind_it() {
    assert_eq!(payback(&[-100.0, 100.0, 100.0, -150.0, 100.0, 100.0]), Some(3.5));
    assert_eq!(payback(&[-100.0, 100.0, 100.0, -100.0, 100.0]), Some(1.0));
    assert_eq!(payback(&[-100.0, 150.0, -100.0]), None);
}

#[test]
fn without_an_outlay_there_is_nothing_to_pay_back() {
    assert_eq!(payback(&[0.0, 1.0]), Some(0.0));
    assert_eq!(payback(&[0.0, 0.0]), Some(0.0));
    assert_eq!(payback(&[5.0, -4.0]), Some(0.0));
}

#[test]
fn rounding_is_not_a_debt() {
    // Ten tenths fall short of one by rounding, and so they do times a power of two. What counts as rounding is a share of
    // the sums at hand.
    for scale in [1.0, 1_073_741_824.0, 1.0 / 1_073_741_824.0] {
        let mut flows = [0.1 * scale; 11];
        flows[0] = -scale;
        assert!(flows.iter().sum::<f64>() < 0.0);
        assert!((payback(&flows).unwrap() - 10.0).abs() < 1e-9, "{scale}");
        assert_eq!(payback(&[-scale, 0.5 * scale]), None, "{scale}");
    }
}

#[test]
fn discounting_puts_payback_off() {
    let flows = [-100.0, 60.0, 60.0, 60.0];
    assert_eq!(discounted_payback(0.0, &flows), payback(&flows));
    let monthly = 1.0 / (1.0 + month_rate(0.5));
    let left = 100.0 - 60.0 * monthly;
    let expected = 1.0 + left / (60.0 * monthly * monthly);
    assert!((discounted_payback(0.5, &flows).unwrap() - expected).abs() < 1e-12);
    assert_eq!(discounted_payback(-1.0, &flows), None);
    assert_eq!(discounted_payback(1e6, &flows), None);
}

proptest! {
    #[test]
    fn the_sum_is_zero_at_payback(flows in prop::collection::vec(-50.0..60.0_f64, 1..60)) {
        let sums: Vec<f64> = flows.iter().scan(0.0, |sum, flow| { *sum += flow; Some(*sum) }).collect();
        match payback(&flows) {
            None => prop_assert!(*sums.last().unwrap() < 0.0),
            Some(0.0) => prop_assert!(sums.iter().all(|sum| *sum >= -1e-9)),
            Some(months) => {
                let (month, part) = (months.floor() as usize, months.fract());
                let next = flows.get(month + 1).copied().unwrap_or(0.0);
                prop_assert!((sums[month] + part * next).abs() < 1e-9);
                prop_assert!(sums[month + 1..].iter().all(|sum| *sum >= -1e-9));
            }
        }
    }
}
