//! What is printed: answers on stdout, complaints on stderr, each complaint on one line.

use super::Stop;
use crate::answer;
use serde::Serialize;
use std::io::{self, Write as _};

/// Longest complaint, in characters: what was typed may be long.
const LONGEST: usize = 400;

/// Prints `answer` as indented JSON.
pub(super) fn json(answer: &impl Serialize) -> Result<(), Stop> {
    let text = answer::json(answer).map_err(Stop::Machine)?;
    bytes(text.as_bytes())
}

/// Prints `answer` as it is.
pub(super) fn text(answer: &str) -> Result<(), Stop> {
    bytes(answer.as_bytes())
}

/// Writes `answer` to stdout. A reader that has seen enough and closed the pipe is no failure.
pub(super) fn bytes(answer: &[u8]) -> Result<(), Stop> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(answer).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Stop::Machine(format!("can't write the answer: {error}")))
        }
        _ => Ok(()),
    }
}

/// Says what is wrong, on one line of stderr.
pub(super) fn complain(message: &str) {
    let line: String = message.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    // There is nobody left to tell if stderr is closed.
    let _ = writeln!(io::stderr(), "{line}");
}
