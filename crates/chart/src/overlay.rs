//! Two to four scenarios over each other: what one alternative avoids in each.

use crate::avoided;
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Level, Series};
use crate::words;
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;

/// A scenario of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Laid<'a> {
    /// Its name at the end of its line, such as `A` or `A: Bank`.
    pub name: &'a str,
    /// Its colour and dash, one of [`Role::SCENARIOS`].
    pub role: Role,
    /// What the engine says about it.
    pub report: &'a Report,
}

/// Cumulative avoided spend of `alternative` in each scenario, by months from each one's own decision.
#[must_use]
pub fn overlay(laid: &[Laid<'_>], alternative: Alternative) -> ChartSpec {
    let same = |of: &dyn Fn(&Report) -> f64| {
        let first = laid.first().map(|one| of(one.report))?;
        laid.iter().all(|one| of(one.report) == first).then_some(first)
    };
    // Calendar months belong to the axis only where they are the same for all.
    let start = same(&|report| report.scenario.start_month);
    let budget = same(&|report| report.scenario.budget).filter(|_| alternative == Alternative::Pretrain);
    let series = laid.iter().enumerate().map(|(place, one)| Series {
        name: one.name.into(),
        role: one.role,
        emphasis: place == 0,
        points: avoided::sums(one.report, alternative),
    });
    ChartSpec {
        id: "overlay".into(),
        title: format!("{}: avoided spend in each scenario", alternative.label()),
        summary: summary(laid, alternative, start),
        x: Axis { start, ..Axis::linear("Month", Unit::Months) },
        y: Axis::linear("Cumulative avoided spend, US$", Unit::Usd),
        series: series.collect(),
        dots: Vec::new(),
        fan: None,
        bands: Vec::new(),
        levels: budget
            .map(|at| Level { label: format!("Budget {}", short(at, Unit::Usd)), at })
            .into_iter()
            .collect(),
        markers: Vec::new(),
        source: laid.first().map_or_else(String::new, |one| {
            format!(
                "Closed-API spend avoided, after running costs, before set-up and training. Crossover {}, prices of {}.",
                one.report.engine, one.report.prices
            )
        }),
    }
}

/// Where each line ends, and how months are to be read where they are not the same for all.
fn summary(laid: &[Laid<'_>], alternative: Alternative, start: Option<f64>) -> String {
    let parts = laid.iter().map(|one| {
        let months = one.report.months.last().map_or(0, |month| month.month);
        match avoided::sums(one.report, alternative).last() {
            Some((_, sum)) => format!("{} comes to {} by month {months}", one.name, short(*sum, Unit::Usd)),
            None => format!("in {} it is not possible", one.name),
        }
    });
    let mut text = format!("{}.", parts.collect::<Vec<_>>().join("; "));
    if start.is_none() && !laid.is_empty() {
        let starts: Vec<_> = laid
            .iter()
            .map(|one| format!("{} in {}", one.name, words::month(one.report.scenario.start_month)))
            .collect();
        text += &format!(" Months count from each one’s own decision: {}.", starts.join(", "));
    }
    text
}

#[cfg(test)]
mod tests;
