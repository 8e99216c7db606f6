//! Parameters and tokens for a given amount of compute: the best the corpus allows, cheap to serve if asked.
//!
//! Sardana et al. 2024 (arXiv:2401.00448) minimise training plus serving cost at a fixed loss. With cost
//! p·6·N·D + s·N·T (p: $ per training FLOP, s: $ per served token and parameter, T: tokens served) the marginal
//! condition is
//!
//!   (∂L/∂N) ÷ (∂L/∂D) = (6·p·D + s·T) ÷ (6·p·N),
//!
//! and of all models of the same training compute exactly one meets it: the one that is optimal for *its own* loss.
//! In relative terms: N·∂L/∂N = D·∂L/∂D × (1 + κ ÷ D), κ = s·T ÷ 6p. Nothing served, κ = 0: the compute-optimal one.

use super::{Allocation, Corpus, Law, Mixture};
use crate::error::{InputError, in_range};
use crate::finance::root::brent;
use crate::math::{exp, ln, pow};
use serde::Serialize;

/// Least and most training compute, FLOP.
pub const FLOP: (f64, f64) = (1e12, 1e30);

/// What serving costs beside training.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ServingCost {
    /// US dollars a training FLOP, above zero.
    pub usd_per_training_flop: f64,
    /// US dollars a served token and (active) parameter, at least zero.
    pub usd_per_token_and_param: f64,
    /// Tokens served in the model's life, at least zero.
    pub tokens: f64,
}

impl ServingCost {
    /// Nothing is served: the lowest loss counts.
    pub const NONE: Self = Self { usd_per_training_flop: 1.0, usd_per_token_and_param: 0.0, tokens: 0.0 };

    /// Training tokens that cost as much per parameter as all serving: κ of the module's text.
    fn kappa(&self) -> Result<f64, InputError> {
        in_range("usd-per-training-flop", self.usd_per_training_flop, 1e-300, 1e300)?;
        in_range("usd-per-token-and-param", self.usd_per_token_and_param, 0.0, 1e300)?;
        in_range("tokens-served", self.tokens, 0.0, 1e300)?;
        let kappa = self.usd_per_token_and_param / (6.0 * self.usd_per_training_flop) * self.tokens;
        // 0 × ∞ is nothing served.
        Ok(if kappa.is_nan() { 0.0 } else { kappa.min(1e60) })
    }
}

/// What stops the loss from being lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Limit {
    /// Compute: more data would change nothing.
    Compute,
    /// Data: more of it would lower the loss at the same compute.
    Data,
}

/// A model for a corpus and an amount of compute.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Size {
    /// (Active) parameters.
    pub params: f64,
    /// Tokens seen, repeats counted.
    pub tokens: f64,
    /// Tokens seen for each parameter.
    pub tokens_per_param: f64,
    /// What the run sees and learns.
    #[serde(flatten)]
    pub mixture: Mixture,
    /// Which input binds.
    pub binds: Limit,
    /// The compute-optimal model with fresh data without limit, to compare with.
    pub optimal: Allocation,
}

/// The model that `flop` of training compute should go into.
///
/// # Errors
/// When an input is out of range or there is no data at all; the error names the input.
pub fn size(law: Law, flop: f64, corpus: &Corpus, serving: &ServingCost) -> Result<Size, InputError> {
    in_range("flop", flop, FLOP.0, FLOP.1)?;
    corpus.check()?;
    let kappa = serving.kappa()?;
    let tokens = stationary(law, flop, corpus, kappa)
        .into_iter()
        .min_by(|a, b| loss_at(law, flop, corpus, *a).total_cmp(&loss_at(law, flop, corpus, *b)))
        .unwrap_or_else(|| corpus.most_tokens());
    let params = flop / 6.0 / tokens;
    let capped = tokens >= corpus.most_tokens() * (1.0 - 1e-9);
    let repeating = corpus.general == 0.0 && tokens > corpus.own * (1.0 + 1e-9);
    Ok(Size {
        params,
        tokens,
        tokens_per_param: tokens / params,
        mixture: corpus.mixture(law, params, tokens),
        binds: if capped || repeating { Limit::Data } else { Limit::Compute },
        optimal: law.optimum(flop),
    })
}

/// Loss of the model of `flop` that sees `tokens`.
fn loss_at(law: Law, flop: f64, corpus: &Corpus, tokens: f64) -> f64 {
    law.loss(flop / 6.0 / tokens, corpus.effective_tokens(tokens))
}

/// Numbers of tokens at which the marginal condition holds, and the end of the corpus if it never does.
///
/// The worth of a token is smooth within fresh own data, repeated own data and general data, and in each of them the
/// condition's two sides cross at most once: one bracket each.
fn stationary(law: Law, flop: f64, corpus: &Corpus, kappa: f64) -> Vec<f64> {
    let k = law.coefficients();
    // Above zero: too many tokens for the parameters.
    let excess = |ln_tokens: f64| {
        let tokens = exp(ln_tokens);
        let params = flop / 6.0 / tokens;
        let effective = corpus.effective_tokens(tokens);
        let elasticity = corpus.worth_of_next(tokens) * tokens / effective;
        let parameters = k.alpha * k.a * pow(params, -k.alpha);
        let data = k.beta * k.b * pow(effective, -k.beta) * elasticity;
        ln(parameters) - ln(data) - libm::log1p(kappa / tokens)
    };
    let most = corpus.most_tokens();
    let least = law.optimum(flop).tokens.min(most) * 1e-3;
    let mut ends: Vec<f64> =
        [corpus.own, corpus.own * corpus.epochs, most].into_iter().filter(|end| *end > least).collect();
    ends.insert(0, least);
    ends.dedup();
    let mut found: Vec<f64> = ends
        .windows(2)
        .filter_map(|pair| {
            // A hair inside, where the worth of a token is that of the phase.
            let (from, to) = (ln(pair[0]) + 1e-12, ln(pair[1]) - 1e-12);
            let (at_from, at_to) = (excess(from), excess(to));
            if at_from < 0.0 && at_to >= 0.0 {
                brent(excess, (from, at_from), (to, at_to), 1e-14)
            } else {
                None
            }
        })
        .map(exp)
        .collect();
    if excess(ln(most)) < 0.0 {
        found.push(most);
    }
    found
}
