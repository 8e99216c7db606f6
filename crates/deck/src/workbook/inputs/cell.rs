//! The cells that may be changed, with what each allows.

use super::{LABEL, Lists, PLAIN, SOURCE, UNIT, VALUE, serial};
use crate::workbook::book::{Book, INPUTS, at};
use crate::workbook::expr::{Cell, Range};
use crate::workbook::style::{Kind as Shown, Part};
use crossover_economics::input::{Input, Kind, Scenario, Steps, Value};
use crossover_economics::quantity::Unit;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula};

/// The cell to change, with what it allows.
pub(super) fn one(book: &mut Book, input: &Input, value: &Value, lists: &Lists, row: u32) -> Cell {
    let cell = at(INPUTS, row, VALUE);
    let look = |unit| (Shown::of(unit), Part::Input);
    match (input.kind, value) {
        (Kind::Number { unit: Unit::CalendarMonth, .. }, Value::Number(months)) => {
            book.number(cell, serial(*months), look(Unit::CalendarMonth));
        }
        (Kind::Number { unit, .. }, Value::Number(number))
        | (Kind::Optional { unit, .. }, Value::Optional(Some(number))) => {
            book.number(cell, *number, look(unit));
        }
        (Kind::Optional { unit, .. }, _) => book.blank(cell, look(unit)),
        _ => book.text(cell, &input.short(value), (Shown::Text, Part::Input)),
    }
    validate(book, input, lists, cell);
    cell
}

fn validate(book: &mut Book, input: &Input, lists: &Lists, cell: Cell) {
    let rule = DataValidation::new();
    let rule = match input.kind {
        Kind::Number { unit: Unit::CalendarMonth, min, max, .. } => {
            rule.allow_decimal_number(DataValidationRule::Between(serial(min), serial(max) + 30.0))
        }
        Kind::Number { min, max, steps: Steps::Whole, .. } => {
            rule.allow_custom(Formula::new(format!("AND({0}>={min},{0}<={max},{0}=INT({0}))", cell.here())))
        }
        Kind::Number { min, max, .. } | Kind::Optional { min, max, .. } => {
            rule.allow_decimal_number(DataValidationRule::Between(min, max))
        }
        Kind::Choice(_) => {
            let labels = lists.labels(input.key);
            rule.allow_list_formula(Formula::new(format!("=Lists!{}", labels.fixed())))
        }
        Kind::Factors { .. } => return,
    };
    let allowed = input.allowed();
    let short = match input.kind {
        Kind::Choice(_) => "Choose one of the list.",
        _ => &allowed,
    };
    book.on(INPUTS, |sheet, _| {
        let rule =
            rule.set_error_title("Not allowed")?.set_error_message(format!("{}: {short}", input.label))?;
        sheet.add_data_validation(cell.row, cell.col, cell.row, cell.col, &rule).map(drop)
    });
}

/// The factors of an own price path, below everything else: as many as are allowed.
pub(super) fn quarters(book: &mut Book, scenario: &Scenario, from: u32, row: u32) -> Range {
    let Some(input) = Input::find("quarters") else {
        return Range { from: at(INPUTS, row, VALUE), size: (1, 1), name: None };
    };
    let most = if let Kind::Factors { most, .. } = input.kind { most } else { 1 };
    book.text(at(INPUTS, from, VALUE), "below, by quarter", (Shown::Text, Part::Soft));
    book.heading(INPUTS, row, SOURCE + 1, input.label);
    for quarter in 0..most as u32 {
        let cell = at(INPUTS, row + 1 + quarter, VALUE);
        book.text(at(INPUTS, cell.row, LABEL), &format!("Quarter {}", quarter + 1), PLAIN);
        book.text(at(INPUTS, cell.row, UNIT), "× today’s price", (Shown::Text, Part::Unit));
        match scenario.price_table.get(quarter as usize) {
            Some(factor) => book.number(cell, *factor, (Shown::Times, Part::Input)),
            None => book.blank(cell, (Shown::Times, Part::Input)),
        }
    }
    let range = Range { from: at(INPUTS, row + 1, VALUE), size: (most as u32, 1), name: None };
    book.name_range("quarters", range)
}
