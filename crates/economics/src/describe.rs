//! The method in words: `docs/MODEL.md`, its figures and formulas taken from the engine itself.

use crate::alternative::Alternative;
use crate::finance::Irr;
use crate::input::{Group, INPUTS, Scenario};
use crate::quantity::{Unit, short};
use crate::report::Report;
use crate::training;
use crate::uncertainty::{CORRELATIONS, Fans, MANY, Odds, Worlds};
use crate::verdict::percent;
use std::fmt::Write as _;

const INTRODUCTION: &str = include_str!("describe/introduction.md");

/// The whole document, as Markdown.
#[must_use]
pub fn document() -> String {
    let scenario = Scenario::default();
    let odds = Odds::of(&scenario, &Worlds::whole(1, MANY), Fans::None);
    let report = Report::of(&scenario).weighed(odds);
    let mut text = String::from(INTRODUCTION);
    text += "\n## The default scenario\n\n";
    text += &default_scenario(&report);
    text += "\n## How sure that is\n\n";
    text += &how_sure(&report);
    text += "\n## Every figure and its formula\n\nA formula names inputs by their key and other figures by their id. \
             The values are those of the default scenario.\n\n";
    text += &figures(&report);
    text += "\n## Every input and its source\n\n";
    for group in Group::ALL {
        text += &inputs(group);
    }
    text += "\n## How well the training estimate fits disclosed runs\n\nEach run is predicted from the others alone \
             (leave one out). Chip-hours in thousands.\n\n";
    text += &backtest();
    text
}

fn row(text: &mut String, cells: &[&str]) {
    // A pipe inside a cell would end it.
    let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

fn head(text: &mut String, cells: &[&str]) {
    row(text, cells);
    row(text, &vec!["---"; cells.len()]);
}

fn default_scenario(report: &Report) -> String {
    let mut text = format!(
        "**{}** {} {}\n\n{}\n\n",
        report.verdict.headline, report.verdict.paragraph, report.verdict.odds, report.purchase.sentence
    );
    head(&mut text, &["Alternative", "NPV", "Outlay", "Avoided spend", "Payback", "IRR a year"]);
    for outcome in &report.outcomes {
        let usd = |value| short(value, Unit::Usd);
        let payback = match (outcome.alternative, outcome.payback) {
            (Alternative::BuyClosed, _) => "–".into(),
            (_, Some(months)) => short(months, Unit::Months),
            (_, None) => "not within the horizon".into(),
        };
        let irr = match &outcome.irr {
            Irr::One(rate) => short(*rate, Unit::Share),
            Irr::Several(_) => "several".into(),
            Irr::None(why) => format!("none: {}", why.reason()),
        };
        row(
            &mut text,
            &[
                outcome.alternative.label(),
                &usd(outcome.npv),
                &usd(outcome.outlay),
                &usd(outcome.avoided),
                &payback,
                &irr,
            ],
        );
    }
    text += "\nWhat would change the answer:\n\n";
    for flip in &report.verdict.flips {
        let _ = writeln!(text, "- {}", flip.sentence);
    }
    text
}

const HOW_SURE: &str = include_str!("describe/how_sure.md");

/// Most inputs that are listed as worth knowing.
const MOST_WORTH: usize = 6;

fn how_sure(report: &Report) -> String {
    let mut text = String::from(HOW_SURE);
    let Some(odds) = &report.odds else { return text };
    let usd = |value| short(value, Unit::Usd);
    text += "\n";
    head(
        &mut text,
        &["Alternative", "Is the best", "Pays back", "Expected NPV", "NPV, P10 to P90", "Expected regret"],
    );
    for prospect in &odds.chances.prospects {
        let spread = &prospect.spread;
        let cells = [
            prospect.alternative.label().to_string(),
            percent(&prospect.best),
            percent(&prospect.payback),
            usd(prospect.npv.value),
            format!("{} to {}", usd(spread.p10), usd(spread.p90)),
            usd(prospect.regret.value),
        ];
        row(&mut text, &cells.each_ref().map(String::as_str));
    }
    let _ = writeln!(
        text,
        "\nKnowing everything before deciding would be worth {}. Most of that lies in:\n",
        usd(odds.chances.perfect.value)
    );
    for worth in odds.worth.iter().take(MOST_WORTH) {
        let _ = writeln!(
            text,
            "- {}: {} (rank correlation {:.2})",
            worth.label,
            usd(worth.value.value),
            worth.rank
        );
    }
    text += "\nCorrelations, of the normal variables behind the inputs:\n\n";
    head(&mut text, &["One", "The other", "Correlation"]);
    for (one, other, rho) in CORRELATIONS {
        row(&mut text, &[one.label(), other.label(), &format!("{rho}").replace('-', "−")]);
    }
    text
}

fn figures(report: &Report) -> String {
    let mut text = String::new();
    head(&mut text, &["Id", "Figure", "Value", "Formula", "Sources"]);
    for figure in &report.trace {
        let value = figure.value.map_or_else(|| "–".into(), |value| short(value, figure.unit));
        let sources: Vec<_> = figure.sources.iter().map(|s| format!("{} ({})", s.source, s.date)).collect();
        row(
            &mut text,
            &[&format!("`{}`", figure.id), figure.label, &value, figure.formula, &sources.join("; ")],
        );
    }
    text
}

fn inputs(group: Group) -> String {
    let mut text = format!("### {}\n\n", group.label());
    head(&mut text, &["Key", "Input", "Default", "Allowed", "Source", "Kind"]);
    for input in INPUTS.iter().filter(|input| input.group == group) {
        let source = format!("{} ({})", input.provenance.source, input.provenance.date);
        let kind = format!("{:?}", input.provenance.kind).to_lowercase();
        row(
            &mut text,
            &[
                &format!("`{}`", input.key),
                input.label,
                &input.short(&input.default()),
                input.allowed().trim_start_matches("must be "),
                &source,
                &kind,
            ],
        );
    }
    text.push('\n');
    text
}

fn backtest() -> String {
    let test = training::backtest();
    let mut text = format!(
        "Over {} runs the 80% interval holds {} and the median error is {}.\n\n",
        test.rows.len(),
        short(test.coverage, Unit::Share),
        short(test.median_error, Unit::Share)
    );
    head(&mut text, &["Run", "Group", "Disclosed", "P10", "P50", "P90", "Error", "Within"]);
    for line in &test.rows {
        let hours = |hours: f64| format!("{:.0}", hours / 1e3);
        row(
            &mut text,
            &[
                line.run.name,
                line.group.label(),
                &hours(line.actual),
                &hours(line.predicted.p10),
                &hours(line.predicted.p50),
                &hours(line.predicted.p90),
                &format!("{:+.0}%", line.error * 100.0).replace('-', "\u{2212}"),
                if line.covered { "yes" } else { "no" },
            ],
        );
    }
    text += "\nRun data: disclosed by their makers, partly collected by Epoch AI (CC BY 4.0); sources in `crates/economics/data/training_runs.csv`.\n";
    text
}

#[cfg(test)]
mod tests {
    /// Writes the document when asked to, as the snapshot tests do: `UPDATE_DOCS=1 cargo test -p crossover-economics`.
    #[test]
    fn the_document_in_the_repository_is_this_one() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/MODEL.md");
        let text = super::document();
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(path).unwrap();
        assert!(
            kept == text,
            "docs/MODEL.md is out of date: run this test with UPDATE_DOCS=1 and look at the change"
        );
    }
}
