//! Single cases, worked out elsewhere or by hand.

use crate::scaling::{Corpus, Law, Limit, ServingCost, data_limited, repeats, size};

const CHINCHILLA: f64 = 5.76e23;

fn near(value: f64, wanted: f64, share: f64) {
    assert!((value / wanted - 1.0).abs() <= share, "{value} is not {wanted}");
}

#[test]
fn worth_of_repeats_is_the_papers() {
    for (epochs, share) in [(1.0, 1.0), (2.0, 0.98), (4.0, 0.93), (8.0, 0.83), (16.0, 0.66), (40.0, 0.38)] {
        assert!((repeats::effective_tokens(1e9, epochs) / (1e9 * epochs) - share).abs() < 0.01, "{epochs}");
    }
    assert_eq!(repeats::effective_tokens(1e9, 0.25), 2.5e8);
    assert_eq!(repeats::effective_tokens(1e9, -1.0), 0.0);
    assert_eq!(repeats::effective_params(1e9, 2e9), 1e9);
    assert!(repeats::effective_params(1e12, 1e9) < 6.4e9);
}

/// BloombergGPT: 363B own tokens are worth at most 1.35T at four epochs.
#[test]
fn a_large_companys_corpus() {
    near(repeats::effective_tokens(363e9, 4.0), 1.35e12, 0.01);
}

#[test]
fn fresh_data_without_limit_gives_the_optimum() {
    let size = data_limited(Law::Besiroglu, CHINCHILLA, None, None).unwrap();
    near(size.params, size.optimal.params, 1e-9);
    near(size.mixture.loss, size.optimal.loss, 1e-12);
    assert_eq!(size.binds, Limit::Compute);
}

#[test]
fn epochs_that_are_not_needed_are_not_used() {
    let size = data_limited(Law::Besiroglu, CHINCHILLA, Some(2e12), Some(4.0)).unwrap();
    near(size.tokens, 1.329e12, 0.005);
    assert_eq!(size.binds, Limit::Compute);
}

#[test]
fn too_little_data_is_seen_as_often_as_allowed() {
    let size = data_limited(Law::Besiroglu, CHINCHILLA, Some(100e9), Some(4.0)).unwrap();
    near(size.tokens, 400e9, 1e-12);
    assert_eq!((size.binds, size.mixture.epochs), (Limit::Data, Some(4.0)));
}

#[test]
fn the_best_number_of_epochs_is_found() {
    let free = data_limited(Law::Besiroglu, 1e22, Some(25e9), None).unwrap();
    let epochs = free.mixture.epochs.unwrap();
    assert!(epochs > 2.0 && epochs < 12.0, "{epochs}");
    assert_eq!(free.binds, Limit::Data);
    for other in [epochs * 0.9, epochs * 1.1] {
        let (tokens, unique) = (25e9 * other, Corpus::own(25e9, 40.0));
        let loss = Law::Besiroglu.loss(1e22 / 6.0 / tokens, unique.effective_tokens(tokens));
        assert!(loss > free.mixture.loss);
    }
    let bounded = data_limited(Law::Besiroglu, 1e30, Some(25e9), None).unwrap();
    assert_eq!(bounded.mixture.epochs, Some(repeats::MOST_EPOCHS));
}

#[test]
fn own_data_comes_first_and_general_data_fills() {
    let corpus = Corpus { own: 100e9, epochs: 4.0, general: 15e12 };
    let size = size(Law::Besiroglu, CHINCHILLA, &corpus, &ServingCost::NONE).unwrap();
    near(size.mixture.own, 400e9, 1e-12);
    near(size.mixture.own_share, 400e9 / size.tokens, 1e-12);
    near(size.mixture.effective_tokens, size.tokens - 400e9 + repeats::effective_tokens(100e9, 4.0), 1e-12);
    assert_eq!(size.binds, Limit::Compute);
}

