//! Every input that is not up front, in folded groups.

use crate::component::changes::Changes;
use crate::component::field::Field;
use crate::form::Form;
use crossover_economics::input::{Group, INPUTS, Input};
use leptos::prelude::*;

/// The inputs that stand at the top of the page.
pub(crate) const UP_FRONT: [&str; 3] = ["data", "tokens", "budget"];

/// The groups, each with its name and how many of its inputs differ from their defaults.
#[component]
pub(crate) fn Assumptions() -> impl IntoView {
    let form = expect_context::<Form>();
    let answer = move || form.report.with(|report| report.verdict.headline.clone());
    let untouched = move || form.query.with(String::is_empty);
    view! {
        <section class="assumptions" id="assumptions" aria-labelledby="assumptions-title">
            <div class="section-head">
                <h2 id="assumptions-title">"Assumptions"</h2>
                // In sight while they are changed; the verdict itself is what a screen reader hears.
                <p class="answer" aria-hidden="true">
                    {answer}
                </p>
                <a
                    class="reset"
                    href="/"
                    hidden=untouched
                    on:click=move |event| {
                        if form.takes(&event) {
                            form.reset();
                        }
                    }
                >
                    "Reset everything"
                </a>
            </div>
            <p class="lead">"Each has a default with its source. Change what you know better."</p>
            <Changes />
            {Group::ALL.map(|group| view! { <GroupFold group /> }).collect_view()}
        </section>
    }
}

#[component]
fn GroupFold(group: Group) -> impl IntoView {
    let form = expect_context::<Form>();
    let inputs: Vec<&'static Input> =
        INPUTS.iter().filter(|input| input.group == group && !UP_FRONT.contains(&input.key)).collect();
    let fields = inputs.iter().map(|input| view! { <Field input /> }).collect_view();
    let state = move || {
        form.draft.with(|draft| {
            let wrong = inputs.iter().filter(|input| draft.error(input.key).is_some()).count();
            let changed = inputs.iter().filter(|input| input.changed(&draft.scenario)).count();
            match (wrong, changed) {
                (0, 0) => String::new(),
                (0, n) => format!("{n} changed"),
                (n, _) => format!("{n} to mend"),
            }
        })
    };
    view! {
        <details class="group">
            <summary>
                <span>{group.label()}</span>
                <span class="count">{state}</span>
            </summary>
            <div class="fields">{fields}</div>
        </details>
    }
}
