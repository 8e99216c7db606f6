//! Chip-hours predicted against chip-hours disclosed.

use super::empty;
use crate::dot::{Dot, Shape};
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Series};
use crossover_economics::quantity::{Unit, short};
use crossover_economics::training::{Backtest, Prediction};

/// Every disclosed run, predicted from the others, with its 80% interval and the line on which predictions are right.
#[must_use]
pub fn backtest(backtest: &Backtest) -> ChartSpec {
    let x = Axis::log("Disclosed chip-hours", Unit::Count);
    let y = Axis::log("Predicted chip-hours", Unit::Count);
    let mut spec = empty("back-test", "Predicted against disclosed chip-hours", x, y);
    let rows = &backtest.rows;
    let covered = rows.iter().filter(|row| row.covered).count();
    spec.summary = format!(
        "Each run is predicted from the others alone. The 80% interval holds {covered} of {} runs ({}); the median error is {}. Rings \
         are the runs it misses.",
        rows.len(),
        short(backtest.coverage, Unit::Share),
        short(backtest.median_error, Unit::Share)
    );
    let ends = rows
        .iter()
        .fold((f64::INFINITY, 0.0_f64), |(low, high), row| (low.min(row.actual), high.max(row.actual)));
    if ends.0 < ends.1 {
        spec.series.push(Series {
            name: String::new(),
            role: Role::BandEdge,
            emphasis: false,
            points: vec![(ends.0, ends.0), (ends.1, ends.1)],
        });
    }
    spec.dots = rows.iter().map(dot).collect();
    spec.source = "Disclosed runs by their own sources and Epoch AI (CC BY)".into();
    spec
}

fn dot(row: &Prediction) -> Dot {
    Dot {
        named: !row.covered || row.run.name.starts_with("DeepSeek"),
        shape: if row.covered { Shape::Disc } else { Shape::Ring },
        along: Some((row.predicted.p10, row.predicted.p90)),
        ..Dot::new(
            row.run.name.split(" (").next().unwrap_or_default(),
            Role::Pretrain,
            (row.actual, row.predicted.p50),
        )
    }
}
