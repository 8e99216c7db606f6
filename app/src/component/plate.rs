//! A chart on a page that does not come alive: its sentence, its picture for a desk and for a phone, its tables.

use crate::component::scroll::Scroll;
use crate::html;
use crate::text::unbroken;
use crossover_chart::{ChartSpec, Frame, Table, Theme, svg};
use leptos::prelude::*;

/// The chart, with `tables` folded below it: each with what it is a table of.
#[component]
pub(crate) fn Plate(spec: ChartSpec, tables: Vec<(String, Table)>) -> impl IntoView {
    let (title, source, summary) = (spec.title.clone(), spec.source.clone(), unbroken(&spec.summary));
    let wide = picture(spec.clone(), "wide", (760, 430));
    let narrow = picture(spec, "narrow", (360, 290));
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

/// Both sizes are in the page, and an id may stand in it once.
fn picture(mut spec: ChartSpec, suffix: &str, (width, height): (u32, u32)) -> String {
    spec.id = format!("{}-{suffix}", spec.id);
    svg(&spec, &Frame { width, height, theme: Theme::Page, caption: false })
}
