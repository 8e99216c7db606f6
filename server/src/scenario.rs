//! A scenario from the text that somebody sent: all of it is understood, or it is refused.
//!
//! The page shows what it could read and marks the rest; a file or an answer on its own must not pass off one scenario
//! as another.

use crossover_economics::error::InputError;
use crossover_economics::input::{Input, Scenario};
use crossover_economics::readiness::Answers;
use crossover_link as link;
use serde::Deserialize as _;
use serde_json::{Map, Value};

/// The scenario of a link's query, without its `?`.
///
/// # Errors
/// One for each value that is not allowed and each key that names no input.
pub(crate) fn from_query(query: &str) -> Result<Scenario, Vec<InputError>> {
    let draft = link::decode(query);
    let refused = draft.errors.iter().zip(&draft.refused);
    let mut errors: Vec<_> =
        refused.map(|(error, (_, given))| with_given(with_range(error.clone()), given)).collect();
    errors.extend(draft.unknown.iter().map(|key| InputError::new(shown(key), "there is no such input")));
    if draft.newer {
        let message = format!("the link is of another edition; this program reads edition {}", link::EDITION);
        errors.push(InputError::new("v", message));
    }
    if errors.is_empty() { Ok(draft.scenario) } else { Err(errors) }
}

/// The scenario of a whole link, private or not, of its query, or of nothing but its `key=value` pairs.
///
/// # Errors
/// As [`from_query`].
pub(crate) fn from_link(link: &str) -> Result<Scenario, Vec<InputError>> {
    from_query(link::query_of(link))
}

/// The link that opens `scenario` with these answers at the address `page`; its bare query where that is empty.
pub(crate) fn link_at(page: &str, scenario: &Scenario, answers: &Answers) -> String {
    match link::encode_with(scenario, answers) {
        query if query.is_empty() && !page.is_empty() => page.into(),
        query => format!("{page}?{query}"),
    }
}

/// The scenario of a JSON object of inputs by key.
///
/// # Errors
/// When it is no such object; else one for each key or value that is not allowed.
pub(crate) fn from_json(text: &str) -> Result<Scenario, Vec<InputError>> {
    let object: Map<String, Value> = serde_json::from_str(text).map_err(|error| {
        vec![InputError::new(
            "scenario",
            format!("must be a JSON object of inputs by key, such as {{\"tokens\": \"120B\"}}; {error}"),
        )]
    })?;
    from_object(&object)
}

/// The scenario of such an object.
///
/// # Errors
/// One for each key or value that is not allowed.
pub(crate) fn from_object(object: &Map<String, Value>) -> Result<Scenario, Vec<InputError>> {
    // One by one: what reads the whole stops at the first that is wrong.
    let alone = |(key, value): (&String, &Value)| {
        let one: Map<_, _> = [(key.clone(), value.clone())].into_iter().collect();
        Scenario::deserialize(&one).err().map(|error| told(key, &error, value))
    };
    let errors: Vec<_> = object.iter().filter_map(alone).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let scenario = Scenario::deserialize(object)
        .map_err(|error| vec![InputError::new("scenario", error.to_string())])?;
    scenario.validate().map(|()| scenario)
}

/// An error about the input named `key` with this value.
fn told(key: &str, error: &serde_json::Error, given: &Value) -> InputError {
    let message = error.to_string();
    let message = message.strip_prefix(&format!("{key}: ")).unwrap_or(&message);
    let error = with_range(InputError::new(shown(key), message));
    match given {
        Value::String(given) => with_given(error, given),
        given => with_given(error, &given.to_string()),
    }
}

/// Says what the input allows, if the message does not say so yet.
fn with_range(mut error: InputError) -> InputError {
    if let Some(allowed) = Input::find(&error.field).map(Input::allowed)
        && !error.message.contains("must ")
        && !error.message.starts_with("needs ")
    {
        error.message.push_str(&format!("; {allowed}"));
    }
    error
}

/// Says what was given, if the message does not say so yet.
pub(crate) fn with_given(mut error: InputError, given: &str) -> InputError {
    if error.message.starts_with("must ") && !error.message.contains(", not ") {
        error.message.push_str(&format!(", not “{}”", shown(given)));
    }
    error
}

/// As much of a text from outside as a message repeats.
fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests;
