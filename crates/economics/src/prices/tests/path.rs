use crate::math::pow;
use crate::prices::SNAPSHOT_MONTH;
use crate::prices::path::{FORECAST_END, Path, Terms, factors};
use proptest::prelude::*;

const TERMS: Terms = Terms { start_month: SNAPSHOT_MONTH, captured: 1.0, floor: 0.0, blended: 2.89 };

fn close(left: f64, right: f64) {
    assert!((left - right).abs() <= 1e-12 * right.abs().max(1.0), "{left} is not {right}");
}

#[test]
fn flat_stays() {
    assert_eq!(factors(&Path::Flat, &TERMS, 3), [1.0, 1.0, 1.0]);
    assert!(factors(&Path::Flat, &TERMS, 0).is_empty());
}

#[test]
fn a_decline_falls_by_its_factor_a_year() {
    let path = Path::Decline { per_year: 4.0 };
    close(path.factor(&TERMS, 0.0), 1.0);
    close(path.factor(&TERMS, 6.0), 0.5);
    close(path.factor(&TERMS, 24.0), 1.0 / 16.0);
    close(Path::Decline { per_year: 0.5 }.factor(&TERMS, 12.0), 2.0);
    let half = Terms { captured: 0.5, ..TERMS };
    close(path.factor(&half, 12.0), 0.5);
    close(path.factor(&Terms { captured: 0.0, ..TERMS }, 12.0), 1.0);
}

#[test]
fn the_essays_fall_ends_with_2027() {
    close(Path::Essay.factor(&Terms { start_month: 2026 * 12 + 4, ..TERMS }, 19.0), 0.1);
    close(Path::Essay.factor(&TERMS, 12.0), 1.0 / 4.281_332_398_719_393);
    // Thirteen months from November 2026 to December 2027.
    close(Path::Essay.factor(&TERMS, 13.0), pow(10.0, -13.0 / 19.0));
    close(Path::Essay.factor(&TERMS, 36.0), pow(10.0, -13.0 / 19.0));
    close(Path::Essay.factor(&Terms { captured: 0.5, ..TERMS }, 40.0), pow(10.0, -6.5 / 19.0));
    close(Path::Essay.factor(&Terms { start_month: FORECAST_END + 5, ..TERMS }, 12.0), 1.0);
}

#[test]
fn the_stress_reaches_half_a_dollar_in_december_2027() {
    let path = Path::Stress { input_price: 2.0 };
    close(path.factor(&TERMS, 0.0), 1.0);
    close(path.factor(&TERMS, 6.5), 0.5);
    close(path.factor(&TERMS, 13.0) * 2.0, 0.5);
    close(path.factor(&TERMS, 36.0) * 2.0, 0.5);
    // It is a price paid: what the buyer would capture of a market's fall is beside the point.
    close(path.factor(&Terms { captured: 0.2, ..TERMS }, 13.0) * 2.0, 0.5);
    close(path.factor(&Terms { start_month: FORECAST_END, ..TERMS }, 0.0), 0.25);
    close(Path::Stress { input_price: 0.3 }.factor(&TERMS, 20.0), 1.0);
}

#[test]
fn a_table_steps_by_quarter_and_stays_at_its_last() {
    let path = Path::Quarters(&[1.0, 0.8, 1.5]);
    assert_eq!(factors(&path, &TERMS, 11), [1.0, 1.0, 1.0, 0.8, 0.8, 0.8, 1.5, 1.5, 1.5, 1.5, 1.5]);
    assert_eq!(Path::Quarters(&[]).factor(&TERMS, 7.0), 1.0);
    assert_eq!(path.factor(&TERMS, 1e300), 1.5);
}

#[test]
fn the_floor_holds_and_never_lifts() {
    let floor = Terms { floor: 0.289, ..TERMS };
    close(Path::Decline { per_year: 10.0 }.factor(&floor, 36.0), 0.1);
    close(Path::Decline { per_year: 10.0 }.factor(&floor, 6.0), pow(10.0, -0.5));
    close(Path::Decline { per_year: 10.0 }.factor(&Terms { floor: 9.0, ..TERMS }, 12.0), 1.0);
    close(Path::Decline { per_year: 0.5 }.factor(&Terms { floor: 9.0, ..TERMS }, 12.0), 2.0);
    close(Path::Flat.factor(&Terms { floor: 9.0, ..TERMS }, 12.0), 1.0);
}

proptest! {
    #[test]
    fn factors_are_always_usable(
        kind in 0..5_u8, x in any::<f64>(), start in any::<u32>(), captured in any::<f64>(), floor in any::<f64>(),
        blended in any::<f64>(), months in any::<f64>(),
    ) {
        let table = [x, 1.0];
        let path = match kind {
            0 => Path::Flat,
            1 => Path::Decline { per_year: x },
            2 => Path::Essay,
            3 => Path::Stress { input_price: x },
            _ => Path::Quarters(&table),
        };
        let factor = path.factor(&Terms { start_month: start, captured, floor, blended }, months);
        prop_assert!(factor.is_finite() && factor >= 0.0, "{path:?}: {factor}");
    }

    #[test]
    fn a_steeper_decline_or_more_of_it_never_costs_more(
        r in 1.0..50.0_f64, more in 1.0..3.0_f64, captured in 0.0..1.0_f64, months in 0.0..60.0_f64, floor in 0.0..1.0_f64,
    ) {
        let terms = Terms { captured, floor, ..TERMS };
        let path = Path::Decline { per_year: r };
        let steeper = Path::Decline { per_year: r * more };
        prop_assert!(steeper.factor(&terms, months) <= path.factor(&terms, months));
        let all = Terms { captured: 1.0, ..terms };
        prop_assert!(path.factor(&all, months) <= path.factor(&terms, months));
    }
}
