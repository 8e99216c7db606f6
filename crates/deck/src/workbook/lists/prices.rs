//! List prices by month: scheduled changes and other ways of processing included.

use super::{FIRST, NAME, column, head, widths};
use crate::workbook::book::{Book, LISTS, at};
use crate::workbook::expr::Range;
use crate::workbook::inputs;
use crate::workbook::style::{Kind, Part};
use crossover_economics::input::Input;
use crossover_economics::prices::{ListPrice, Model, find};

/// Months that a price can be looked up for: all starts, and the longest horizon after them.
const MONTHS: std::ops::RangeInclusive<u32> = 24_300..=24_480 + 60;

/// What a model's place in its list counts for in the key of a price; more than any month.
pub(in crate::workbook) const PER_MODEL: f64 = 100_000.0;

/// Prices from a month on, for each model of a list.
pub(in crate::workbook) struct Prices {
    /// The model's place × [`PER_MODEL`] + the month from which the row counts.
    pub(in crate::workbook) keys: Range,
    /// Six prices.
    pub(in crate::workbook) figures: [Range; 6],
}

/// Writes the prices of the models of a choice: a row for each month from which one of them is another.
pub(super) fn write(
    book: &mut Book,
    next: &mut u16,
    key: &'static str,
    other: &str,
    price: impl Fn(&'static Model, u32) -> (ListPrice, ListPrice),
) -> Prices {
    let dearer = ["input", "cached", "output"].map(|kind| format!("{kind}, {other}"));
    let heads = ["Model", "From", "Key", "Input", "Cached", "Output", &dearer[0], &dearer[1], &dearer[2]];
    let label = Input::find(key).map_or(key, |input| input.label);
    head(book, *next, &format!("{label}: $ per million tokens"), &heads);
    let mut row = 0;
    for (place, choice) in inputs::choices(key).iter().enumerate() {
        let Some(model) = find(choice.key) else { continue };
        let mut last = None;
        for month in MONTHS {
            let now = price(model, month);
            if last != Some(now) {
                let cell = |col: u16| at(LISTS, FIRST + row, *next + col);
                book.text(cell(0), model.label, NAME);
                let from = inputs::serial(f64::from(month));
                book.number(cell(1), from, (Kind::Month, Part::Plain));
                let key = (place + 1) as f64 * PER_MODEL + f64::from(month);
                book.number(cell(2), key, (Kind::Count, Part::Soft));
                let (list, other) = now;
                for (col, figure) in
                    [list.input, list.cached, list.output, other.input, other.cached, other.output]
                        .into_iter()
                        .enumerate()
                {
                    book.number(cell(3 + col as u16), figure, (Kind::Price, Part::Plain));
                }
                row += 1;
            }
            last = Some(now);
        }
    }
    let prices = Prices {
        keys: column(*next + 2, row as usize),
        figures: std::array::from_fn(|place| column(*next + 3 + place as u16, row as usize)),
    };
    widths(book, *next, &[28.0, 9.0, 11.0]);
    *next += 10;
    prices
}
