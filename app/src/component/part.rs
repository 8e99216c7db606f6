//! A part of the page that is drawn as a whole: a sentence, a picture, a table.

use crate::component::scroll::Scroll;
use crate::form::Form;
use crate::study::Section;
use leptos::prelude::*;

/// The sentence that says what to see.
#[component]
pub(crate) fn Lead(section: Section) -> impl IntoView {
    let drawn = expect_context::<Form>().drawn(section);
    view! { <p class="lead" inner_html=move || drawn.read().lead.clone()></p> }
}

/// The picture, for a desk and for a phone; the style sheet shows one of them. `kind` says how large it is.
#[component]
pub(crate) fn Picture(section: Section, kind: &'static str) -> impl IntoView {
    let drawn = expect_context::<Form>().drawn(section);
    view! {
        <div class=format!("picture {kind}")>
            <div class="wide" inner_html=move || drawn.read().pictures[0].clone()></div>
            <div class="narrow" inner_html=move || drawn.read().pictures[1].clone()></div>
        </div>
    }
}

/// The table, in a region of its own named `label`.
#[component]
pub(crate) fn Figures(section: Section, label: &'static str) -> impl IntoView {
    let drawn = expect_context::<Form>().drawn(section);
    view! {
        <Scroll label>
            <div inner_html=move || drawn.read().table.clone()></div>
        </Scroll>
    }
}

/// The table, folded away.
#[component]
pub(crate) fn Folded(section: Section, label: &'static str, summary: &'static str) -> impl IntoView {
    view! {
        <details class="fold">
            <summary>{summary}</summary>
            <Figures section label />
        </details>
    }
}
