use crate::finance::root::{Crossing, Grid, brent, crossings};
use proptest::prelude::*;

#[test]
fn one_several_or_none() {
    assert_eq!(crossings(|x| x - 3.0, Grid::linear(0.0, 10.0)), Crossing::One(3.0));
    assert_eq!(crossings(|x| x + 3.0, Grid::linear(0.0, 10.0)), Crossing::None);
    let Crossing::Several(all) = crossings(|x| (x - 1.5) * (x - 7.0) * (x - 9.1), Grid::linear(0.0, 10.0))
    else {
        panic!("three crossings")
    };
    for (found, expected) in all.iter().zip([1.5, 7.0, 9.1]) {
        assert!((found - expected).abs() < 1e-12);
    }
}

#[test]
fn the_nearest_of_several() {
    let all = Crossing::Several(vec![1.0, 4.0, 9.0]);
    for (value, nearest) in [(-3.0, 1.0), (2.4, 1.0), (2.6, 4.0), (6.4, 4.0), (6.6, 9.0), (50.0, 9.0)] {
        assert_eq!(all.nearest(value), Some(nearest), "{value}");
    }
    assert_eq!(Crossing::None.nearest(1.0), None);
}

#[test]
fn log_grids_see_small_values() {
    let f = |x: f64| x - 3e-7;
    let at = crossings(f, Grid::log(1e-9, 1e3)).first().unwrap();
    assert!((at / 3e-7 - 1.0).abs() < 1e-12, "{at}");
    assert_eq!(Grid::log(0.0, 5.0), Grid::linear(0.0, 5.0));
    assert_eq!(Grid::log(5.0, 0.0), Grid::linear(5.0, 0.0));
}

#[test]
fn a_grid_is_scanned_at_equal_steps_or_ratios() {
    for (grid, wanted) in [
        (Grid::linear(-2.0, 8.0).intervals(5), vec![-2.0, 0.0, 2.0, 4.0, 6.0, 8.0]),
        (Grid::log(0.5, 40.5).intervals(4), vec![0.5, 1.5, 4.5, 13.5, 40.5]),
    ] {
        let mut seen = Vec::new();
        let at = |x| {
            seen.push(x);
            1.0
        };
        assert_eq!(crossings(at, grid), Crossing::None);
        assert_eq!(seen.len(), wanted.len());
        for (seen, wanted) in seen.iter().zip(wanted) {
            assert!((seen - wanted).abs() < 1e-12 * f64::max(wanted, 1.0), "{seen} is not {wanted}");
        }
    }
}

#[test]
fn a_jump_is_a_crossing() {
    let at = crossings(|x| if x < 4.2 { -1.0 } else { 5.0 }, Grid::linear(0.0, 10.0)).first().unwrap();
    assert!((at - 4.2).abs() < 1e-11);
}

#[test]
fn touching_zero_is_none_and_passing_through_a_stretch_is_one() {
    assert_eq!(crossings(|x| (x - 5.0) * (x - 5.0), Grid::linear(0.0, 10.0).intervals(10)), Crossing::None);
    assert_eq!(crossings(|x| x, Grid::linear(0.0, 10.0)), Crossing::None);
    assert_eq!(crossings(|_| 0.0, Grid::linear(0.0, 10.0)), Crossing::None);
    let stretch = |x: f64| {
        if x < 2.0 {
            -1.0
        } else if x > 4.0 {
            1.0
        } else {
            0.0
        }
    };
    assert_eq!(crossings(stretch, Grid::linear(0.0, 10.0).intervals(10)), Crossing::One(2.0));
}

#[test]
fn gaps_and_infinities_do_no_harm() {
    assert_eq!(crossings(|_| f64::NAN, Grid::linear(0.0, 1.0)), Crossing::None);
    assert_eq!(crossings(|x| x, Grid::linear(f64::NEG_INFINITY, 1.0)), Crossing::None);
    let gap = |x: f64| if (0.4..0.6).contains(&x) { f64::NAN } else { x - 0.8 };
    assert!((crossings(gap, Grid::linear(0.0, 1.0)).first().unwrap() - 0.8).abs() < 1e-12);
    let pole = crossings(|x: f64| if x < 0.55 { f64::NEG_INFINITY } else { x }, Grid::linear(0.0, 1.0));
    assert!((pole.first().unwrap() - 0.55).abs() < 1e-11);
}

