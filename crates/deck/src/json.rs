//! The scenario and everything that is said about it, as JSON with the version of its shape.

use crate::Meta;
use crossover_economics::report::Report;
use serde::Serialize;

/// Version of the outer shape. Rises when a field is renamed or removed; the report inside has a version of its own.
pub const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Record<'a> {
    schema: u32,
    name: &'a str,
    note: &'a str,
    link: &'a str,
    as_of: String,
    report: &'a Report,
}

/// The record of one scenario, indented, with a line break at its end. Numbers read back to the same bits.
#[must_use]
pub fn json(report: &Report, meta: &Meta) -> String {
    let record = Record {
        schema: SCHEMA,
        name: &meta.name,
        note: &meta.note,
        link: &meta.link,
        as_of: meta.as_of.to_string(),
        report,
    };
    // Only maps whose keys are not text can't be written, and there are none.
    let mut text = serde_json::to_string_pretty(&record).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
