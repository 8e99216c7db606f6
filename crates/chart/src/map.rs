//! A two-way map: what pretraining comes to as two inputs move, and which alternative is the best where.

mod draw;
mod fill;
mod names;
mod plan;
mod steps;

use crate::caption::Telling;
use crate::frame::Frame;
use crate::table::Table;
use crossover_economics::alternative::Alternative;
use crossover_economics::flip::Against;
use crossover_economics::input::Input;
use crossover_economics::map::{Axis, Cell, Map, Pair};
use crossover_economics::quantity::{Unit, short};
use crossover_economics::{ENGINE, prices};
use steps::Steps;

/// A map by its meaning.
#[derive(Clone, Debug)]
pub struct MapSpec<'a> {
    /// Name in links and files, and the stem of the ids in the SVG.
    pub id: String,
    /// What is shown.
    pub title: String,
    /// What it says, in a sentence or two.
    pub summary: String,
    /// Name of the axis across.
    pub x: String,
    /// Name of the axis up.
    pub y: String,
    /// Where the figures come from.
    pub source: String,
    /// The figures.
    pub map: &'a Map,
    steps: Steps,
}

/// NPV of pretraining as colour, break-even as lines, the best alternative by region, and where the scenario is. The map
/// must be whole.
#[must_use]
pub fn map(map: &Map) -> MapSpec<'_> {
    let by = match map.pair {
        Pair::UsageBudget => "usage and budget",
        Pair::UsageFall => "usage and price fall",
        Pair::CoverageFall => "coverage and price fall",
    };
    MapSpec {
        id: format!("map-{}", map.pair.key()),
        title: format!("Where pretraining pays, by {by}"),
        summary: summary(map),
        x: named(&map.x),
        y: named(&map.y),
        source: format!(
            "NPV of pretraining over buying every token from the closed API, everything but the two axes as it is. \
             Crossover {ENGINE}, prices of {}.",
            prices::SNAPSHOT_DATE
        ),
        map,
        steps: Steps::of(map),
    }
}

/// Name of an axis: that of its input.
fn named(axis: &Axis) -> String {
    let name = Input::find(axis.key).map_or(axis.key, |input| input.label);
    if axis.unit == Unit::MultiplePerYear { format!("{name}, a year") } else { name.into() }
}

/// A value of an axis for reading; the axis' name says what it is a month or a year of.
fn figure(axis: &Axis, value: f64) -> String {
    let unit = match axis.unit {
        Unit::MultiplePerYear => Unit::Multiple,
        Unit::TokensPerMonth => Unit::Tokens,
        unit => unit,
    };
    short(value, unit)
}

/// What pretraining comes to at a place: an amount, or that there is none.
fn amount(cell: &Cell) -> String {
    cell.pretrain().map_or_else(|| "no model".into(), |npv| short(npv, Unit::Usd))
}

/// What is so where the scenario is, and on how much of the map pretraining pays.
fn summary(map: &Map) -> String {
    let part = |of: &dyn Fn(&Cell) -> bool| {
        map.cells.iter().filter(|cell| of(cell)).count() as f64 / map.cells.len().max(1) as f64
    };
    let on = |part: f64| match part {
        0.0 => "nowhere".to_string(),
        1.0 => "everywhere".into(),
        // Whole per cents: the edges of a map are a choice.
        part => format!("on {} of it", short((part * 100.0).round().clamp(1.0, 99.0) / 100.0, Unit::Share)),
    };
    let pays = on(part(&|cell| cell.lead(Against::Base).is_some_and(|lead| lead >= 0.0)));
    let best = on(part(&|cell| cell.best == Alternative::Pretrain));
    let general = if pays == best {
        format!("On this map pretraining pays for itself and is the best of the five {pays}")
    } else {
        format!("On this map pretraining pays for itself {pays} and is the best of the five {best}")
    };
    let here = match (&map.here, map.note) {
        (Some(here), _) if here.cell.pretrain().is_none() => {
            format!("; where you are the budget buys no model, and “{}” is best.", here.cell.best.label())
        }
        (Some(here), _) => format!(
            "; where you are it comes to {}, and “{}” is best.",
            amount(&here.cell),
            here.cell.best.label()
        ),
        (None, Some(note)) => format!(". {note}"),
        (None, None) => ".".into(),
    };
    general + &here
}

/// Nodes of each axis that the table has.
const TABLED: usize = 5;

/// Nodes of an axis, evenly from the first to the last.
fn tabled(axis: &Axis) -> [usize; TABLED] {
    std::array::from_fn(|at| at * (axis.values.len() - 1) / (TABLED - 1))
}

impl MapSpec<'_> {
    /// Draws the picture. The same promises as [`crate::svg`].
    #[must_use]
    pub fn svg(&self, frame: &Frame) -> String {
        draw::svg(self, frame)
    }

    /// Five by five places of the map, the axis across in columns: the best alternative and what pretraining comes to.
    #[must_use]
    pub fn table(&self) -> Table {
        let map = self.map;
        let across = tabled(&map.x);
        let heads = across.map(|column| figure(&map.x, map.x.values[column]));
        let columns = std::iter::once(format!("{}, by {}", self.y, self.x.to_lowercase())).chain(heads);
        let cell = |column: usize, row: usize| {
            map.cell(column, row).map_or_else(String::new, |cell| match cell.pretrain() {
                Some(npv) => format!("{}; pretraining {}", cell.best.label(), short(npv, Unit::Usd)),
                None => format!("{}; no model to pretrain", cell.best.label()),
            })
        };
        let rows = tabled(&map.y).into_iter().rev().map(|row| {
            let figures = across.iter().map(|column| cell(*column, row));
            std::iter::once(figure(&map.y, map.y.values[row])).chain(figures).collect()
        });
        Table { columns: columns.collect(), rows: rows.collect() }
    }

    fn telling(&self) -> Telling<'_> {
        Telling { title: &self.title, summary: &self.summary, source: &self.source }
    }
}

#[cfg(test)]
mod tests;
