//! How list prices have moved, as far as it is known.

use super::empty;
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Series};
use crossover_economics::input::Scenario;
use crossover_economics::market::mix;
use crossover_economics::prices::{
    Date, Family, ListPrice, Mix, Model, SNAPSHOT_DATE, SNAPSHOT_MONTH, SNAPSHOT_PACKAGE, catalogue,
};
use crossover_economics::quantity::Unit;

/// Months after the snapshot that are drawn: announced changes lie there.
const AHEAD: f64 = 2.5;

/// The prices of a model's mix as steps: (month since January of year 0, US dollars per million tokens). Where no source has
/// the day of release, the first known price begins a month before its first known change, or before the snapshot.
fn steps(model: &Model, mix: &Mix) -> Vec<(f64, f64)> {
    let end = f64::from(SNAPSHOT_MONTH) + AHEAD;
    let first_change = model.prices.iter().find_map(|price| price.from).map_or(end - AHEAD, Date::months);
    let start = model.released.and_then(released).unwrap_or(first_change - 1.0).min(first_change);
    let mut points: Vec<(f64, f64)> = Vec::new();
    for price in model.prices {
        let usd = ListPrice::of(&price.rates).blend(mix);
        let from = price.from.map_or(start, Date::months);
        if let Some((_, before)) = points.last().copied() {
            points.push((from, before));
        }
        points.push((from, usd));
    }
    if let Some((_, last)) = points.last().copied() {
        points.push((end, last));
    }
    points
}

/// `2026-09-29` in months.
fn released(day: &str) -> Option<f64> {
    let mut parts = day.split('-').map(|part| part.parse::<f64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some(year * 12.0 + month - 1.0 + (day - 1.0) / 31.0)
}

/// Whether a price of this mix has changed, or is announced to.
#[must_use]
pub fn moved(model: &Model, mix: &Mix) -> bool {
    let blends: Vec<f64> = model.prices.iter().map(|price| ListPrice::of(&price.rates).blend(mix)).collect();
    blends.windows(2).any(|pair| pair[0] != pair[1])
}

/// The models whose price has moved, and the scenario's two, at the scenario's mix of tokens.
#[must_use]
pub fn price_history(scenario: &Scenario) -> ChartSpec {
    let mix = mix(scenario);
    let x = Axis::linear("Month", Unit::CalendarMonth);
    let y = Axis::log("US$ per million tokens of your mix", Unit::Usd);
    let mut spec = empty("price-history", "List prices over time", x, y);
    let chosen = |model: &Model| model.key == scenario.api_model || model.key == scenario.open_model;
    let shown: Vec<_> = catalogue().iter().filter(|model| chosen(model) || moved(model, &mix)).collect();
    let (mut up, mut down) = (0, 0);
    for model in &shown {
        let points = steps(model, &mix);
        let (first, last) = (points.first().map_or(0.0, |it| it.1), points.last().map_or(0.0, |it| it.1));
        up += usize::from(last > first);
        down += usize::from(last < first);
    }
    let still = catalogue().len() - catalogue().iter().filter(|model| moved(model, &mix)).count();
    spec.summary = format!(
        "Of {} list prices {still} have no known change; of the others {down} end below where they began and {up} above. Lines end after \
         the changes announced by {SNAPSHOT_DATE}.",
        catalogue().len()
    );
    spec.series = shown
        .iter()
        .map(|model| Series {
            name: model.label.into(),
            role: if model.family == Family::Closed { Role::BuyClosed } else { Role::BuyOpen },
            emphasis: chosen(model),
            points: steps(model, &mix),
        })
        .collect();
    // The two that are meant lie on top.
    spec.series.sort_by_key(|series| series.emphasis);
    spec.source = format!("{SNAPSHOT_PACKAGE} (MIT); history is partial");
    spec
}
