//! Lines, fans and bands of a `ChartSpec` along the months.

use super::{Categories, Chart, Kind, Label, Look, Series};
use chrono::{Months, NaiveDate};
use crossover_chart::palette::Role;
use crossover_chart::{ChartSpec, heights};
use crossover_economics::quantity::{Unit, short};

/// Least height of a band, as a share of the whole.
const THIN: f64 = 0.06;

/// The band of a fan that is drawn.
const FAN: &str = "P10–P90";

/// Height of one line of text at the end of a series, as a share of the chart's height.
const LINE: f64 = 0.058;

/// Shares of the chart that the plot takes: left, top, width, height. The rest is for ticks and for names at the ends.
pub(super) const PLOT: [f64; 4] = [0.062, 0.03, 0.755, 0.85];

/// The chart of a specification whose lines run over months. What lies beyond its heights is left out.
pub(in crate::slides) fn lines(spec: &ChartSpec) -> Chart {
    let mut spec = spec.clone();
    if let Some(fan) = &mut spec.fan {
        fan.bands.retain(|band| band.label == FAN);
    }
    let (low, high, step) = heights(&spec, 6);
    let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
    let holds = |value: f64| (low..=high).contains(&value);
    let months: Vec<f64> = spec
        .series
        .iter()
        .map(|one| &one.points)
        .max_by_key(|points| points.len())
        .map_or_else(Vec::new, |points| points.iter().map(|point| point.0).collect());
    let start = spec.x.start.unwrap_or(0.0);
    let level = |at: f64| vec![Some(at); months.len()];
    let mut series = Vec::new();
    fan(&spec, &months, &mut series);
    for one in &spec.series {
        let values = months.iter().map(|month| at(&one.points, *month)).collect();
        let width = if one.emphasis { 3.0 } else { 1.75 };
        series.push(plain(one.name.clone(), values, Look::Line { width, dashed: true }, one.role));
    }
    for one in spec.levels.iter().filter(|level| holds(level.at)) {
        let look = Look::Line { width: 1.25, dashed: false };
        series.push(plain(one.label.clone(), level(one.at), look, Role::Ink));
    }
    // A band too thin to be seen needs no edges.
    for band in spec.bands.iter().filter(|band| band.to - band.from > THIN * (high - low)) {
        for (end, at) in [("from", band.from), ("to", band.to)].into_iter().filter(|end| holds(end.1)) {
            let look = Look::Line { width: 1.0, dashed: true };
            series.push(plain(format!("{}, {end}", band.label), level(at), look, Role::BandEdge));
        }
    }
    name_ends(&mut series, (low, high), spec.y.unit);
    Chart {
        title: spec.title.clone(),
        summary: spec.summary.clone(),
        axis: spec.x.label.clone(),
        categories: Categories::Months(months.iter().map(|month| day(start + month)).collect()),
        series,
        unit: spec.y.unit,
        kind: Kind::Lines { low, high, step },
    }
}

/// The fan of one line: what it stands on, and how high it is there.
fn fan(spec: &ChartSpec, months: &[f64], series: &mut Vec<Series>) {
    let Some(fan) = &spec.fan else { return };
    // A line that is not drawn has no fan either.
    let drawn = spec.series.iter().any(|one| one.role == fan.role && !one.points.is_empty());
    let Some(band) = fan.bands.first().filter(|_| drawn) else { return };
    let ends = |of: fn(f64, f64) -> f64| -> Vec<Option<f64>> {
        let at = |month: &f64| {
            let point = band.points.iter().find(|point| point.0 == *month)?;
            Some(of(point.1, point.2))
        };
        months.iter().map(at).collect()
    };
    let of = spec.series.iter().find(|one| one.role == fan.role).map_or("", |one| one.name.as_str());
    series.push(plain(format!("{of}, P10"), ends(|low, _| low), Look::Base, fan.role));
    series.push(plain(format!("{of}, P10 to P90"), ends(|low, high| high - low), Look::Area, fan.role));
}

/// The first day of the month `since` January of year 0, as workbooks count days.
fn day(since: f64) -> i64 {
    let whole = since.floor().clamp(0.0, 120_000.0) as u32;
    let month = NaiveDate::from_ymd_opt(0, 1, 1).unwrap_or_default() + Months::new(whole);
    let origin = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    month.signed_duration_since(origin).num_days()
}

fn plain(name: String, values: Vec<Option<f64>>, look: Look, role: Role) -> Series {
    Series { name, values, look, role, points: Vec::new(), labels: Vec::new() }
}

fn at(points: &[(f64, f64)], month: f64) -> Option<f64> {
    points.iter().find(|point| point.0 == month).map(|point| point.1).filter(|value| value.is_finite())
}

/// Names each line at its last point, moved apart where lines end together.
fn name_ends(series: &mut [Series], (low, high): (f64, f64), unit: Unit) {
    let mut ends: Vec<(usize, usize, f64)> = Vec::new();
    for (place, one) in series.iter().enumerate() {
        if matches!(one.look, Look::Line { .. })
            && let Some(last) = one.values.iter().rposition(Option::is_some)
            && let Some(Some(value)) = one.values.get(last)
        {
            ends.push((place, last, PLOT[1] + PLOT[3] * (high - value) / (high - low)));
        }
    }
    ends.sort_by(|a, b| a.2.total_cmp(&b.2));
    let mut places: Vec<f64> = ends.iter().map(|end| end.2).collect();
    // Down from the top, then up from the bottom: the labels need far less room than there is.
    for place in 1..places.len() {
        places[place] = places[place].max(places[place - 1] + LINE);
    }
    let mut floor = PLOT[1] + PLOT[3];
    for place in places.iter_mut().rev() {
        *place = place.min(floor);
        floor = *place - LINE;
    }
    for ((one, last, own), place) in ends.into_iter().zip(places) {
        let value = series[one].values.get(last).copied().flatten().unwrap_or_default();
        let told = short(value, unit);
        series[one].labels.push(Label {
            at: last,
            text: None,
            down: place - own,
            names: true,
            value: !series[one].name.ends_with(&told),
        });
    }
}
