//! Tests of whole pictures.

mod drawn;
mod golden;
mod random;
mod scatter;

pub(crate) use drawn::fault;

/// The texts of a picture.
pub(crate) fn words(svg: &str) -> Vec<String> {
    drawn::texts(svg).into_iter().map(|text| text.text).collect()
}

use crate::palette::Role;
use crate::spec::{Axis, Band, ChartSpec, Level, Marker, Series};
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::Unit;

/// The main chart's shape with made-up figures: the five lines bend towards `tops` (US dollars) by the last month.
fn spec(tops: [f64; 5], budget: f64, horizon: usize) -> ChartSpec {
    let line = |alternative: Alternative| {
        let top = tops[alternative.index()];
        let bend = |month: usize| {
            let part = month as f64 / horizon as f64;
            (month as f64, top * part * (2.0 - part))
        };
        Series {
            name: alternative.label().into(),
            role: alternative.into(),
            emphasis: alternative == Alternative::Pretrain,
            points: (0..=horizon).map(bend).collect(),
        }
    };
    ChartSpec {
        id: "test".into(),
        title: "Avoided inference spend against the budget".into(),
        summary: "A sentence that says what the picture shows, long enough to be set in more than one line."
            .into(),
        x: Axis { start: Some(2026.0 * 12.0 + 10.0), ..Axis::linear("Month", Unit::Months) },
        y: Axis::linear("Cumulative avoided spend, US$", Unit::Usd),
        series: Alternative::ALL.into_iter().map(line).collect(),
        dots: Vec::new(),
        fan: None,
        bands: vec![Band { label: "$10–25M budgets".into(), from: 10e6, to: 25e6 }],
        levels: vec![Level { label: "Budget $15M".into(), at: budget }],
        markers: Vec::new(),
        source: "Made up for a test.".into(),
    }
}

/// A point on the line of pretraining.
fn marked(mut spec: ChartSpec, at: usize) -> ChartSpec {
    let (x, y) = spec.series[Alternative::Pretrain.index()].points[at];
    let (label, detail) = ("Passes $15M in month 14".into(), "Dec 2027".into());
    spec.markers.push(Marker { label, detail, role: Role::Pretrain, x, y });
    spec
}
