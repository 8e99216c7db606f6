//! The months: usage, prices and rents, then the five alternatives line by line. The engine's `market` and `cashflow` as
//! formulas, one column for each month up to the longest horizon; months beyond the horizon in use count for nothing.

mod alternative;
mod hosted;
mod market;
mod rows;
mod sums;

pub(super) use alternative::Lines;
pub(super) use rows::{Row, Rows};

use super::book::{Book, MODEL, at};
use super::expr::{Cell, Expr, Operand as _, date, lookup, max, max_of, min, month, when, year};
use super::inputs::Inputs;
use super::lists::Lists;
use super::serving::{Fleet, Ground};
use super::style::{Kind, Part, colour};
use super::training::Training;
use crossover_chart::palette::Role;
use crossover_economics::alternative::Alternative;
use crossover_economics::report::Report;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula};

/// The longest horizon.
pub(super) const MONTHS: u16 = 60;

const LABEL: u16 = 0;
const UNIT: u16 = 1;
/// What stands once: a total or a constant.
const ONCE: u16 = 2;
/// The column of month 0.
const FIRST: u16 = 3;
/// The row of the months' numbers.
const HEAD: u32 = 3;

/// What the whole model comes to.
pub(super) struct Model {
    pub(super) month: Row,
    pub(super) discount: Row,
    pub(super) base: Row,
    pub(super) alternatives: [Lines; 5],
    /// Months for the chart: the horizon stands for all beyond it, where the sums no longer change.
    pub(super) shown: Row,
    /// The budget in all of them.
    pub(super) budget: Row,
    /// 1 from the month on in which pretraining's avoided spend has passed the budget; beside it month + 1, or 0.
    pub(super) passed: Row,
    /// Today's prices of both models: input, cached, output.
    pub(super) today: [[Cell; 3]; 2],
}

/// What the alternatives' lines are worked out from.
pub(super) struct Common<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) month: Row,
    pub(super) counts: Row,
    pub(super) discount: Row,
    pub(super) kept: Row,
    pub(super) tokens: Row,
    pub(super) closed: Row,
    pub(super) open: Row,
    pub(super) rent: Row,
    pub(super) gain: Row,
    pub(super) base: Row,
    pub(super) staff: Cell,
}

