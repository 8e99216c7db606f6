//! A wide table that scrolls by itself instead of widening the page.

use leptos::prelude::*;

/// A region that the keyboard can reach and scroll. `label` must be its own: no other region may have it.
#[component]
pub(crate) fn Scroll<V: IntoView + 'static>(
    #[prop(into)] label: String,
    children: TypedChildren<V>,
) -> impl IntoView {
    view! {
        <section class="scroll" tabindex="0" aria-label=label>
            {children.into_inner()()}
        </section>
    }
}
