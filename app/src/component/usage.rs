//! Your own usage: an export of a provider, read in the browser, as figures for the fields.
//!
//! All of it is one element whose content is written as HTML when it is needed, and that listens to what happens inside.
//! As views it would weigh twice as much, and everybody would load that, also who never opens it.

mod ask;
mod files;
mod found;
mod markup;

use crate::form::Form;
use files::Files;
use leptos::html::{Details, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

/// Folded below the usage field. Reading files needs JavaScript; until that is there, what to type instead is said.
#[component]
pub(crate) fn OwnUsage() -> impl IntoView {
    let form = expect_context::<Form>();
    let fold = NodeRef::<Details>::new();
    let tool = NodeRef::<Div>::new();
    let files = Files::new(form);
    // It may have been opened before the page came alive.
    let open = move || {
        let open = fold.get().is_some_and(|fold| fold.open());
        if let Some(tool) = tool.get().filter(|tool| open && !tool.has_child_nodes()) {
            tool.set_inner_html(found::BEGINNING);
        }
    };
    Effect::new(move |_| open());
    let (chosen, pressed, dropped) = (files.clone(), files.clone(), files);
    let drag = move |over: bool| {
        if let Some(tool) = tool.get_untracked() {
            tool.set_class_name(if over { "tool dragged" } else { "tool" });
        }
    };
    view! {
        <details class="own-usage" node_ref=fold on:toggle=move |_| open()>
            <summary>"Use your own usage export"</summary>
            <p class="help" hidden=form.alive>
                "Reading a file needs JavaScript. Without it, type what your provider’s usage page shows: tokens of the last \
                 whole month here; growth, output share and cached share under Usage; the model and what you pay under Prices."
            </p>
            <div
                class="tool"
                node_ref=tool
                on:change=move |event| {
                    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
                    if let Some((input, list)) = input.and_then(|input| input.files().map(|list| (input, list))) {
                        chosen.add(&list);
                        // So that the same file can be chosen again once it is mended.
                        input.set_value("");
                    }
                }
                on:click=move |event| {
                    if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                        pressed.press(&target.id());
                    }
                }
                on:dragover=move |event| {
                    event.prevent_default();
                    drag(true);
                }
                on:dragleave=move |_| drag(false)
                on:drop=move |event| {
                    event.prevent_default();
                    drag(false);
                    if let Some(list) = event.data_transfer().and_then(|data| data.files()) {
                        dropped.add(&list);
                    }
                }
            ></div>
        </details>
    }
}
