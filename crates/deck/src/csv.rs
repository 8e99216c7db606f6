//! The months as a tidy table: one row for each month and alternative, units in the header.
//!
//! RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. A text that a spreadsheet would take for a
//! formula gets an apostrophe in front.

use crate::Meta;
use crossover_economics::alternative::Alternative;
use crossover_economics::cashflow::{Flow, Month};
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use std::fmt::Write as _;

/// Heads of the columns that each month has once, then of those that each alternative has in it.
const HEADER: [&str; 21] = [
    "scenario",
    "month",
    "calendar_month",
    "alternative",
    "tokens",
    "closed_price_usd_per_million_tokens",
    "open_price_usd_per_million_tokens",
    "serving_rent_usd_per_chip_hour",
    "base_usd",
    "covered_share",
    "closed_api_usd",
    "open_api_usd",
    "serving_usd",
    "staff_usd",
    "outlay_usd",
    "owning_usd",
    "tax_usd",
    "avoided_usd",
    "net_usd",
    "note",
    "link",
];

/// Months × alternatives. Money in US dollars, undiscounted; figures with all their digits.
///
/// Name, note and link are in every row, as tidy tables have it; where there are none, the cells are empty.
#[must_use]
pub fn months(report: &Report, meta: &Meta) -> String {
    let mut out = String::from('\u{feff}');
    row(&mut out, HEADER.map(str::to_string));
    let [name, note, link] = [&meta.name, &meta.note, &meta.link].map(|text| cell(text));
    for month in &report.months {
        let calendar = short(report.scenario.start_month + month.month as f64, Unit::CalendarMonth);
        for alternative in Alternative::ALL {
            let flow = &month.flows[alternative.index()];
            let mut cells =
                vec![name.clone(), month.month.to_string(), calendar.clone(), alternative.key().to_string()];
            cells.extend(figures(month, flow).map(|figure| figure.to_string()));
            cells.extend([note.clone(), link.clone()]);
            row(&mut out, cells);
        }
    }
    out
}

fn figures(month: &Month, flow: &Flow) -> [f64; 15] {
    [
        month.tokens,
        month.closed_price,
        month.open_price,
        month.serving_rent,
        month.base,
        flow.covered,
        flow.closed_api,
        flow.open_api,
        flow.serving,
        flow.staff,
        flow.outlay,
        flow.owning,
        flow.tax,
        flow.avoided,
        flow.net,
    ]
}

fn row(out: &mut String, cells: impl IntoIterator<Item = String>) {
    let line = cells.into_iter().collect::<Vec<_>>().join(",");
    // Writing to a string does not fail.
    let _ = write!(out, "{line}\r\n");
}

/// Text that a person wrote, as one cell that is never a formula.
///
/// Spreadsheets begin formulas with `=`, `+`, `-` or `@`, also behind white space, and some behind control characters
/// (OWASP, CSV injection). Always quoted, so that no separator inside it ends the cell.
fn cell(text: &str) -> String {
    let begins = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    // Full-width forms of the four are formulas to some spreadsheets as well.
    let formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%'])
        || text.starts_with(|c: char| c.is_control());
    let text = text.replace('"', "\"\"");
    match (text.is_empty(), formula) {
        (true, _) => String::new(),
        (_, true) => format!("\"'{text}\""),
        (_, false) => format!("\"{text}\""),
    }
}

#[cfg(test)]
mod tests;
