//! How a sheet is laid out: widths, heights, titles, looks of whole rows and columns.

use super::{Book, at};
use crate::workbook::expr::Cell;
use crate::workbook::style::{Kind, Look, Part};

/// Height of a line of text, and how much of a column's width a letter takes, about.
const LINE: f64 = 15.0;
const LETTER: f64 = 0.9;

/// Most lines that a row is high: a row can't be higher than 409 points.
const MOST_LINES: usize = 27;

/// The height of a row of so many lines.
pub(super) fn height(lines: usize) -> f64 {
    LINE * lines.min(MOST_LINES) as f64
}

impl Book {
    /// Sets the widths of the first columns, in letters. Before the texts, whose rows are as high as they need.
    pub(in crate::workbook) fn columns(&mut self, sheet: usize, widths: &[f64]) {
        self.widths[sheet] = widths.to_vec();
        self.on(sheet, |sheet, _| {
            for (col, width) in widths.iter().enumerate() {
                sheet.set_column_width(col as u16, *width)?;
            }
            Ok(())
        });
    }

    /// Gives a whole row a look.
    pub(in crate::workbook) fn row_look(&mut self, sheet: usize, row: u32, look: Look) {
        self.rows.insert((sheet, row), look);
        self.on(sheet, |sheet, styles| sheet.set_row_format(row, styles.of(look)).map(drop));
    }

    /// Gives a whole column a look.
    pub(in crate::workbook) fn column_look(&mut self, sheet: usize, col: u16, look: Look) {
        self.cols.insert((sheet, col), look);
        self.on(sheet, |sheet, styles| sheet.set_column_format(col, styles.of(look)).map(drop));
    }

    /// Notes how many lines a text takes in so many columns: not every program sees to that by itself.
    pub(super) fn measure(&mut self, cell: Cell, text: &str, columns: u16) {
        let widths = self.widths[cell.sheet].iter().skip(usize::from(cell.col));
        let width: f64 = widths.take(usize::from(columns)).sum();
        if width == 0.0 {
            return;
        }
        let (mut lines, mut left) = (1, 0.0);
        for word in text.split_inclusive([' ', '\n']) {
            let length = LETTER * word.chars().count() as f64;
            if left > 0.0 && left + length > width {
                lines += 1;
                left = 0.0;
            }
            left += length;
        }
        if lines > 1 {
            let most = self.lines[cell.sheet].entry(cell.row).or_default();
            *most = lines.max(*most);
        }
    }

    /// The same over several columns, in as many lines as it needs.
    pub(in crate::workbook) fn wide(&mut self, cell: Cell, columns: u16, text: &str, look: Look) {
        self.measure(cell, text, columns);
        let last = cell.col + columns - 1;
        self.on(cell.sheet, |sheet, styles| {
            sheet.merge_range(cell.row, cell.col, cell.row, last, "", styles.of(look)).map(drop)
        });
        self.put_text(cell, text, look);
    }

    /// What a sheet is called, and in a sentence or two what it holds.
    pub(in crate::workbook) fn title(&mut self, sheet: usize, title: &str, about: &str) {
        self.text(at(sheet, 0, 0), title, (Kind::Text, Part::Title));
        self.text(at(sheet, 1, 0), about, (Kind::Text, Part::Soft));
        self.on(sheet, |sheet, _| sheet.set_row_height(0, 24).map(drop));
    }

    /// What stands above a part of a sheet, with a line below so many columns.
    pub(in crate::workbook) fn heading(&mut self, sheet: usize, row: u32, columns: u16, heading: &str) {
        for col in 1..columns {
            self.blank(at(sheet, row, col), (Kind::Text, Part::Heading));
        }
        self.text(at(sheet, row, 0), heading, (Kind::Text, Part::Heading));
    }
}