/// Writes the sheet.
pub(super) fn write(
    book: &mut Book,
    report: &Report,
    inputs: &Inputs,
    lists: &Lists,
    ground: &Ground,
    (open, training): (Fleet, &Training),
) -> Model {
    page(book);
    let input = |key: &str| inputs.cell(key);
    let mut rows = Rows { book, report, row: HEAD, part: Part::Formula, about: "" };
    let month_no = rows.begin("Month after the decision", "number");
    for number in 0..=MONTHS {
        rows.book.number(month_no.at(number), f64::from(number), (Kind::Count, Part::Head));
    }
    let month_no = rows.named("month_no", month_no);
    let start = input("start");
    rows.each("Calendar month", "", Kind::Month, |t, _| date(year(start), month(start) + f64::from(t), 1.0));
    let counts = rows.each("Counts: 1 up to the horizon, then 0", "", Kind::Count, |t, _| {
        when(month_no.at(t).le(input("horizon")), 1.0, 0.0)
    });
    rows.heading("Usage, prices and rents");
    let years = rows.each("Years to the middle of the month", "", Kind::Number, |t, _| {
        max(month_no.at(t) - 0.5, 0.0) / 12.0
    });
    let discount = rows.each("Discount factor", "", Kind::Number, |t, _| {
        (1.0 + Expr::from(input("wacc"))).pow(-month_no.at(t) / 12.0)
    });
    let discount = rows.named("discount_factor", discount);
    let tokens = rows.known(
        "Tokens used",
        "tokens",
        Kind::Big,
        |m| m.tokens,
        |t| {
            let grown = input("tokens") * (1.0 + Expr::from(input("growth"))).pow(years.at(t));
            when((month_no.at(t) * counts.at(t)).gt(0.0), grown, 0.0)
        },
    );
    rows.total(tokens, Kind::Big);
    let market = market::write(&mut rows, inputs, lists, ground, month_no);
    let rent = rows.known(
        "Rent of a serving chip",
        "$/h",
        Kind::Price,
        |m| m.serving_rent,
        |t| inputs.used("serve_rent") * input("rent_fall").pow(-years.at(t)),
    );
    let gain = rows.each("Serving throughput over today’s", "×", Kind::Times, |t, _| {
        input("serving_gain").pow(years.at(t))
    });
    let base = rows.known(
        "Every token from the closed API",
        "$",
        Kind::Usd,
        |m| m.base,
        |t| tokens.at(t) / 1e6 * market.closed.at(t),
    );
    rows.total(base, Kind::Usd);
    let base = rows.named("base", base);
    let kept = rows.each(
        "Months of deduction left at the horizon",
        "of an outlay in the month",
        Kind::Count,
        |t, _| {
            let until = max(input("horizon") - 1.0 - month_no.at(t), 0.0);
            input("amortise") - min(input("amortise"), until)
        },
    );
    let kept = rows.named("deduction_left", kept);
    let staff = rows.once(
        "Operations staff",
        "$ a month",
        Kind::Usd,
        "ops_cost",
        input("ops") * input("staff_cost") / 12.0,
    );
    let common = Common {
        inputs,
        month: month_no,
        counts,
        discount,
        kept,
        tokens,
        closed: market.closed,
        open: market.open,
        rent,
        gain,
        base,
        staff,
    };
    let alternatives = alternative::all(&mut rows, &common, open, training);
    rows.heading("For the charts and the crossing");
    let shown = rows
        .each("Month, at most the horizon", "", Kind::Count, |t, _| min(month_no.at(t), input("horizon")));
    let budget = rows.each("Budget", "$", Kind::Usd, |_, _| input("budget").into());
    let own = alternatives[Alternative::Pretrain.index()].avoided_sum;
    let passed = rows.each("Pretraining has avoided the budget: 1, else 0", "", Kind::Count, |t, _| {
        let passed = super::expr::and(own.at(t).ge(input("budget")), input("budget").gt(0.0));
        when(passed, counts.at(t), 0.0)
    });
    let first = when(max_of(passed.all()).is(0.0), 0.0, lookup(1.0, passed.all(), 0.0));
    rows.beside(passed, Kind::Count, first);
    let last = rows.row;
    faint(rows.book, last);
    Model { month: month_no, discount, base, alternatives, shown, budget, passed, today: market.today }
}

fn page(book: &mut Book) {
    let about = "US dollars of the day, not discounted unless it says so. Month 0 is the decision; month t is the time from t − 1 to t months after it. \
                 Months beyond the horizon are faint and count for nothing.";
    book.title(MODEL, "Model", about);
    for (col, head) in ["Line", "Unit", "Total or once"].into_iter().enumerate() {
        let kind = if col as u16 == ONCE { Kind::Prose } else { Kind::Text };
        book.text(at(MODEL, HEAD - 1, col as u16), head, (kind, Part::Head));
    }
    book.on(MODEL, |sheet, _| {
        sheet.set_column_width(LABEL, 44)?;
        sheet.set_column_width(UNIT, 22)?;
        sheet.set_column_width(ONCE, 17)?;
        sheet.set_column_range_width(FIRST, FIRST + MONTHS, 14)?;
        sheet.set_freeze_panes(HEAD + 3, FIRST)?;
        sheet.set_landscape().set_paper_size(8).set_print_fit_to_pages(5, 0);
        sheet.set_repeat_rows(HEAD, HEAD + 1)?.set_repeat_columns(LABEL, ONCE)?;
        Ok(())
    });
}

/// Months beyond the horizon are shown faintly.
fn faint(book: &mut Book, last: u32) {
    book.on(MODEL, |sheet, _| {
        let first = at(MODEL, HEAD + 2, FIRST);
        let rule = format!("={}$1=0", first.here().trim_end_matches(char::is_numeric))
            .replace("$1", &format!("${}", first.row + 1));
        let format = Format::new().set_font_color(colour(Role::Grid));
        let faint = ConditionalFormatFormula::new().set_rule(Formula::new(rule)).set_format(format);
        sheet.add_conditional_format(HEAD, FIRST, last, FIRST + MONTHS, &faint).map(drop)
    });
}
