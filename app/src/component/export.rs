//! Taking the answer along: the link and the chart as a file.

use crate::address;
use crate::form::Form;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// A link to the scenario, a button that copies it, and the chart as files. All but the button work without JavaScript.
#[component]
pub(crate) fn Export() -> impl IntoView {
    let form = expect_context::<Form>();
    let file = move |name: &'static str| move || form.query.with(|query| format!("/export/{name}?{query}"));
    let link = move || form.query.with(|query| address::of(query));
    let copied = RwSignal::new(false);
    let copy = move |_| {
        copy_text(&format!("{}{}", window().location().origin().unwrap_or_default(), link()));
        copied.set(true);
        set_timeout(move || copied.set(false), std::time::Duration::from_secs(3));
    };
    view! {
        <section class="export" aria-labelledby="export-title">
            <h2 id="export-title">"Take it along"</h2>
            <p class="lead">"The link holds every figure you changed, so whoever opens it sees what you see."</p>
            <div class="actions">
                <a href=link>"Link to this scenario"</a>
                <button type="button" disabled=move || !form.alive.get() on:click=copy>
                    {move || if copied.get() { "Copied" } else { "Copy link" }}
                </button>
                <a href=file("avoided-spend.svg") download="crossover-avoided-spend.svg">
                    "Chart as SVG"
                </a>
                <a href=file("avoided-spend.png") download="crossover-avoided-spend.png">
                    "Chart as PNG"
                </a>
            </div>
            <p class="unseen" role="status">
                {move || copied.get().then_some("The link is copied.")}
            </p>
        </section>
    }
}

/// Puts `text` on the clipboard. Where the page may not (not served over HTTPS), the address bar holds the same link.
fn copy_text(text: &str) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if let Some(clipboard) = clipboard.ok().and_then(|it| it.dyn_into::<web_sys::Clipboard>().ok()) {
        let _ = clipboard.write_text(text);
    }
}
