//! What the book looks like as text: sheets, cells and formulas, the first months of each row.

use super::*;
use crate::workbook::book::{INPUTS, MODEL, RATES, SHEETS, SUMMARY, TRAINING};
use std::fmt::Write as _;

/// The cells of a sheet up to a column and a row, row by row.
fn shown(book: &Book, sheet: usize, columns: std::ops::RangeInclusive<u16>, rows: u32) -> String {
    let mut cells: Vec<_> = book
        .written
        .iter()
        .filter(|(cell, _)| cell.sheet == sheet && columns.contains(&cell.col) && cell.row < rows)
        .collect();
    cells.sort_by_key(|(cell, _)| (cell.row, cell.col));
    let mut text = String::new();
    for (cell, what) in cells {
        writeln!(text, "{} {what}", cell.here()).unwrap();
    }
    text
}

#[test]
fn the_structure_is_as_it_was() {
    let (book, _) = build(&Report::quick(&Scenario::default()), &Meta::of("https://example.org/"));
    assert_eq!(SHEETS.len(), 9);
    insta::assert_snapshot!("summary", shown(&book, SUMMARY, 0..=10, 99));
    insta::assert_snapshot!("inputs", shown(&book, INPUTS, 0..=3, 200));
    insta::assert_snapshot!("model", shown(&book, MODEL, 0..=5, 300));
    insta::assert_snapshot!("training", shown(&book, TRAINING, 0..=14, 75));
    insta::assert_snapshot!("rates", shown(&book, RATES, 0..=11, 12));
}

#[test]
fn every_book_has_the_same_formulas_in_the_same_cells() {
    let formulas = |scenario: &Scenario| -> Vec<(Cell, String)> {
        let (book, _) = build(&Report::quick(scenario), &Meta::of(""));
        book.written.into_iter().filter(|(_, text)| text.starts_with('=')).collect()
    };
    let default = formulas(&Scenario::default());
    assert!(default.len() > 9_000, "{} formulas", default.len());
    for seed in 0..25 {
        assert!(formulas(&sample(seed)) == default, "seed {seed}");
    }
}
