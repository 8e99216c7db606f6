//! Internal rates of return, told apart as the engine does: none and why, one, or several.
//!
//! The present value of an alternative's net flows is looked at on a grid of ln(1 + rate a month); where its sign changes
//! first, the interval is halved. `IRR()` would give one of several rates without a word, and none with an error.

use super::book::{Book, RATES, at};
use super::expr::{
    Cell, Expr, Operand as _, Range, abs, exp, index, int, lookup, max_of, min_of, sign, sum, sum_product,
    when,
};
use super::inputs::Inputs;
use super::model::{Lines, MONTHS, Model};
use super::style::{Kind, Part};
use crossover_economics::alternative::Alternative;
use crossover_economics::finance::NoRate;

/// Halvings: no interval of the grid is longer than 7.5, and doubles have 53 digits.
const HALVINGS: u32 = 56;

const GRID: u32 = 8;

/// What the summary shows of an alternative.
pub(super) struct Rate {
    /// The rate a year, or why there is none.
    pub(super) irr: Expr,
}

/// ln(1 + rate a month), rising: fine where rates are usual, coarse beyond, from one end to the other of what the engine
/// searches.
fn grid() -> Vec<f64> {
    let mut grid = vec![-2.3, -2.1, -1.9, -1.7, -1.5, -1.35, -1.2, -1.1, -1.0, -0.9, -0.8, -0.7, -0.6];
    grid.extend((-25..=30).map(|step: i16| f64::from(step) / 50.0));
    grid.extend([
        0.7, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.0, 2.5, 3.0, 4.0, 5.0, 6.5, 8.0, 10.0, 13.0, 17.0, 22.0, 27.0,
        34.5,
    ]);
    grid
}

/// Writes the sheet.
pub(super) fn write(book: &mut Book, inputs: &Inputs, model: &Model) -> [Rate; 5] {
    let mut widths = vec![30.0, 16.0];
    widths.extend([16.0; 20]);
    book.columns(RATES, &widths);
    let about = "Present value of each alternative’s net flows by rate. Where it changes sign is an internal rate of return: there may be \
                 none, one or several.";
    book.title(RATES, "Rates", about);
    let grid = grid();
    for (col, head) in ["ln(1 + rate a month)", "Rate a year"].into_iter().enumerate() {
        book.text(at(RATES, GRID - 1, col as u16), head, (Kind::Prose, Part::Head));
    }
    for (row, y) in grid.iter().enumerate() {
        let cell = at(RATES, GRID + row as u32, 0);
        book.number(cell, *y, (Kind::Number, Part::Plain));
        let kind = if *y < 0.7 { Kind::Share } else { Kind::Science };
        book.formula(at(RATES, cell.row, 1), exp(12.0 * Expr::from(cell)) - 1.0, (kind, Part::Formula));
    }
    for (row, label) in ["Months before the first flow", "Changes of sign of the flows", "Rates found"]
        .into_iter()
        .enumerate()
    {
        book.text(at(RATES, 3 + row as u32, 0), label, (Kind::Text, Part::Plain));
    }
    book.on(RATES, |sheet, _| {
        sheet.set_freeze_panes(GRID, 2)?.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0);
        Ok(())
    });
    Alternative::ALL.map(|alternative| {
        let place = alternative.index();
        one(
            book,
            inputs,
            model,
            alternative.label(),
            place as u16,
            &model.alternatives[place],
            grid.len() as u32,
        )
    })
}

