//! What data is worth that the model has seen before: Muennighoff et al. 2023, arXiv:2305.16264.
//!
//! Constants from the fit that the authors publish with their code (huggingface/datablations, README).

use crate::math::{exp, pow};

/// How fast repeated tokens lose their worth, in repetitions.
pub const TOKENS_FADE: f64 = 15.387_756;

/// How fast parameters beyond what the unique data can use lose theirs.
pub const PARAMS_FADE: f64 = 5.309_743;

/// Most epochs considered when the number is left open: the paper finds that by 40 a repetition is worth nothing.
pub const MOST_EPOCHS: f64 = 40.0;

/// Exponent of both terms of the paper's own loss.
const EXPONENT: f64 = 0.352_659_6;
/// Logarithms of its A, B and E.
const LN_A: f64 = 6.255_414;
const LN_B: f64 = 7.304_997_4;
const LN_E: f64 = 0.625_480_4;

/// Fresh tokens that teach as much as `unique` ones seen `epochs` times (not a whole number, if need be).
///
/// Up to one epoch a token is worth a token. Never more than about 16.4 × `unique`.
#[must_use]
pub fn effective_tokens(unique: f64, epochs: f64) -> f64 {
    if epochs <= 1.0 { unique * epochs.max(0.0) } else { saturate(unique, epochs - 1.0, TOKENS_FADE) }
}

/// Parameters that do as much as `params` when the unique data could use only `useful`.
#[must_use]
pub fn effective_params(params: f64, useful: f64) -> f64 {
    if params <= useful { params } else { saturate(useful, params / useful - 1.0, PARAMS_FADE) }
}

/// The most parameters that `unique` tokens can use: the paper's compute-optimal size for so many fresh tokens.
#[must_use]
pub fn useful_params(unique: f64) -> f64 {
    // Both exponents are equal, so the optimal size is proportional to the tokens.
    unique * pow(exp(LN_A - LN_B), 1.0 / EXPONENT)
}

/// The paper's own loss, nats a token: `params` parameters after `tokens` tokens of which `unique` are distinct.
#[must_use]
pub fn loss(params: f64, tokens: f64, unique: f64) -> f64 {
    let n = effective_params(params, useful_params(unique));
    let d = effective_tokens(unique, (tokens / unique).max(1.0));
    exp(LN_E) + exp(LN_A) * pow(n, -EXPONENT) + exp(LN_B) * pow(d, -EXPONENT)
}

/// `base` and what `repeats` more of it add when their worth fades.
fn saturate(base: f64, repeats: f64, fade: f64) -> f64 {
    base * (1.0 + fade * (1.0 - exp(-repeats / fade)))
}
