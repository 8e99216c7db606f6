use super::*;
use crate::palette::Role;
use crate::spec::{Axis, Band, Level, Series};
use crossover_economics::quantity::Unit;
use proptest::prelude::*;

fn spec(top: f64, budget: f64) -> ChartSpec {
    let axis = |unit| Axis::linear("", unit);
    ChartSpec {
        id: "t".into(),
        title: String::new(),
        summary: String::new(),
        x: axis(Unit::Months),
        y: axis(Unit::Usd),
        series: vec![Series {
            name: "line".into(),
            role: Role::Pretrain,
            emphasis: true,
            points: vec![(0.0, 0.0), (36.0, top)],
        }],
        dots: vec![],
        fan: None,
        bands: vec![Band { label: String::new(), from: 10e6, to: 25e6 }],
        levels: vec![Level { label: String::new(), at: budget }],
        markers: vec![],
        source: String::new(),
    }
}

#[test]
fn the_budget_is_on_the_picture_within_reason() {
    for (top, budget, shown) in [
        (8e6, 15e6, true),
        (2e6, 15e6, true),
        (1.5e5, 15e6, false),
        (1e13, 15e6, true),
        (0.0, 15e6, true),
        (8e6, 0.0, true),
        (-8e6, 15e6, true),
        (8e6, 1e12, false),
    ] {
        let range = vertical(&spec(top, budget));
        assert_eq!(range.holds(budget), shown, "{top} {budget}: {range:?}");
        assert!(range.holds(0.0) && range.holds(top), "{range:?}");
        // The lines keep a tenth of the height.
        assert!(top == 0.0 || top.abs() >= range.span() / 12.0, "{top} {budget}: {range:?}");
    }
}

#[test]
fn the_question_s_band_is_whole_where_it_fits() {
    assert_eq!(vertical(&spec(8e6, 15e6)), Range { low: 0.0, high: 25e6 });
    let far = vertical(&spec(1e6, 1e6));
    assert!(far.high < 2e6, "{far:?}");
}

#[test]
fn ticks_are_round() {
    let at = |low, high, most| ticks(Range { low, high }, most);
    assert_eq!(at(0.0, 25e6, 6), [0.0, 5e6, 10e6, 15e6, 20e6, 25e6]);
    assert_eq!(at(0.0, 25e6, 4), [0.0, 10e6, 20e6]);
    assert_eq!(at(-3e6, 8e6, 7), [-2e6, 0.0, 2e6, 4e6, 6e6, 8e6]);
    assert_eq!(months(Range { low: 0.0, high: 36.0 }, 7), [0.0, 6.0, 12.0, 18.0, 24.0, 30.0, 36.0]);
    assert_eq!(months(Range { low: 0.0, high: 60.0 }, 6), [0.0, 12.0, 24.0, 36.0, 48.0, 60.0]);
    assert_eq!(months(Range { low: 0.0, high: 12.0 }, 5), [0.0, 3.0, 6.0, 9.0, 12.0]);
}

proptest! {
    #[test]
    fn ticks_lie_in_the_range_and_are_neither_few_nor_many(
        low in -1e3_f64..1e3,
        size in 1e-3_f64..1e3,
        exponent in -12_i32..90,
        most in 3_usize..10,
    ) {
        let unit = 10_f64.powi(exponent);
        let range = Range { low: low * unit, high: (low + size) * unit };
        prop_assume!(range.low < range.high);
        let found = ticks(range, most);
        prop_assert!(found.len() <= most, "{found:?}");
        prop_assert!(found.len() * 4 >= most, "{found:?} of {most}");
        for tick in &found {
            prop_assert!(*tick >= range.low - range.span() * 1e-9 && *tick <= range.high + range.span() * 1e-9);
        }
    }
}
