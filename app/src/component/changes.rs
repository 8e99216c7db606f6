//! What a printed page adds: the inputs that were changed, and where the page lives.

use crate::form::Form;
use crate::html::items;
use crate::request;
use crossover_economics::input::INPUTS;
use leptos::prelude::*;

/// Shown on paper only, in place of the groups of fields.
#[component]
pub(crate) fn Changes() -> impl IntoView {
    let form = expect_context::<Form>();
    let origin = request::origin();
    let changes = move || {
        form.draft.with(|draft| {
            let changed: Vec<_> = INPUTS.iter().filter(|input| input.changed(&draft.scenario)).collect();
            if changed.is_empty() {
                return items(["Nothing"]);
            }
            items(changed.iter().map(|input| {
                let now = input.short(&input.value(&draft.scenario));
                format!("{}: {now} (default {})", input.label, input.short(&input.default()))
            }))
        })
    };
    view! {
        <div class="changes">
            <p>"Changed from the defaults:"</p>
            <ul inner_html=changes></ul>
            <p>"Address: " {move || form.query.with(|query| format!("{origin}{}", form.here(query)))}</p>
        </div>
    }
}
