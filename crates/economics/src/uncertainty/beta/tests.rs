//! Shapes whose distribution function is a polynomial, so that pencil and paper know it.

use super::*;

fn close(found: f64, wanted: f64, what: &str) {
    assert!((found - wanted).abs() <= 1e-13 * wanted.abs(), "{what}: {found} is not {wanted}");
}

/// Places from the far end of one tail to the other's.
const PLACES: [f64; 11] = [1e-9, 1e-3, 0.1, 0.25, 0.3, 0.42, 0.5, 0.65, 0.8, 0.99, 1.0 - 1e-6];

#[test]
fn two_and_three_are_a_polynomial() {
    // 12 ∫ t (1 − t)² dt.
    let shape = Beta::new(2.0, 3.0);
    for x in PLACES {
        close(shape.cdf(x), x * x * (6.0 - 8.0 * x + 3.0 * x * x), "2, 3");
        close(shape.density(x), 12.0 * x * (1.0 - x) * (1.0 - x), "density");
        // 12 ∫ t² (1 − t) dt.
        close(Beta::new(3.0, 2.0).cdf(x), x * x * x * (4.0 - 3.0 * x), "3, 2");
    }
}

#[test]
fn with_a_one_it_is_a_power() {
    for x in PLACES {
        let fifth = x * x * x * x * x;
        close(Beta::new(1.0, 1.0).cdf(x), x, "1, 1");
        close(Beta::new(5.0, 1.0).cdf(x), fifth, "5, 1");
        close(Beta::new(5.0, 1.0).quantile(fifth), x, "quantile of 5, 1");
        // 1 − (1 − x)⁵.
        let mirrored = x * (5.0 - x * (10.0 - x * (10.0 - x * (5.0 - x))));
        close(Beta::new(1.0, 5.0).cdf(x), mirrored, "1, 5");
    }
}

#[test]
fn a_quantile_is_where_the_distribution_function_says() {
    for (alpha, beta) in [(2.0, 3.0), (3.0, 2.0), (1.0, 5.0), (2.2, 3.8), (1.4, 4.6)] {
        let shape = Beta::new(alpha, beta);
        for p in PLACES {
            close(shape.cdf(shape.quantile(p)), p, "and back");
        }
    }
}

#[test]
fn nothing_lies_outside() {
    let shape = Beta::new(2.0, 3.0);
    assert_eq!([-0.5, 0.0, 1.0, 1.5].map(|x| shape.cdf(x)), [0.0, 0.0, 1.0, 1.0]);
}
