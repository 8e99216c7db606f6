//! Published values.

use crate::scaling::{Law, repeats};

fn near(value: f64, wanted: f64, share: f64) {
    assert!((value / wanted - 1.0).abs() <= share, "{value} is not {wanted}");
}

#[test]
fn chinchilla_budget_is_split_as_published() {
    let optimum = Law::Besiroglu.optimum(5.76e23);
    near(optimum.params, 7.225e10, 0.005);
    near(optimum.tokens, 1.329e12, 0.005);
    near(optimum.tokens_per_param, 18.4, 0.005);
    let optimum = Law::Hoffmann.optimum(5.76e23);
    near(optimum.params, 3.219e10, 0.005);
    near(optimum.tokens, 2.982e12, 0.005);
    near(optimum.tokens_per_param, 92.6, 0.005);
}

#[test]
fn data_constrained_losses_are_the_authors() {
    for ((params, tokens), loss) in
        [((6.34e9, 242e9), 2.225_644_088_998_447_7), ((8.67e9, 178e9), 2.226_963_407_508_786_7)]
    {
        assert!((repeats::loss(params, tokens, 25e9) - loss).abs() < 1e-9);
    }
}
