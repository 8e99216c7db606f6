//! What a short link is to hold, as a body says it.

use crate::api::body::nothing_else;
use crate::{scenario, short};
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;
use crossover_link as link;
use crossover_store::Order;
use serde_json::{Map, Value};

/// Reads what is to be kept.
pub(super) fn read(object: &Map<String, Value>, query: &str) -> Result<Order, Vec<InputError>> {
    let mut errors = nothing_else(query);
    errors.extend(unknown(object, &["scenario", "query", "name", "note", "extended"]));
    let [name, note] = ["name", "note"].map(|field| text(object, field, &mut errors));
    let name = name.replace("\r\n", " ");
    let too_long = short::too_long(&name, &note).into_iter();
    errors.extend(too_long.map(|(field, why)| InputError::new(field, why)));
    let extended = match object.get("extended") {
        None => false,
        Some(Value::Bool(extended)) => *extended,
        Some(_) => {
            errors.push(InputError::new("extended", "must be true or false"));
            false
        }
    };
    match of(object) {
        Ok((scenario, answers)) if errors.is_empty() => {
            Ok(short::to_keep(&scenario, &answers, &name, &note, extended))
        }
        of => {
            errors.extend(of.err().unwrap_or_default());
            Err(errors)
        }
    }
}

/// The scenario that is to be kept, by one of the two ways to say it.
fn of(object: &Map<String, Value>) -> Result<(Scenario, Answers), Vec<InputError>> {
    match (object.get("scenario"), object.get("query")) {
        (Some(_), Some(_)) => Err(vec![InputError::new("query", "can't be given together with scenario")]),
        (Some(Value::Object(scenario)), None) => {
            scenario::from_object(scenario).map(|scenario| (scenario, Answers::default()))
        }
        (Some(_), None) => {
            let message = "must be an object of inputs by key, such as {\"tokens\": \"120B\"}";
            Err(vec![InputError::new("scenario", message)])
        }
        (None, Some(Value::String(query))) => {
            let query = link::query_of(query);
            scenario::from_query(query).map(|scenario| (scenario, link::decode(query).answers))
        }
        // Said by whoever reads the texts.
        (None, Some(_)) => Err(vec![InputError::new("query", "must be a text")]),
        (None, None) => Ok(Default::default()),
    }
}

/// The text of a field; nothing if it is left out.
pub(super) fn text(object: &Map<String, Value>, field: &str, errors: &mut Vec<InputError>) -> String {
    match object.get(field) {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(_) => {
            errors.push(InputError::new(field, "must be a text"));
            String::new()
        }
    }
}

/// What is wrong with the fields that there are not.
pub(super) fn unknown(object: &Map<String, Value>, known: &[&str]) -> Vec<InputError> {
    let unknown = object.keys().filter(|field| !known.contains(&field.as_str()));
    let message = || format!("there is no such field here; there are {}", known.join(", "));
    unknown.map(|field| InputError::new(field, message())).collect()
}
