//! A deck for a board: six slides with charts that can be edited, and the trace in the speaker notes.
//!
//! Figures and labels come from the report and from the same chart specifications as the page. Each chart has a workbook of
//! its own, whose cells are the figures drawn.

mod chart;
mod colour;
mod notes;
mod package;
mod page;
mod sheet;
mod subject;
mod template;
mod xml;

use crate::Meta;
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;
use std::fmt;

/// The largest deck has seven slides: why there is none.
#[derive(Debug)]
pub struct Error(zip::result::ZipError);

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the deck can’t be put together: {}", self.0)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<zip::result::ZipError> for Error {
    fn from(error: zip::result::ZipError) -> Self {
        Self(error)
    }
}

/// The six slides of a report as a PPTX file. Best of a whole report with its odds; what is missing is left out.
///
/// The same bytes for the same arguments.
///
/// # Errors
/// When the file can't be put together.
pub fn deck(report: &Report, meta: &Meta) -> Result<Vec<u8>, Error> {
    deck_with(report, meta, &Answers::default())
}

/// The same, with a slide at the end on the answers about readiness, if there are any.
///
/// # Errors
/// As [`deck`].
pub fn deck_with(report: &Report, meta: &Meta, answers: &Answers) -> Result<Vec<u8>, Error> {
    let pages = subject::all(report, meta, answers);
    Ok(template::package(pages, report, meta)?.bytes()?)
}

#[cfg(test)]
mod tests;
