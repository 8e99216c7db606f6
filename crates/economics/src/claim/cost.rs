//! Claims about what training costs.

use super::{Claim, Finding, usd};
use crate::clock::{self, Accounting, Clocks};
use crate::preset::Preset;
use crate::quantity::{Unit, short};
use crate::reference::{self, Check, DEEPSEEK_V3_USD};
use crate::report::Report;

/// What the essay says a fast follower's run costs, US dollars.
pub(super) const FOLLOWER: (f64, f64) = (5e6, 15e6);

/// Full over marginal cost from which the marginal figure says little about the whole.
const FAR: f64 = 2.0;

/// Up to here the two are the same.
const SAME: f64 = 1.05;

fn deepseek() -> crate::input::Scenario {
    Preset::find("deepseek-v3").map(Preset::scenario).unwrap_or_default()
}

pub(super) fn references(report: &Report) -> Claim {
    let all = reference::all(&report.scenario);
    let count = |check| all.iter().filter(|it| it.check == check).count();
    let (agree, differ, beyond) = (count(Check::Agrees), count(Check::Differs), count(Check::NotPossible));
    Claim {
        key: "references",
        claim: "The five reference figures stand.",
        evidence: format!(
            "The engine recomputes {} of the five; {agree} agree with their source. For {beyond} what it takes is not public.",
            agree + differ
        ),
        scenario: "Does not depend on the scenario.".into(),
        finding: Finding::of(&[agree > 0, differ == 0]),
        because: format!("{agree} recomputed, {beyond} taken on trust"),
        try_it: "DeepSeek-V3’s own budget",
        load: deepseek(),
    }
}

pub(super) fn two_clocks(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let clocks = Clocks::of(scenario, Accounting::Marginal);
    let follower = clock::fit(&clocks.follower_runs);
    let rate = |value| short(value, Unit::MultiplePerYear);
    let (_, low, high) = clock::FRONTIER_GROWTH;
    let rises = (low..=high).contains(&clocks.fitted.per_year);
    let runs: Vec<_> =
        clocks.follower_runs.iter().map(|run| format!("{} {}", run.name, usd(run.usd))).collect();
    let inside =
        clocks.follower_runs.iter().filter(|run| (FOLLOWER.0..=FOLLOWER.1).contains(&run.usd)).count();
    let now = scenario.start_month;
    let reached = clocks.classes.iter().filter(|class| class.inside.is_some_and(|month| month <= now));
    let dearest = reached.max_by(|a, b| a.then_usd.total_cmp(&b.then_usd));
    let repeat = clock::Repeat::new(clock::HALVING.0, scenario.rent_fall);
    Claim {
        key: "two-clocks",
        claim: "A frontier run costs 2.4× more each year; a fast follower’s costs $5–15M and falls.",
        evidence: format!(
            "Record runs rose {}. A follower’s newest runs did not fall: {}, {}; {inside} of {} cost $5–15M. What falls is repeating \
             the same class: {}.",
            rate(clocks.fitted.per_year),
            runs.join(", "),
            rate(follower.per_year),
            runs.len(),
            rate(repeat.per_year)
        ),
        scenario: dearest.map_or_else(
            || format!("{} pays for the final run of none of the classes by now.", usd(scenario.budget)),
            |class| {
                format!(
                    "The dearest class whose final run {} pays for by now: {}, since {}.",
                    usd(scenario.budget),
                    class.name,
                    short(class.inside.unwrap_or(now), Unit::CalendarMonth)
                )
            },
        ),
        finding: Finding::of(&[rises, follower.per_year < 1.0]),
        because: if follower.per_year < 1.0 {
            "a follower’s newest run gets cheaper".into()
        } else {
            "the first clock does; the second falls for a given class only".into()
        },
        try_it: "DeepSeek-V3’s own budget",
        load: deepseek(),
    }
}

pub(super) fn marginal(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let factor = Accounting::Full.follower(scenario);
    let (low, high) = clock::FRONTIER_MULTIPLE;
    let multiple = |value| short(value, Unit::Multiple);
    let run = report.purchase.model.as_ref().map(|model| model.run_usd);
    Claim {
        key: "marginal",
        claim: "DeepSeek’s $5.6M is marginal cost, not cost of ownership.",
        evidence: format!(
            "Its report leaves out research and ablations in so many words. All compute is {}–{}× the final run at three firms, 1.5–5.6× where \
             open projects disclose it. Server capex is put at $1.3–1.6B.",
            short(low, Unit::Count),
            short(high, Unit::Count)
        ),
        scenario: match (run, factor) {
            (Some(run), Some(factor)) => format!(
                "Of {} the final run gets {} ({}). By the same terms a run of {} is a project of {}.",
                usd(scenario.budget),
                usd(run),
                short(run / scenario.budget, Unit::Share),
                usd(DEEPSEEK_V3_USD),
                usd(DEEPSEEK_V3_USD * factor)
            ),
            _ => "This budget buys no run.".into(),
        },
        finding: match factor {
            Some(factor) if factor >= FAR => Finding::Holds,
            Some(factor) if factor > SAME => Finding::InPart,
            Some(_) => Finding::Fails,
            None => Finding::Open,
        },
        because: factor.map_or_else(String::new, |factor| {
            format!("the project is {} its final run here", multiple(factor))
        }),
        try_it: "DeepSeek-V3’s own budget",
        load: deepseek(),
    }
}

#[cfg(test)]
mod tests;
