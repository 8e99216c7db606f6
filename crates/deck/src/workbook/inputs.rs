//! The inputs: one row each, with unit, range, default and source. What may be changed is marked and has a name.

mod cell;
mod used;

pub(super) use used::prices;

use super::book::{Book, INPUTS, at};
use super::eval;
use super::expr::{Cell, Expr, Operand as _, Range};
use super::lists::Lists;
use super::style::{Kind as Shown, Look, Part};
use crossover_economics::input::{self, Choice, Group, Input, Kind, Scenario};
use crossover_economics::plan::Plan;

/// Columns of the sheet.
const LABEL: u16 = 0;
const VALUE: u16 = 1;
const USED: u16 = 2;
const UNIT: u16 = 3;
const HELP: u16 = 4;
const ALLOWED: u16 = 5;
const DEFAULT: u16 = 6;
const NAME: u16 = 7;
const KIND: u16 = 8;
const DATE: u16 = 9;
const SOURCE: u16 = 10;

/// Where each input stands, and what is in use where it is empty or chosen.
pub(super) struct Inputs {
    cells: Vec<(&'static str, Cell)>,
    used: Vec<(&'static str, Cell)>,
    /// The factors of an own price path.
    pub(super) quarters: Range,
}

impl Inputs {
    /// The cell in which an input may be changed.
    pub(super) fn cell(&self, key: &str) -> Cell {
        named(&self.cells, key)
    }

    /// What is in use of an input that may be empty or is chosen from a list: a number.
    pub(super) fn used(&self, key: &str) -> Cell {
        named(&self.used, key)
    }

    /// Where all inputs stand, by key, but for the list of factors.
    #[cfg(test)]
    pub(super) fn all(&self) -> &[(&'static str, Cell)] {
        &self.cells
    }

    /// Whether a choice is the one of that key.
    pub(super) fn chosen(&self, key: &str, choice: &str) -> Expr {
        let label = choices(key).iter().find(|known| known.key == choice).map_or("", |known| known.label);
        self.cell(key).is(label)
    }
}

fn named(cells: &[(&'static str, Cell)], key: &str) -> Cell {
    let found = cells.iter().find(|(known, _)| *known == key);
    debug_assert!(found.is_some(), "there is no input {key}");
    found.map_or(at(INPUTS, 0, VALUE), |(_, cell)| *cell)
}

/// What an input chooses from.
pub(super) fn choices(key: &str) -> &'static [Choice] {
    match Input::find(key).map(|input| input.kind) {
        Some(Kind::Choice(options)) => options(),
        _ => &[],
    }
}

/// A calendar month, as months since January of year 0, as the day that spreadsheets count.
pub(super) fn serial(months: f64) -> f64 {
    eval::serial((months / 12.0).floor(), months.rem_euclid(12.0) + 1.0, 1.0)
}

/// The name of an input's cell. `FLOOR` is a function too: nobody shall have to wonder which is meant.
fn name(key: &'static str) -> &'static str {
    if key == "floor" { "price_floor" } else { key }
}

/// Writes the sheet.
pub(super) fn write(book: &mut Book, scenario: &Scenario, plan: &Plan, lists: &Lists) -> Inputs {
    top(book);
    let mut row = 4;
    let mut cells = Vec::new();
    let mut factors = row;
    for group in Group::ALL {
        row += 1;
        book.heading(INPUTS, row, SOURCE + 1, group.label());
        row += 1;
        for input in input::INPUTS.iter().filter(|input| input.group == group) {
            about(book, input, row);
            if let Kind::Factors { .. } = input.kind {
                factors = row;
            } else {
                let cell = cell::one(book, input, &input.value(scenario), lists, row);
                cells.push((input.key, book.name(name(input.key), cell)));
            }
            row += 1;
        }
    }
    let quarters = cell::quarters(book, scenario, factors, row + 1);
    used::write(book, plan, lists, Inputs { cells, used: Vec::new(), quarters })
}

fn top(book: &mut Book) {
    book.columns(INPUTS, &[30.0, 24.0, 15.0, 21.0, 58.0, 34.0, 22.0, 16.0, 14.0, 11.0, 70.0]);
    let about = "Blue on yellow may be changed: everything else follows. An empty cell stands for the value beside it under \
                 “In use”. Each cell has the name in column H, and formulas call it by that.";
    book.title(INPUTS, "Inputs", about);
    let heads = [
        "Input",
        "Value",
        "In use, where empty or chosen",
        "Unit",
        "What it means",
        "Allowed",
        "Default",
        "Name",
        "Kind of source",
        "Date",
        "Source of the default",
    ];
    for (col, head) in heads.into_iter().enumerate() {
        let kind = if matches!(col as u16, VALUE | USED) { Shown::Prose } else { Shown::Text };
        book.text(at(INPUTS, 3, col as u16), head, (kind, Part::Head));
    }
    book.on(INPUTS, |sheet, _| {
        sheet.set_freeze_panes(4, 2)?.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(3, 3).map(drop)
    });
}

const PLAIN: Look = (Shown::Text, Part::Plain);
const PROSE: Look = (Shown::Prose, Part::Plain);
const SOFT: Look = (Shown::Prose, Part::Soft);

/// What is said of an input beside its value.
fn about(book: &mut Book, input: &Input, row: u32) {
    let from = input.provenance;
    let unit = match input.kind {
        Kind::Number { unit, .. } | Kind::Optional { unit, .. } => unit.label(),
        Kind::Choice(_) => "one of a list",
        Kind::Factors { .. } => "× by quarter",
    };
    let default = if input.key == "quarters" { String::new() } else { input.short(&input.default()) };
    book.text(at(INPUTS, row, LABEL), input.label, PLAIN);
    book.text(at(INPUTS, row, UNIT), unit, (Shown::Text, Part::Unit));
    book.text(at(INPUTS, row, HELP), input.help, PROSE);
    let allowed = match input.kind {
        Kind::Choice(_) => "a choice from the list".to_string(),
        _ => input.allowed(),
    };
    book.text(at(INPUTS, row, ALLOWED), allowed.trim_start_matches("must be "), SOFT);
    book.text(at(INPUTS, row, DEFAULT), &default, SOFT);
    book.text(at(INPUTS, row, NAME), name(input.key), (Shown::Text, Part::Soft));
    book.text(at(INPUTS, row, KIND), &format!("{:?}", from.kind).to_lowercase(), PLAIN);
    book.text(at(INPUTS, row, DATE), from.date, PLAIN);
    book.text(at(INPUTS, row, SOURCE), from.source, PROSE);
}
