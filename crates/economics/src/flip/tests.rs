use super::search::{distance, range};
use super::swing::likely_range;
use super::*;
use crate::finance::root::Grid;
use crate::math::ln;

/// Keep buying, open weights by API, host, post-train, pretrain.
const NPVS: [f64; 5] = [0.0, -2.0, 5.0, 3.0, 4.0];

#[test]
fn leads_are_over_the_base_or_the_best_of_the_others() {
    assert_eq!(lead_in(&NPVS, Against::Base), 4.0);
    assert_eq!(lead_in(&NPVS, Against::BestOther), -1.0);
    assert_eq!(lead_of(&NPVS, Alternative::SelfHost), 1.0);
    assert_eq!(lead_of(&NPVS, Alternative::BuyClosed), -5.0);
    let scenario = Scenario::default();
    let npvs = npvs(&scenario);
    assert_eq!(lead(&scenario, Against::Base), npvs[4]);
    assert_ne!(lead(&scenario, Against::Base), 0.0);
}

#[test]
fn the_best_is_the_earlier_one_where_two_are_level() {
    assert_eq!(best(&NPVS), Alternative::SelfHost);
    assert_eq!(best(&[0.0; 5]), Alternative::BuyClosed);
    assert_eq!(best(&[-1.0, -2.0, -1.0, -3.0, -1.0]), Alternative::BuyClosed);
}

#[test]
fn distances_are_ratios_and_nothing_is_a_tenth() {
    for (now, at, ratio) in [(2.0, 8.0, 4.0), (8.0, 2.0, 4.0), (0.0, 5.0, 10.0), (5.0, 0.0, 10.0)] {
        assert!((distance(now, at) - ln(ratio)).abs() < 1e-12, "{now} to {at}");
    }
}

#[test]
fn likely_ranges_move_along_with_the_value_and_stay_in_range() {
    let input = Input::find("utilization").unwrap();
    let Kind::Number { min, max, spread: Some(spread), .. } = input.kind else { panic!("a number") };
    let scenario = Scenario::default();
    let [low, high] = likely_range(&Plan::new(&scenario), input).unwrap();
    assert!((low - spread.p10).abs() < 1e-12 && (high - spread.p90).abs() < 1e-12);
    // Half the value, half the range; twice the value is cut at what is allowed.
    let half = Scenario { utilization: scenario.utilization / 2.0, ..scenario.clone() };
    let [low, high] = likely_range(&Plan::new(&half), input).unwrap();
    assert!((low - (spread.p10 / 2.0).max(min)).abs() < 1e-12 && (high - spread.p90 / 2.0).abs() < 1e-12);
    let most = Scenario { utilization: max, ..scenario };
    assert_eq!(likely_range(&Plan::new(&most), input).unwrap()[1], max);
}

#[test]
fn swings_come_widest_first() {
    let widths: Vec<f64> =
        swings(&Scenario::default()).iter().map(|swing| f64::abs(swing.lead[1] - swing.lead[0])).collect();
    assert!(widths.windows(2).all(|pair| pair[0] >= pair[1]), "{widths:?}");
    assert!(widths[0] > 0.0);
}

#[test]
fn the_range_searched_is_all_that_is_allowed() {
    let range = |key| range(Input::find(key).unwrap());
    assert_eq!(range("utilization"), Some((Grid::linear(0.01, 1.0).intervals(32), [0.01, 1.0])));
    assert_eq!(range("fall"), Some((Grid::log(0.2, 1000.0).intervals(32), [0.2, 1000.0])));
    // From nothing: nine decades below the most.
    assert_eq!(range("budget"), Some((Grid::log(10.0, 1e10).intervals(32), [0.0, 1e10])));
    // An input that may be left empty has a range too; a choice has none.
    assert_eq!(range("mfu"), Some((Grid::linear(0.01, 0.8).intervals(32), [0.01, 0.8])));
    assert_eq!(range("mix"), None);
}
