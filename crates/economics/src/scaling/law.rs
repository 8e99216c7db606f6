//! The parametric loss of Hoffmann et al. and its compute-optimal split.

use crate::math::pow;
use serde::Serialize;

/// A published fit of L(N, D) = E + A ÷ N^α + B ÷ D^β, in nats a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Law {
    /// Besiroglu et al. 2024, arXiv:2404.10102: a corrected fit of Hoffmann's data. The default.
    Besiroglu,
    /// Hoffmann et al. 2022, arXiv:2203.15556, approach 3, as rounded in the paper.
    Hoffmann,
}

/// The constants of a law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficients {
    /// Loss that no model gets below.
    pub e: f64,
    /// Weight of the parameters' term.
    pub a: f64,
    /// Weight of the tokens' term.
    pub b: f64,
    /// Exponent of the parameters.
    pub alpha: f64,
    /// Exponent of the tokens.
    pub beta: f64,
}

/// A split of training compute between parameters and tokens.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Allocation {
    /// Parameters.
    pub params: f64,
    /// Tokens, all of them fresh.
    pub tokens: f64,
    /// Tokens for each parameter.
    pub tokens_per_param: f64,
    /// Predicted loss, nats a token.
    pub loss: f64,
}

impl Law {
    /// The law of that name: `besiroglu` or `hoffmann`, in any case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name.trim().to_lowercase().as_str() {
            "besiroglu" => Some(Self::Besiroglu),
            "hoffmann" => Some(Self::Hoffmann),
            _ => None,
        }
    }

    /// Its constants.
    #[must_use]
    pub const fn coefficients(self) -> Coefficients {
        match self {
            Self::Besiroglu => Coefficients { e: 1.8172, a: 482.01, b: 2085.43, alpha: 0.3478, beta: 0.3658 },
            Self::Hoffmann => Coefficients { e: 1.69, a: 406.4, b: 410.7, alpha: 0.34, beta: 0.28 },
        }
    }

    /// Predicted loss, nats a token, of a model of `params` parameters after `tokens` fresh (or effective) tokens.
    #[must_use]
    pub fn loss(self, params: f64, tokens: f64) -> f64 {
        let k = self.coefficients();
        k.e + k.a * pow(params, -k.alpha) + k.b * pow(tokens, -k.beta)
    }

    /// The split of `flop` with the lowest loss, with fresh data without limit. Closed form.
    #[must_use]
    pub fn optimum(self, flop: f64) -> Allocation {
        let k = self.coefficients();
        let sum = k.alpha + k.beta;
        let g = pow(k.alpha * k.a / (k.beta * k.b), 1.0 / sum);
        let params = g * pow(flop / 6.0, k.beta / sum);
        let tokens = flop / 6.0 / params;
        Allocation { params, tokens, tokens_per_param: tokens / params, loss: self.loss(params, tokens) }
    }
}
