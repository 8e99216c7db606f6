//! What the budget buys.

use super::{Pages, ROOM, Sources};
use crate::slides::chart::rows;
use crate::slides::notes;
use crate::slides::page::{Box, Page, SIDE, Text};
use crossover_chart::palette::Role;
use crossover_economics::input::Input;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::trace::Figure;

/// The figures shown, by their id in the trace: those of the page.
const SHOWN: [&str; 8] =
    ["active", "total", "train_tokens", "own_share", "run", "chip_hours", "run_chips", "run_days"];

/// What the rest of the notes rests on.
const BEHIND: [&str; 12] = [
    "one_try",
    "at_gate",
    "chance",
    "compute",
    "staff",
    "data_money",
    "train_rent_used",
    "job_mfu",
    "run_flop",
    "prepared",
    "effective_tokens",
    "loss",
];

/// Where the money of the one try goes, by figure: its own name would be too long beside a bar.
const MONEY: [(&str, &str, Role); 3] = [
    ("compute", "Compute", Role::Pretrain),
    ("staff", "Staff", Role::BuyClosed),
    ("data_money", "Data and other", Role::BandEdge),
];

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    let report = from.report;
    let budget = short(report.scenario.budget, Unit::Usd);
    let mut page = pages.page(from, &format!("What {budget} buys"));
    super::lead(&mut page, &report.purchase.sentence);
    if report.purchase.model.is_some() {
        figures(report, pages, &mut page);
    } else if let Some(input) = report.purchase.stopped_by.and_then(Input::find) {
        let stop = format!("What stops it: {}. The other four alternatives stand as they are.", input.label);
        page.text("Stop", Box::new(SIDE, 142.0, ROOM, 40.0), &Text::ink(15.0).of(stop));
    }
    super::source(
        &mut page,
        "Sizes by published scaling laws, training cost by disclosed runs: formulas and sources are in the notes.",
    );
    page.notes.extend(notes::trace(report, &SHOWN));
    page.notes.extend(notes::trace(report, &BEHIND).into_iter().skip(1));
    pages.done.push(page);
}

/// The model in figures, where the money goes, and how far the evidence reaches.
fn figures(report: &Report, pages: &mut Pages, page: &mut Page) {
    for (place, id) in SHOWN.iter().enumerate() {
        if let Some(figure) = find(report, id) {
            let (column, row) = ((place % 2) as f64, (place / 2) as f64);
            tile(page, (SIDE + column * 210.0, 146.0 + row * 84.0), figure);
        }
    }
    let left = SIDE + 448.0;
    let title = "Where the money of the final try goes";
    page.text("Chart title", Box::new(left, 142.0, ROOM - 448.0, 18.0), &Text::ink(12.0).bold().of(title));
    let bars: Vec<_> = MONEY
        .iter()
        .map(|(id, name, role)| (name.to_string(), find(report, id).and_then(|figure| figure.value), *role))
        .collect();
    let said = bars.iter().map(|(name, value, _)| {
        format!("{name} {}", value.map_or_else(|| "none".into(), |value| short(value, Unit::Usd)))
    });
    let summary = format!("{title}: {}.", said.collect::<Vec<_>>().join(", "));
    let path = pages.chart();
    page.chart(
        Box::new(left, 164.0, ROOM - 448.0, 176.0),
        rows((title, &summary), ("Part", "US$"), bars),
        &path,
    );
    let warnings = report.warnings.iter().map(|warning| format!("– {warning}"));
    let mut limits: Vec<String> = warnings.collect();
    if limits.is_empty() {
        limits.push("None of the estimates leaves the range that the evidence covers.".into());
    }
    page.text(
        "Limits title",
        Box::new(left, 358.0, ROOM - 448.0, 18.0),
        &Text::ink(12.0).bold().of("How far the evidence goes"),
    );
    page.text(
        "Limits",
        Box::new(left, 378.0, ROOM - 448.0, 96.0),
        &Text::soft(12.0).shrinking(9.0).paragraphs(limits),
    );
    page.notes.push(summary);
    page.notes.extend(report.warnings.iter().cloned());
}

fn find<'a>(report: &'a Report, id: &str) -> Option<&'a Figure> {
    report.trace.iter().find(|figure| figure.id == id)
}

/// A figure, large, above its name.
fn tile(page: &mut Page, (left, top): (f64, f64), figure: &Figure) {
    let value = figure.value.map_or_else(|| "–".into(), |value| short(value, figure.unit));
    page.text("Figure", Box::new(left, top, 196.0, 34.0), &Text::ink(26.0).serif().of(value));
    page.text("Name", Box::new(left, top + 34.0, 196.0, 30.0), &Text::soft(11.0).of(figure.label));
}
