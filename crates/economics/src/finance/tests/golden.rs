//! Figures from textbooks and from numpy-financial 1.0.0.

use crate::error::InputError;
use crate::finance::*;

fn close(left: f64, right: f64, tolerance: f64) {
    assert!((left - right).abs() <= tolerance, "{left} is not {right}");
}

fn one(irr: &Irr) -> f64 {
    let Irr::One(rate) = irr else { panic!("{irr:?} is not one rate") };
    *rate
}

#[test]
fn npv_follows_the_numpy_convention() {
    close(npv(0.08, &[-40_000.0, 5_000.0, 8_000.0, 12_000.0, 30_000.0]).unwrap(), 3_065.222_67, 5e-6);
    assert_eq!(npv(0.0, &[-3.0, 1.0, 2.5]).unwrap(), 0.5);
    assert_eq!(npv(0.7, &[-3.0]).unwrap(), -3.0);
}

#[test]
fn monthly_npv_compounds_to_the_annual_rate() {
    let mut flows = vec![0.0; 25];
    (flows[0], flows[12], flows[24]) = (-100.0, 60.0, 70.0);
    close(monthly_npv(0.1, &flows).unwrap(), npv(0.1, &[-100.0, 60.0, 70.0]).unwrap(), 1e-12);
    close(month_rate(0.1), 0.007_974_140_428_903_76, 1e-15);
}

#[test]
fn irr_of_the_numpy_examples() {
    for (flows, rate) in [
        (vec![-100.0, 39.0, 59.0, 55.0, 20.0], 0.280_948_421_159_967_4),
        (vec![-100.0, 0.0, 0.0, 74.0], -0.095_495_830_348_972_59),
        (vec![-100.0, 100.0, 0.0, -7.0], -0.083_299_666_184_932_74),
        (vec![-100.0, 100.0, 0.0, 7.0], 0.062_058_485_629_929_52),
        (vec![-5.0, 10.5, 1.0, -8.0, 1.0], 0.088_598_338_527_757_17),
    ] {
        let all = irr(&flows).unwrap();
        assert!(all.rates().iter().any(|found| (found - rate).abs() < 1e-9), "{all:?} lacks {rate}");
    }
}

#[test]
fn irr_finds_both_rates_of_the_oil_pump() {
    let Irr::Several(rates) = irr(&[-1.6, 10.0, -10.0]).unwrap() else { panic!("two rates") };
    assert_eq!(rates.len(), 2);
    close(rates[0], 0.25, 1e-14);
    close(rates[1], 4.0, 1e-13);
}

#[test]
fn irr_finds_three_rates_and_a_rate_only_touched() {
    // (1 + r − 1.1)(1 + r − 1.2)(1 + r − 1.5)
    let Irr::Several(rates) = irr(&[1.0, -3.8, 4.77, -1.98]).unwrap() else { panic!("three rates") };
    assert_eq!(rates.len(), 3);
    for (found, expected) in rates.iter().zip([0.1, 0.2, 0.5]) {
        close(*found, expected, 1e-12);
    }
    close(one(&irr(&[-1.0, 4.0, -4.0]).unwrap()), 1.0, 1e-7);
    close(one(&irr(&[1.0, -3.6, 4.32, -1.728]).unwrap()), 0.2, 1e-5);
}

/// Rates by bisection in exact fractions.
#[test]
fn irr_finds_the_rates_of_flows_far_apart_in_time_and_size() {
    let mut flows = vec![0.0; 48];
    for (at, flow) in [(0, 73.0), (1, -96.0), (3, 97.0), (5, -10.0), (13, 790e9), (28, -847e9), (41, -691e9)]
    {
        flows[at] = flow;
    }
    (flows[44], flows[46], flows[47]) = (-223e9, 942e9, -418e9);
    let Irr::Several(rates) = irr(&flows).unwrap() else { panic!("three rates") };
    assert_eq!(rates.len(), 3);
    for (found, expected) in rates.iter().zip([-0.521_530_167_735, -0.178_083_840_103, 0.025_598_571_913]) {
        close(*found, expected, 1e-11);
    }
}

#[test]
fn a_rate_only_touched_is_one_despite_rounding() {
    for percent in 1..=100 {
        let growth = 1.0 + f64::from(percent) / 100.0;
        let all = irr(&[-1.0, 2.0 * growth, -growth * growth]).unwrap();
        close(one(&all), growth - 1.0, 1e-7);
    }
}

#[test]
fn irr_takes_leading_and_trailing_zeros() {
    close(one(&irr(&[0.0, 0.0, -100.0, 110.0]).unwrap()), 0.1, 1e-14);
    close(one(&irr(&[-100.0, 110.0, 0.0, 0.0]).unwrap()), 0.1, 1e-14);
    close(one(&irr(&[-5.0, 5.0]).unwrap()), 0.0, 1e-15);
}

