//! A table of text: what CSV and JSON have in common.

use crate::figure::Mark;
use std::borrow::Cow;

/// Names of columns, and rows with a cell for each.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    /// The names of the columns, trimmed.
    pub(crate) header: Vec<String>,
    /// The rows.
    pub(crate) rows: Vec<Row<'a>>,
    /// What separates whole from parts in its figures.
    pub(crate) mark: Mark,
}

/// One row.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    /// The line of the file that it begins on, from 1.
    pub(crate) line: usize,
    /// Its cells. A CSV row may have too few or too many.
    pub(crate) cells: Vec<Cow<'a, str>>,
}

impl Table<'_> {
    /// The place of the column named `name`, in any case.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column.eq_ignore_ascii_case(name))
    }

    /// How often a column is named `name`.
    pub(crate) fn count(&self, name: &str) -> usize {
        self.header.iter().filter(|column| column.eq_ignore_ascii_case(name)).count()
    }
}
