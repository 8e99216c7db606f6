//! What would have to be true for the answer to change.

use crate::form::Form;
use crate::text::unbroken;
use leptos::prelude::*;

/// The nearest break-evens, as sentences.
#[component]
pub(crate) fn Flips() -> impl IntoView {
    let form = expect_context::<Form>();
    let sentences = move || {
        form.report.with(|report| {
            report.verdict.flips.iter().map(|flip| unbroken(&flip.sentence)).collect::<Vec<_>>()
        })
    };
    view! {
        <section class="flips" aria-labelledby="flips-title">
            <h2 id="flips-title">"What would flip it"</h2>
            {move || {
                let sentences = sentences();
                if sentences.is_empty() {
                    view! { <p>"No single input, anywhere in its range, brings pretraining level with the best other course."</p> }
                        .into_any()
                } else {
                    view! {
                        <p class="lead">"Each alone, with everything else as it is. The nearest first."</p>
                        <ol>{sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}</ol>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}
