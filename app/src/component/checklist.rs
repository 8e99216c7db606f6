//! The answers about readiness that came with the link, as a checklist with reasons: on the page and on paper.

use crate::form::Form;
use crate::html;
use crossover_economics::readiness::Answers;
use leptos::prelude::*;

/// The checklist, where anything has been answered. Hidden fields take the answers along when the form is sent without
/// JavaScript.
#[component]
pub(crate) fn Checklist() -> impl IntoView {
    let form = expect_context::<Form>();
    let items = move || {
        let mut out = String::new();
        form.answers.with(|answers| {
            for (question, reply) in answers.given() {
                let told = [question.label, reply.label, reply.reason].map(html::escape);
                let [label, said, reason] = &told;
                out += "<li><strong>";
                out += label;
                out += ": ";
                out += said;
                out += ".</strong> ";
                out += reason;
                out += "<input type=\"hidden\" name=\"";
                out += question.key;
                out += "\" value=\"";
                out += reply.key;
                out += "\"></li>";
            }
        });
        out
    };
    view! {
        <section
            class="checklist"
            aria-labelledby="checklist-title"
            hidden=move || form.answers.with(Answers::is_empty)
        >
            <h2 id="checklist-title">"Readiness and moat"</h2>
            <p class="lead">
                "Your answers, with what follows from each. They change no figure on this page by themselves. "
                <a href=move || form.onward("/readiness")>"Change the answers"</a>
            </p>
            <ul inner_html=items></ul>
        </section>
    }
}
