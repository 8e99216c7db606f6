//! The book under construction: every cell is written together with its value, so that each later formula has a result.

mod layout;

use super::Error;
use super::eval::{Value, Values};
use super::expr::{Cell, Expr, Range, formula};
use super::style::{Kind, Look, Styles};
use rust_xlsxwriter::{Formula, Workbook, Worksheet, XlsxError};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The sheets, in the order of their tabs.
pub(super) const SHEETS: [&str; 9] =
    ["Summary", "Inputs", "Model", "Training", "Serving", "Rates", "Sensitivity", "Sources", "Lists"];
pub(super) const SUMMARY: usize = 0;
pub(super) const INPUTS: usize = 1;
pub(super) const MODEL: usize = 2;
pub(super) const TRAINING: usize = 3;
pub(super) const SERVING: usize = 4;
pub(super) const RATES: usize = 5;
pub(super) const SENSITIVITY: usize = 6;
pub(super) const SOURCES: usize = 7;
pub(super) const LISTS: usize = 8;

/// A formula's value as the engine has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Known {
    Number(f64),
    Text(String),
}

/// A cell whose value the engine knows.
#[cfg(test)]
#[derive(Clone, Debug)]
pub(super) struct Check {
    /// Which cell.
    pub(super) cell: Cell,
    /// What stands there, and in which month.
    pub(super) label: String,
    /// What the engine says.
    pub(super) engine: Known,
    /// What the formula came to here.
    pub(super) formula: Value,
}

/// The formulas of the first book of this process, in the order in which they are written: every book has the same in the same
/// cells, as a test sees to, and their texts take a sixth of the time.
static FORMULAS: OnceLock<Vec<(Cell, Formula)>> = OnceLock::new();

/// A book under construction.
pub(super) struct Book {
    sheets: Vec<Worksheet>,
    /// Widths of the columns that were set, by sheet.
    widths: Vec<Vec<f64>>,
    /// Lines of text in rows that have more than one, by sheet.
    lines: Vec<BTreeMap<u32, usize>>,
    /// Looks of whole rows and columns: their cells need none of their own, which takes less time and room.
    rows: BTreeMap<(usize, u32), Look>,
    cols: BTreeMap<(usize, u16), Look>,
    names: Vec<(&'static str, String)>,
    /// Formulas written so far, as far as they are not known from an earlier book.
    fresh: Vec<(Cell, Formula)>,
    next: usize,
    failed: Option<XlsxError>,
    styles: Styles,
    pub(super) values: Values,
    /// The cells whose values the engine knows.
    #[cfg(test)]
    pub(super) checks: Vec<Check>,
    /// The text of every cell, for the test of the structure.
    #[cfg(test)]
    pub(super) written: Vec<(Cell, String)>,
}

impl Book {
    pub(super) fn new() -> Self {
        let mut book = Self {
            sheets: SHEETS.map(|_| Worksheet::new()).into(),
            widths: vec![Vec::new(); SHEETS.len()],
            lines: vec![BTreeMap::new(); SHEETS.len()],
            rows: BTreeMap::new(),
            cols: BTreeMap::new(),
            names: Vec::new(),
            fresh: Vec::new(),
            next: 0,
            failed: None,
            styles: Styles::new(),
            values: Values::default(),
            #[cfg(test)]
            checks: Vec::new(),
            #[cfg(test)]
            written: Vec::new(),
        };
        for (sheet, name) in SHEETS.into_iter().enumerate() {
            book.on(sheet, |worksheet, _| worksheet.set_name(name).map(drop));
        }
        book
    }

    /// Works on a sheet as the library has it. The first failure stops the book at its end.
    pub(super) fn on(
        &mut self,
        sheet: usize,
        work: impl FnOnce(&mut Worksheet, &Styles) -> Result<(), XlsxError>,
    ) {
        if let Err(error) = work(&mut self.sheets[sheet], &self.styles) {
            self.failed.get_or_insert(error);
        }
    }

    /// Words, whatever they are: never a formula, never a link.
    pub(super) fn text(&mut self, cell: Cell, text: &str, look: Look) {
        if look.0 == Kind::Prose {
            self.measure(cell, text, 1);
        }
        self.put_text(cell, text, look);
    }

    /// Writes a text that has been measured.
    fn put_text(&mut self, cell: Cell, text: &str, look: Look) {
        self.values.put(cell, Value::Text(text.to_string()));
        self.note(cell, || format!("“{text}”"));
        self.on(cell.sheet, |sheet, styles| {
            sheet.write_string_with_format(cell.row, cell.col, text, styles.of(look)).map(drop)
        });
    }

