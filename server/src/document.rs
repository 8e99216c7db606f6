//! A scenario as a file that holds its figures: deck, memo, workbook, table or record.

use crossover_deck::{Meta, csv, json, memo, slides, whole, workbook};
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;

/// A kind of such file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Document {
    /// A deck of slides with charts that can be edited.
    Pptx,
    /// A memo of two pages, three with answers about readiness.
    Pdf,
    /// A workbook with live formulas.
    Xlsx,
    /// The months as a table.
    Csv,
    /// Scenario and report.
    Json,
}

impl Document {
    /// The kind of that name, in small letters.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "pdf" => Some(Self::Pdf),
            "pptx" => Some(Self::Pptx),
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// How its name ends.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Pptx => "pptx",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// What it is, as a header says it.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// Whether it is for programs only, not for a terminal.
    pub(crate) const fn is_binary(self) -> bool {
        matches!(self, Self::Pdf | Self::Pptx | Self::Xlsx)
    }

    /// The file; in deck and memo, with the answers about readiness.
    ///
    /// # Errors
    /// A sentence, when it can't be put together.
    pub(crate) fn of(self, scenario: &Scenario, meta: &Meta, answers: &Answers) -> Result<Vec<u8>, String> {
        let whole = || whole(scenario);
        match self {
            Self::Pdf => memo::memo_with(&whole(), meta, answers).map_err(|error| error.to_string()),
            Self::Pptx => slides::deck_with(&whole(), meta, answers).map_err(|error| error.to_string()),
            Self::Xlsx => workbook::workbook(&whole(), meta).map_err(|error| error.to_string()),
            Self::Csv => Ok(csv::months(&Report::quick(scenario), meta).into_bytes()),
            Self::Json => Ok(json::json(&whole(), meta).into_bytes()),
        }
    }
}
