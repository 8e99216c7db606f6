//! The answer on one page: what the engine said, and what the formulas say now.

mod charts;
mod outcomes;

use super::book::{Book, Known, SUMMARY, at};
use super::expr::{Cell, Expr, Operand as _, Range, index, lookup, max_of, when};
use super::inputs::Inputs;
use super::model::Model;
use super::rates::Rate;
use super::style::{Kind, Part};
use super::training::{NOTHING, Training};
use crate::Meta;
use crossover_economics::alternative::Alternative;
use crossover_economics::report::Report;
use outcomes::NO_PAYBACK;

/// The row of the table's heads.
const TABLE: u32 = 11;

/// Columns of the page.
const COLUMNS: u16 = 11;

const WIDTHS: [f64; COLUMNS as usize] = [28.0, 22.0, 16.0, 26.0, 12.0, 21.0, 21.0, 14.0, 15.0, 16.0, 16.0];

/// What the formulas of the page are made of.
pub(super) struct Parts<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) training: &'a Training,
    pub(super) model: &'a Model,
    pub(super) rates: &'a [Rate; 5],
}

/// Writes the sheet.
pub(super) fn write(book: &mut Book, report: &Report, meta: &Meta, parts: &Parts<'_>) {
    page(book);
    head(book, report, meta);
    let npvs = outcomes::write(book, report, parts);
    live(book, report, npvs, parts);
    let row = TABLE + 8;
    heading(book, row, "What the budget buys");
    bought(book, row + 1, parts);
    heading(book, row + 7, "Charts");
    charts::write(book, report, parts.model, npvs, row + 8);
    let foot = format!(
        "Crossover {}, list prices of {}. Money is US dollars, nominal; NPV, index and total cost are in today’s money.",
        report.engine, report.prices
    );
    book.text(at(SUMMARY, row + 32, 0), &foot, (Kind::Text, Part::Soft));
}

fn page(book: &mut Book) {
    book.columns(SUMMARY, &WIDTHS);
    book.on(SUMMARY, |sheet, _| {
        sheet.set_screen_gridlines(false).set_landscape().set_print_fit_to_pages(1, 1).set_active(true);
        sheet.set_paper_size(9);
        Ok(())
    });
}

fn heading(book: &mut Book, row: u32, title: &str) {
    book.heading(SUMMARY, row, COLUMNS, title);
}

/// Name, note, link; the verdict as the engine gave it.
fn head(book: &mut Book, report: &Report, meta: &Meta) {
    let plain = (Kind::Text, Part::Plain);
    let cell = |row: u32| at(SUMMARY, row, 0);
    let about = format!(
        "A working model by Crossover, as of {}. Change what is blue on yellow on the sheet Inputs.",
        meta.as_of
    );
    book.title(SUMMARY, &fitting(meta.title()), &about);
    for (row, label, text) in [(2, "Note", &meta.note), (3, "Link", &meta.link)] {
        if !text.is_empty() {
            book.text(cell(row), label, (Kind::Text, Part::Soft));
            book.wide(at(SUMMARY, row, 1), COLUMNS - 1, &fitting(text), (Kind::Prose, Part::Plain));
        }
    }
    heading(book, 5, "The answer");
    book.text(cell(6), "Answer when exported", plain);
    let words = format!("{} {}", report.verdict.headline, report.verdict.paragraph);
    book.wide(at(SUMMARY, 6, 1), COLUMNS - 1, &words, (Kind::Prose, Part::Fixed));
}

/// Longest text that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;

/// As much of a text as a cell holds. The two characters that XML has no way to write become the one for what is lost.
fn fitting(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .map(|c| if matches!(c, '\u{fffe}' | '\u{ffff}') { char::REPLACEMENT_CHARACTER } else { c })
        .take_while(|c| {
            units += c.len_utf16();
            units <= LONGEST
        })
        .collect()
}

/// What the formulas say now.
fn live(book: &mut Book, report: &Report, npvs: Range, parts: &Parts<'_>) {
    let names = Range { from: at(SUMMARY, TABLE + 1, 0), ..npvs };
    let answer = (Kind::Text, Part::Answer);
    let plain = (Kind::Text, Part::Plain);
    for (row, label) in [(7, "Answer now: it is best to"), (8, "Its lead over the next, $"), (9, "Crossing")]
    {
        book.text(at(SUMMARY, row, 0), label, plain);
    }
    let best = index(names, lookup(max_of(npvs), npvs, 0.0));
    let best_known = Known::Text(report.verdict.best.label().into());
    book.known(at(SUMMARY, 7, 1), || "best".into(), best, best_known, answer);
    let second = super::expr::large(npvs, 2.0);
    let lead = max_of(npvs) - second;
    let margin = Known::Number(report.verdict.margin);
    book.known(at(SUMMARY, 8, 1), || "lead".into(), lead, margin, (Kind::Usd, Part::Answer));
    let text = "Months until pretraining’s avoided spend passes the training budget.";
    book.text(at(SUMMARY, 9, 3), text, (Kind::Text, Part::Soft));
    let own = &parts.model.alternatives[Alternative::Pretrain.index()];
    let passed = parts.model.passed;
    let place = passed.total();
    let after = index(own.avoided_sum.all(), place);
    let gained = index(own.avoided.all(), place);
    let crossing = place - 1.0 - (after - parts.inputs.cell("budget")) / gained;
    let crossing = when(place.is(0.0), NO_PAYBACK, crossing);
    let known = report.crossing.map_or(Known::Text(NO_PAYBACK.into()), Known::Number);
    book.known(at(SUMMARY, 9, 1), || "crossing".into(), crossing, known, (Kind::Months, Part::Answer));
    let why = parts.training.stopped;
    let not = Expr::from("Pretraining is not possible: ").join(why);
    let why = when(why.is(NOTHING), "Pretraining is possible with these inputs.", not);
    book.formula(at(SUMMARY, 7, 3), why, (Kind::Text, Part::Soft));
}

fn bought(book: &mut Book, row: u32, parts: &Parts<'_>) {
    let training = parts.training;
    let figures: [(&str, Cell, Kind); 10] = [
        ("Active parameters", training.active, Kind::Big),
        ("Total parameters", training.total, Kind::Big),
        ("Tokens of the run", training.tokens, Kind::Big),
        ("Predicted loss, nats a token", training.loss, Kind::Number),
        ("Loss if compute-optimal", training.optimal_loss, Kind::Number),
        ("Final run, $", training.run, Kind::Usd),
        ("Chip-hours", training.chip_hours, Kind::Count),
        ("Chips", training.chips, Kind::Count),
        ("Days", training.days, Kind::Months),
        ("Chance that a model works", training.chance, Kind::Share),
    ];
    for (place, (label, figure, kind)) in figures.into_iter().enumerate() {
        let (down, across) = ((place % 5) as u32, (place / 5) as u16 * 5);
        book.text(at(SUMMARY, row + down, across), label, (Kind::Text, Part::Plain));
        let shown = when(training.possible.is(1.0), figure, "none");
        let col = if across == 0 { 1 } else { across + 3 };
        book.formula(at(SUMMARY, row + down, col), shown, (kind, Part::Formula));
    }
}
