//! Assumptions and sources: what was given, and what moves the answer most.

use super::{Pages, Sources};
use crate::slides::notes;
use crate::slides::page::{Box, Cell, SIDE, Table, Text};
use crate::told;
use crossover_economics::input::{INPUTS, Input};
use crossover_economics::provenance::link;

/// Most inputs on the slide. The notes have them all.
const MOST: usize = 13;

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    let report = from.report;
    let mut page = pages.page(from, "Assumptions and sources");
    let given = told::counted(report);
    let lead = format!(
        "{given} Below: the main ones, those given, and those that move the answer most. The notes list all of them."
    );
    super::lead(&mut page, &lead);
    let rows = told::assumptions(report, MOST).into_iter().map(|input| row(from, input)).collect();
    let table = Table {
        name: "Assumptions with their values and sources".into(),
        columns: vec![(226.0, false), (118.0, false), (392.0, false), (128.0, false)],
        head: ["Input", "Value", "Source", "Kind, date"].map(String::from).to_vec(),
        rows,
        height: 23.0,
        size: 11.0,
    };
    page.table((SIDE, 134.0), &table);
    let address = from.meta.link.as_str();
    if !address.is_empty() {
        let words = Text::soft(9.5).leading(address).of(format!("This scenario: {address}"));
        page.text("Link", Box::new(SIDE, 484.0, super::ROOM, 14.0), &words);
    }
    page.notes
        .push(format!("Prices: list prices of {}. Engine: Crossover {}.", report.prices, report.engine));
    page.notes.push("Every input, by key:".into());
    page.notes.extend(INPUTS.iter().map(|input| line(from, input)));
    page.notes.push("The other figures:".into());
    let told = ["serve_rent_used", "open_price", "open_serving", "own_floor", "ops_cost", "optimal_loss"];
    page.notes.extend(notes::trace(report, &told).into_iter().skip(1));
    pages.done.push(page);
}

fn row(from: &Sources<'_>, input: &Input) -> Vec<Cell> {
    let value = input.short(&input.value(&from.report.scenario));
    let (source, kind) = told::origin(from.report, input);
    let address = if input.changed(&from.report.scenario) { None } else { link(input.provenance.source) };
    vec![
        Cell::new(input.label),
        Cell { bold: true, ..Cell::new(value) },
        Cell::soft(source).leading(address),
        Cell::soft(kind),
    ]
}

fn line(from: &Sources<'_>, input: &Input) -> String {
    let given = if input.changed(&from.report.scenario) { " (given here)" } else { "" };
    format!(
        "{} ({}): {}{given}. Default {}: {}.",
        input.label,
        input.key,
        input.short(&input.value(&from.report.scenario)),
        input.short(&input.default()),
        notes::source(&input.provenance)
    )
}