#[test]
fn no_own_data_is_general_data_alone() {
    let corpus = Corpus { own: 0.0, epochs: 4.0, general: 500e9 };
    let size = size(Law::Besiroglu, CHINCHILLA, &corpus, &ServingCost::NONE).unwrap();
    assert_eq!((size.mixture.epochs, size.mixture.own_share), (None, 0.0));
    assert_eq!((size.tokens, size.binds), (500e9, Limit::Data));
}

/// More than one number of tokens can be the best of its surroundings: at the end of repeats, and in general data beyond.
#[test]
fn the_best_of_all_splits_is_found() {
    for (own, epochs, general, flop) in [
        (10e9, 40.0, 15e12, CHINCHILLA),
        (10e9, 40.0, 300e9, CHINCHILLA),
        (10e9, 40.0, 0.0, 1e22),
        (100e9, 40.0, 15e12, 1e22),
        (100e9, 40.0, 15e12, 1e21),
    ] {
        let corpus = Corpus { own, epochs, general };
        let size = size(Law::Besiroglu, flop, &corpus, &ServingCost::NONE).unwrap();
        near(size.tokens_per_param, size.tokens / size.params, 1e-12);
        near(6.0 * size.params * size.tokens, flop, 1e-12);
        for step in 0..400_u32 {
            let tokens = corpus.most_tokens() * crate::math::exp(-0.02 * f64::from(step));
            let loss = Law::Besiroglu.loss(flop / 6.0 / tokens, corpus.effective_tokens(tokens));
            assert!(size.mixture.loss <= loss * (1.0 + 1e-12), "{corpus:?}: {tokens} beats {size:?}");
        }
    }
}

#[test]
fn one_token_is_something_to_train_on() {
    let one = |tokens| size(Law::Besiroglu, 1e12, &Corpus::own(tokens, 1.0), &ServingCost::NONE);
    assert_eq!(one(1.0).map(|size| size.tokens), Ok(1.0));
    assert_eq!(one(0.999).map_err(|error| error.field).unwrap_err(), "data");
}

/// Sardana et al. with plain FLOP counts: a served token costs 2 FLOP a parameter, a trained one 6.
#[test]
fn a_model_that_serves_as_much_as_it_trained_is_smaller() {
    let serving = ServingCost { usd_per_training_flop: 1.0, usd_per_token_and_param: 2.0, tokens: 10e12 };
    let size = size(Law::Hoffmann, CHINCHILLA, &Corpus::own(1e18, 1.0), &serving).unwrap();
    assert!(size.params < 0.9 * size.optimal.params && size.tokens > 1.1 * size.optimal.tokens);
    assert!(size.mixture.loss > size.optimal.loss && size.mixture.loss < size.optimal.loss + 0.05);
}

#[test]
fn without_data_there_is_no_model() {
    let corpus = Corpus { own: 0.0, epochs: 4.0, general: 0.0 };
    let error = size(Law::Besiroglu, CHINCHILLA, &corpus, &ServingCost::NONE).unwrap_err();
    assert_eq!(error.field, "data");
}

#[test]
fn errors_name_the_flag() {
    let field = |flop, unique, epochs| data_limited(Law::Besiroglu, flop, unique, epochs).unwrap_err().field;
    assert_eq!(field(0.0, None, None), "flop");
    assert_eq!(field(1e31, None, None), "flop");
    assert_eq!(field(1e20, Some(0.0), None), "unique-tokens");
    assert_eq!(field(1e20, Some(1e9), Some(0.5)), "epochs");
    assert_eq!(field(1e20, None, Some(4.0)), "epochs");
    assert_eq!(Law::parse("besiroglu"), Some(Law::Besiroglu));
    assert_eq!(Law::parse(" Hoffmann"), Some(Law::Hoffmann));
    assert_eq!(Law::parse("kaplan"), None);
}

#[test]
fn the_answer_has_the_fields_of_the_command_line() {
    let json = serde_json::to_value(data_limited(Law::Besiroglu, 1e21, Some(5e9), None).unwrap()).unwrap();
    for key in ["params", "tokens", "tokens_per_param", "loss", "effective_tokens", "epochs"] {
        assert!(json[key].is_f64(), "{key}");
    }
    assert_eq!(json["binds"], "data");
}
