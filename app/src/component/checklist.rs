//! The answers about readiness that came with the link, as a checklist with reasons: on the page and on paper.

use crate::address;
use crate::form::Form;
use leptos::prelude::*;

/// The checklist, where anything has been answered. Hidden fields take the answers along when the form is sent without
/// JavaScript.
#[component]
pub(crate) fn Checklist() -> impl IntoView {
    let form = expect_context::<Form>();
    let answers = form.answers.get_value();
    let link = move || form.query.with(|query| address::with("/readiness", query));
    (!answers.is_empty()).then(|| {
        let items = answers.given().map(|(question, reply)| {
            view! {
                <li>
                    <strong>{question.label} ": " {reply.label} "."</strong>
                    " "
                    {reply.reason}
                    <input type="hidden" name=question.key value=reply.key />
                </li>
            }
        });
        view! {
            <section class="checklist" aria-labelledby="checklist-title">
                <h2 id="checklist-title">"Readiness and moat"</h2>
                <p class="lead">
                    "Your answers, with what follows from each. They change no figure on this page by themselves. "
                    <a href=link>"Change the answers"</a>
                </p>
                <ul>{items.collect_view()}</ul>
            </section>
        }
    })
}
