//! The workbook: the same model as live formulas, from the inputs to NPV, IRR and payback of the five alternatives.
//!
//! Each formula is written once, as an `expr::Expr`: its text goes into the cell and, worked out here, its result beside it.
//! Where the engine knows a figure, the engine's is the stored result. So three things can be compared: the engine, the
//! formulas worked out here, and the formulas worked out by a spreadsheet program; the tests do.
//!
//! Every book has the same cells in the same places, whatever the scenario: only the inputs' values and the results differ.
//! Changing an input in one book gives the figures of another.

mod book;
mod eval;
mod expr;
mod inputs;
mod lists;
mod model;
mod rates;
mod sensitivity;
mod serving;
mod sources;
mod stops;
mod style;
mod summary;
mod training;

use crate::Meta;
use book::Book;
use chrono::Datelike as _;
use crossover_economics::alternative::Alternative;
use crossover_economics::plan::Plan;
use crossover_economics::report::Report;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::fmt;

/// Why there is no workbook.
#[derive(Debug)]
pub struct Error(XlsxError);

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the workbook could not be written: {}", self.0)
    }
}

impl std::error::Error for Error {}

impl From<XlsxError> for Error {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// The workbook of a report as the bytes of an XLSX file; the same bytes for the same arguments.
///
/// What the report leaves empty, as [`Report::quick`] does, is missing from the sheet Sensitivity only.
///
/// # Errors
/// [`Error`], if the file can't be put together.
pub fn workbook(report: &Report, meta: &Meta) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    // The usual level takes half as long again for a file hardly smaller.
    workbook.set_zip_compression_level(2);
    workbook.set_properties(&properties(meta)?);
    build(report, meta).0.finish(&mut workbook)?;
    Ok(workbook.save_to_buffer()?)
}

fn properties(meta: &Meta) -> Result<DocProperties, XlsxError> {
    let day = meta.as_of;
    let created =
        ExcelDateTime::from_ymd(day.year().clamp(1900, 9999) as u16, day.month() as u8, day.day() as u8)?;
    Ok(DocProperties::new()
        .set_title(clipped(meta.title()))
        .set_comment(clipped(&meta.note))
        .set_author("Crossover")
        .set_creation_datetime(&created))
}

/// A text as long as properties may be.
fn clipped(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).take(255).collect()
}

/// All cells, and where the inputs stand.
fn build(report: &Report, meta: &Meta) -> (Book, inputs::Inputs) {
    let plan = Plan::new(&report.scenario);
    let mut book = Book::new();
    let lists = lists::write(&mut book);
    let inputs = inputs::write(&mut book, &report.scenario, &plan, &lists);
    let ground = serving::ground(&mut book, &inputs, &lists);
    let of_open =
        |place: usize| expr::find(inputs.cell("open"), lists.open.labels, lists.open.figures[place]);
    let hosted = plan.hosted(Alternative::SelfHost);
    let engine = hosted.map(|hosted| (&hosted.serving, plan.scenario.utilization, plan.serving_rent));
    let models = (of_open(0), of_open(1));
    let open = serving::fleet(&mut book, &inputs, &ground, (0, "Open weights"), models, engine);
    let training = training::write(&mut book, &plan, &inputs, &lists, &ground);
    let model = model::write(&mut book, report, &inputs, &lists, &ground, (open, &training));
    let [closed, open] = model.today;
    let today = [
        ("api_in", closed[0]),
        ("api_cached", closed[1]),
        ("api_out", closed[2]),
        ("open_in", open[0]),
        ("open_cached", open[1]),
        ("open_out", open[2]),
    ];
    inputs::prices(&mut book, &inputs, today);
    let rates = rates::write(&mut book, &inputs, &model);
    let parts = summary::Parts { inputs: &inputs, training: &training, model: &model, rates: &rates };
    summary::write(&mut book, report, meta, &parts);
    sensitivity::write(&mut book, report);
    sources::write(&mut book, report);
    (book, inputs)
}

#[cfg(test)]
mod tests;
