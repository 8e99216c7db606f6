//! The table of the five alternatives.

use super::{Parts, TABLE};
use crate::workbook::book::{Book, Known, SUMMARY, at};
use crate::workbook::expr::{Cell, Expr, Operand as _, Range, index, min, or, sum, sum_product, when};
use crate::workbook::model::Lines;
use crate::workbook::style::{Kind, Part, colour};
use crossover_chart::palette::Role;
use crossover_economics::alternative::Alternative;
use crossover_economics::finance::Irr;
use crossover_economics::outcome::Outcome;
use crossover_economics::report::Report;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula};

/// The five alternatives side by side; where their NPVs stand.
pub(super) fn write(book: &mut Book, report: &Report, parts: &Parts<'_>) -> Range {
    let heads = [
        ("Alternative", Kind::Text),
        ("NPV, $", Kind::Prose),
        ("NPV when exported, $", Kind::Prose),
        ("IRR a year", Kind::Prose),
        ("MIRR a year", Kind::Prose),
        ("Payback, months", Kind::Prose),
        ("Discounted payback, months", Kind::Prose),
        ("Profitability index", Kind::Prose),
        ("Outlay, $", Kind::Prose),
        ("Avoided spend, $", Kind::Prose),
        ("Total cost today, $", Kind::Prose),
    ];
    for (col, (head, kind)) in heads.into_iter().enumerate() {
        book.text(at(SUMMARY, TABLE, col as u16), head, (kind, Part::Head));
    }
    for (place, alternative) in Alternative::ALL.into_iter().enumerate() {
        let row = TABLE + 1 + place as u32;
        book.text(at(SUMMARY, row, 0), alternative.label(), (Kind::Text, Part::Plain));
        outcome(book, row, &report.outcomes[place], parts, place);
    }
    // Whichever is best now stands out.
    book.on(SUMMARY, |sheet, _| {
        let rule = format!("=$B{0}=MAX($B${0}:$B${1})", TABLE + 2, TABLE + 6);
        let format = Format::new().set_bold().set_background_color(colour(Role::GainSmall));
        let best = ConditionalFormatFormula::new().set_rule(Formula::new(rule)).set_format(format);
        sheet.add_conditional_format(TABLE + 1, 0, TABLE + 5, 10, &best).map(drop)
    });
    Range { from: at(SUMMARY, TABLE + 1, 1), size: (5, 1), name: None }
}

/// What stands where a figure does not exist.
pub(super) const NO_PAYBACK: &str = "not within the horizon";
const NO_MIRR: &str = "none";
const NO_INDEX: &str = "no outlay";

fn outcome(book: &mut Book, row: u32, known: &Outcome, parts: &Parts<'_>, place: usize) {
    let lines = &parts.model.alternatives[place];
    let input = |key: &str| parts.inputs.cell(key);
    let key = known.alternative.key();
    let mut put = |col: u16, what: &str, expr: Expr, engine: Known, kind: Kind| {
        let part = if col == 1 { Part::Answer } else { Part::Formula };
        book.known(at(SUMMARY, row, col), || format!("{key}: {what}"), expr, engine, (kind, part))
    };
    let number = Known::Number;
    let known_or = |value: Option<f64>, text: &str| value.map_or(Known::Text(text.into()), Known::Number);
    let npv = put(
        1,
        "NPV",
        sum_product(lines.net.all() * parts.model.discount.all()),
        number(known.npv),
        Kind::Usd,
    );
    let irr = match &known.irr {
        Irr::One(rate) => number(*rate),
        Irr::None(why) => Known::Text(format!("none: {}", why.reason())),
        Irr::Several(rates) => Known::Text(format!("several: {} rates", rates.len())),
    };
    put(3, "IRR", parts.rates[place].irr.clone(), irr, Kind::Share);
    put(4, "MIRR", mirr(lines, parts), known_or(known.mirr, NO_MIRR), Kind::Share);
    put(5, "payback", payback(lines, 0, input("horizon")), known_or(known.payback, NO_PAYBACK), Kind::Months);
    let discounted = payback(lines, 1, input("horizon"));
    put(6, "discounted payback", discounted, known_or(known.discounted_payback, NO_PAYBACK), Kind::Months);
    let outlay = sum_product(lines.outlay.all() * parts.model.discount.all());
    let index = when(outlay.clone().gt(0.0), 1.0 + npv / outlay, NO_INDEX);
    put(7, "profitability index", index, known_or(known.profitability_index, NO_INDEX), Kind::Number);
    put(8, "outlay", sum(lines.outlay.all()), number(known.outlay), Kind::Usd);
    put(9, "avoided", sum(lines.avoided.all()), number(known.avoided), Kind::Usd);
    let base = sum_product(parts.model.base.all() * parts.model.discount.all());
    put(10, "cost", base - npv, number(known.cost), Kind::Usd);
    book.number(at(SUMMARY, row, 2), known.npv, (Kind::Usd, Part::Fixed));
}

/// Outlays financed and receipts put out at the discount rate.
fn mirr(lines: &Lines, parts: &Parts<'_>) -> Expr {
    let flows = || lines.net.all() * parts.model.discount.all();
    let receipts = sum_product(lines.net.all().gt(0.0) * flows());
    let outlays = -sum_product(lines.net.all().lt(0.0) * flows());
    let growth = (&receipts / &outlays).pow(12.0 / Expr::from(parts.inputs.cell("horizon")));
    let rate = (1.0 + Expr::from(parts.inputs.cell("wacc"))) * growth - 1.0;
    when(or(receipts.le(0.0), outlays.le(0.0)), NO_MIRR, rate)
}

/// Months until the sum is back at zero and stays there.
fn payback(lines: &Lines, which: usize, horizon: Cell) -> Expr {
    let flow = [lines.net, lines.discounted][which];
    let sum = lines.sum[which];
    let last = lines.below[which].total();
    let before = index(sum.all(), last);
    let within = last - 1.0 - before / index(flow.all(), last + 1.0);
    let back = min(within, last);
    when(last.is(0.0), 0.0, when(last.gt(horizon), NO_PAYBACK, back))
}
