//! What the engine searched for: values, not formulas, and labelled so.

use super::book::{Book, SENSITIVITY, at};
use super::style::{Kind, Look, Part};
use crossover_economics::alternative::Alternative;
use crossover_economics::flip::Against;
use crossover_economics::input::Input;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;

/// Tables written one below the other.
struct Tables<'a> {
    book: &'a mut Book,
    row: u32,
}

/// What stands in a cell of a table.
enum Item {
    Text(String),
    Figure(f64, Kind),
}

const USD: fn(f64) -> Item = |value| Item::Figure(value, Kind::Usd);

fn words(text: impl Into<String>) -> Item {
    Item::Text(text.into())
}

const PLAIN: Look = (Kind::Text, Part::Plain);

impl Tables<'_> {
    fn table(&mut self, title: &str, about: &str, heads: &[&str], rows: Vec<Vec<Item>>) {
        self.book.heading(SENSITIVITY, self.row, 8, title);
        self.book.text(at(SENSITIVITY, self.row + 1, 0), about, (Kind::Text, Part::Soft));
        self.row += 2;
        if rows.is_empty() {
            self.book.text(at(SENSITIVITY, self.row, 0), "Nothing to show for this scenario.", PLAIN);
            self.row += 2;
            return;
        }
        for (col, head) in heads.iter().enumerate() {
            let text = matches!(rows[0].get(col), Some(Item::Text(_)));
            let look = (if text { Kind::Text } else { Kind::Prose }, Part::Head);
            self.book.text(at(SENSITIVITY, self.row, col as u16), head, look);
        }
        for row in rows {
            self.row += 1;
            for (col, item) in row.into_iter().enumerate() {
                let cell = at(SENSITIVITY, self.row, col as u16);
                match item {
                    Item::Text(text) => self.book.text(cell, &text, (Kind::Text, Part::Fixed)),
                    Item::Figure(figure, kind) => self.book.number(cell, figure, (kind, Part::Fixed)),
                }
            }
        }
        self.row += 2;
    }
}

/// Writes the sheet.
pub(super) fn write(book: &mut Book, report: &Report) {
    book.columns(SENSITIVITY, &[34.0, 20.0, 20.0, 24.0, 20.0, 20.0, 20.0, 20.0]);
    let about = "Computed by the engine for the scenario as it was exported. These are values: they do not follow when an input is changed here.";
    book.title(SENSITIVITY, "Sensitivity", about);
    book.on(SENSITIVITY, |sheet, _| {
        sheet.set_freeze_panes(2, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        Ok(())
    });
    let mut tables = Tables { book, row: 3 };
    odds(&mut tables, report);
    stress(&mut tables, report);
    swings(&mut tables, report);
    break_evens(&mut tables, report);
    flips(&mut tables, report);
    later(&mut tables, report);
}

fn label(key: &str) -> String {
    Input::find(key).map_or(key, |input| input.label).to_string()
}

fn value(key: &str, value: f64) -> Item {
    let unit = Input::find(key).and_then(Input::unit).unwrap_or(Unit::Count);
    words(short(value, unit))
}

fn odds(tables: &mut Tables<'_>, report: &Report) {
    let Some(odds) = &report.odds else { return };
    let rows = Alternative::ALL.into_iter().map(|alternative| {
        let chances = odds.chances.of_alternative(alternative);
        let share = |value: f64| Item::Figure(value, Kind::Share);
        vec![words(alternative.label()), share(chances.best.value), share(chances.payback.value)]
    });
    tables.table(
        "How sure it is",
        "Of random draws of everything uncertain, the share in which an alternative is best, and in which it pays back.",
        &["Alternative", "Best", "Pays back within the horizon"],
        rows.collect(),
    );
}

fn stress(tables: &mut Tables<'_>, report: &Report) {
    let rows = Alternative::ALL.into_iter().map(|alternative| {
        let at = alternative.index();
        vec![words(alternative.label()), USD(report.outcomes[at].npv), USD(report.stress[at])]
    });
    tables.table(
        "Stress",
        "NPV if closed-API input falls to $0.50 per million tokens by December 2027.",
        &["Alternative", "As it is, $", "Under stress, $"],
        rows.collect(),
    );
}

fn swings(tables: &mut Tables<'_>, report: &Report) {
    let rows = report.swings.iter().map(|swing| {
        vec![
            words(label(swing.key)),
            value(swing.key, swing.values[0]),
            value(swing.key, swing.values[1]),
            USD(swing.lead[0]),
            USD(swing.lead[1]),
            USD(swing.pretrain[0]),
            USD(swing.pretrain[1]),
        ]
    });
    tables.table(
        "Each uncertain input at the ends of its likely range",
        "One moved, all others as they are; the widest first. A lead below 0 means that another alternative overtakes the best one.",
        &[
            "Input",
            "P10",
            "P90",
            "Lead of the best at P10, $",
            "At P90, $",
            "NPV of pretraining at P10, $",
            "At P90, $",
        ],
        rows.collect(),
    );
}

fn break_evens(tables: &mut Tables<'_>, report: &Report) {
    let rows = report.break_evens.iter().map(|level| {
        let against = match level.against {
            Against::Base => "keep buying",
            Against::BestOther => "the best other",
        };
        let at: Vec<String> = level.at.all().iter().map(|at| short(*at, level.unit)).collect();
        let at = if at.is_empty() { "at no value in its range".into() } else { at.join(" and ") };
        vec![words(label(level.key)), words(short(level.now, level.unit)), words(against), words(at)]
    });
    tables.table(
        "Where pretraining draws level",
        "One input moved through its whole range.",
        &["Input", "Now", "Against", "Level at"],
        rows.collect(),
    );
}

fn flips(tables: &mut Tables<'_>, report: &Report) {
    let rows = report.turns.iter().map(|turn| {
        vec![
            words(label(turn.key)),
            value(turn.key, turn.now),
            value(turn.key, turn.at),
            words(turn.becomes.label()),
        ]
    });
    tables.table(
        "Where the best alternative changes",
        "One input moved through its whole range; the nearest first.",
        &["Input", "Now", "Changes at", "Then best"],
        rows.collect(),
    );
}

fn later(tables: &mut Tables<'_>, report: &Report) {
    let rows = report.waiting.iter().map(|wait| {
        let mut row = vec![words(short(wait.months, Unit::Months))];
        row.extend(wait.npv.map(USD));
        row.push(USD(wait.adds));
        row
    });
    let mut heads = vec!["Decided later by"];
    heads.extend(Alternative::ALL.map(Alternative::label));
    heads.push("Waiting adds, $");
    tables.table("Deciding later", "NPV today of each alternative started then, $.", &heads, rows.collect());
    let rows = report.portfolio.iter().map(|tries| {
        vec![
            Item::Figure(tries.tries, Kind::Count),
            USD(tries.one_try),
            USD(tries.at_gate),
            Item::Figure(tries.chance, Kind::Share),
            USD(tries.npv),
        ]
    });
    tables.table(
        "The same budget over several tries",
        "Candidates run to the gate; one of those that work goes on.",
        &[
            "Tries",
            "Cost of the one that goes on, $",
            "Spent at the gate, $",
            "Chance of a model",
            "NPV of pretraining, $",
        ],
        rows.collect(),
    );
}
