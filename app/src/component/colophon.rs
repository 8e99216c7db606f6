//! The foot of every page.

use crossover_economics::{ENGINE, prices};
use leptos::prelude::*;

/// Which engine and prices are at work, and what the figures are not.
#[component]
pub(crate) fn Colophon() -> impl IntoView {
    view! {
        <footer class="colophon">
            <p>
                {format!("Crossover {ENGINE} with list prices of {}. ", prices::SNAPSHOT_DATE)}
                "Estimates from public figures and your own judgement; not investment advice. "
                <a href="/api">"For programs"</a>
            </p>
        </footer>
    }
}
