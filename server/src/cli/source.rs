//! Where a command takes its scenario from.

use super::Stop;
use crate::scenario;
use clap::Args;
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;
use std::fs::File;
use std::io::{self, Read};

/// Longest scenario file, in bytes.
const LONGEST: u64 = 1 << 20;

#[derive(Args, Debug)]
#[group(multiple = false)]
pub(super) struct Source {
    /// JSON file of inputs by key, such as {"tokens": "120B"}; - reads stdin
    #[arg(long, value_name = "FILE")]
    scenario: Option<String>,
    /// Link to a scenario, or its query
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// The default scenario, as without any of the others
    #[arg(long)]
    defaults: bool,
}

impl Source {
    /// The link, where that is what was given.
    pub(super) fn link(&self) -> Option<&str> {
        self.link.as_deref().map(str::trim)
    }

    /// The answers about readiness in the link, those of them that can be read.
    pub(super) fn answers(&self) -> Answers {
        crossover_link::decode(crossover_link::query_of(self.link().unwrap_or_default())).answers
    }

    pub(super) fn scenario(&self) -> Result<Scenario, Stop> {
        match (&self.scenario, &self.link) {
            (Some(file), _) => {
                let cannot =
                    |error: io::Error| InputError::new("scenario", format!("can't read “{file}”: {error}"));
                scenario::from_json(&read(file).map_err(cannot)?).map_err(first)
            }
            (None, Some(link)) => scenario::from_link(link).map_err(first),
            (None, None) => Ok(Scenario::default()),
        }
    }
}

/// One line is said, about the first.
fn first(errors: Vec<InputError>) -> Stop {
    let first = errors.into_iter().next();
    Stop::Input(first.unwrap_or_else(|| InputError::new("scenario", "can't be read")))
}

fn read(file: &str) -> io::Result<String> {
    let reader: Box<dyn Read> = if file == "-" { Box::new(io::stdin()) } else { Box::new(File::open(file)?) };
    let mut text = String::new();
    if reader.take(LONGEST + 1).read_to_string(&mut text)? as u64 > LONGEST {
        return Err(io::Error::other(format!("it is longer than {LONGEST} bytes")));
    }
    Ok(text)
}
