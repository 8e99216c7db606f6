//! What a link says that could not be understood, as a list.

use leptos::prelude::*;

/// The list; nothing where there is nothing to say.
#[component]
pub(crate) fn Notices(list: Vec<String>) -> impl IntoView {
    (!list.is_empty()).then(|| {
        view! {
            <ul class="notices">
                {list.into_iter().map(|notice| view! { <li>{notice}</li> }).collect_view()}
            </ul>
        }
    })
}
