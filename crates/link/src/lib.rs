//! A scenario as a link, and a link as a scenario.
//!
//! The query holds what differs from the defaults, by readable key: `data=2T&tokens=120B&budget=12M&v=1`. The edition
//! `v` names the defaults that the rest is to be read with, so that a link means the same for ever. `made` says which
//! engine, with which prices, made it, and what it answered ([`Made`]). What would be longer than [`LONGEST_READABLE`] is
//! packed into one key, `z`. The answers about readiness go along under their questions' keys.
//! [`Comparison`] is the link of several scenarios. `docs/LINKS.md` describes all of it.

mod comparison;
mod draft;
mod edition;
mod made;
mod packed;

pub use comparison::{Comparison, Slot, compare};
pub use draft::{Draft, assemble};
pub use edition::EDITION;
pub use made::Made;

use crossover_economics::input::{INPUTS, Input, Scenario, Value};
use crossover_economics::quantity::Unit;
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;
use std::borrow::Cow;

/// The keys of a link that are no inputs and no questions: edition, maker, and everything in one.
pub(crate) const EDITION_KEY: &str = "v";
pub(crate) const MADE_KEY: &str = "made";
pub(crate) const PACKED_KEY: &str = "z";

/// Longest readable query, in bytes. What would be longer is packed, which no scenario makes longer than this; so a link
/// stays below 2,000 wherever its page is.
pub const LONGEST_READABLE: usize = 1500;

/// The query of `scenario`, without a leading `?`; empty when everything is at its default.
#[must_use]
pub fn encode(scenario: &Scenario) -> String {
    encode_with(scenario, &Answers::default())
}

/// The same with the answers about readiness, each under its own key; what is not answered is left out.
#[must_use]
pub fn encode_with(scenario: &Scenario, answers: &Answers) -> String {
    write(&entries(scenario, answers), None, LONGEST_READABLE)
}

/// The link to hand on: the same with what made it and what the answer was, which later editions can show beside theirs.
#[must_use]
pub fn encode_made(report: &Report, answers: &Answers) -> String {
    write(&entries(&report.scenario, answers), Some(&Made::of(report)), LONGEST_READABLE)
}

/// What differs from the defaults, and what is answered.
fn entries(scenario: &Scenario, answers: &Answers) -> Vec<(&'static str, Value)> {
    let changed = INPUTS.iter().filter(|input| input.changed(scenario));
    let inputs = changed.map(|input| (input.key, input.value(scenario)));
    inputs.chain(answers.given().map(|(question, reply)| (question.key, Value::Choice(reply.key)))).collect()
}

/// The query of these entries: readable up to so many bytes, packed beyond.
fn write(entries: &[(&'static str, Value)], made: Option<&Made>, longest: usize) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let texts: Vec<_> = entries.iter().map(|(key, value)| (*key, text(key, value))).collect();
    let made = made.map(|made| made.text(&texts));
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(&texts);
    if let Some(made) = &made {
        query.append_pair(MADE_KEY, made);
    }
    let readable = query.append_pair(EDITION_KEY, EDITION).finish();
    if readable.len() <= longest {
        return readable;
    }
    format!("{PACKED_KEY}={}", packed::pack(entries, made.as_deref()))
}

/// A value for a link. Shares are written as decimals, because `%` would have to be escaped.
fn text(key: &str, value: &Value) -> String {
    match (Input::find(key), value) {
        (_, Value::Choice(key)) => (*key).into(),
        (Some(input), Value::Number(share) | Value::Optional(Some(share)))
            if matches!(input.unit(), Some(Unit::Share | Unit::SharePerYear)) =>
        {
            share.to_string()
        }
        (Some(input), _) => input.exact(value),
        // Only inputs have other values than choices.
        (None, _) => String::new(),
    }
}

/// The scenario behind the `#` of a private link, which a browser sends to nobody; nothing where that names a part of a
/// page.
#[must_use]
pub fn private(link: &str) -> Option<&str> {
    link.trim().split_once('#').map(|(_, fragment)| fragment).filter(|fragment| fragment.contains('='))
}

/// The private link that opens the scenario of `query` at the address `page`. Nothing never stands behind its `#`: that is
/// what tells it from a page of the defaults.
#[must_use]
pub fn private_at(page: &str, query: &str) -> String {
    if query.is_empty() { format!("{page}#{EDITION_KEY}={EDITION}") } else { format!("{page}#{query}") }
}

/// What stands behind the question mark of a whole link, or behind the `#` of a private one; the text itself where it is
/// no more than that.
#[must_use]
pub fn query_of(link: &str) -> &str {
    if let Some(query) = private(link) {
        return query;
    }
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
    let mut pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = Vec::new();
    let mut damaged = None;
    for (key, text) in form_urlencoded::parse(query.as_bytes()) {
        if key != PACKED_KEY {
            pairs.push((key, text));
            continue;
        }
        match packed::unpack(&text) {
            Ok(inside) => pairs.extend(inside.into_iter().map(|(key, text)| (key, text.into()))),
            Err(why) => damaged = Some((text, why)),
        }
    }
    let mut take = |wanted: &str| {
        let at = pairs.iter().position(|(key, _)| key == wanted)?;
        let (_, text) = pairs.remove(at);
        pairs.retain(|(key, _)| key != wanted);
        Some(text)
    };
    let (edition, made) = (take(EDITION_KEY), take(MADE_KEY));
    let defaults = edition::defaults_of(edition.as_deref());
    let older = defaults.unwrap_or_default().iter().map(|(key, text)| (Cow::from(*key), Cow::from(*text)));
    let mut draft = assemble(older.chain(pairs.iter().cloned()));
    draft.newer = defaults.is_none();
    if let Some((text, why)) = damaged {
        draft.complain(PACKED_KEY, &text, why);
    }
    match made.map(|text| Made::read(&text, &pairs).ok_or(text)) {
        Some(Ok(made)) => draft.made = made,
        // Another edition may write it in another way, which has been said.
        Some(Err(text)) if !draft.newer => draft.complain(MADE_KEY, &text, made::EXPECTED),
        _ => {}
    }
    draft
}

#[cfg(test)]
mod tests;
