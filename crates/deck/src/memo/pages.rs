//! What stands on the pages.

use super::pen::{CODE, Ink, Pen, ROOM, SIDE, SIZE};
use super::table::{Cell, Table};
use super::{Error, readiness};
use crate::{Meta, told};
use crossover_chart::palette::Role;
use crossover_chart::{Frame, Theme, font};
use crossover_economics::outcome::Outcome;
use crossover_economics::provenance::Kind;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;
use crossover_economics::verdict::percent;

/// Everything that a memo says.
pub(super) struct Words<'a> {
    pub(super) report: &'a Report,
    pub(super) meta: &'a Meta,
    pub(super) answers: &'a Answers,
}

impl Words<'_> {
    /// How many pages it takes.
    pub(super) fn pages(&self) -> usize {
        if self.answers.is_empty() { 2 } else { 3 }
    }
}

/// Fewest and most assumptions that are listed: as many as leave room for the rest.
const LISTED: (usize, usize) = (4, 14);

/// Most sources that are listed.
const SOURCES: usize = 8;

/// Most lines of a note: all of it is in the file's properties.
const NOTE: usize = 5;

/// Height of a row of the tables on the second page.
const ROW: f64 = 14.5;

/// Where the second page ends.
const END: f64 = SIZE.1 as f64 - 50.0;

/// The figures of what the budget buys, by their id in the trace.
const BUYS: [&str; 6] = ["active", "total", "train_tokens", "own_share", "run", "run_days"];

/// Draws the page with this number, from 0 on.
pub(super) fn draw(pen: &mut Pen<'_, '_>, number: usize, said: &Words<'_>) -> Result<(), Error> {
    let Words { report, meta, answers } = said;
    match number {
        0 => answer(pen, report, meta)?,
        1 => grounds(pen, report, meta),
        _ => readiness::page(pen, answers),
    }
    let (ink, bottom) = (Ink::SOFT.of(7.0), f64::from(SIZE.1) - 36.0);
    let left = format!("As of {} · Crossover {}, prices of {}", meta.as_of, report.engine, report.prices);
    let right = format!("{} of {}", number + 1, said.pages());
    pen.aside(&left, ink, (SIDE, bottom));
    let width = font::width(&right, ink.weight, ink.size);
    pen.aside(&right, ink, (SIDE + ROOM - width, bottom));
    Ok(())
}

fn answer(pen: &mut Pen<'_, '_>, report: &Report, meta: &Meta) -> Result<(), Error> {
    let verdict = &report.verdict;
    pen.heading(1, meta.title(), Ink::HEAD.of(18.0), 2);
    pen.paragraph(&told::given(report), Ink::SOFT.of(9.0), 2);
    pen.rule(pen.top + 1.0, 0.8, Role::Ink);
    pen.top += 10.0;
    let sure = verdict.sureness.map_or(String::new(), |sure| format!(" How sure: {}.", sure.label()));
    pen.paragraph(
        &format!("{}{sure}", verdict.headline),
        Ink::BODY.of(12.5).bold().colour(verdict.best.into()),
        2,
    );
    pen.paragraph(&verdict.paragraph, Ink::BODY, 6);
    pen.paragraph(&verdict.odds, Ink::BODY, 4);

    let spec = crossover_chart::avoided_spend(report);
    pen.heading(2, &spec.title, Ink::HEAD, 1);
    pen.paragraph(&spec.summary, Ink::BODY, 3);
    let frame = Frame { width: 760, height: 400, theme: Theme::Light, caption: false };
    pen.chart(
        &crossover_chart::svg(&spec, &frame),
        ROOM * 400.0 / 760.0,
        &format!("{}: {}", spec.title, spec.summary),
    )?;
    pen.paragraph(&spec.source, Ink::SOFT.of(7.0), 2);

    let months = short(report.scenario.horizon_months, Unit::Months);
    pen.heading(2, &format!("Five alternatives over {months}"), Ink::HEAD, 1);
    pen.table(&alternatives(report));
    if !verdict.flips.is_empty() {
        pen.heading(2, "What would change the answer", Ink::HEAD, 1);
        let flips: Vec<_> = verdict.flips.iter().map(|flip| flip.sentence.clone()).collect();
        pen.list(&flips, Ink::BODY, 2);
    }
    Ok(())
}

