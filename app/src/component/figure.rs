//! A figure that opens its formula and sources.

use crate::component::field::kind_name;
use crate::form::Form;
use crossover_economics::quantity::short;
use crossover_economics::trace::Figure;
use leptos::prelude::*;

/// The figures that stand open on the page, by their id in the trace: what the budget buys.
pub(crate) const SHOWN: [&str; 8] =
    ["active", "total", "train_tokens", "own_share", "run", "chip_hours", "run_chips", "run_days"];

/// The figure of the trace named `id`: label and value, and behind them how it is worked out.
#[component]
pub(crate) fn Traced(id: &'static str) -> impl IntoView {
    let form = expect_context::<Form>();
    let find = move |read: &dyn Fn(&Figure) -> String| {
        form.report
            .with(|report| report.trace.iter().find(|figure| figure.id == id).map(read))
            .unwrap_or_default()
    };
    let value =
        move || find(&|figure| figure.value.map_or_else(|| "–".into(), |value| short(value, figure.unit)));
    // Neither depends on the scenario.
    let (label, formula) =
        untrack(|| (find(&|figure| figure.label.into()), find(&|figure| figure.formula.into())));
    view! {
        <details class="figure">
            <summary>
                <span class="figure-label">{label}</span>
                <span class="figure-value">{value}</span>
            </summary>
            <p class="formula">{formula}</p>
            <p class="sources">{move || find(&sources)}</p>
        </details>
    }
}

/// Every other figure that the report rests on, folded.
#[component]
pub(crate) fn Others() -> impl IntoView {
    let form = expect_context::<Form>();
    let ids: Vec<_> = form.report.with_untracked(|report| {
        report.trace.iter().map(|figure| figure.id).filter(|id| !SHOWN.contains(id)).collect()
    });
    view! {
        <details class="fold">
            <summary>"How each figure is worked out"</summary>
            <div class="figures">{ids.into_iter().map(|id| view! { <Traced id /> }).collect_view()}</div>
        </details>
    }
}

fn sources(figure: &Figure) -> String {
    let all: Vec<_> = figure
        .sources
        .iter()
        .map(|from| format!("{} ({}, {})", from.source, kind_name(from.kind), from.date))
        .collect();
    all.join("; ")
}
