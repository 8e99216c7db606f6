//! A chart on a page that does not come alive: its sentence, its picture for a desk and for a phone, its tables.

use crate::component::scroll::Scroll;
use crate::html;
use crate::sight;
use crate::text::unbroken;
use crossover_chart::{ChartSpec, Table};
use leptos::prelude::*;

/// The chart, with `tables` folded below it: each with what it is a table of.
#[component]
pub(crate) fn Plate(spec: ChartSpec, tables: Vec<(String, Table)>) -> impl IntoView {
    let wide = sight::picture(&spec, "wide", &sight::WIDE);
    let narrow = sight::picture(&spec, "narrow", &sight::NARROW);
    let (title, source, summary) = (spec.title, spec.source, unbroken(&spec.summary));
    let tables = tables
        .into_iter()
        .map(|(label, table)| view! { <Scroll label=format!("Table: {label}")><div inner_html=html::table(&table)></div></Scroll> })
        .collect_view();
    view! {
        <figure class="chart">
            <figcaption>
                <p class="lead">{summary}</p>
            </figcaption>
            <div class="wide" inner_html=wide></div>
            <div class="narrow" inner_html=narrow></div>
            <p class="credit">{source}</p>
            <details class="fold">
                <summary>
                    "The same as a table" <span class="unseen">": " {title}</span>
                </summary>
                {tables}
            </details>
        </figure>
    }
}
