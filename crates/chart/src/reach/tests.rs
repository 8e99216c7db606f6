use super::*;
use crossover_economics::quantity::Unit;
use proptest::prelude::*;

fn values(low: f64, high: f64, most: usize) -> Vec<f64> {
    let range = Range { low: Scale::Log.place(low), high: Scale::Log.place(high) };
    ticks(range, most).into_iter().map(|(_, value)| value).collect()
}

#[test]
fn ratios_are_ticked_at_powers_of_ten_and_between_where_there_is_room() {
    assert_eq!(values(0.9e5, 1.1e9, 6), [1e5, 1e6, 1e7, 1e8, 1e9]);
    assert_eq!(values(0.9e5, 1.1e9, 3), [1e6, 1e8]);
    assert_eq!(values(0.9, 110.0, 8), [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]);
    assert_eq!(values(0.9, 110.0, 5), [1.0, 3.0, 10.0, 30.0, 100.0]);
    // Less than a decade: even steps.
    let even = values(2.9, 4.25, 7);
    assert!(even.len() == 7 && (even[1] - 3.2).abs() < 1e-9, "{even:?}");
}

#[test]
fn a_place_and_its_value_belong_together() {
    assert_eq!(Scale::Log.place(1000.0), 3.0);
    assert!(Scale::Log.place(0.0).is_nan() && Scale::Log.place(-1.0).is_nan());
    let names = Scale::Names(vec!["a".into(), "b".into()]);
    assert!(names.place(2.0).is_nan() && names.place(-1.0).is_nan());
    for (scale, value) in [(Scale::Linear, 5.576e6), (Scale::Log, 5.576e6), (names, 1.0)] {
        assert!((scale.value(scale.place(value)) / value - 1.0).abs() < 1e-12, "{scale:?}");
    }
}

#[test]
fn names_stand_below_each_other() {
    let axis = Axis::names(vec!["first".into(), "second".into()]);
    let range = range(&axis, std::iter::empty());
    assert!(range.holds(axis.scale.place(0.0)) && range.holds(axis.scale.place(1.0)));
    assert!(axis.scale.place(0.0) > axis.scale.place(1.0), "the first is above");
}

#[test]
fn an_axis_without_values_still_has_a_range() {
    let axis = Axis::log("", Unit::Usd);
    for values in [vec![], vec![f64::NAN], vec![3.0]] {
        let range = range(&axis, values.into_iter());
        assert!(range.low < range.high, "{range:?}");
    }
}

proptest! {
    #[test]
    fn ticks_of_ratios_lie_in_the_range_and_are_not_too_many(low in -30.0_f64..60.0, span in 0.01_f64..40.0, most in 2_usize..10) {
        let range = Range { low, high: low + span };
        let ticks = ticks(range, most);
        prop_assert!(ticks.len() <= most + 1, "{ticks:?}");
        prop_assert!(ticks.windows(2).all(|pair| pair[0].0 < pair[1].0), "{ticks:?}");
        prop_assert!(ticks.iter().all(|(place, _)| *place >= low - 1e-9 && *place <= range.high + 1e-9), "{ticks:?}");
    }
}
