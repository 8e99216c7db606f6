//! Quantiles against closed forms and the crate statrs.

use crate::input::{INPUTS, Kind, Shape, Spread, Value};
use crate::uncertainty::{Distribution, normal};
use statrs::distribution::{Beta, ContinuousCDF, LogNormal, Normal, Triangular};

fn close(left: f64, right: f64, tolerance: f64) {
    assert!((left - right).abs() <= tolerance * right.abs().max(1e-3), "{left} is not {right}");
}

fn probabilities() -> impl Iterator<Item = f64> {
    (1..200).map(|i| f64::from(i) / 200.0).chain([1e-9, 1e-4, 0.001, 0.999, 0.9999])
}

#[test]
fn the_normal_is_that_of_statrs() {
    let normal = Normal::new(0.0, 1.0).unwrap();
    for p in probabilities() {
        close(normal::quantile(p), normal.inverse_cdf(p), 1e-9);
        close(normal::cdf(normal::quantile(p)), p, 1e-13);
    }
    close(normal::quantile(0.9), crate::quantiles::Z90, 1e-15);
    close(normal::quantile(0.975), 1.959_963_984_540_054, 1e-15);
}

/// The three that Wichura prints, the last of them from the far tail; and back again from farther out.
#[test]
fn the_tails_are_those_that_were_printed() {
    let printed =
        [(0.25, -0.674_489_750_196_081_7), (0.001, -3.090_232_306_167_814), (1e-20, -9.262_340_089_798_408)];
    for (p, wanted) in printed {
        assert!((normal::quantile(p) / wanted - 1.0).abs() < 1e-15, "{p}");
    }
    for p in [1e-5, 1e-10, 1e-12, 1e-30, 1e-100, 1e-300] {
        assert!((normal::cdf(normal::quantile(p)) / p - 1.0).abs() < 1e-12, "{p}");
    }
}

/// Every spread of the registry has the P10 and P90 that it states.
#[test]
fn the_registry_s_p10_and_p90_come_out() {
    let mut seen = 0;
    for input in INPUTS {
        let (spread, mode) = match (input.kind, input.default()) {
            (Kind::Number { spread: Some(spread), .. }, Value::Number(default)) => (spread, default),
            (Kind::Optional { spread: Some(spread), .. }, _) => (spread, 1.0),
            _ => continue,
        };
        assert!((spread.p10..=spread.p90).contains(&mode), "{}", input.key);
        let distribution = Distribution::through(&spread, mode);
        close(distribution.quantile(0.1), spread.p10, 1e-12);
        close(distribution.quantile(0.9), spread.p90, 1e-12);
        seen += 1;
    }
    assert_eq!(seen, 29);
}

/// The ends that a shape has, from two of its quantiles: an independent way to its parameters.
#[test]
fn shapes_are_those_of_statrs() {
    // A triangle from 2 to 12 with its mode at 5.
    let theirs = Triangular::new(2.0, 12.0, 5.0).unwrap();
    let spread = |shape, p10, p90| Spread { shape, p10, p90 };
    let ours = Distribution::through(
        &spread(Shape::Triangular, theirs.inverse_cdf(0.1), theirs.inverse_cdf(0.9)),
        5.0,
    );
    let lognormal = LogNormal::new(1.0, 0.5).unwrap();
    let ours_lognormal = Distribution::through(
        &spread(Shape::Lognormal, lognormal.inverse_cdf(0.1), lognormal.inverse_cdf(0.9)),
        1.0,
    );
    // Mode at 0.3 of the way: shapes 2.2 and 3.8.
    let beta = Beta::new(2.2, 3.8).unwrap();
    let bisected = |p: f64| {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..80 {
            let middle = f64::midpoint(low, high);
            if beta.cdf(middle) < p { low = middle } else { high = middle }
        }
        low
    };
    let at = |p| 10.0 + 20.0 * bisected(p);
    let pert = Distribution::through(&spread(Shape::Pert, at(0.1), at(0.9)), 16.0);
    for p in probabilities() {
        close(ours.quantile(p), theirs.inverse_cdf(p), 1e-7);
        close(ours_lognormal.quantile(p), lognormal.inverse_cdf(p), 1e-8);
        close(pert.quantile(p), at(p), 1e-9);
    }
}

#[test]
fn a_triangle_by_hand() {
    // Symmetric about 0.6 with P10 0.4 and P90 0.8: half-width w with 0.2 = w (1 − √0.2).
    let ours = Distribution::through(&Spread { shape: Shape::Triangular, p10: 0.4, p90: 0.8 }, 0.6);
    let half = 0.2 / (1.0 - 0.2_f64.sqrt());
    close(ours.quantile(0.5), 0.6, 1e-14);
    close(ours.quantile(1e-16), 0.6 - half, 1e-6);
}

#[test]
fn a_range_without_width_is_its_value() {
    for shape in [Shape::Lognormal, Shape::Triangular, Shape::Pert] {
        let point = Distribution::through(&Spread { shape, p10: 3.0, p90: 3.0 }, 3.0);
        assert!(probabilities().all(|p| point.quantile(p) == 3.0));
    }
}
