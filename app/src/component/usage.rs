//! Your own usage: an export of a provider, read in the browser, as figures for the fields.
//!
//! All of it is one element whose content is written as HTML when it is opened, and that listens to what happens inside.
//! The program for it is loaded then: few open it, and everybody would pay for it.

mod ask;
mod files;
mod found;
mod markup;

use crate::component::stopped;
use crate::form::Form;
use files::Files;
use leptos::html::{Details, Div};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{DragEvent, Element, Event, HtmlDivElement, HtmlInputElement};

/// Folded below the usage field. Reading files needs JavaScript; until that is there, what to type instead is said.
#[component]
pub(crate) fn OwnUsage() -> impl IntoView {
    let form = expect_context::<Form>();
    let fold = NodeRef::<Details>::new();
    let tool = NodeRef::<Div>::new();
    let opened = StoredValue::new(false);
    let open = move || {
        let open = fold.get().is_some_and(|fold| fold.open());
        if let Some(tool) = tool.get().filter(|_| open && !opened.get_value()) {
            opened.set_value(true);
            leptos::task::spawn_local(async move {
                if listen(form, tool).await.is_err() {
                    opened.set_value(false);
                    stopped::show();
                }
            });
        }
    };
    // It may have been opened before the page came alive.
    Effect::new(move |_| open());
    view! {
        <details class="own-usage" node_ref=fold on:toggle=move |_| open()>
            <summary>"Use your own usage export"</summary>
            <p class="help" hidden=form.alive>
                "Reading a file needs JavaScript. Without it, type what your provider’s usage page shows: tokens of the last \
                 whole month here; growth, output share and cached share under Usage; the model and what you pay under Prices."
            </p>
            <div class="tool" node_ref=tool></div>
        </details>
    }
}

/// Writes the beginning into `tool` and listens to what happens in it.
#[wasm_split(usage, wasm_split_path = leptos::wasm_split, fallible)]
fn listen(form: Form, tool: HtmlDivElement) -> Result<(), SplitLoaderError> {
    tool.set_inner_html(found::BEGINNING);
    let files = Files::new(form);
    let place = tool.clone();
    let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| hear(&files, &place, &event));
    for name in ["change", "click", "dragover", "dragleave", "drop"] {
        // Refused for no name and no function.
        let _ = tool.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    }
    // The page keeps it as long as it lives.
    heard.forget();
    Ok(())
}

fn hear(files: &Files, tool: &HtmlDivElement, event: &Event) {
    match event.type_().as_str() {
        "change" => {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some((input, list)) = input.and_then(|input| input.files().map(|list| (input, list))) {
                files.add(&list);
                // So that the same file can be chosen again once it is mended.
                input.set_value("");
            }
        }
        "click" => {
            if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                files.press(&target.id());
            }
        }
        "dragleave" => tool.set_class_name("tool"),
        "dragover" => {
            event.prevent_default();
            tool.set_class_name("tool dragged");
        }
        _ => {
            event.prevent_default();
            tool.set_class_name("tool");
            let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            if let Some(list) = data.and_then(|data| data.files()) {
                files.add(&list);
            }
        }
    }
}
