//! What a printed page adds: the inputs that were changed, and where the page lives.

use crate::address;
use crate::form::Form;
use crossover_economics::input::{INPUTS, Scenario};
use leptos::prelude::*;

/// Shown on paper only, in place of the groups of fields.
#[component]
pub(crate) fn Changes() -> impl IntoView {
    let form = expect_context::<Form>();
    let changes = move || {
        form.draft.with(|draft| {
            let changed = INPUTS.iter().filter(|input| input.changed(&draft.scenario));
            changed
                .map(|input| {
                    let now = input.short(&input.value(&draft.scenario));
                    view! { <li>{format!("{}: {now} (default {})", input.label, input.short(&input.default()))}</li> }
                })
                .collect_view()
        })
    };
    view! {
        <div class="changes">
            <p>"Changed from the defaults:"</p>
            <ul>
                {changes} <li hidden=move || form.draft.with(|draft| draft.scenario != Scenario::default())>"Nothing"</li>
            </ul>
            <p>"Address: " {move || form.query.with(|query| address::of(query))}</p>
        </div>
    }
}
