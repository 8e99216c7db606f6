use super::*;

fn near(value: f64, wanted: f64) {
    assert!((value - wanted).abs() < 1e-6, "{value} is not {wanted}");
}

#[test]
fn a_mean_and_its_error_by_hand() {
    let mean = |numbers: &[f64]| Estimate::mean(numbers.iter().copied());
    // 1.5² + 0.5² + 0.5² + 1.5² = 5; √(5 ÷ 3 ÷ 4).
    near(mean(&[1.0, 2.0, 3.0, 4.0]).value, 2.5);
    near(mean(&[1.0, 2.0, 3.0, 4.0]).error, 0.645_497);
    assert_eq!(mean(&[4.0]), Estimate { value: 4.0, error: 0.0 });
    assert_eq!(mean(&[]), Estimate { value: 0.0, error: 0.0 });
}

#[test]
fn a_share_and_its_error_by_hand() {
    // Three of six: five of ten with two more of either kind, √(0.5 × 0.5 ÷ 10).
    near(Estimate::share(3, 6).value, 0.5);
    near(Estimate::share(3, 6).error, 0.158_114);
    // Never of 96: two of a hundred, √(0.02 × 0.98 ÷ 100).
    near(Estimate::share(0, 96).value, 0.0);
    near(Estimate::share(0, 96).error, 0.014);
    near(Estimate::share(0, 0).value, 0.0);
    near(Estimate::share(0, 0).error, 0.25);
}

#[test]
fn the_levels_of_a_spread_in_their_order() {
    let mut numbers: Vec<f64> = (0..=100).map(f64::from).rev().collect();
    let wanted = Spread { p5: 5.0, p10: 10.0, p50: 50.0, p90: 90.0, p95: 95.0 };
    assert_eq!(Spread::of(&mut numbers), wanted);
}

/// The squares of 0 to 100, in a hundred orders: what lies above a quantile's place comes in any.
#[test]
fn quantiles_do_not_hang_on_the_order() {
    for turn in 1..=100 {
        let mut numbers: Vec<f64> = (0..=100).map(|i| f64::from(i * turn % 101)).map(|n| n * n).collect();
        // A quarter of the way from 4² to 5², half of it from 50² to 51².
        let [low, high] = quantiles(&mut numbers, [0.0425, 0.505]);
        near(low, 18.25);
        near(high, 2550.5);
    }
}

#[test]
fn three_paths_have_six_intervals() {
    // 2 log₂ 4, and two.
    assert_eq!(Histogram::of(&mut [1.0, 2.0, 3.0]).counts.len(), 6);
    assert_eq!(Histogram::of(&mut []).counts.len(), 2);
}

#[test]
fn a_histogram_by_hand() {
    // 2 log₂ 102 = 13.3, and two; 1 to 99 in fifteen intervals of 6.53: 1 to 7, 8 to 14, 15 to 20, …, 93 to 99.
    let found = Histogram::of(&mut (0..=100).map(f64::from).rev().collect::<Vec<_>>());
    assert_eq!((found.from, found.beyond, found.counts.len()), (1.0, [1, 1], 15));
    near(found.width, 98.0 / 15.0);
    assert_eq!((&found.counts[..3], found.counts[14]), (&[7, 7, 6][..], 7));
    assert_eq!(found.counts.iter().sum::<u32>(), 99);
    // All the same: in the first.
    let same = Histogram::of(&mut [2.0; 10]);
    assert_eq!((same.from, same.counts[0], same.beyond), (2.0, 10, [0, 0]));
}
