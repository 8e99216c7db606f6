//! Taking the answer along: the link, and files for the board, the finance team and the chart's next place.
//!
//! What can be asked for is a form that the server writes and answers. The browser adds what it can do better: it says that
//! a file is being made, shows the picture anew, copies it, and remembers the choice.

#[cfg(feature = "ssr")]
mod menu;
mod own;
mod secret;
mod take;

use crate::address;
use crate::form::Form;
use crate::request;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// The form that asks for a file. It stands outside the form of the scenario; its fields name it.
pub(crate) const FORM: &str = "take";

/// A link to the scenario, a button that copies it, and files. All but the copying works without JavaScript.
#[component]
pub(crate) fn Export() -> impl IntoView {
    let form = expect_context::<Form>();
    let query = move || {
        let bare = form.query.get();
        // Until the browser has worked the scenario out, what the server sent stands.
        if form.fresh.get() { form.link() } else { bare }
    };
    // A short link is kept by the server.
    let short = move || if form.private.get() { "/s".into() } else { address::with("/s", &query()) };
    // Nor does the form hold a figure then.
    let of = move || if form.private.get() { String::new() } else { form.query.get() };
    let copied = RwSignal::new(false);
    let copy = move |_| {
        copy_text(&format!("{}{}", request::origin(), untrack(|| form.here(&form.link()))));
        copied.set(true);
        set_timeout(move || copied.set(false), std::time::Duration::from_secs(3));
    };
    let maker = take::Maker::new(form);
    Effect::new(move |_| maker.begin());
    // Written by the server alone; the browser takes it as it is.
    #[cfg(feature = "ssr")]
    let menu = menu::html(&form);
    #[cfg(not(feature = "ssr"))]
    let menu = "";
    view! {
        <section
            class="export"
            aria-labelledby="export-title"
            aria-busy=move || if maker.working.get() { "true" } else { "false" }
            on:click=move |event| maker.press(&event)
            on:change=move |_| maker.choose()
        >
            <h2 id="export-title">"Take it along"</h2>
            <p class="lead">"The link holds every figure you changed, so whoever opens it sees what you see. It says which engine and prices made it."</p>
            <div class="actions">
                <a href=move || form.here(&query())>"Link to this scenario"</a>
                <button type="button" disabled=move || !form.alive.get() on:click=copy>
                    {move || if copied.get() { "Copied" } else { "Copy link" }}
                </button>
                <a href=short hidden=form.private>"Make a short link"</a>
            </div>
            <input type="hidden" form=FORM name="of" value=of />
            <secret::Switch />
            <div inner_html=menu></div>
            <p class="said" role="status">
                {move || if copied.get() { "The link is copied.".to_string() } else { maker.said.get() }}
            </p>
        </section>
    }
}

/// Puts `text` on the clipboard. Where the page may not (not served over HTTPS), the address bar holds the same link.
fn copy_text(text: &str) {
    if let Some(clipboard) = clipboard() {
        let _ = clipboard.write_text(text);
    }
}

/// The clipboard, where the page may use it.
fn clipboard() -> Option<web_sys::Clipboard> {
    js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok()?.dyn_into().ok()
}
