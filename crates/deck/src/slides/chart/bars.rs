//! Bars of figures with their names.

use super::{Categories, Chart, Kind, Label, Look, Series};
use crossover_chart::palette::Role;
use crossover_chart::{Bar, TornadoSpec};
use crossover_economics::quantity::{Unit, short};

/// Upright bars: for each category one of each series, in its own colour and with its figure.
pub(in crate::slides) fn columns(
    (title, summary): (&str, &str),
    (axis, categories): (&str, Vec<String>),
    series: Vec<(String, Vec<Option<f64>>, Vec<Role>)>,
) -> Chart {
    let bars = |(name, values, points): (String, Vec<Option<f64>>, Vec<Role>)| {
        let labels = valued(&values);
        let role = points.first().copied().unwrap_or(Role::Ink);
        Series { name, values, look: Look::Bar, role, points, labels }
    };
    Chart {
        title: title.into(),
        summary: summary.into(),
        axis: axis.into(),
        categories: Categories::Names(categories),
        series: series.into_iter().map(bars).collect(),
        unit: Unit::Usd,
        kind: Kind::Columns,
    }
}

/// Bars to the side, each in a colour of its own and with its figure.
pub(in crate::slides) fn rows(
    (title, summary): (&str, &str),
    (axis, name): (&str, &str),
    bars: Vec<(String, Option<f64>, Role)>,
) -> Chart {
    let values: Vec<_> = bars.iter().map(|bar| bar.1).collect();
    let labels = valued(&values);
    let points: Vec<_> = bars.iter().map(|bar| bar.2).collect();
    let role = points.first().copied().unwrap_or(Role::Ink);
    let (low, high) = reach(values.iter().flatten().copied());
    Chart {
        title: title.into(),
        summary: summary.into(),
        axis: axis.into(),
        categories: Categories::Names(bars.into_iter().map(|bar| bar.0).collect()),
        series: vec![Series { name: name.into(), values, look: Look::Bar, role, points, labels }],
        unit: Unit::Usd,
        kind: Kind::Rows { one: false, low, high },
    }
}

/// Room for a figure beyond the longest bar, as a share of the whole.
const BEYOND: f64 = 0.26;

/// Ends of the axis that leave room for figures beside the bars.
fn reach(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let room = (high - low) * BEYOND;
    let (low, high) = (if low < 0.0 { low - room } else { 0.0 }, if high > 0.0 { high + room } else { 0.0 });
    if low < high { (low, high) } else { (0.0, 1.0) }
}

fn valued(values: &[Option<f64>]) -> Vec<Label> {
    let there = values.iter().enumerate().filter(|(_, value)| value.is_some());
    there.map(|(at, _)| Label { at, text: None, down: 0.0, names: false, value: true }).collect()
}

/// Most inputs of a tornado that are drawn.
const INPUTS: usize = 10;

/// How far each input moves the lead at its two ends, in the colour of the best alternative there; the texts are the input's
/// own values. Differences, so that every office program lets the bars begin where nothing changes.
pub(in crate::slides) fn tornado(spec: &TornadoSpec) -> Chart {
    let moving = spec.bars.iter().filter(|bar| bar.leads.iter().any(|lead| *lead != spec.lead));
    let bars: Vec<_> = moving.take(INPUTS).collect();
    let series = |end: usize, name: &str| {
        let values: Vec<_> = bars.iter().map(|bar| Some(bar.leads[end] - spec.lead)).collect();
        let told = |(at, bar): (usize, &&Bar)| {
            // Where both ends lie on one side, only the farther one has room.
            let [own, other] = [bar.leads[end] - spec.lead, bar.leads[1 - end] - spec.lead];
            let hidden = own == 0.0 || (own * other > 0.0 && own.abs() <= other.abs());
            (!hidden).then(|| Label {
                at,
                text: Some(short(bar.values[end], bar.unit)),
                down: 0.0,
                names: false,
                value: true,
            })
        };
        Series {
            name: name.into(),
            values,
            look: Look::Bar,
            role: spec.best.into(),
            points: bars.iter().map(|bar| Role::from(bar.best[end])).collect(),
            labels: bars.iter().enumerate().filter_map(told).collect(),
        }
    };
    let (low, high) = reach(bars.iter().flat_map(|bar| bar.leads).map(|lead| lead - spec.lead));
    Chart {
        title: spec.title.clone(),
        summary: spec.summary.clone(),
        axis: "Input".into(),
        categories: Categories::Names(bars.iter().map(|bar| bar.name.clone()).collect()),
        series: vec![
            series(0, "Change in the lead at P10, US$"),
            series(1, "Change in the lead at P90, US$"),
        ],
        unit: Unit::Usd,
        kind: Kind::Rows { one: true, low, high },
    }
}
