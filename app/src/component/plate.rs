//! A chart on a page that does not come alive: its sentence, its picture for a desk and for a phone, its tables.

use crate::component::chart::twin;
use crate::component::scroll::Scroll;
use crate::text::unbroken;
use crossover_chart::{ChartSpec, Frame, Table, Theme, svg};
use leptos::prelude::*;

/// The chart, with `tables` folded below it: each with what it is a table of.
#[component]
pub(crate) fn Plate(spec: ChartSpec, tables: Vec<(String, Table)>) -> impl IntoView {
    let picture = |suffix: &str, width, height| {
        // Both are in the page, and an id may stand in it once.
        let sized = ChartSpec { id: format!("{}-{suffix}", spec.id), ..spec.clone() };
        svg(&sized, &Frame { width, height, theme: Theme::Page, caption: false })
    };
    let tables = tables
        .into_iter()
        .map(|(label, table)| view! { <Scroll label=format!("Table: {label}")>{twin(&table)}</Scroll> })
        .collect_view();
    view! {
        <figure class="chart">
            <figcaption>
                <p class="lead">{unbroken(&spec.summary)}</p>
            </figcaption>
            <div class="wide" inner_html=picture("wide", 760, 430)></div>
            <div class="narrow" inner_html=picture("narrow", 360, 290)></div>
            <p class="credit">{spec.source.clone()}</p>
            <details class="fold">
                <summary>
                    "The same as a table" <span class="unseen">": " {spec.title.clone()}</span>
                </summary>
                {tables}
            </details>
        </figure>
    }
}
