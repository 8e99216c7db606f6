//! The pages of short links: asking for one, what one holds, and why there is none.

mod ask;
mod gone;
mod kept;

use crate::component::colophon::Colophon;
use crate::component::masthead::Masthead;
use crate::page::missing::Missing;
use crate::short::Short as Shown;
use leptos::prelude::*;

/// Whether the page at `path` is one of these.
pub(crate) fn is_at(path: &str) -> bool {
    path == "/s" || path.starts_with("/s/")
}

/// The page that the server has found for the address.
#[component]
pub(crate) fn Short() -> impl IntoView {
    let page = match use_context::<Shown>() {
        Some(Shown::Ask(asked)) => ask::page(&asked).into_any(),
        Some(Shown::Kept(kept)) => kept::page(&kept).into_any(),
        Some(Shown::Gone(gone)) => gone::page(&gone).into_any(),
        // Nobody has looked for it.
        None => return view! { <Missing /> }.into_any(),
    };
    view! {
        <Masthead here="/s" />
        <main id="main" class="short" tabindex="-1">
            {page}
        </main>
        <Colophon />
    }
    .into_any()
}