#[test]
fn the_number_of_evaluations_is_bounded() {
    let mut count = 0_u32;
    let f = |x: f64| {
        count += 1;
        libm::pow(x - 0.123_456, 9.0)
    };
    assert!((crossings(f, Grid::linear(0.0, 1.0)).first().unwrap() - 0.123_456).abs() < 1e-9);
    assert!(count <= 97 + 128, "{count}");
}

/// What it tries is what Brent's own program tries (`zeroin` of Forsythe, Malcolm and Moler 1977, run elsewhere): secants,
/// inverse quadratic interpolation, and halves where these go astray.
#[test]
fn brent_tries_what_brent_tried() {
    let tried = |f: fn(f64) -> f64, from: f64, to: f64| {
        let mut tried = Vec::new();
        let seen = |x| {
            tried.push(x);
            f(x)
        };
        brent(seen, (from, f(from)), (to, f(to)), 1e-9).unwrap();
        tried
    };
    let same = |tried: Vec<f64>, wanted: &[f64]| {
        assert_eq!(tried.len(), wanted.len(), "{tried:?}");
        for (tried, wanted) in tried.iter().zip(wanted) {
            assert!((tried - wanted).abs() < 1e-11, "{tried} is not {wanted}");
        }
    };
    same(
        tried(|x| x * x * x - 2.0 * x - 5.0, 2.0, 3.0),
        &[
            2.058_823_529_412,
            2.095_658_932_291,
            2.094_528_891_117,
            2.094_551_467_464,
            2.094_551_481_542,
            2.094_551_481_042,
        ],
    );
    same(
        tried(|x| libm::pow(x, 5.0) - 0.1, 0.0, 2.0),
        &[
            0.006_250_000_000,
            1.003_125_000_000,
            0.104_394_379_649,
            0.553_759_689_825,
            0.778_442_344_912,
            0.599_823_554_271,
            0.635_765_673_742,
            0.630_462_907_377,
            0.630_949_859_992,
            0.630_957_344_746,
            0.630_957_344_246,
        ],
    );
    same(
        tried(|x| 1.0 / (x + 0.001) - 5.0, 0.0, 1.0),
        &[
            0.995_995_000_000,
            0.497_997_500_000,
            0.248_998_750_000,
            0.124_626_231_266,
            0.217_592_977_348,
            0.197_271_505_967,
            0.199_160_689_252,
            0.199_001_388_752,
            0.198_999_999_990,
            0.199_000_000_490,
        ],
    );
}

#[test]
fn brent_needs_two_signs() {
    assert_eq!(brent(|x| x, (1.0, 1.0), (2.0, 2.0), 1e-9), None);
    assert_eq!(brent(|x| x, (0.0, 0.0), (2.0, 2.0), 1e-9), Some(0.0));
    assert_eq!(brent(|_| f64::NAN, (-1.0, -1.0), (2.0, 2.0), 1e-9), None);
    assert_eq!(brent(|x| x, (f64::NAN, f64::NAN), (2.0, 2.0), 1e-9), None);
    assert_eq!(brent(|x| x, (-2.0, f64::NAN), (-1.0, -1.0), 1e-9), None);
    assert_eq!(brent(|x| x, (-1.0, -1.0), (-2.0, f64::NAN), 1e-9), None);
}

#[test]
fn crossings_are_written_as_a_kind_and_places() {
    let json = |crossing: &Crossing| serde_json::to_string(crossing).unwrap();
    assert_eq!(json(&Crossing::None), r#"{"kind":"none","at":[]}"#);
    assert_eq!(json(&Crossing::One(2.5)), r#"{"kind":"one","at":[2.5]}"#);
    assert_eq!(json(&Crossing::Several(vec![1.0, 2.0])), r#"{"kind":"several","at":[1.0,2.0]}"#);
}

proptest! {
    #[test]
    fn a_root_put_in_is_found(root in 0.001..0.999_f64, steep in 0.01..50.0_f64) {
        let found = crossings(|x: f64| libm::tanh(steep * (x - root)), Grid::linear(0.0, 1.0));
        prop_assert!(matches!(found, Crossing::One(at) if (at - root).abs() < 1e-12), "{found:?} is not {root}");
        let found = crossings(|x: f64| libm::log(x) - libm::log(root), Grid::log(1e-6, 1e6));
        prop_assert!(matches!(found, Crossing::One(at) if (at / root - 1.0).abs() < 1e-11), "{found:?} is not {root}");
    }
}
