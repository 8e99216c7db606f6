//! What a million tokens of the mix cost by API, month by month.

use super::{Row, Rows};
use crate::workbook::expr::{
    Cell, Expr, Operand as _, and, count, exp, given_or, index, int, ln, lookup, max, min, when,
};
use crate::workbook::inputs::Inputs;
use crate::workbook::lists::{Lists, PER_MODEL, Prices};
use crate::workbook::serving::Ground;
use crate::workbook::style::Kind;
use crossover_economics::cashflow::Month;
use crossover_economics::prices::path::{ESSAY_FALL, ESSAY_MONTHS, FORECAST_END, STRESS_INPUT};

/// Effective prices by month.
pub(super) struct Market {
    pub(super) closed: Row,
    pub(super) open: Row,
    /// Today's: input, cached, output.
    pub(super) today: [[Cell; 3]; 2],
}

/// One model as this buyer pays for it.
struct Side<'a> {
    about: &'static str,
    /// Its place in its list.
    place: Cell,
    prices: &'a Prices,
    /// Input, cached, output, where the user gives them.
    given: [Cell; 3],
    /// Share of tokens at the other price of the list.
    other: Cell,
    /// What is left after the discount.
    kept: Expr,
    names: [&'static str; 4],
    engine: fn(&Month) -> f64,
}

pub(super) fn write(
    rows: &mut Rows<'_>,
    inputs: &Inputs,
    lists: &Lists,
    ground: &Ground,
    month: Row,
) -> Market {
    let input = |key: &str| inputs.cell(key);
    let since =
        rows.each("Months to the middle of the month", "", Kind::Months, |t, _| max(month.at(t) - 0.5, 0.0));
    let end = f64::from(FORECAST_END);
    let to_end = rows.once(
        "Months to December 2027",
        "months",
        Kind::Count,
        "to_forecast_end",
        max(end - Expr::from(inputs.used("start")), 0.0),
    );
    let shared = rows.each("Price path, over today’s", "× before the floor", Kind::Number, |t, _| {
        shared(inputs, since.at(t), to_end)
    });
    let mut side = |side: &Side<'_>| one(rows, inputs, ground, side, (month, since, to_end, shared));
    let (closed, closed_today) = side(&Side {
        about: "Closed model",
        place: inputs.used("api"),
        prices: &lists.closed_prices,
        given: ["api_in", "api_cached", "api_out"].map(input),
        other: input("batch"),
        kept: 1.0 - Expr::from(input("discount")),
        names: ["closed_end_row", "closed_end_input", "closed_today", "closed_floor"],
        engine: |month| month.closed_price,
    });
    let (open, open_today) = side(&Side {
        about: "Open model by API",
        place: inputs.used("open"),
        prices: &lists.open_prices,
        given: ["open_in", "open_cached", "open_out"].map(input),
        other: input("peak"),
        kept: 1.0.into(),
        names: ["open_end_row", "open_end_input", "open_today", "open_floor"],
        engine: |month| month.open_price,
    });
    Market { closed, open, today: [closed_today, open_today] }
}

/// The paths that are the same for every model.
fn shared(inputs: &Inputs, since: Cell, to_end: Cell) -> Expr {
    let input = |key: &str| inputs.cell(key);
    let path = |choice: &str| inputs.chosen("path", choice);
    let decline = exp(-(ln(input("fall")) * since / 12.0 * input("captured")));
    let essay = exp(-(ln(ESSAY_FALL) * min(since, to_end) / ESSAY_MONTHS * input("captured")));
    let quarters = count(inputs.quarters);
    let quarter = min(int(since / 3.0) + 1.0, &quarters);
    let custom = when(quarters.clone().is(0.0), 1.0, index(inputs.quarters, quarter));
    let own = when(path("custom"), custom, 1.0);
    when(path("decline"), decline, when(path("essay"), essay, own))
}

/// What is paid for one kind of token: the list price less the discount, or what the user says.
fn paid(side: &Side<'_>, kind: usize, row: Cell) -> Expr {
    let list = index(side.prices.figures[kind], row);
    let other = index(side.prices.figures[kind + 3], row);
    let mixed = list * (1.0 - Expr::from(side.other)) + other * side.other;
    let less = match &side.kept {
        Expr::Number(_) => mixed,
        kept => mixed * kept.clone(),
    };
    given_or(side.given[kind], less)
}

fn one(
    rows: &mut Rows<'_>,
    inputs: &Inputs,
    ground: &Ground,
    side: &Side<'_>,
    (month, since, to_end, shared): (Row, Row, Cell, Row),
) -> (Row, [Cell; 3]) {
    let about = side.about;
    let key = |months: Expr| lookup(side.place * PER_MODEL + months, side.prices.keys, 1.0);
    let row =
        rows.each(&format!("{about}: row of its list price"), "on the sheet Lists", Kind::Count, |t, _| {
            key(inputs.used("start") + max(month.at(t) - 1.0, 0.0))
        });
    let kinds = ["input", "cached input", "output"];
    let prices: [Row; 3] = std::array::from_fn(|kind| {
        rows.each(&format!("{about}: {}", kinds[kind]), "$ per million", Kind::Price, |t, _| {
            paid(side, kind, row.at(t))
        })
    });
    let [mix_cached, mix_uncached, mix_output] = ground.mix;
    let list =
        rows.each(&format!("{about}: the mix at today’s level"), "$ per million", Kind::Price, |t, _| {
            mix_cached * prices[1].at(t) + mix_uncached * prices[0].at(t) + mix_output * prices[2].at(t)
        });
    // The stress glides from where scheduled changes leave the list price.
    let end = max(inputs.used("start"), f64::from(FORECAST_END));
    let end_row = rows.once(
        &format!("{about}: row at the end of the stress"),
        "on the sheet Lists",
        Kind::Count,
        side.names[0],
        key(end),
    );
    let input = rows.once(
        &format!("{about}: its input there"),
        "$ per million",
        Kind::Price,
        side.names[1],
        paid(side, 0, end_row),
    );
    let today = rows.once(
        &format!("{about}: the mix today"),
        "$ per million",
        Kind::Price,
        side.names[2],
        list.at(0),
    );
    let floor = inputs.cell("floor");
    let least = when(and(today.gt(0.0), floor.gt(0.0)), min(floor / today, 1.0), 0.0);
    let least = rows.once(&format!("{about}: floor over today"), "×", Kind::Number, side.names[3], least);
    let stressed = inputs.chosen("path", "stress");
    let price =
        rows.known(&format!("{about}: price of the mix"), "$ per million", Kind::Price, side.engine, |t| {
            let gone = when(since.at(t).lt(to_end), since.at(t) / to_end, 1.0);
            let glide = when(input.gt(STRESS_INPUT), exp(-(ln(input / STRESS_INPUT) * gone)), 1.0);
            list.at(t) * max(when(&stressed, glide, shared.at(t)), least)
        });
    (price, prices.map(|row| row.at(0)))
}
