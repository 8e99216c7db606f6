//! The table twin of a chart: the same figures for those who read rather than look.

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
const NONE: &str = "–";

/// The points of all lines and fans of `spec`, one row for each place on the horizontal axis.
#[must_use]
pub fn table(spec: &ChartSpec) -> Table {
    let mut columns = vec![spec.x.label.clone()];
    let mut figures: Vec<Vec<(f64, f64)>> = Vec::new();
    for series in &spec.series {
        columns.push(series.name.clone());
        figures.push(series.points.clone());
    }
    for band in spec.fan.iter().flat_map(|fan| &fan.bands) {
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
                let found = column.iter().find(|point| point.0 == x).and_then(|point| drawable(point.1));
                found.map_or_else(|| NONE.to_string(), |y| short(y, spec.y.unit))
            };
            std::iter::once(named(x, &spec.x)).chain(figures.iter().map(cell)).collect()
        })
        .collect();
    Table { columns, rows }
}

/// `12 (Nov 2027)` for months with a start, else the figure.
fn named(x: f64, axis: &Axis) -> String {
    match (axis.unit, axis.start) {
        (Unit::Months, Some(start)) => format!("{x} ({})", words::month(start + x)),
        (Unit::Months, None) => format!("{x}"),
        (unit, _) => short(x, unit),
    }
}
