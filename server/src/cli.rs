//! The command line. Answers are JSON on stdout; bad input is one line on stderr and exit code 2.

mod evaluate;
mod export;
mod finance;
mod output;
mod scaling;
mod serve;
mod source;
mod store;
mod wait;

use crate::question::serving_cost::ServingCost;
use crate::question::training_run::TrainingRun;
use crate::question::{Question, complaint};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};
use crossover_economics::error::InputError;
use std::ffi::OsString;
use std::process::ExitCode;

/// Should a company that pays for LLM tokens pretrain its own model, or keep buying?
#[derive(Debug, Parser)]
#[command(name = "crossover", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Evaluate(evaluate::Evaluate),
    TrainingRun(TrainingRun),
    ServingCost(ServingCost),
    Finance(finance::Finance),
    Scaling(scaling::Scaling),
    Wait(wait::Wait),
    Export(export::Export),
    Serve(serve::Serve),
    Store(store::Store),
}

/// Why a command gave no answer.
enum Stop {
    /// What was typed can't be used: exit code 2.
    Input(InputError),
    /// The machine failed, not the input: exit code 1.
    Machine(String),
}

impl From<InputError> for Stop {
    fn from(error: InputError) -> Self {
        Self::Input(error)
    }
}

/// Runs the command that `arguments` name, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match Cli::try_parse_from(arguments) {
        Ok(Cli { command }) => match command.or_else(serve::started_by_cargo_leptos) {
            Some(command) => finish(command.run()),
            None => finish(output::text(&Cli::command().render_long_help().to_string())),
        },
        Err(help) if matches!(help.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            finish(output::text(&help.to_string()))
        }
        Err(error) => finish(Err(complaint::of(&error).into())),
    }
}

impl Command {
    fn run(self) -> Result<(), Stop> {
        match self {
            Self::Evaluate(command) => command.run(),
            Self::TrainingRun(question) => answer(&question),
            Self::ServingCost(question) => answer(&question),
            Self::Finance(command) => command.run(),
            Self::Scaling(command) => command.run(),
            Self::Wait(command) => command.run(),
            Self::Export(command) => command.run(),
            Self::Serve(command) => command.run(),
            Self::Store(command) => command.run(),
        }
    }
}

fn answer(question: &impl Question) -> Result<(), Stop> {
    output::json(&question.answer()?)
}

fn finish(result: Result<(), Stop>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Input(error)) => {
            output::complain(&error.to_string());
            ExitCode::from(2)
        }
        Err(Stop::Machine(message)) => {
            output::complain(&message);
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
