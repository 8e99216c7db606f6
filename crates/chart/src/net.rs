//! The net position: everything saved less everything spent, as it adds up.

use crate::odds::fan;
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Series};
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::Measure;

/// Cumulative net flow of the alternatives against buying every token, undiscounted, with the fan of the one `shown` where
/// the report has its odds.
#[must_use]
pub fn net_position(report: &Report, shown: Alternative) -> ChartSpec {
    ChartSpec {
        id: "net-position".into(),
        title: "Net position against buying every token".into(),
        summary: summary(report, shown),
        x: Axis { start: Some(report.scenario.start_month), ..Axis::linear("Month", Unit::Months) },
        y: Axis::linear("Cumulative net flow, US$", Unit::Usd),
        series: Alternative::ALL[1..].iter().map(|alternative| series(report, *alternative, shown)).collect(),
        dots: Vec::new(),
        fan: report.odds.as_ref().and_then(|odds| fan(odds, shown, Measure::Net)),
        bands: Vec::new(),
        levels: Vec::new(),
        markers: Vec::new(),
        source: format!(
            "Avoided spend and worth of owning, less outlays and tax; undiscounted. Crossover {}, prices of {}.",
            report.engine, report.prices
        ),
    }
}

fn sums(report: &Report, alternative: Alternative) -> impl Iterator<Item = (f64, f64)> {
    report.months.iter().scan(0.0, move |sum, month| {
        *sum += month.flows[alternative.index()].net;
        Some((month.month as f64, *sum))
    })
}

fn series(report: &Report, alternative: Alternative, shown: Alternative) -> Series {
    let possible = report.outcomes[alternative.index()].unavailable.is_none();
    Series {
        name: alternative.label().into(),
        role: Role::from(alternative),
        emphasis: alternative == shown,
        points: if possible { sums(report, alternative).collect() } else { Vec::new() },
    }
}

fn summary(report: &Report, shown: Alternative) -> String {
    let usd = |value| short(value, Unit::Usd);
    let outcome = &report.outcomes[shown.index()];
    if let Some(reason) = &outcome.unavailable {
        return format!(
            "“{}” is not possible with these inputs: {}.",
            shown.label(),
            reason.trim_end_matches('.')
        );
    }
    let (deepest, last) =
        sums(report, shown).fold((0.0_f64, 0.0), |(deepest, _), (_, sum)| (deepest.min(sum), sum));
    let months = report.scenario.horizon_months;
    let ends = format!("ends {months:.0} months at {}", usd(last));
    match (deepest < 0.0, outcome.payback) {
        (false, _) => format!("“{}” is never below buying and {ends}.", shown.label()),
        (true, Some(at)) => format!(
            "“{}” goes down to {}, is back at zero after {} and {ends}.",
            shown.label(),
            usd(deepest),
            short(at, Unit::Months)
        ),
        (true, None) => format!("“{}” goes down to {} and {ends}.", shown.label(), usd(deepest)),
    }
}
