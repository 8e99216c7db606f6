//! Assumptions and sources: what was given, and what moves the answer most.

use super::{Pages, Sources};
use crate::slides::notes;
use crate::slides::page::{Box, Cell, SIDE, Table, Text};
use crossover_economics::input::{INPUTS, Input};
use crossover_economics::provenance::link;

/// Most inputs on the slide. The notes have them all.
const MOST: usize = 13;

/// The inputs that stand first on the page.
const FIRST: [&str; 3] = ["data", "tokens", "budget"];

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    let report = from.report;
    let mut page = pages.page(from, "Assumptions and sources");
    let changed = INPUTS.iter().filter(|input| input.changed(&report.scenario)).count();
    let (all, rest) = (INPUTS.len(), INPUTS.len() - changed);
    let given = match changed {
        0 => format!("All {all} inputs are at their defaults."),
        1 => format!("One of {all} inputs is given in this scenario, {rest} are at their defaults."),
        _ => format!("{changed} of {all} inputs are given in this scenario, {rest} are at their defaults."),
    };
    let lead = format!(
        "{given} Below: the main ones, those given, and those that move the answer most. The notes list all of them."
    );
    super::lead(&mut page, &lead);
    let rows = shown(from).into_iter().map(|input| row(from, input)).collect();
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

/// The main inputs, those given, and those that move the answer most.
fn shown(from: &Sources<'_>) -> Vec<&'static Input> {
    let scenario = &from.report.scenario;
    let first = FIRST.iter().filter_map(|key| Input::find(key));
    let given = INPUTS.iter().filter(|input| input.changed(scenario));
    let moving = from.report.swings.iter().filter_map(|swing| Input::find(swing.key));
    let mut shown: Vec<&'static Input> = Vec::new();
    for input in first.chain(given).chain(moving).chain(INPUTS) {
        if shown.len() < MOST && shown.iter().all(|known| known.key != input.key) {
            shown.push(input);
        }
    }
    shown
}

fn row(from: &Sources<'_>, input: &Input) -> Vec<Cell> {
    let value = input.short(&input.value(&from.report.scenario));
    let (source, kind) = if input.changed(&from.report.scenario) {
        let default = format!("Given here; default {}", input.short(&input.default()));
        (Cell::soft(default), "given".to_string())
    } else {
        let from = &input.provenance;
        (Cell::soft(from.source).leading(link(from.source)), kind(input))
    };
    vec![Cell::new(input.label), Cell { bold: true, ..Cell::new(value) }, source, Cell::soft(kind)]
}

fn kind(input: &Input) -> String {
    format!("{}, {}", format!("{:?}", input.provenance.kind).to_lowercase(), input.provenance.date)
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