    /// A number that is given.
    pub(super) fn number(&mut self, cell: Cell, number: f64, look: Look) {
        self.values.put(cell, Value::Number(number));
        self.note(cell, || number.to_string());
        self.on(cell.sheet, |sheet, styles| {
            sheet.write_number_with_format(cell.row, cell.col, number, styles.of(look)).map(drop)
        });
    }

    /// An empty cell that has a look.
    pub(super) fn blank(&mut self, cell: Cell, look: Look) {
        self.on(cell.sheet, |sheet, styles| sheet.write_blank(cell.row, cell.col, styles.of(look)).map(drop));
    }

    /// A formula with its result.
    pub(super) fn formula(&mut self, cell: Cell, expr: impl Into<Expr>, look: Look) -> Cell {
        let expr = expr.into();
        let value = self.values.of(&expr);
        self.write(cell, &expr, value, look)
    }

    /// A formula for something that the engine knows: its value is the result. Tests compare the two; `label` says of what.
    pub(super) fn known(
        &mut self,
        cell: Cell,
        label: impl FnOnce() -> String,
        expr: impl Into<Expr>,
        engine: Known,
        look: Look,
    ) -> Cell {
        let expr = expr.into();
        self.check(cell, label, &expr, &engine);
        let value = match engine {
            Known::Number(number) => Value::Number(number),
            Known::Text(text) => Value::Text(text),
        };
        self.write(cell, &expr, value, look)
    }

    #[cfg(test)]
    fn check(&mut self, cell: Cell, label: impl FnOnce() -> String, expr: &Expr, engine: &Known) {
        let formula = self.values.of(expr);
        self.checks.push(Check { cell, label: label(), engine: engine.clone(), formula });
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, reason = "only tests compare")]
    fn check(&self, _cell: Cell, _label: impl FnOnce() -> String, _expr: &Expr, _engine: &Known) {}

    fn write(&mut self, cell: Cell, expr: &Expr, value: Value, look: Look) -> Cell {
        let formula = self.text_of(cell, expr).set_result(value.text());
        self.values.put(cell, value);
        let inherited = self.rows.get(&(cell.sheet, cell.row)).or(self.cols.get(&(cell.sheet, cell.col)));
        let inherited = inherited == Some(&look);
        self.on(cell.sheet, |sheet, styles| {
            if inherited {
                sheet.write_formula(cell.row, cell.col, formula).map(drop)
            } else {
                sheet.write_formula_with_format(cell.row, cell.col, formula, styles.of(look)).map(drop)
            }
        });
        cell
    }

    fn text_of(&mut self, cell: Cell, expr: &Expr) -> Formula {
        let known = if cfg!(test) { None } else { FORMULAS.get() };
        let known = known.and_then(|known| known.get(self.next)).filter(|(at, _)| *at == cell);
        self.next += 1;
        if let Some((_, formula)) = known {
            return formula.clone();
        }
        let text = formula(expr, cell.sheet, &SHEETS);
        self.note(cell, || format!("={text}"));
        let formula = Formula::new(text);
        self.fresh.push((cell, formula.clone()));
        formula
    }

    /// Gives a cell a name that formulas can use.
    pub(super) fn name(&mut self, name: &'static str, cell: Cell) -> Cell {
        self.names.push((name, format!("={}!{}", SHEETS[cell.sheet], cell.fixed())));
        Cell { name: Some(name), ..cell }
    }

    /// The same for a rectangle.
    pub(super) fn name_range(&mut self, name: &'static str, range: Range) -> Range {
        self.names.push((name, format!("={}!{}", SHEETS[range.from.sheet], range.fixed())));
        Range { name: Some(name), ..range }
    }

    #[cfg(test)]
    fn note(&mut self, cell: Cell, text: impl FnOnce() -> String) {
        self.written.push((cell, text()));
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, reason = "only tests look at the texts")]
    fn note(&self, _cell: Cell, _text: impl FnOnce() -> String) {}

    /// The file's parts put together.
    pub(super) fn finish(self, workbook: &mut Workbook) -> Result<(), Error> {
        if let Some(error) = self.failed {
            return Err(Error::from(error));
        }
        if !self.fresh.is_empty() {
            // Whoever is first; they are all the same.
            let _ = FORMULAS.set(self.fresh);
        }
        for (mut sheet, lines) in self.sheets.into_iter().zip(self.lines) {
            for (row, lines) in lines {
                sheet.set_row_height(row, layout::height(lines))?;
            }
            workbook.push_worksheet(sheet);
        }
        for (name, place) in self.names {
            workbook.define_name(name, &place)?;
        }
        Ok(())
    }
}

/// A cell without a name.
pub(super) const fn at(sheet: usize, row: u32, col: u16) -> Cell {
    Cell { sheet, row, col, name: None }
}
