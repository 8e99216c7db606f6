//! Questions that take a few figures. The fields of a question are its flags on the command line and its keys in JSON and
//! in a query, so all read, check and refuse the same.

pub(crate) mod complaint;
pub(crate) mod serving_cost;
pub(crate) mod training_run;
pub(crate) mod typed;

use clap::{Arg, Args, Command};
use crossover_economics::error::InputError;
use serde::Serialize;
use serde_json::{Map, Value};

/// A question.
pub(crate) trait Question: Args {
    /// What answers it.
    type Answer: Serialize;

    /// The command that asks it.
    const NAME: &'static str;

    /// Answers it.
    ///
    /// # Errors
    /// One that names the flag, when something is not allowed.
    fn answer(&self) -> Result<Self::Answer, InputError>;

    /// Least and greatest value of the figure with this flag.
    #[cfg(feature = "describe")]
    fn allowed(flag: &str) -> Option<(f64, f64)>;
}

/// The fields of a question.
pub(crate) fn fields<Q: Question>() -> Command {
    Q::augment_args(Command::new(Q::NAME).disable_help_flag(true))
}

/// The name of a field in JSON and in a query: that of its flag with underscores.
pub(crate) fn name(field: &Arg) -> String {
    field.get_long().unwrap_or_default().replace('-', "_")
}

/// Reads a question from JSON, a number or a text for each field, as the command line reads it.
///
/// # Errors
/// One for each field that is missing, unknown or neither number nor text; else one for the first that can't be read.
/// Whether a figure is allowed is for its answer to say.
pub(crate) fn read<Q: Question>(given: &Map<String, Value>) -> Result<Q, Vec<InputError>> {
    let command = fields::<Q>();
    let mut errors = Vec::new();
    let mut arguments = vec![Q::NAME.to_string()];
    for (field, value) in given {
        let known = command.get_arguments().any(|known| name(known) == *field);
        match value {
            _ if !known => {
                let names: Vec<_> = command.get_arguments().map(name).collect();
                let message = format!("there is no such field here; there are {}", names.join(", "));
                errors.push(InputError::new(shown(field), message));
            }
            Value::String(text) => arguments.push(argument(field, text)),
            Value::Number(number) => arguments.push(argument(field, &number.to_string())),
            _ => errors.push(InputError::new(field.as_str(), "must be a number or a text")),
        }
    }
    let required = command.get_arguments().filter(|field| field.is_required_set()).map(name);
    errors.extend(
        required
            .filter(|field| !given.contains_key(field))
            .map(|field| InputError::new(field, "must be given")),
    );
    if !errors.is_empty() {
        return Err(errors);
    }
    let read = command.try_get_matches_from(arguments).and_then(|matches| Q::from_arg_matches(&matches));
    read.map_err(|error| vec![as_field::<Q>(complaint::of(&error))])
}

/// Answers a question that was read from JSON.
///
/// # Errors
/// One that names the field, when something is not allowed.
pub(crate) fn answer<Q: Question>(question: &Q) -> Result<Q::Answer, Vec<InputError>> {
    question.answer().map_err(|error| vec![as_field::<Q>(error)])
}

fn argument(field: &str, text: &str) -> String {
    format!("--{}={text}", field.replace('_', "-"))
}

/// The engine and the command line name flags.
fn as_field<Q: Question>(error: InputError) -> InputError {
    let names: Vec<_> = fields::<Q>().get_arguments().map(name).filter(|name| name.contains('_')).collect();
    let message = names.iter().fold(error.message, |text, name| text.replace(&name.replace('_', "-"), name));
    InputError::new(error.field.replace('-', "_"), message)
}

/// As much of a text from outside as a message repeats.
fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests;