#[test]
fn irr_says_why_there_is_none() {
    assert_eq!(irr(&[0.0, -0.0, 0.0]).unwrap(), Irr::None(NoRate::AllZero));
    assert_eq!(irr(&[1.0, 0.0, 2.0]).unwrap(), Irr::None(NoRate::OnlyReceipts));
    assert_eq!(irr(&[1.0, 2.0]).unwrap(), Irr::None(NoRate::OnlyReceipts));
    assert_eq!(irr(&[-1.0]).unwrap(), Irr::None(NoRate::OnlyOutlays));
    assert_eq!(irr(&[-1.0, 0.0]).unwrap(), Irr::None(NoRate::OnlyOutlays));
    assert_eq!(irr(&[-1.0, 2.0, -2.0]).unwrap(), Irr::None(NoRate::NeverZero));
    assert_eq!(irr(&[-1e-300, 1.0]).unwrap(), Irr::None(NoRate::OutOfRange));
    assert_eq!(annual_irr(&[f64::NAN, 1.0]), Irr::None(NoRate::Unusable));
    assert_eq!(annual_irr(&[]), Irr::None(NoRate::Unusable));
}

#[test]
fn annual_irr_compounds_the_monthly_rate() {
    let mut flows = vec![0.0; 13];
    (flows[0], flows[12]) = (-100.0, 130.0);
    close(one(&annual_irr(&flows)), 0.3, 1e-13);
    close(one(&annual_irr(&[-100.0, 110.0])), crate::math::pow(1.1, 12.0) - 1.0, 1e-12);
    // Losing 95% a period is in the range searched, losing 95% a month leaves 2e-16 of a year's start: below it.
    close(one(&irr(&[-100.0, 5.0]).unwrap()), -0.95, 1e-15);
    assert_eq!(annual_irr(&[-100.0, 5.0]), Irr::None(NoRate::OutOfRange));
}

#[test]
fn irr_of_rates_far_from_zero() {
    close(one(&irr(&[-1.0, 1e9]).unwrap()) / (1e9 - 1.0), 1.0, 1e-13);
    close(one(&irr(&[-1e6, 1.0]).unwrap()), 1e-6 - 1.0, 1e-15);
    // Sixty months of a millionth each: all but the start is lost in a month.
    let mut flows = vec![1e-6; 61];
    flows[0] = -1e300;
    assert!(one(&irr(&flows).unwrap()) > -1.0);
}

#[test]
fn irr_is_written_as_a_kind_its_rates_and_a_reason() {
    let json = |irr: &Irr| serde_json::to_string(irr).unwrap();
    assert_eq!(json(&Irr::One(0.25)), r#"{"kind":"one","rates":[0.25],"reason":null}"#);
    assert_eq!(
        json(&Irr::Several(vec![0.25, 4.0])),
        r#"{"kind":"several","rates":[0.25,4.0],"reason":null}"#
    );
    assert_eq!(
        json(&Irr::None(NoRate::OnlyOutlays)),
        r#"{"kind":"none","rates":[],"reason":"money only goes out"}"#
    );
}

#[test]
fn mirr_of_the_numpy_examples() {
    for (flows, finance, reinvest, rate) in [
        (
            vec![-4500.0, -800.0, 800.0, 800.0, 600.0, 600.0, 800.0, 800.0, 700.0, 3000.0],
            0.08,
            0.055,
            0.066_597_175,
        ),
        (vec![-120_000.0, 39_000.0, 30_000.0, 21_000.0, 37_000.0, 46_000.0], 0.10, 0.12, 0.126_094_130),
        (vec![100.0, 200.0, -50.0, 300.0, -200.0], 0.05, 0.06, 0.342_823_387),
    ] {
        close(mirr(&flows, finance, reinvest).unwrap().unwrap(), rate, 1e-9);
    }
    assert_eq!(mirr(&[1.0, 2.0], 0.1, 0.1).unwrap(), None);
    assert_eq!(mirr(&[-1.0, -2.0], 0.1, 0.1).unwrap(), None);
    assert_eq!(mirr(&[-1.0], 0.1, 0.1).unwrap(), None);
}

#[test]
fn profitability_index_is_one_where_npv_is_zero() {
    close(profitability_index(0.1, &[-100.0, 110.0]).unwrap(), 1.0, 1e-15);
    close(profitability_index(0.0, &[-100.0, 50.0, -100.0, 350.0]).unwrap(), 2.0, 1e-15);
    assert_eq!(profitability_index(0.1, &[1.0, 1.0]), None);
    assert_eq!(profitability_index(-1.0, &[-1.0, 1.0]), None);
}

#[test]
fn bad_input_names_the_field() {
    let of = |error: InputError| format!("{error}");
    assert_eq!(of(npv(-1.0, &[1.0]).unwrap_err()), "rate: must be a number above -1 (0.08 is 8%), not -1");
    assert_eq!(of(npv(f64::NAN, &[1.0]).unwrap_err()), "rate: must be a number above -1 (0.08 is 8%)");
    assert_eq!(of(npv(0.1, &[]).unwrap_err()), "flows: must be 1 to 1201 numbers, not 0");
    assert_eq!(of(irr(&[1.0, f64::INFINITY]).unwrap_err()), "flows: must be finite numbers; number 2 is not");
    assert_eq!(mirr(&[-1.0, 1.0], 0.1, -2.0).unwrap_err().field, "reinvest_rate");
    assert_eq!(mirr(&[-1.0, 1.0], -1.0, 0.1).unwrap_err().field, "finance_rate");
    assert_eq!(npv(-0.9999, &[1e300; 100]).unwrap_err().field, "flows");
    assert!(irr(&[0.0; 1201]).is_ok() && irr(&[0.0; 1202]).is_err());
}
