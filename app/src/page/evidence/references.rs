//! The five figures that the essay rests on, as cards.

use super::heading;
use crate::component::field::kind_name;
use crate::component::source::Source;
use crossover_economics::input::Scenario;
use crossover_economics::reference::{self, Reference};
use leptos::prelude::*;

pub(super) fn section(scenario: &Scenario) -> impl IntoView + use<> {
    view! {
        <section aria-labelledby="figures">
            {heading("figures")}
            <p class="lead">
                "Each as its source has it, and below what the engine makes of it from disclosed chip-hours, runs and prices, where it can."
            </p>
            <ul class="cards">{reference::all(scenario).map(card).collect_view()}</ul>
        </section>
    }
}

fn card(reference: Reference) -> impl IntoView {
    let from = reference.from;
    view! {
        <li class="card">
            <h3>{reference.title}</h3>
            <p class="card-figure">{reference.figure}</p>
            <p class="credit">
                <Source text=from.source />
                {format!(" ({}, {})", kind_name(from.kind), from.date)}
            </p>
            <p>
                <strong>{crate::text::capital(reference.check.label())} ". "</strong>
                {reference.ours}
            </p>
        </li>
    }
}
