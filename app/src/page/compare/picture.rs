//! One alternative in every scenario, laid over each other.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

use super::ask;
use super::side::Side;
use crate::component::scroll::Scroll;
use crate::html;
use crate::sight;
use crate::text::unbroken;
use crossover_chart::{Laid, overlay, table};
use crossover_economics::alternative::Alternative;
use crossover_link::Comparison;
use leptos::prelude::*;

/// The chart, its sentence, its table, and links to the other alternatives.
#[component]
pub(super) fn Picture(asked: Comparison, sides: Vec<Side>, shown: Alternative) -> impl IntoView {
    let names: Vec<_> = sides.iter().map(Side::title).collect();
    let laid: Vec<_> = sides
        .iter()
        .zip(&names)
        .map(|(side, name)| Laid { name, role: side.role, report: &side.report })
        .collect();
    let spec = overlay(&laid, shown);
    view! {
        <figure class="chart">
            <figcaption>
                <h2>{spec.title.clone()}</h2>
                <p class="lead">{unbroken(&spec.summary)}</p>
            </figcaption>
            <Chooser asked shown />
            <div class="wide" inner_html=sight::picture(&spec, "wide", &sight::WIDE)></div>
            <div class="narrow" inner_html=sight::picture(&spec, "narrow", &sight::NARROW)></div>
            <details class="fold">
                <summary>"The same as a table"</summary>
                <Scroll label="Table of the chart"><div inner_html=html::table(&table(&spec))></div></Scroll>
            </details>
        </figure>
    }
}

/// Which alternative is shown. Keeping to buy avoids nothing, so there are four.
#[component]
fn Chooser(asked: Comparison, shown: Alternative) -> impl IntoView {
    let links = Alternative::ALL
        .into_iter()
        .filter(|alternative| *alternative != Alternative::BuyClosed)
        .map(|alternative| {
            let address = ask::link(&Comparison { show: Some(alternative), ..asked.clone() });
            view! {
                <li>
                    <a href=address aria-current=(alternative == shown).then_some("true")>
                        {alternative.label()}
                    </a>
                </li>
            }
        });
    view! {
        <nav class="chooser" aria-label="Alternative shown in the chart">
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}