fn alternatives(report: &Report) -> Table {
    let odds = report.odds.as_ref();
    let mut columns = vec![(1.95, false), (0.85, true), (0.85, true), (1.25, true), (1.2, true), (1.3, true)];
    let mut head = vec!["Alternative"];
    head.extend(told::OUTCOME);
    if odds.is_some() {
        columns.push((1.25, true));
        head.push("Best in");
    }
    let row = |outcome: &Outcome| {
        let alternative = outcome.alternative;
        let name = Cell { role: alternative.into(), ..Cell::new(alternative.label()) };
        let mut row = vec![if alternative == report.verdict.best { name.bold() } else { name }];
        match told::outcome(outcome) {
            Ok(figures) => row.extend(figures.map(Cell::new)),
            Err(sentence) => row.push(Cell { more: 4, ..Cell::soft(sentence) }),
        }
        if let Some(odds) = odds {
            row.push(Cell::new(percent(&odds.chances.of_alternative(alternative).best)));
        }
        row
    };
    Table { columns, head, rows: report.outcomes.iter().map(row).collect(), height: 16.0, size: 8.5 }
}

fn grounds(pen: &mut Pen<'_, '_>, report: &Report, meta: &Meta) {
    pen.heading(2, "What the budget buys", Ink::HEAD, 1);
    pen.paragraph(&report.purchase.sentence, Ink::BODY, 3);
    if report.purchase.model.is_some() {
        pen.table(&buys(report));
    }
    for warning in report.warnings.iter().take(3) {
        pen.paragraph(warning, Ink::SOFT, 2);
    }
    pen.heading(2, "Assumptions", Ink::HEAD, 1);
    let counted = format!(
        "{} Here: the main ones, those given, and those that move the answer most. The workbook and the link have all of them.",
        told::counted(report)
    );
    pen.paragraph(&counted, Ink::BODY, 2);
    let rest = rest(report, meta);
    let rows = ((END - rest - pen.top) / ROW - 1.0) as usize;
    pen.table(&assumptions(report, rows.clamp(LISTED.0, LISTED.1)));
    pen.heading(2, "Sources of the method", Ink::HEAD, 1);
    pen.list(&sources(report), Ink::SOFT, 1);
    if !meta.note.trim().is_empty() {
        pen.heading(2, "Note", Ink::HEAD, 1);
        pen.paragraph(&meta.note, Ink::BODY, NOTE);
    }
    if !meta.link.trim().is_empty() {
        pen.heading(2, "Open it, and change it", Ink::HEAD, 1);
        pen.link(meta.link.trim());
    }
}

/// Height of what comes after the assumptions.
fn rest(report: &Report, meta: &Meta) -> f64 {
    let heading = Ink::HEAD.height(1) + 12.0;
    let sources = sources(report).len() as f64 * (Ink::SOFT.height(1) + 1.5);
    let mut rest = 5.0 + heading + sources;
    if !meta.note.trim().is_empty() {
        let lines = font::wrap(&meta.note, Ink::BODY.weight, Ink::BODY.size, ROOM, NOTE).len();
        rest += heading + Ink::BODY.height(lines) + 5.0;
    }
    if !meta.link.trim().is_empty() {
        rest += heading + CODE;
    }
    rest
}

fn buys(report: &Report) -> Table {
    let row = |id: &&'static str| {
        let figure = report.trace.iter().find(|figure| figure.id == *id)?;
        let value = figure.value.map_or_else(|| "none here".into(), |value| short(value, figure.unit));
        Some(vec![Cell::new(figure.label), Cell::new(value).bold(), Cell::soft(figure.formula)])
    };
    Table {
        columns: vec![(2.9, false), (0.8, false), (4.6, false)],
        head: vec!["Figure", "Value", "Formula"],
        rows: BUYS.iter().filter_map(row).collect(),
        height: ROW,
        size: 8.0,
    }
}

fn assumptions(report: &Report, most: usize) -> Table {
    let row = |input: &'static crossover_economics::input::Input| {
        let (source, kind) = told::origin(report, input);
        let value = input.short(&input.value(&report.scenario));
        vec![Cell::new(input.label), Cell::new(value).bold(), Cell::soft(source), Cell::soft(kind)]
    };
    Table {
        columns: vec![(2.0, false), (1.15, false), (3.2, false), (1.25, false)],
        head: vec!["Input", "Value", "Source", "Kind, date"],
        rows: told::assumptions(report, most).into_iter().map(row).collect(),
        height: ROW,
        size: 8.0,
    }
}

/// The measured and cited sources of the figures, each once, in the order of the figures.
fn sources(report: &Report) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for source in report.trace.iter().flat_map(|figure| &figure.sources) {
        let told = format!("{} ({})", source.source, source.date);
        if matches!(source.kind, Kind::Measured | Kind::Cited) && !sources.contains(&told) {
            sources.push(told);
        }
    }
    sources.truncate(SOURCES);
    sources
}