fn one(
    book: &mut Book,
    inputs: &Inputs,
    model: &Model,
    title: &str,
    place: u16,
    lines: &Lines,
    points: u32,
) -> Rate {
    let none = |why: NoRate| Expr::from(&*format!("none: {}", why.reason()));
    let net = lines.net.all();
    let all_one_way = when(
        max_of(net).gt(0.0),
        none(NoRate::OnlyReceipts),
        when(min_of(net).lt(0.0), none(NoRate::OnlyOutlays), none(NoRate::AllZero)),
    );
    // The base has no flows over itself: there is nothing to look for.
    let Some(place) = place.checked_sub(1) else { return Rate { irr: all_one_way } };
    let col = 2 + 5 * place;
    let (count, number) = ((Kind::Count, Part::Formula), (Kind::Number, Part::Formula));
    for (next, head) in
        ["present value", "sign changes: 1", "from", "to", "value between"].into_iter().enumerate()
    {
        let text = format!("{title}: {head}");
        book.text(at(RATES, GRID - 1, col + next as u16), &text, (Kind::Prose, Part::Head));
    }
    let signs = lines.sign.all();
    let early = book.formula(at(RATES, 3, col), sum_product(signs.is(0.0) * 1.0), count);
    let (before, after) = (span(lines, 0), span(lines, 1));
    let changes = book.formula(at(RATES, 4, col), sum_product(abs(before - after).is(2.0) * 1.0), count);
    // Discounted from where the largest factor is 1, so that nothing is lost at either end.
    let value = |y: Expr| {
        let from = when(y.clone().lt(0.0), inputs.cell("horizon"), early);
        sum_product(lines.net.all() * exp(-(y * (model.month.all() - from))))
    };
    let science = (Kind::Science, Part::Formula);
    for (next, look) in [science, count, number, number, science].into_iter().enumerate() {
        book.column_look(RATES, col + next as u16, look);
    }
    let value = |y: Expr| when(changes.is(0.0), 0.0, value(y));
    let mut previous: Option<Cell> = None;
    for point in 0..points {
        let y = at(RATES, GRID + point, 0);
        let cell = book.formula(at(RATES, y.row, col), value(y.into()), (Kind::Science, Part::Formula));
        let changed = previous
            .map_or(Expr::from(0.0), |previous| when((sign(previous) * sign(cell)).lt(0.0), 1.0, 0.0));
        book.formula(at(RATES, y.row, col + 1), changed, count);
        previous = Some(cell);
    }
    let column = |col: u16| Range { from: at(RATES, GRID, col), size: (points, 1), name: None };
    let flags = column(col + 1);
    let found = book.formula(at(RATES, 5, col), sum(flags), count);
    let first = |shift: f64| {
        let place = lookup(1.0, flags, 0.0);
        let place = if shift == 0.0 { place } else { place - shift };
        when(found.is(0.0), 0.0, index(column(0), place))
    };
    let mut from = book.formula(at(RATES, GRID, col + 2), first(1.0), number);
    let mut to = book.formula(at(RATES, GRID, col + 3), first(0.0), number);
    // The sign before the first change.
    let sign_before = when(found.is(0.0), 0.0, sign(index(column(col), lookup(1.0, flags, 0.0) - 1.0)));
    let before = book.formula(at(RATES, 6, col), sign_before, count);
    book.text(at(RATES, 6, 0), "Sign below the first rate", (Kind::Text, Part::Plain));
    for down in 0..HALVINGS {
        let middle = || (from + to) / 2.0;
        let between = when(found.is(0.0), 0.0, value(middle()));
        let between = book.formula(at(RATES, GRID + down, col + 4), between, (Kind::Science, Part::Formula));
        let low = sign(between).is(before);
        let next = at(RATES, GRID + down + 1, col + 2);
        let (next_from, next_to) = (when(low.clone(), middle(), from), when(low, to, middle()));
        from = book.formula(next, next_from, number);
        to = book.formula(at(RATES, next.row, col + 3), next_to, number);
    }
    let odd = (changes - 2.0 * int(changes / 2.0)).is(1.0);
    let not_found = when(odd, none(NoRate::OutOfRange), none(NoRate::NeverZero));
    let single = exp(6.0 * (from + to)) - 1.0;
    let several = Expr::from("several: ").join(found).join(" rates");
    let some = when(found.is(0.0), not_found, when(found.is(1.0), single, several));
    Rate { irr: when(changes.is(0.0), all_one_way, some) }
}

/// The signs of all months but the last, or but the first.
fn span(lines: &Lines, from: u16) -> Range {
    Range { from: lines.sign.at(from), size: (1, MONTHS), name: None }
}
