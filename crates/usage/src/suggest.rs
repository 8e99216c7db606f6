//! Inputs of the scenario worked out from usage, each with how.

mod bill;
mod model;

use crate::growth;
use crate::summary::{Month, Summary};
use crossover_economics::input::{Input, Scenario, Value};
use crossover_economics::quantity::{Unit, exact, short};

/// Days in an average month.
const DAYS: f64 = 365.25 / 12.0;
/// Fewest days that a month is worked out from.
const FEWEST_DAYS: i32 = 7;
/// Growth over fewer months than this says little about a year.
const MANY_MONTHS: usize = 6;

/// A value for an input. Always one that the input allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The input's key.
    pub key: &'static str,
    /// The value, as text for its field.
    pub text: String,
    /// The value for reading.
    pub after: String,
    /// What the scenario has now, for reading.
    pub before: String,
    /// How it was worked out, in a sentence or two.
    pub because: String,
}

/// What usage says about a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Advice {
    /// Values for inputs, in the order of the page.
    pub suggestions: Vec<Suggestion>,
    /// What could not be worked out, and why, and what was counted without being told apart.
    pub left: Vec<String>,
}

/// What `summary` suggests for `now`, and what it can't tell.
#[must_use]
pub fn suggest(summary: &Summary, now: &Scenario) -> Advice {
    let mut advice = Advice::default();
    let whole: Vec<&Month> =
        summary.months.iter().filter(|month| month.partial.is_none() && month.tokens() > 0.0).collect();
    let some = || summary.months.iter().filter(|month| month.tokens() > 0.0);
    let Some(month) = whole.last().copied().or_else(|| some().max_by_key(|month| summary.days(month.month)))
    else {
        advice.left.push("There are no tokens in it, so only a file with tokens can fill fields.".into());
        return advice;
    };
    advice.tokens(summary, now, month);
    advice.growth(now, &whole);
    advice.mix(summary, now, month);
    let model = model::suggest(&mut advice, summary, now, month.month);
    bill::suggest(&mut advice, summary, now, month.month, model);
    if summary.left_out > 0 {
        advice.left.push("Rows could not be read: what they hold is missing from every figure above.".into());
    }
    advice
}

impl Advice {
    fn tokens(&mut self, summary: &Summary, now: &Scenario, month: &Month) {
        let name = month.name();
        let read = |count| short(count, Unit::Tokens);
        let total = read(month.tokens());
        if month.partial.is_none() {
            let because = format!(
                "{name} is the latest whole month: {} input and {} output tokens.",
                read(month.input),
                read(month.output)
            );
            return self.put("tokens", &Value::Number(rounded(month.tokens(), 3)), now, because);
        }
        let days = summary.days(month.month);
        if days < FEWEST_DAYS {
            self.left.push(format!("Tokens a month: {days} days are too few to tell a month from."));
            return;
        }
        let because = format!(
            "No month is whole. {name} has {total} tokens in {days} days; as many a day over an average month of 30.4 days."
        );
        let tokens = month.tokens() / days as f64 * DAYS;
        self.put("tokens", &Value::Number(rounded(tokens, 3)), now, because);
    }

    fn growth(&mut self, now: &Scenario, whole: &[&Month]) {
        let points: Vec<_> = whole.iter().map(|month| (month.month, month.tokens())).collect();
        let (Some(fit), [first, .., last]) = (growth::fit(&points), whole) else {
            let months = match whole.len() {
                0 => "there is none".to_string(),
                1 => "there is one".to_string(),
                n => format!("there are {n}"),
            };
            self.left.push(format!("Growth of usage: needs {} whole months, and {months}.", growth::FEWEST));
            return;
        };
        let caution = if whole.len() < MANY_MONTHS { " So few months say little about a year." } else { "" };
        let because = format!(
            "The constant rate that fits {} whole months best, {} to {}, by least squares on logarithms; no month is more \
             than {} off it.{caution}",
            whole.len(),
            first.name(),
            last.name(),
            short((fit.furthest * 100.0).ceil() / 100.0, Unit::Share),
        );
        self.put("growth", &Value::Number((fit.per_year * 100.0).round() / 100.0), now, because);
    }

    fn mix(&mut self, summary: &Summary, now: &Scenario, month: &Month) {
        let name = month.name();
        let read = |count| short(count, Unit::Tokens);
        let because =
            format!("{} of {} tokens in {name} are output.", read(month.output), read(month.tokens()));
        self.put("output", &Value::Optional(Some(share(month.output, month.tokens()))), now, because);
        if summary.cached_known && month.input > 0.0 {
            let because = format!(
                "{} of {} input tokens in {name} were read from the cache.",
                read(month.cached),
                read(month.input)
            );
            self.put("cached", &Value::Optional(Some(share(month.cached, month.input))), now, because);
        } else {
            self.left.push("Cached share of input: not every file says which input was cached.".into());
        }
    }

    /// Suggests `value`, unless the input does not allow it: then it says so.
    fn put(&mut self, key: &'static str, value: &Value, now: &Scenario, because: String) {
        let Some(input) = Input::find(key) else { return };
        let mut then = now.clone();
        match input.set(&mut then, value.clone()) {
            Ok(()) => self.suggestions.push(Suggestion {
                key,
                text: input.exact(value),
                after: input.short(value),
                before: input.short(&input.value(now)),
                because,
            }),
            Err(error) => {
                self.left.push(format!(
                    "{}: {} does not fit: it {}.",
                    input.label,
                    input.short(value),
                    error.message
                ));
            }
        }
    }
}

/// A part of a whole, to a tenth of a per cent.
fn share(part: f64, whole: f64) -> f64 {
    (part / whole * 1000.0).round() / 1000.0
}

/// `value` to so many significant digits.
fn rounded(value: f64, digits: usize) -> f64 {
    format!("{value:.*e}", digits.saturating_sub(1)).parse().unwrap_or(value)
}

/// A share for a sentence, to a whole per cent.
fn percent(part: f64, whole: f64) -> String {
    let share = part / whole * 100.0;
    if share > 0.0 && share < 1.0 { "under 1%".into() } else { exact(share.round() / 100.0, Unit::Share) }
}
