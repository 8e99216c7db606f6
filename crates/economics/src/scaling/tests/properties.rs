//! What holds for any compute and any data.

use crate::math::pow;
use crate::scaling::{Corpus, Law, Limit, ServingCost, Size, data_limited, repeats, size};
use proptest::prelude::*;

fn law() -> impl Strategy<Value = Law> {
    prop_oneof![Just(Law::Besiroglu), Just(Law::Hoffmann)]
}

/// Numbers whose logarithm is uniform.
fn log(from: f64, to: f64) -> impl Strategy<Value = f64> {
    (from..to).prop_map(|power| pow(10.0, power))
}

fn corpus() -> impl Strategy<Value = Corpus> {
    let amount = || prop_oneof![4 => log(6.0, 16.0), 1 => Just(0.0)];
    (amount(), 1.0..40.0_f64, amount())
        .prop_map(|(own, epochs, general)| Corpus { own, epochs, general })
        .prop_filter("some data", |corpus| corpus.most_tokens() >= 1.0)
}

fn serving() -> impl Strategy<Value = ServingCost> {
    (log(-22.0, -16.0), log(-22.0, -14.0), prop_oneof![Just(0.0), log(6.0, 16.0)]).prop_map(
        |(training, token, tokens)| ServingCost {
            usd_per_training_flop: training,
            usd_per_token_and_param: token,
            tokens,
        },
    )
}

