//! A memo of two pages as a tagged PDF: the answer, the chart, the alternatives, what would change it, and what it rests on;
//! a third on readiness, once questions about it are answered.
//!
//! Written for PDF/UA-1 and checked against it while it is written. Figures and words come from the report and from the same
//! chart as on the page, as lines and text, with the bundled fonts only.

mod code;
mod file;
mod letters;
mod pages;
mod pen;
mod readiness;
mod table;

use crate::Meta;
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;
use std::fmt;

/// Why there is no memo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The chart or a font can't be read: a fault of the program.
    Part(&'static str),
    /// The file would break a rule of PDF/UA: likewise.
    File(String),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(part) => write!(out, "the memo can’t be drawn: {part}"),
            Self::File(why) => write!(out, "the memo can’t be written: {why}"),
        }
    }
}

impl std::error::Error for Error {}

/// The memo of a report as a PDF file, two pages of A4. Best of a whole report with its odds; what is missing is left out.
///
/// The same bytes for the same arguments.
///
/// # Errors
/// [`Error`], when the file can't be put together.
pub fn memo(report: &Report, meta: &Meta) -> Result<Vec<u8>, Error> {
    memo_with(report, meta, &Answers::default())
}

/// The same, with a page at the end on the answers about readiness, if there are any.
///
/// # Errors
/// As [`memo`].
pub fn memo_with(report: &Report, meta: &Meta, answers: &Answers) -> Result<Vec<u8>, Error> {
    file::write(&pages::Words { report, meta, answers })
}

#[cfg(test)]
mod tests;
