//! What somebody typed, as far as it makes a scenario.

use crate::Made;
use crossover_economics::error::InputError;
use crossover_economics::input::{Input, Scenario};
use crossover_economics::readiness::{Answers, Question};

/// A scenario as it was typed: what could be read, and what could not, with the reason.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What could be read; every other input is at its default. Always valid.
    pub scenario: Scenario,
    /// The answers about readiness that could be read.
    pub answers: Answers,
    /// The texts that could not be used, by key, as they were typed.
    pub refused: Vec<(&'static str, String)>,
    /// Why, in the same order.
    pub errors: Vec<InputError>,
    /// Keys that name neither an input nor a question.
    pub unknown: Vec<String>,
    /// The link was written for an edition that is not known here.
    pub newer: bool,
    /// What made the link, if it says so and has not been changed since.
    pub made: Option<Made>,
}

impl Draft {
    /// The text that a field named `key` should show: what was typed if it was refused, else the value.
    #[must_use]
    pub fn text(&self, input: &Input) -> String {
        let refused = self.refused.iter().find(|(key, _)| *key == input.key);
        refused.map_or_else(|| input.exact(&input.value(&self.scenario)), |(_, text)| text.clone())
    }

    /// The error about the input named `key`, if there is one.
    #[must_use]
    pub fn error(&self, key: &str) -> Option<&InputError> {
        self.errors.iter().find(|error| error.field == key)
    }

    /// Takes `text` as the answer to the question named `key`; false if there is none.
    fn answer(&mut self, key: &str, text: &str) -> bool {
        let Some(question) = Question::find(key) else { return false };
        self.refused.retain(|(earlier, _)| *earlier != question.key);
        self.errors.retain(|earlier| earlier.field != question.key);
        match question.parse(text) {
            Ok(reply) => self.answers.set(question, reply),
            Err(error) => {
                self.answers.set(question, None);
                self.refused.push((question.key, text.chars().take(40).collect()));
                self.errors.push(error);
            }
        }
        true
    }

    /// Says why something about the link itself could not be used.
    pub(crate) fn complain(&mut self, key: &'static str, text: &str, why: &str) {
        self.refused.push((key, text.chars().take(40).collect()));
        self.errors.push(InputError::new(key, why));
    }

    fn refuse(&mut self, input: &'static Input, text: String, error: InputError) {
        // A default that can't be put back would be a mistake in the registry; its tests rule that out.
        let _ = input.set(&mut self.scenario, input.default());
        self.refused.push((input.key, text));
        self.errors.push(error);
    }
}

/// Makes a scenario, and answers about readiness, from texts by key. A later text for the same key replaces an earlier one.
pub fn assemble<K: AsRef<str>, T: AsRef<str>>(texts: impl IntoIterator<Item = (K, T)>) -> Draft {
    let mut draft = Draft::default();
    let mut typed: Vec<(&'static Input, String)> = Vec::new();
    for (key, text) in texts {
        match Input::find(key.as_ref()) {
            Some(input) => {
                typed.retain(|(earlier, _)| earlier.key != input.key);
                typed.push((input, text.as_ref().to_string()));
            }
            None if draft.answer(key.as_ref(), text.as_ref()) => {}
            None => draft.unknown.push(key.as_ref().chars().take(40).collect()),
        }
    }
    for (input, text) in &typed {
        let result = input.parse(text).and_then(|value| input.set(&mut draft.scenario, value));
        if let Err(error) = result {
            draft.refuse(input, text.clone(), error);
        }
    }
    // Rules between inputs: each names an input whose default breaks no rule.
    for error in draft.scenario.validate().err().unwrap_or_default() {
        if let Some(input) = Input::find(&error.field) {
            let text = input.exact(&input.value(&draft.scenario));
            draft.refuse(input, text, error);
        }
    }
    draft
}
