//! Rows of months, written one below the other.

use super::{FIRST, LABEL, MONTHS, ONCE, UNIT};
use crate::workbook::book::{Book, Known, MODEL, at};
use crate::workbook::expr::{Cell, Expr, Range, sum};
use crate::workbook::style::{Kind, Part};
use crossover_economics::cashflow::Month;
use crossover_economics::report::Report;

/// A row of months.
#[derive(Clone, Copy, Debug)]
pub(in crate::workbook) struct Row {
    row: u32,
    /// The name that formulas know all its months by, if it has one.
    name: Option<&'static str>,
}

impl Row {
    /// Its figure in a month.
    pub(in crate::workbook) const fn at(self, month: u16) -> Cell {
        at(MODEL, self.row, FIRST + month)
    }

    /// Its figures in all months.
    pub(in crate::workbook) const fn all(self) -> Range {
        Range { from: self.at(0), size: (1, MONTHS + 1), name: self.name }
    }

    /// Its total.
    pub(in crate::workbook) const fn total(self) -> Cell {
        at(MODEL, self.row, ONCE)
    }
}

/// Rows written one below the other.
pub(in crate::workbook) struct Rows<'a> {
    pub(in crate::workbook) book: &'a mut Book,
    pub(in crate::workbook) report: &'a Report,
    pub(super) row: u32,
    /// What the figures of the next rows are for.
    pub(in crate::workbook) part: Part,
    /// What stands before a label in a check.
    pub(in crate::workbook) about: &'static str,
}

impl Rows<'_> {
    pub(in crate::workbook) fn heading(&mut self, title: &str) {
        self.row += 1;
        self.book.heading(MODEL, self.row, FIRST + MONTHS + 1, title);
        self.row += 1;
    }

    pub(in crate::workbook) fn begin(&mut self, label: &str, unit: &str) -> Row {
        let row = self.row;
        self.row += 1;
        self.book.text(at(MODEL, row, LABEL), label, (Kind::Text, Part::Plain));
        self.book.text(at(MODEL, row, UNIT), unit, (Kind::Text, Part::Unit));
        Row { row, name: None }
    }

    /// A figure that all months share.
    pub(in crate::workbook) fn once(
        &mut self,
        label: &str,
        unit: &str,
        kind: Kind,
        name: &'static str,
        expr: impl Into<Expr>,
    ) -> Cell {
        let row = self.begin(label, unit);
        let cell = self.book.formula(row.total(), expr, (kind, Part::Formula));
        self.book.name(name, cell)
    }

    /// A figure for each month.
    pub(in crate::workbook) fn each(
        &mut self,
        label: &str,
        unit: &str,
        kind: Kind,
        expr: impl Fn(u16, Row) -> Expr,
    ) -> Row {
        let row = self.begin(label, unit);
        let look = (kind, self.part);
        self.book.row_look(MODEL, row.row, look);
        for month in 0..=MONTHS {
            self.book.formula(row.at(month), expr(month, row), look);
        }
        row
    }

    /// A figure for each month that the engine knows up to the horizon.
    pub(in crate::workbook) fn known(
        &mut self,
        label: &str,
        unit: &str,
        kind: Kind,
        engine: impl Fn(&Month) -> f64,
        expr: impl Fn(u16) -> Expr,
    ) -> Row {
        let row = self.begin(label, unit);
        let look = (kind, self.part);
        self.book.row_look(MODEL, row.row, look);
        for month in 0..=MONTHS {
            let cell = row.at(month);
            match self.report.months.get(usize::from(month)) {
                Some(known) => {
                    let label = || format!("{}{label}, month {month}", self.about);
                    self.book.known(cell, label, expr(month), Known::Number(engine(known)), look);
                }
                None => {
                    self.book.formula(cell, expr(month), look);
                }
            }
        }
        row
    }

    /// Gives all months of a row a name.
    pub(in crate::workbook) fn named(&mut self, name: &'static str, row: Row) -> Row {
        self.book.name_range(name, row.all());
        Row { name: Some(name), ..row }
    }

    /// Hides the rows from `first` on, which only lead to others; a click on the margin shows them.
    pub(in crate::workbook) fn fold(&mut self, first: Row) {
        let last = self.row - 1;
        self.book.on(MODEL, |sheet, _| sheet.group_rows_collapsed(first.row, last).map(drop));
    }

    /// What stands once beside a row.
    pub(in crate::workbook) fn beside(&mut self, row: Row, kind: Kind, expr: Expr) {
        self.book.formula(row.total(), expr, (kind, Part::Answer));
    }

    /// Adds a row up.
    pub(in crate::workbook) fn total(&mut self, row: Row, kind: Kind) {
        self.book.formula(row.total(), sum(row.all()), (kind, Part::Answer));
    }
}
