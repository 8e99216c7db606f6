//! What would have to be true for the answer to change.

use crate::component::part::{Folded, Lead, Picture};
use crate::form::Form;
use crate::study::Section;
use leptos::prelude::*;

/// The nearest turning points as sentences, every input in a table, and the tornado.
#[component]
pub(crate) fn Flips() -> impl IntoView {
    let nearest = expect_context::<Form>().drawn(Section::Flips);
    view! {
        <section class="flips" aria-labelledby="flips-title">
            <h2 id="flips-title">"What would flip it"</h2>
            <Lead section=Section::Flips />
            <div inner_html=move || nearest.read().table.clone()></div>
            <h3>"Every input by itself"</h3>
            <Lead section=Section::EveryFlip />
            <Folded section=Section::EveryFlip label="Table of what each input flips" summary="Show every input" />
        </section>
        <section class="tornado" aria-labelledby="tornado-title">
            <h2 id="tornado-title">"What could change the answer"</h2>
            <Lead section=Section::Tornado />
            <Picture section=Section::Tornado kind="tall" />
            <Folded section=Section::Tornado label="Table of the tornado" summary="The same as a table" />
        </section>
    }
}
