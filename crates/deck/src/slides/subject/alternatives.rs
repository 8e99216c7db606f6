//! The five alternatives side by side.

use super::{Pages, ROOM, Sources};
use crate::slides::chart::columns;
use crate::slides::notes;
use crate::slides::page::{Box, Cell, SIDE, Table, Text};
use crate::told;
use crossover_chart::palette::Role;
use crossover_economics::alternative::Alternative;
use crossover_economics::outcome::Outcome;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::verdict::percent;

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    let report = from.report;
    let months = short(report.scenario.horizon_months, Unit::Months);
    let title = format!("Five alternatives over {months}");
    let mut page = pages.page(from, &title);
    let lead = "Each against buying every token from the closed API. Traffic that an alternative can’t take over stays there.";
    super::lead(&mut page, lead);

    let possible = |outcome: &&Outcome| outcome.alternative != Alternative::BuyClosed;
    let shown: Vec<_> = report.outcomes.iter().filter(possible).collect();
    let names = shown.iter().map(|outcome| outcome.alternative.label().to_string()).collect();
    let values = |of: fn(&Outcome) -> f64| -> Vec<Option<f64>> {
        shown.iter().map(|outcome| outcome.unavailable.is_none().then(|| of(outcome))).collect()
    };
    let summary = shown.iter().map(|outcome| match &outcome.unavailable {
        Some(reason) => format!("{}: not possible, {reason}.", outcome.alternative.label()),
        None => format!(
            "{}: avoids {}, outlay {}.",
            outcome.alternative.label(),
            short(outcome.avoided, Unit::Usd),
            short(outcome.outlay, Unit::Usd)
        ),
    });
    let summary = summary.collect::<Vec<_>>().join(" ");
    let colours = shown.iter().map(|outcome| Role::from(outcome.alternative)).collect();
    let chart = columns(
        ("Avoided spend and outlay", &summary),
        ("Alternative", names),
        vec![
            ("Avoided spend after running costs, US$".into(), values(|outcome| outcome.avoided), colours),
            ("Outlay, US$".into(), values(|outcome| outcome.outlay), vec![Role::Soft; shown.len()]),
        ],
    );
    let path = pages.chart();
    let key = "Avoided spend after running costs (in colour) and outlay (grey), US$";
    page.text("Chart title", Box::new(SIDE, 116.0, ROOM, 16.0), &Text::soft(10.5).of(key));
    page.chart(Box::new(SIDE, 132.0, ROOM, 174.0), chart, &path);
    page.table((SIDE, 316.0), &table(from));
    super::source(
        &mut page,
        "Outlay and avoided spend undiscounted; NPV and IRR of the net flows. Best in: share of draws of everything uncertain \
         in which it has the highest NPV.",
    );
    page.notes.push(summary);
    page.notes.extend(notes::trace(
        report,
        &[
            "npv_own",
            "npv_open",
            "npv_host",
            "npv_post",
            "irr_own",
            "mirr_own",
            "payback_own",
            "discounted_payback_own",
            "index_own",
        ],
    ));
    pages.done.push(page);
}

fn table(from: &Sources<'_>) -> Table {
    let report = from.report;
    let odds = report.odds.as_ref();
    let mut columns =
        vec![(244.0, false), (112.0, true), (112.0, true), (124.0, true), (124.0, true), (148.0, true)];
    let mut head = vec!["Alternative"];
    head.extend(told::OUTCOME);
    if odds.is_some() {
        columns = vec![
            (220.0, false),
            (96.0, true),
            (96.0, true),
            (112.0, true),
            (112.0, true),
            (110.0, true),
            (118.0, true),
        ];
        head.push("Best in");
    }
    let row = |outcome: &Outcome| {
        let best = outcome.alternative == report.verdict.best;
        let name = outcome.alternative.label();
        let name = if best { format!("{name} (best)") } else { name.to_string() };
        let mut row = vec![Cell { bold: best, role: Some(outcome.alternative.into()), ..Cell::new(name) }];
        match told::outcome(outcome) {
            Ok(figures) => row.extend(figures.map(Cell::new)),
            Err(sentence) => row.push(Cell { more: 4, ..Cell::soft(sentence) }),
        }
        if let Some(odds) = odds {
            row.push(Cell::new(percent(&odds.chances.of_alternative(outcome.alternative).best)));
        }
        row
    };
    Table {
        name: "The five alternatives with NPV, outlay, avoided spend, payback and IRR".into(),
        columns,
        head: head.into_iter().map(String::from).collect(),
        rows: report.outcomes.iter().map(row).collect(),
        height: 26.0,
        size: 12.0,
    }
}
