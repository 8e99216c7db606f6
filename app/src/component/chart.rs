//! The main chart with its title, its sentence and its table.

use crate::component::fold::{Fold, while_open};
use crate::component::readout::Readout;
use crate::component::scroll::Scroll;
use crate::form::Form;
use crate::html;
use crate::sight;
use crate::text::unbroken;
use crate::view;
use crossover_chart::palette::Role;
use crossover_chart::{Frame, avoided, fan, table};
use crossover_economics::alternative::Alternative;
use crossover_economics::report::Report;
use crossover_economics::uncertainty::Measure;
use leptos::prelude::*;
use std::sync::Arc;

/// Avoided spend against the budget, drawn for a desk and for a phone; the style sheet shows one of them.
#[component]
pub(crate) fn Chart() -> impl IntoView {
    let form = expect_context::<Form>();
    let spec = Memo::new_with_compare(
        move |_| {
            let shown = form.shown.get();
            let mut spec = form.report.with(|report| avoided(report, shown));
            // While a slider moves the fan is that of a moment ago.
            let odds =
                |report: &Option<Arc<Report>>| fan(report.as_ref()?.odds.as_ref()?, shown, Measure::Avoided);
            spec.fan = form.weighed.with(odds);
            spec
        },
        |_, _| true,
    );
    let picture = move |suffix: &str, frame: Frame| {
        // The other one is out of sight; drawn when the window has become wide or narrow.
        #[cfg(not(feature = "ssr"))]
        if !form.fresh.get() || sight::wide() != (suffix == "wide") {
            return String::new();
        }
        sight::picture(&spec.read(), suffix, &frame)
    };
    let open = RwSignal::new(false);
    let twin =
        while_open(
            open,
            move || if form.fresh.get() { html::table(&table(&spec.read())) } else { String::new() },
        );
    view! {
        <figure class="chart">
            <figcaption>
                <h2>{move || spec.read().title.clone()}</h2>
                <p class="lead">{move || unbroken(&spec.read().summary)}</p>
            </figcaption>
            <Readout spec>
                <div class="wide" inner_html=move || picture("wide", sight::WIDE)></div>
                <div class="narrow" inner_html=move || picture("narrow", sight::NARROW)></div>
            </Readout>
            <Shown />
            <Fold open summary="The same as a table">
                <Scroll label="Table of the chart">
                    <div inner_html=move || twin.get()></div>
                </Scroll>
            </Fold>
        </figure>
    }
}

/// Which alternative stands out, here and in the net position.
#[component]
fn Shown() -> impl IntoView {
    let form = expect_context::<Form>();
    let show = move |alternative: Alternative| {
        if form.alive.get_untracked() && form.shown.get_untracked() != alternative {
            form.shown.set(alternative);
        }
    };
    let choice = move |alternative: Alternative| {
        let node = NodeRef::<leptos::html::Input>::new();
        form.once_alive(move || {
            if node.get_untracked().is_some_and(|radio| radio.checked()) {
                show(alternative);
            }
        });
        // Another link can be taken over: the choice follows. At the beginning it is the document's.
        Effect::new(move |before: Option<()>| {
            let chosen = form.shown.get() == alternative;
            if before.is_some()
                && chosen
                && let Some(radio) = node.get_untracked()
            {
                radio.set_checked(true);
            }
        });
        view! {
            <label>
                <input
                    type="radio"
                    node_ref=node
                    name=view::SHOW
                    value=alternative.key()
                    checked=form.shown.get_untracked() == alternative
                    on:change=move |_| show(alternative)
                />
                <span class=format!("swatch {}", Role::from(alternative).name()) aria-hidden="true"></span>
                {alternative.label()}
            </label>
        }
    };
    view! {
        <fieldset class="shown">
            <legend>"Show the range of"</legend>
            {Alternative::ALL[1..].iter().map(|alternative| choice(*alternative)).collect_view()}
        </fieldset>
    }
}
