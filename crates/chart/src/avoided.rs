//! The main chart: what each alternative avoids, against the budget.

use crate::odds::fan;
use crate::palette::Role;
use crate::spec::{Axis, Band, ChartSpec, Level, Marker, Series};
use crate::words;
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::Measure;

/// The question's own range of budgets: "should we spend $10–25M to pretrain our own model?"
const QUESTION: (f64, f64) = (10e6, 25e6);

/// The main chart, about pretraining.
#[must_use]
pub fn avoided_spend(report: &Report) -> ChartSpec {
    avoided(report, Alternative::Pretrain)
}

/// Cumulative avoided inference spend of the five alternatives by month, with the budget, the range of budgets that the
/// question names, and the point at which pretraining's avoided spend passes the budget. The one `shown` stands out, with
/// its fan where the report has its odds.
#[must_use]
pub fn avoided(report: &Report, shown: Alternative) -> ChartSpec {
    let scenario = &report.scenario;
    let start = scenario.start_month;
    let budget = short(scenario.budget, Unit::Usd);
    let markers = report.crossing.map(|at| Marker {
        label: format!("Passes {budget} in month {}", at.ceil()),
        detail: words::month(start + at),
        role: Role::Pretrain,
        x: at,
        y: scenario.budget,
    });
    ChartSpec {
        id: "avoided-spend".into(),
        title: "Avoided inference spend against the budget".into(),
        summary: summary(report),
        x: Axis { start: Some(start), ..Axis::linear("Month", Unit::Months) },
        y: Axis::linear("Cumulative avoided spend, US$", Unit::Usd),
        series: Alternative::ALL.into_iter().map(|alternative| series(report, alternative, shown)).collect(),
        dots: Vec::new(),
        fan: report.odds.as_ref().and_then(|odds| fan(odds, shown, Measure::Avoided)),
        bands: vec![Band { label: "$10–25M budgets".into(), from: QUESTION.0, to: QUESTION.1 }],
        levels: vec![Level { label: format!("Budget {budget}"), at: scenario.budget }],
        markers: markers.into_iter().collect(),
        source: format!(
            "Closed-API spend avoided, after running costs, before set-up and training. Crossover {}, prices of {}.",
            report.engine, report.prices
        ),
    }
}

/// Sums from the decision on.
fn series(report: &Report, alternative: Alternative, shown: Alternative) -> Series {
    Series {
        name: alternative.label().into(),
        role: alternative.into(),
        emphasis: alternative == shown,
        points: sums(report, alternative),
    }
}

/// Cumulative avoided spend by month; empty for an alternative that is not possible.
pub(crate) fn sums(report: &Report, alternative: Alternative) -> Vec<(f64, f64)> {
    let possible = report.outcomes[alternative.index()].unavailable.is_none();
    let mut sum = 0.0;
    let sums = report.months.iter().filter(|_| possible).map(|month| {
        sum += month.flows[alternative.index()].avoided;
        (month.month as f64, sum)
    });
    sums.collect()
}

/// Whether, when and how far pretraining's avoided spend reaches the budget, and which alternative avoids most.
fn summary(report: &Report) -> String {
    let usd = |value| short(value, Unit::Usd);
    let horizon = report.months.last().map_or(0, |month| month.month);
    let total = |alternative: Alternative| -> f64 {
        report.months.iter().map(|month| month.flows[alternative.index()].avoided).sum()
    };
    let (own, budget) = (total(Alternative::Pretrain), report.scenario.budget);
    let reach = match (&report.outcomes[Alternative::Pretrain.index()].unavailable, report.crossing) {
        (Some(reason), _) => {
            format!("Pretraining is not possible with these inputs: {}.", reason.trim_end_matches('.'))
        }
        (None, Some(at)) => format!(
            "Pretraining’s avoided spend passes the {} budget in month {} ({}) and comes to {} by month {horizon}.",
            usd(budget),
            at.ceil(),
            words::month(report.scenario.start_month + at),
            usd(own)
        ),
        (None, None) if budget > 0.0 => format!(
            "Pretraining’s avoided spend does not reach the {} budget within {horizon} months: it comes to {}, {} of it.",
            usd(budget),
            usd(own),
            short(own / budget, Unit::Share)
        ),
        (None, None) => format!("Pretraining’s avoided spend comes to {} by month {horizon}.", usd(own)),
    };
    let most = Alternative::ALL.into_iter().max_by(|a, b| total(*a).total_cmp(&total(*b)));
    match most {
        Some(most) if total(most) <= 0.0 => format!("{reach} No alternative avoids any spend."),
        Some(Alternative::Pretrain) => format!("{reach} No other alternative avoids as much."),
        Some(most) => {
            format!("{reach} “{}” avoids most: {} by month {horizon}.", most.label(), usd(total(most)))
        }
        None => reach,
    }
}

#[cfg(test)]
mod tests;
