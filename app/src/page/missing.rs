//! The page for an address that has none.

use crate::component::colophon::Colophon;
use crate::component::masthead::Masthead;
use leptos::prelude::*;

/// Says so, and leads back.
#[component]
pub(crate) fn Missing() -> impl IntoView {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(axum::http::StatusCode::NOT_FOUND);
    }
    view! {
        <Masthead here="" />
        <main id="main" class="prose" tabindex="-1">
            <h1>"There is no page at this address"</h1>
            <p>
                "A scenario lives at "
                <a href="/">"the front page"</a>
                ", with its figures behind the question mark of the address."
            </p>
        </main>
        <Colophon />
    }
}
