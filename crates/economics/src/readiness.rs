//! Readiness and moat: a short questionnaire after the essay's six layers and five moves.
//!
//! It keeps no score. Where an answer says something about an input, it is a [`Change`] that somebody may apply and can
//! see; the rest is a checklist with reasons. Sources: “The $8M trillion: when frontier-grade training falls out of the
//! lab”, 2026-05-30, for the questions; the changes are judgements of our own and say so.

mod change;
mod questions;

pub use change::{Change, changed, changes};
pub use questions::QUESTIONS;

use crate::error::InputError;

/// One question.
#[derive(Debug)]
pub struct Question {
    /// Its name in links: stable for ever, and no input's.
    pub key: &'static str,
    /// Its name in a list.
    pub label: &'static str,
    /// The question.
    pub text: &'static str,
    /// Why it is asked.
    pub why: &'static str,
    /// Where in the essay it comes from.
    pub from: &'static str,
    /// The answers it allows.
    pub options: &'static [Reply],
}

/// One answer that a question allows.
#[derive(Debug)]
pub struct Reply {
    /// Its name in links: stable for ever.
    pub key: &'static str,
    /// How it reads.
    pub label: &'static str,
    /// What follows from it, or why it matters.
    pub reason: &'static str,
    /// What it says about inputs.
    pub effects: &'static [Effect],
}

/// What an answer says about an input.
#[derive(Clone, Copy, Debug)]
pub struct Effect {
    /// The input, by key.
    pub input: &'static str,
    /// How far it goes.
    pub to: Bound,
    /// Why, and whether that is a judgement.
    pub why: &'static str,
}

/// How far an answer moves an input, seen from its default. An input that has been moved further already stays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// So many months later than the default; several answers add up.
    Later(f64),
    /// To the low end of its likely range, its P10.
    LowEnd,
    /// To the high end of its likely range, its P90.
    HighEnd,
    /// To nothing.
    Nothing,
}

impl Question {
    /// The question named `key`, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        QUESTIONS.iter().find(|question| question.key == key)
    }

    /// Reads an answer by its key; nothing where it is empty.
    ///
    /// # Errors
    /// When it is none of those allowed; the message names them.
    pub fn parse(&self, text: &str) -> Result<Option<&'static Reply>, InputError> {
        let wanted = text.trim();
        if wanted.is_empty() {
            return Ok(None);
        }
        self.options.iter().find(|option| option.key == wanted).map(Some).ok_or_else(|| {
            let keys: Vec<_> = self.options.iter().map(|option| option.key).collect();
            InputError::new(self.key, format!("must be one of {}", keys.join(", ")))
        })
    }
}

/// How many questions there are.
const COUNT: usize = 9;

/// The answers that have been given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Answers([Option<&'static Reply>; COUNT]);

impl Answers {
    /// Answers `question`, or takes its answer back.
    pub fn set(&mut self, question: &Question, reply: Option<&'static Reply>) {
        let place = QUESTIONS.iter().position(|known| known.key == question.key);
        if let Some(answer) = place.and_then(|place| self.0.get_mut(place)) {
            *answer = reply;
        }
    }

    /// The answer to `question`, if it has been given.
    #[must_use]
    pub fn to(&self, question: &Question) -> Option<&'static Reply> {
        self.given().find(|(known, _)| known.key == question.key).map(|(_, reply)| reply)
    }

    /// The questions that have been answered, in their order: the checklist.
    pub fn given(&self) -> impl Iterator<Item = (&'static Question, &'static Reply)> {
        QUESTIONS.iter().zip(self.0).filter_map(|(question, reply)| Some((question, reply?)))
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// Answers are the same if they have the same keys.
impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(one, other)| one.map(|it| it.key) == other.map(|it| it.key))
    }
}

#[cfg(test)]
mod tests;
