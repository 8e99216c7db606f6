//! Odds in pictures: fans about a line, and where the NPVs lie.

use crate::dot::Dot;
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Fan, FanBand};
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Chances, Measure, Odds, Prospect, Spread};

/// The fan of an alternative, where its months were followed: P5 to P95, P10 to P90 and the median.
#[must_use]
pub fn fan(odds: &Odds, alternative: Alternative, measure: Measure) -> Option<Fan> {
    let fan = odds.fans.iter().find(|fan| (fan.alternative, fan.measure) == (alternative, measure))?;
    let band = |label: &str, ends: fn(&Spread) -> (f64, f64)| FanBand {
        label: label.into(),
        points: fan
            .months
            .iter()
            .enumerate()
            .map(|(month, spread)| {
                let (low, high) = ends(spread);
                (month as f64, low, high)
            })
            .collect(),
    };
    let bands = vec![
        band("P5–P95", |spread| (spread.p5, spread.p95)),
        band("P10–P90", |spread| (spread.p10, spread.p90)),
        band("P50", |spread| (spread.p50, spread.p50)),
    ];
    Some(Fan { role: alternative.into(), bands })
}

/// Where the NPV of each alternative but the base lies: its median, and P10 to P90 as a bar.
#[must_use]
pub fn npvs(report: &Report, chances: &Chances) -> ChartSpec {
    let shown: Vec<&Prospect> = chances
        .prospects
        .iter()
        .filter(|prospect| prospect.alternative != Alternative::BuyClosed)
        .filter(|prospect| report.outcomes[prospect.alternative.index()].unavailable.is_none())
        .collect();
    let dots = shown.iter().enumerate().map(|(row, prospect)| {
        let name = prospect.alternative.label();
        let spread = &prospect.spread;
        Dot {
            across: Some((spread.p10, spread.p90)),
            ..Dot::new(name, Role::from(prospect.alternative), (spread.p50, row as f64))
        }
    });
    ChartSpec {
        id: "npv-spread".into(),
        title: "Where the NPVs lie".into(),
        summary: summary(&shown),
        x: Axis::linear("NPV over buying every token, US$", Unit::Usd),
        y: Axis::names(shown.iter().map(|prospect| prospect.alternative.label().into()).collect()),
        series: Vec::new(),
        dots: dots.collect(),
        fan: None,
        bands: Vec::new(),
        levels: Vec::new(),
        markers: Vec::new(),
        source: format!(
            "Median and P10 to P90 of {} draws of everything uncertain. Crossover {}, prices of {}.",
            crossover_economics::verdict::grouped(chances.paths),
            report.engine,
            report.prices
        ),
    }
}

fn summary(shown: &[&Prospect]) -> String {
    let usd = |value| short(value, Unit::Usd);
    let width = |prospect: &Prospect| prospect.spread.p90 - prospect.spread.p10;
    let widest = shown.iter().max_by(|a, b| width(a).total_cmp(&width(b)));
    let said = widest.map(|prospect| {
        format!(
            "“{}” is the least sure: four times in five its NPV lies between {} and {}.",
            prospect.alternative.label(),
            usd(prospect.spread.p10),
            usd(prospect.spread.p90)
        )
    });
    said.unwrap_or_else(|| "Nothing but the closed API is possible with these inputs.".into())
}

#[cfg(test)]
mod tests;