fn figures(size: &Size) -> Vec<f64> {
    let Size { params, tokens, tokens_per_param, mixture, binds: _, optimal } = *size;
    let own = [params, tokens, tokens_per_param, mixture.own, mixture.general, mixture.own_share];
    let other = [mixture.effective_tokens, mixture.loss, optimal.params, optimal.tokens, optimal.loss];
    own.into_iter().chain(other).chain(mixture.epochs).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_size_uses_its_compute_and_stays_within_its_data(
        law in law(), flop in log(12.0, 30.0), corpus in corpus(), serving in serving(),
    ) {
        let size = size(law, flop, &corpus, &serving).unwrap();
        prop_assert!(figures(&size).iter().all(|figure| figure.is_finite() && *figure >= 0.0));
        prop_assert!((6.0 * size.params * size.tokens / flop - 1.0).abs() < 1e-12);
        prop_assert!(size.tokens <= corpus.most_tokens() * (1.0 + 1e-12));
        let mixture = size.mixture;
        prop_assert!((mixture.own + mixture.general - size.tokens).abs() <= 1e-9 * size.tokens);
        prop_assert!(mixture.effective_tokens <= size.tokens * (1.0 + 1e-12));
        prop_assert!(mixture.loss >= size.optimal.loss - 1e-12);
        if size.binds == Limit::Compute && serving.tokens == 0.0 && mixture.epochs.is_none_or(|e| e <= 1.0) {
            prop_assert!((mixture.loss - size.optimal.loss).abs() < 1e-9);
        }
    }

    #[test]
    fn no_other_split_has_a_lower_loss(
        law in law(), flop in log(15.0, 28.0), corpus in corpus(), share in 0.0..1.0_f64,
    ) {
        let best = size(law, flop, &corpus, &ServingCost::NONE).unwrap();
        let tokens = corpus.most_tokens() * pow(10.0, -6.0 * share);
        let other = law.loss(flop / 6.0 / tokens, corpus.effective_tokens(tokens));
        prop_assert!(best.mixture.loss <= other * (1.0 + 1e-12), "{} > {other} at {tokens}", best.mixture.loss);
    }

    #[test]
    fn more_compute_never_raises_the_loss(
        law in law(), flop in log(12.0, 29.0), corpus in corpus(), more in 1.001..10.0_f64,
    ) {
        let loss = |flop| size(law, flop, &corpus, &ServingCost::NONE).unwrap().mixture.loss;
        prop_assert!(loss(flop * more) <= loss(flop) * (1.0 + 1e-12));
    }

    #[test]
    fn more_data_never_raises_the_loss(
        law in law(), flop in log(15.0, 28.0), corpus in corpus(), more in 1.001..10.0_f64,
    ) {
        let loss = |corpus: &Corpus| size(law, flop, corpus, &ServingCost::NONE).unwrap().mixture.loss;
        let no_more = |larger: &Corpus, smaller: &Corpus| loss(larger) <= loss(smaller) * (1.0 + 1e-12);
        let general = Corpus { general: corpus.general * more + 1e6, ..corpus };
        prop_assert!(no_more(&general, &corpus));
        // Own data in place of general data is repeated by choice, so only alone can it not hurt.
        let own = Corpus::own(corpus.own.max(1e6), corpus.epochs);
        let (larger, longer) = (Corpus::own(own.own * more, own.epochs), Corpus::own(own.own, own.epochs * more));
        prop_assert!(no_more(&larger, &own) && no_more(&longer, &own));
    }

    #[test]
    fn more_serving_makes_smaller_models(
        law in law(), flop in log(18.0, 28.0), serving in serving(), more in 1.1..100.0_f64,
    ) {
        let fresh = Corpus::own(1e18, 1.0);
        let sized = |serving: &ServingCost| size(law, flop, &fresh, serving).unwrap();
        let [none, some, much] = [0.0, 1.0, more].map(|times| {
            sized(&ServingCost { tokens: serving.tokens * times, ..serving })
        });
        prop_assert!((none.params / none.optimal.params - 1.0).abs() < 1e-9);
        prop_assert!(some.params <= none.params * (1.0 + 1e-9));
        prop_assert!(much.params <= some.params * (1.0 + 1e-9));
    }

    #[test]
    fn a_model_sized_for_serving_is_the_cheapest_of_its_loss(
        law in law(), flop in log(18.0, 26.0), serving in serving(), step in 0.5..2.0_f64,
    ) {
        let best = size(law, flop, &Corpus::own(1e18, 1.0), &serving).unwrap();
        let cost = |params: f64, tokens: f64| {
            serving.usd_per_training_flop * 6.0 * params * tokens
                + serving.usd_per_token_and_param * params * serving.tokens
        };
        // The tokens that another size needs for the same loss.
        let k = law.coefficients();
        let params = best.params * step;
        let left = best.mixture.loss - k.e - k.a * pow(params, -k.alpha);
        prop_assume!(left > 0.0);
        let tokens = pow(k.b / left, 1.0 / k.beta);
        prop_assert!(cost(best.params, best.tokens) <= cost(params, tokens) * (1.0 + 1e-9));
    }

    #[test]
    fn tokens_for_each_parameter_follow_compute(law in law(), flop in log(12.0, 28.0)) {
        let k = law.coefficients();
        let (one, ten) = (law.optimum(flop), law.optimum(flop * 10.0));
        let power = (k.alpha - k.beta) / (k.alpha + k.beta);
        let ratio = ten.tokens_per_param / one.tokens_per_param;
        prop_assert!((ratio / pow(10.0, power) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn repeats_are_worth_less_and_less(unique in log(3.0, 15.0), epochs in 1.0..1000.0_f64) {
        let worth = |epochs| repeats::effective_tokens(unique, epochs);
        prop_assert!(worth(epochs) <= unique * epochs && worth(epochs) >= unique);
        prop_assert!(worth(epochs + 1.0) >= worth(epochs));
        prop_assert!(worth(epochs + 1.0) - worth(epochs) <= worth(epochs) - worth(epochs - 1.0) + 1e-9 * unique);
        prop_assert!(worth(epochs) <= unique * (1.0 + repeats::TOKENS_FADE));
    }

    #[test]
    fn the_command_line_gets_finite_figures_or_the_flag(
        law in law(), flop in any::<f64>(), unique in prop::option::of(any::<f64>()),
        epochs in prop::option::of(any::<f64>()),
    ) {
        match data_limited(law, flop, unique, epochs) {
            Ok(size) => prop_assert!(figures(&size).iter().all(|figure| figure.is_finite())),
            Err(error) => {
                prop_assert!(["flop", "unique-tokens", "epochs"].contains(&error.field.as_str()), "{}", error);
            }
        }
    }
}
