//! Taking the answer along: the link, and files for the board, the finance team and the chart's next place.

use crate::address;
use crate::form::Form;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Files that hold the figures: ending, what it is, what it is good for.
const DOCUMENTS: [(&str, &str, &str); 5] = [
    ("pptx", "Slides", "six for the board, with charts that can be edited"),
    ("pdf", "Memo", "two pages to read and print"),
    ("xlsx", "Workbook", "live formulas from the inputs to NPV, IRR and payback"),
    ("csv", "Months", "each alternative month by month, as a table"),
    ("json", "Record", "scenario and report, for programs"),
];

/// A link to the scenario, a button that copies it, and files. All but the button work without JavaScript.
#[component]
pub(crate) fn Export() -> impl IntoView {
    let form = expect_context::<Form>();
    let file = move |name: &'static str| move || form.query.with(|query| format!("/export/{name}?{query}"));
    let document = move |(ending, label, good_for): (&'static str, &'static str, &'static str)| {
        let href = move || form.query.with(|query| format!("/export/crossover.{ending}?{query}"));
        view! {
            <li>
                <a href=href download=format!("crossover.{ending}")>
                    {label} " (" {ending.to_uppercase()} ")"
                </a>
                ": "
                {good_for}
            </li>
        }
    };
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
            <ul class="documents">{DOCUMENTS.map(document).collect_view()}</ul>
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
