use crate::finance::*;

fn close(left: f64, right: f64, tolerance: f64) {
    assert!((left - right).abs() <= tolerance, "{left} is not {right}");
}

#[test]
fn npv_follows_the_numpy_convention() {
    close(npv(0.08, &[-40_000.0, 5_000.0, 8_000.0, 12_000.0, 30_000.0]).unwrap(), 3_065.222_67, 5e-6);
}

#[test]
fn irr_of_the_numpy_example() {
    let Irr::One(rate) = irr(&[-100.0, 39.0, 59.0, 55.0, 20.0]).unwrap() else { panic!("one rate") };
    close(rate, 0.280_948_4, 5e-8);
}

#[test]
fn irr_finds_both_rates_of_the_oil_pump() {
    let Irr::Several(rates) = irr(&[-1.6, 10.0, -10.0]).unwrap() else { panic!("two rates") };
    assert_eq!(rates.len(), 2);
    close(rates[0], 0.25, 1e-14);
    close(rates[1], 4.0, 1e-13);
}
