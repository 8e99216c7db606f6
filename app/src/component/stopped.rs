//! What shows when the page has stopped answering.

use leptos::prelude::*;

const ID: &str = "stopped";

/// A banner that stays hidden unless the program behind the page ends, or a part of it can't be had.
#[component]
pub(crate) fn Stopped() -> impl IntoView {
    view! {
        <p id="stopped" class="stopped" role="alert" hidden>
            "This page has stopped answering. Reload it: your figures are in its address."
        </p>
    }
}

/// Shows the banner. Called while the program ends, so it touches nothing but the document.
pub(crate) fn show() {
    let banner =
        web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(ID));
    if let Some(banner) = banner {
        let _ = banner.remove_attribute("hidden");
    }
}
