//! A scenario as a link, and a link as a scenario.
//!
//! The query holds what differs from the defaults, by readable key: `data=2T&tokens=120B&budget=12M&v=1`. The edition
//! `v` names the defaults and prices that the rest is to be read with, so that a link means the same for ever. The answers
//! about readiness go along under their questions' keys. [`Comparison`] is the link of several scenarios.

mod comparison;
mod draft;

pub use comparison::{Comparison, Slot, compare};
pub use draft::{Draft, assemble};

use crossover_economics::input::{INPUTS, Input, Scenario, Value};
use crossover_economics::quantity::Unit;
use crossover_economics::readiness::Answers;

/// The edition of defaults, prices and engine that links are written for.
pub const EDITION: &str = "1";

/// The key of the edition in a link.
const EDITION_KEY: &str = "v";

/// The query of `scenario`, without a leading `?`; empty when everything is at its default.
#[must_use]
pub fn encode(scenario: &Scenario) -> String {
    encode_with(scenario, &Answers::default())
}

/// The same with the answers about readiness, each under its own key; what is not answered is left out.
#[must_use]
pub fn encode_with(scenario: &Scenario, answers: &Answers) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let mut any = false;
    for input in INPUTS.iter().filter(|input| input.changed(scenario)) {
        query.append_pair(input.key, &text(input, &input.value(scenario)));
        any = true;
    }
    for (question, reply) in answers.given() {
        query.append_pair(question.key, reply.key);
        any = true;
    }
    if any {
        query.append_pair(EDITION_KEY, EDITION);
    }
    query.finish()
}

/// A value for a link. Shares are written as decimals, because `%` would have to be escaped.
fn text(input: &Input, value: &Value) -> String {
    match (input.unit(), value) {
        (Some(Unit::Share | Unit::SharePerYear), Value::Number(share) | Value::Optional(Some(share))) => {
            share.to_string()
        }
        _ => input.exact(value),
    }
}

/// What stands behind the question mark of a whole link; the text itself where it is no more than that.
#[must_use]
pub fn query_of(link: &str) -> &str {
    let link = link.trim();
    let link = link.split_once('#').map_or(link, |(before, _)| before);
    match link.split_once('?') {
        Some((_, query)) => query,
        None if link.contains("://") || link.starts_with('/') => "",
        None => link,
    }
}

/// Opens a query, with or without its leading `?`. Never fails: what can't be read is kept and reported.
#[must_use]
pub fn decode(query: &str) -> Draft {
    let query = query.strip_prefix('?').unwrap_or(query);
    let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key != EDITION_KEY);
    let mut draft = assemble(pairs);
    let edition = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == EDITION_KEY);
    draft.newer = edition.is_some_and(|(_, edition)| edition != EDITION);
    draft
}

#[cfg(test)]
mod tests;
