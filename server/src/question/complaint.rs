//! Complaints about a command line that can't be read, in the form of all others: `field: what is allowed`.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use crossover_economics::error::InputError;

/// What `error` is about and what is allowed there.
pub(crate) fn of(error: &Error) -> InputError {
    let given = context(error, ContextKind::InvalidValue);
    let field = context(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::MissingRequiredArgument => InputError::new(names(&field).join(", "), "must be given"),
        ErrorKind::InvalidValue => {
            let allowed = context(error, ContextKind::ValidValue);
            let name = name(first(&field));
            match (first(&given), allowed.is_empty()) {
                ("", _) => InputError::new(name, "needs a value"),
                (given, true) => InputError::new(name, format!("can't be “{given}”")),
                (given, false) => {
                    InputError::new(name, format!("must be one of {}, not “{given}”", allowed.join(", ")))
                }
            }
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map_or_else(String::new, ToString::to_string);
            InputError::new(name(first(&field)), format!("{why}, not “{}”", first(&given)))
        }
        ErrorKind::UnknownArgument => {
            let meant = context(error, ContextKind::SuggestedArg);
            let hint =
                meant.first().map_or_else(|| "see --help".into(), |meant| format!("did you mean {meant}?"));
            InputError::new(name(first(&field)), format!("there is no such option here; {hint}"))
        }
        ErrorKind::InvalidSubcommand => {
            let command = context(error, ContextKind::InvalidSubcommand);
            InputError::new(first(&command), "there is no such command; crossover --help lists them")
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let commands = context(error, ContextKind::ValidSubcommand);
            let hint = if commands.is_empty() {
                "see --help".into()
            } else {
                format!("one of {}", commands.join(", "))
            };
            InputError::new("command", format!("must be given; {hint}"))
        }
        ErrorKind::ArgumentConflict => {
            let (name, other) = (name(first(&field)), context(error, ContextKind::PriorArg));
            let others = names(&other);
            if others.contains(&name) {
                InputError::new(name, "can be given only once")
            } else {
                InputError::new(name, format!("can't be given together with {}", others.join(", ")))
            }
        }
        ErrorKind::InvalidUtf8 => InputError::new("arguments", "must be UTF-8 text"),
        _ => InputError::new("arguments", first_line(error)),
    }
}

/// The texts that clap holds about `kind`.
fn context(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn first(texts: &[String]) -> &str {
    texts.first().map_or("", String::as_str)
}

fn names(arguments: &[String]) -> Vec<&str> {
    arguments.iter().map(|argument| name(argument)).collect()
}

/// `active-params` of `--active-params <N>`, `flows` of `<FLOWS>...`.
fn name(argument: &str) -> &str {
    let word = argument.split([' ', '=']).next().unwrap_or(argument);
    word.trim_start_matches('-').trim_matches(['<', '>', '[', ']', '.'])
}

fn first_line(error: &Error) -> String {
    let text = error.to_string();
    text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_string()
}
