//! Where a figure comes from, with a link where the source has an address.

use crossover_economics::provenance;
use leptos::prelude::*;

/// The source, as a link if it can be looked up.
#[component]
pub(crate) fn Source(#[prop(into)] text: String) -> impl IntoView {
    match provenance::link(&text) {
        Some(address) => view! { <a href=address rel="noreferrer">{text}</a> }.into_any(),
        None => text.into_any(),
    }
}
