//! Tables with their structure: heads, rows, and the cells that belong to them.

use super::pen::{Ink, Pen, ROOM, SIDE};
use crossover_chart::font;
use crossover_chart::palette::Role;
use krilla::tagging::{Node, TableHeaderScope, Tag, TagGroup};
use std::num::NonZeroU32;

/// A table across the page.
pub(super) struct Table {
    /// Shares of the width, and whether the column holds figures.
    pub(super) columns: Vec<(f64, bool)>,
    pub(super) head: Vec<&'static str>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// Height of a row.
    pub(super) height: f64,
    pub(super) size: f64,
}

/// One cell; the first of a row is its head.
#[derive(Clone)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) role: Role,
    pub(super) bold: bool,
    /// How many columns it covers beyond its own.
    pub(super) more: usize,
}

impl Cell {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Ink, bold: false, more: 0 }
    }

    pub(super) fn soft(text: impl Into<String>) -> Self {
        Self { role: Role::Soft, ..Self::new(text) }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// Space between columns.
const GAP: f64 = 8.0;

impl Pen<'_, '_> {
    /// Draws a table; what does not fit into a cell ends in an ellipsis.
    pub(super) fn table(&mut self, table: &Table) {
        let head: Vec<_> = table.head.iter().map(|text| Cell::soft(*text).bold()).collect();
        let mut rows = vec![self.row(table, &head, true)];
        self.rule(self.top, 0.6, Role::Soft);
        for row in &table.rows {
            let row = self.row(table, row, false);
            rows.push(row);
            self.rule(self.top, 0.4, Role::Grid);
        }
        self.group(Tag::Table, rows);
        self.top += 5.0;
    }

    fn row(&mut self, table: &Table, cells: &[Cell], is_head: bool) -> Node {
        let mut tags: Vec<Node> = Vec::new();
        let (mut left, mut column) = (SIDE, 0);
        let total: f64 = table.columns.iter().map(|column| column.0).sum();
        for cell in cells {
            let covered = table.columns.iter().skip(column).take(cell.more + 1);
            let width: f64 = covered.map(|column| column.0 / total * ROOM).sum();
            let figures = cell.more == 0 && table.columns.get(column).is_some_and(|column| column.1);
            let ink = Ink::BODY.of(table.size).colour(cell.role);
            let ink = if cell.bold { ink.bold() } else { ink };
            let last = column + cell.more + 1 == table.columns.len();
            let room = if figures || last { width } else { width - GAP };
            let words = font::fit(&cell.text, ink.weight, ink.size, room);
            let start = if figures { left + width - font::width(&words, ink.weight, ink.size) } else { left };
            let top = self.top + (table.height - table.size * font::LINE) / 2.0;
            let line: Vec<Node> = self.line(&words, ink, (start, top)).map(Node::from).into_iter().collect();
            let span = NonZeroU32::new(cell.more as u32 + 1).filter(|span| span.get() > 1);
            tags.push(match (is_head, column) {
                (true, _) => TagGroup::with_children(Tag::TH(TableHeaderScope::Column), line).into(),
                (false, 0) => TagGroup::with_children(Tag::TH(TableHeaderScope::Row), line).into(),
                _ => TagGroup::with_children(Tag::TD.with_col_span(span), line).into(),
            });
            left += width;
            column += cell.more + 1;
        }
        self.top += table.height;
        TagGroup::with_children(Tag::TR, tags).into()
    }
}
