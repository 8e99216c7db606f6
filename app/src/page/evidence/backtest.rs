//! How well chip-hours are predicted.

use super::heading;
use crate::component::plate::Plate;
use crate::component::scroll::Scroll;
use crate::html;
use crossover_chart::Table;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::training::{self, Group, Prediction};
use leptos::prelude::*;

const COLUMNS: [&str; 7] = ["Run", "Kind", "Disclosed", "Predicted", "80% from", "to", "Error"];

pub(super) fn section() -> impl IntoView {
    let backtest = training::backtest();
    let spec = crossover_chart::evidence::backtest(&backtest);
    let runs =
        Table { columns: COLUMNS.map(String::from).to_vec(), rows: backtest.rows.iter().map(row).collect() };
    let share = |value| short(value, Unit::Share);
    let groups = Group::ALL
        .into_iter()
        .map(|group| (group, backtest.group(group)))
        .filter(|(_, part)| !part.rows.is_empty())
        .map(|(group, part)| {
            let figures = [part.rows.len().to_string(), share(part.coverage), share(part.median_error)];
            std::iter::once(group.label().to_string()).chain(figures).collect()
        })
        .chain(std::iter::once(vec![
            "all".to_string(),
            backtest.rows.len().to_string(),
            share(backtest.coverage),
            share(backtest.median_error),
        ]))
        .collect();
    let columns =
        ["Kind of run", "Runs", "Within their 80% interval", "Median error"].map(String::from).to_vec();
    view! {
        <section aria-labelledby="back-test">
            {heading("back-test")}
            <Plate
                spec
                tables=vec![("runs predicted from the others".into(), runs)]
            />
            <h3>"By kind of run"</h3>
            <Scroll label="Table: coverage and error by kind of run">
                <div inner_html=html::table(&Table { columns, rows: groups })></div>
            </Scroll>
        </section>
    }
}

fn row(row: &Prediction) -> Vec<String> {
    let hours = |value| short(value, Unit::Count);
    let missed = if row.covered { "" } else { " (outside)" };
    vec![
        row.run.name.into(),
        row.group.label().into(),
        hours(row.actual),
        hours(row.predicted.p50),
        hours(row.predicted.p10),
        hours(row.predicted.p90),
        format!("{}{missed}", short(row.error, Unit::Share)),
    ]
}
