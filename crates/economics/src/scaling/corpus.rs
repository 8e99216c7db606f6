//! The data at hand: the company's own, seen several times, and general text beside it.

use super::{Law, repeats};
use crate::error::{InputError, in_range};
use serde::Serialize;

/// Most tokens of a kind: about a thousand times the stock of public text.
pub(super) const MOST_TOKENS: f64 = 1e18;

/// What there is to train on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corpus {
    /// Distinct tokens of one's own.
    pub own: f64,
    /// Times that they may be seen, at least once.
    pub epochs: f64,
    /// General tokens, seen at most once.
    pub general: f64,
}

/// What a run sees of a [`Corpus`] and what it learns.
///
/// Own data comes first, up to the epochs allowed: it is the reason to train at all. General text fills the rest. The
/// loss is that of a law for text in general, so it credits own data with nothing but its amount.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Mixture {
    /// Own tokens seen, repeats counted.
    pub own: f64,
    /// General tokens seen.
    pub general: f64,
    /// Times that the own data is seen; nothing where there is none.
    pub epochs: Option<f64>,
    /// Own tokens as a share of all seen.
    pub own_share: f64,
    /// Fresh tokens that teach as much.
    pub effective_tokens: f64,
    /// Predicted loss, nats a token.
    pub loss: f64,
}

impl Corpus {
    /// Only own data, seen up to `epochs` times.
    #[must_use]
    pub const fn own(own: f64, epochs: f64) -> Self {
        Self { own, epochs, general: 0.0 }
    }

    /// Refuses amounts out of range. Errors name the scenario's keys.
    pub(super) fn check(&self) -> Result<(), InputError> {
        in_range("data", self.own, 0.0, MOST_TOKENS)?;
        in_range("epochs", self.epochs, 1.0, 1e3)?;
        in_range("general", self.general, 0.0, MOST_TOKENS)?;
        if self.most_tokens() < 1.0 {
            return Err(InputError::new("data", "there is nothing to train on: give own or general tokens"));
        }
        Ok(())
    }

    /// Most tokens that a run can see.
    #[must_use]
    pub fn most_tokens(&self) -> f64 {
        self.own * self.epochs + self.general
    }

    /// Fresh tokens that teach as much as a run over `tokens` of this corpus.
    #[must_use]
    pub fn effective_tokens(&self, tokens: f64) -> f64 {
        let own = tokens.min(self.own * self.epochs);
        self.effective_own(own) + (tokens - own).max(0.0)
    }

    /// What one more token is worth at `tokens`, in fresh ones: 1 for fresh, less for a repeated one.
    pub(super) fn worth_of_next(&self, tokens: f64) -> f64 {
        if tokens <= self.own || tokens >= self.own * self.epochs {
            1.0
        } else {
            crate::math::exp(-(tokens / self.own - 1.0) / repeats::TOKENS_FADE)
        }
    }

    fn effective_own(&self, seen: f64) -> f64 {
        if self.own > 0.0 { repeats::effective_tokens(self.own, seen / self.own) } else { 0.0 }
    }

    /// What a run of `params` parameters over `tokens` of this corpus sees and learns.
    pub(super) fn mixture(&self, law: Law, params: f64, tokens: f64) -> Mixture {
        let own = tokens.min(self.own * self.epochs);
        let effective_tokens = self.effective_tokens(tokens);
        Mixture {
            own,
            general: (tokens - own).max(0.0),
            epochs: (self.own > 0.0).then(|| own / self.own),
            own_share: own / tokens,
            effective_tokens,
            loss: law.loss(params, effective_tokens),
        }
    }
}
