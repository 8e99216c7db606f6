use crate::finance::waiting::{Advice, Lattice, TwoState, lattice, two_state};
use proptest::prelude::*;

/// Dixit & Pindyck, Investment under Uncertainty (1994), chapter 2: a widget factory for 1600 makes one widget a year for
/// ever, price 200 now, then 300 or 100 for ever with equal chance; 10% a year. Now −1600 + 200 + 200/0.1 = 600; waiting
/// is worth 773.
const WIDGETS: TwoState = TwoState {
    outlay: 1600.0,
    value_now: 2200.0,
    value_up: 3300.0,
    value_down: 1100.0,
    probability_up: 0.5,
    rate: 0.1,
    outlay_later: None,
};

#[test]
fn the_widget_factory_waits() {
    let answer = two_state(&WIDGETS).unwrap();
    assert_eq!(answer.now, 600.0);
    assert!((answer.wait - 850.0 / 1.1).abs() < 1e-12);
    assert!((answer.option_value - (850.0 / 1.1 - 600.0)).abs() < 1e-12);
    assert_eq!(answer.advice, Advice::Wait);
}

#[test]
fn certain_news_leaves_nothing_to_wait_for() {
    let case = TwoState { value_up: 2200.0, value_down: 2200.0, ..WIDGETS };
    let answer = two_state(&case).unwrap();
    assert_eq!(answer.advice, Advice::Invest);
    assert_eq!(answer.option_value, 0.0);
}

#[test]
fn a_smaller_outlay_later_is_worth_waiting_for() {
    let case = TwoState { value_up: 2200.0, value_down: 2200.0, outlay_later: Some(800.0), ..WIDGETS };
    let answer = two_state(&case).unwrap();
    assert!((answer.wait - 1400.0 / 1.1).abs() < 1e-12);
    assert_eq!(answer.advice, Advice::Wait);
}

#[test]
fn a_hopeless_project_is_dropped() {
    let answer = two_state(&TwoState { outlay: 1e5, ..WIDGETS }).unwrap();
    assert_eq!((answer.advice, answer.wait, answer.option_value), (Advice::Drop, 0.0, 0.0));
}

#[test]
fn a_project_that_only_breaks_even_is_dropped() {
    let case = TwoState { outlay: 2200.0, value_up: 2200.0, value_down: 1100.0, ..WIDGETS };
    let answer = two_state(&case).unwrap();
    assert_eq!((answer.now, answer.wait, answer.advice), (0.0, 0.0, Advice::Drop));
}

#[test]
fn bad_input_names_the_field() {
    let field = |case: TwoState| two_state(&case).unwrap_err().field;
    assert_eq!(field(TwoState { probability_up: 1.5, ..WIDGETS }), "probability_up");
    assert_eq!(field(TwoState { rate: -1.0, ..WIDGETS }), "rate");
    assert_eq!(field(TwoState { outlay: f64::NAN, ..WIDGETS }), "outlay");
    assert_eq!(field(TwoState { outlay_later: Some(f64::INFINITY), ..WIDGETS }), "outlay_later");
}

fn one_period() -> Lattice {
    Lattice {
        outlay: 1600.0,
        value_now: 2200.0,
        up: 1.5,
        down: 0.5,
        probability_up: 0.5,
        rate: 0.1,
        outlay_factor: 1.0,
        periods: 1,
    }
}

#[test]
fn one_period_is_the_two_state_case() {
    assert_eq!(lattice(&one_period()).unwrap(), two_state(&WIDGETS).unwrap());
}

#[test]
fn two_periods_by_hand() {
    let case = Lattice { periods: 2, ..one_period() };
    // After two periods: 4950, 1650 or 550; start is worth 3350, 50 or never.
    let (up, down) = (((0.5 * 3350.0 + 0.5 * 50.0) / 1.1_f64).max(1700.0), 0.5 * 50.0 / 1.1);
    assert!((lattice(&case).unwrap().wait - (0.5 * up + 0.5 * down) / 1.1).abs() < 1e-9);
}

#[test]
fn an_outlay_that_halves_is_waited_for() {
    // Worth 100 whatever happens, for 80 now, 40 in a period, 20 in two. At 25% a period: 20 now, 60 ÷ 1.25 or 80 ÷ 1.25².
    let case = Lattice {
        outlay: 80.0,
        value_now: 100.0,
        up: 1.0,
        down: 1.0,
        rate: 0.25,
        outlay_factor: 0.5,
        periods: 2,
        ..one_period()
    };
    let answer = lattice(&case).unwrap();
    assert!((answer.now - 20.0).abs() < 1e-12 && (answer.wait - 51.2).abs() < 1e-12, "{answer:?}");
    assert_eq!(answer.advice, Advice::Wait);
}

#[test]
fn lattice_refuses_what_it_cannot_do() {
    let field = |case: Lattice| lattice(&case).unwrap_err().field;
    assert_eq!(field(Lattice { periods: 0, ..one_period() }), "periods");
    assert_eq!(field(Lattice { periods: 241, ..one_period() }), "periods");
    assert_eq!(field(Lattice { up: -1.0, ..one_period() }), "up");
    assert_eq!(field(Lattice { up: 1e6, periods: 240, ..one_period() }), "value_now");
}

proptest! {
    #[test]
    fn more_time_is_never_worth_less(
        outlay in 1.0..100.0_f64, value in 1.0..100.0_f64, up in 1.0..2.0_f64, down in 0.3..1.0_f64,
        p in 0.0..1.0_f64, rate in 0.0..0.3_f64, periods in 1..30_u32,
    ) {
        let case = Lattice { outlay, value_now: value, up, down, probability_up: p, rate, outlay_factor: 0.95, periods };
        let short = lattice(&case).unwrap();
        let long = lattice(&Lattice { periods: periods + 1, ..case }).unwrap();
        prop_assert!(long.wait >= short.wait - 1e-9 * short.wait.abs());
        prop_assert!(short.option_value >= 0.0 && short.wait >= 0.0);
    }
}
