//! The table twin of a chart: the same figures for those who read rather than look.

use crate::dot::Dot;
use crate::reach::Scale;
use crate::scale::drawable;
use crate::spec::{Axis, ChartSpec};
use crate::words;
use crossover_economics::quantity::{Unit, short};
use serde::Serialize;

/// A table of text: the first column names the row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// What stands for a figure that there is not.
pub(crate) const NONE: &str = "–";

/// The points of all lines and fans of `spec`, one row for each place on the horizontal axis. Where a line steps, the figure
/// after the step.
#[must_use]
pub fn table(spec: &ChartSpec) -> Table {
    let mut columns = vec![spec.x.label.clone()];
    let mut figures: Vec<Vec<(f64, f64)>> = Vec::new();
    for series in spec.series.iter().filter(|series| !series.name.is_empty()) {
        columns.push(series.name.clone());
        figures.push(series.points.clone());
    }
    for band in spec.fan.iter().flat_map(|fan| &fan.bands) {
        if band.is_line() {
            columns.push(band.label.clone());
            figures.push(band.points.iter().map(|(x, middle, _)| (*x, *middle)).collect());
            continue;
        }
        columns.push(format!("{}, low", band.label));
        figures.push(band.points.iter().map(|(x, low, _)| (*x, *low)).collect());
        columns.push(format!("{}, high", band.label));
        figures.push(band.points.iter().map(|(x, _, high)| (*x, *high)).collect());
    }
    let mut places: Vec<f64> = figures.iter().flatten().filter_map(|(x, _)| drawable(*x)).collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    let rows = places
        .into_iter()
        .map(|x| {
            let cell = |column: &Vec<(f64, f64)>| {
                let found = column.iter().rfind(|point| point.0 == x).and_then(|point| drawable(point.1));
                found.map_or_else(|| NONE.to_string(), |y| short(y, spec.y.unit))
            };
            std::iter::once(named(x, &spec.x)).chain(figures.iter().map(cell)).collect()
        })
        .collect();
    Table { columns, rows }
}

/// The single points of `spec`, one row each: name, place, and the ends of their bars where any has some.
#[must_use]
pub fn dots(spec: &ChartSpec) -> Table {
    let across = spec.dots.iter().any(|dot| dot.across.is_some());
    let along = spec.dots.iter().any(|dot| dot.along.is_some());
    let mut columns = vec!["Name".to_string()];
    for (axis, bars) in [(&spec.x, across), (&spec.y, along)] {
        columns.push(axis.label.clone());
        columns.extend(["low", "high"].iter().filter(|_| bars).map(|end| format!("{}, {end}", axis.label)));
    }
    let cell = |axis: &Axis, value: Option<f64>| {
        value.and_then(drawable).map_or_else(|| NONE.to_string(), |value| on(axis, value))
    };
    let row = |dot: &Dot| {
        let mut row = vec![dot.label.clone()];
        for (axis, value, ends, bars) in
            [(&spec.x, dot.x, dot.across, across), (&spec.y, dot.y, dot.along, along)]
        {
            row.push(cell(axis, Some(value)));
            if bars {
                row.extend([ends.map(|ends| ends.0), ends.map(|ends| ends.1)].map(|end| cell(axis, end)));
            }
        }
        row
    };
    Table { rows: spec.dots.iter().map(row).collect(), columns }
}

/// A value of an axis for reading.
fn on(axis: &Axis, value: f64) -> String {
    match &axis.scale {
        Scale::Names(names) => {
            names.get(value.max(0.0) as usize).cloned().unwrap_or_else(|| NONE.to_string())
        }
        _ => short(value, axis.unit),
    }
}

/// `12 (Nov 2027)` for months with a start, else the figure.
pub(crate) fn named(x: f64, axis: &Axis) -> String {
    match (axis.unit, axis.start) {
        (Unit::Months, Some(start)) => format!("{x} ({})", words::month(start + x)),
        (Unit::Months, None) => format!("{x}"),
        (unit, _) => short(x, unit),
    }
}
