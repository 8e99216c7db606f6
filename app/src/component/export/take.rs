//! What the browser adds to the form of files: it says that a file is being made, shows the picture anew, copies it, and
//! remembers the choice. The form is found by its names, as the server has written it.

use super::{FORM, clipboard, own};
use crate::form::Form;
use crate::quiet::Quiet;
use js_sys::{Array, Function, Object, Reflect};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, Element, FormData, HtmlElement, Response, Url, UrlSearchParams};

/// Where the choice is kept in this browser.
const KEPT: &str = "crossover.export";

/// What is no choice: it belongs to one scenario.
const NOT_KEPT: [&str; 3] = ["of", "name", "note"];

/// A picture of nothing.
const NOTHING: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

/// What is said when the program that makes files is not to be had.
const GONE: &str = "The program that makes files can’t be fetched. Please try again.";

/// What takes longer than a moment says that it is going on.
const MOMENT: Duration = Duration::from_millis(300);

/// Makes files without leaving the page. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Maker {
    form: Form,
    /// What there is to say.
    pub(super) said: RwSignal<String>,
    /// A file is being made.
    pub(super) working: RwSignal<bool>,
}

impl Maker {
    pub(super) fn new(form: Form) -> Self {
        Self { form, said: RwSignal::new(String::new()), working: RwSignal::new(false) }
    }

    /// Once the page is alive: recalls the choice, and lets the preview follow the scenario.
    pub(super) fn begin(self) {
        if let Some(copy) = found::<HtmlElement>("button[value=copy]") {
            copy.set_hidden(false);
        }
        recall();
        let quiet = Quiet::after(MOMENT.as_millis() as u64);
        let form = self.form;
        Effect::new(move |before: Option<()>| {
            form.query.track();
            if before.is_some() {
                quiet.then(move || self.preview());
            }
        });
        // At once: an image that has not been in sight would still be asked for, with the figures of before.
        Effect::new(move |_| {
            offer(!form.private.get());
            self.preview();
        });
        if let Some(fold) = found::<Element>(".export details") {
            let opened = Closure::<dyn FnMut()>::new(move || {
                if form.private.get_untracked() {
                    self.preview();
                }
            });
            let _ = fold.add_event_listener_with_callback("toggle", opened.as_ref().unchecked_ref());
            // The page keeps it as long as it lives.
            opened.forget();
        }
    }

    /// Shows the picture that is chosen. The server's is loaded once it is in sight; in private mode it is drawn here.
    fn preview(self) {
        let Some(image) = found::<Element>(".preview") else { return };
        if !self.form.private.get_untracked() {
            let _ = image.set_attribute("src", &address("svg"));
            return;
        }
        let _ = image.set_attribute("src", NOTHING);
        if found::<Element>(".export details[open]").is_none() {
            return;
        }
        let order = own::Order::of(self.form, "svg", params());
        spawn_local(async move {
            let picture = match own::picture(order).await {
                Ok(picture) => picture.await,
                Err(_gone) => Err(GONE.into()),
            };
            match picture {
                // Turned off meanwhile, the picture is the server's again.
                Ok(address) if self.form.private.get_untracked() => {
                    let _ = image.set_attribute("src", &address);
                }
                Ok(_) => {}
                Err(why) => self.said.set(why),
            }
        });
    }

    /// Something in the form has changed.
    pub(super) fn choose(self) {
        if let (Some(storage), Some(choice)) = (storage(), params()) {
            NOT_KEPT.iter().for_each(|name| choice.delete(name));
            let _ = storage.set_item(KEPT, &String::from(choice.to_string()));
        }
        self.preview();
    }

    /// A button was pressed: makes the file that it names.
    pub(super) fn press(self, event: &MouseEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button[value]").ok().flatten());
        let Some(kind) = button.and_then(|button| button.get_attribute("value")) else { return };
        event.prevent_default();
        if self.working.get_untracked() {
            return;
        }
        self.working.set(true);
        self.said.set(String::new());
        let begun = move || self.said.set("The file is being made…".into());
        let late = set_timeout_with_handle(begun, MOMENT).ok();
        let form = self.form;
        if form.private.get_untracked() {
            // Made here, nothing else happens meanwhile.
            begun();
        }
        // A browser lets a page copy only while the press is going on, so the picture is promised to it.
        let copied = (kind == "copy").then(|| copy(form));
        spawn_local(async move {
            let told = match copied {
                Some(copied) => copied_words(copied).await,
                None => made(form, &kind)
                    .await
                    .and_then(|(file, name)| save(&file, &name).map(|()| format!("{name} is ready."))),
            };
            late.inspect(TimeoutHandle::clear);
            self.said.set(told.unwrap_or_else(|why| why));
            self.working.set(false);
        });
    }
}

fn found<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// What the form holds.
fn params() -> Option<UrlSearchParams> {
    let data = FormData::new_with_form(&found(&format!("#{FORM}"))?).ok()?;
    UrlSearchParams::new_with_str_sequence_sequence(&data).ok()
}

/// The address of the file of this kind.
fn address(kind: &str) -> String {
    let params = params().map(|params| String::from(params.to_string())).unwrap_or_default();
    format!("/export/file?as={kind}&{params}")
}

/// Offers what the server makes, or does not.
fn offer(offered: bool) {
    for kind in ["pptx", "pdf"] {
        let button = found::<Element>(&format!("button[form={FORM}][value={kind}]"));
        let line = button.and_then(|button| button.closest("li").ok().flatten());
        if let Some(line) = line.and_then(|line| line.dyn_into::<HtmlElement>().ok()) {
            line.set_hidden(!offered);
        }
    }
}

/// The browser's store; nothing where it is blocked.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

/// Chooses again what was chosen the last time.
fn recall() {
    let kept = storage().and_then(|storage| storage.get_item(KEPT).ok()?).unwrap_or_default();
    for (name, value) in kept.split('&').filter_map(|pair| pair.split_once('=')) {
        // Only what there is can be chosen; anything else selects nothing.
        if let Some(option) =
            found::<web_sys::HtmlOptionElement>(&format!("[form={FORM}][name={name}] [value={value}]"))
        {
            option.set_selected(true);
        } else if let Some(check) =
            found::<web_sys::HtmlInputElement>(&format!("[form={FORM}][name={name}][value={value}]"))
        {
            check.set_checked(true);
        }
    }
}

/// The file of this kind and the name it is saved under, or why there is none.
async fn made(form: Form, kind: &str) -> Result<(Blob, String), String> {
    if form.private.get_untracked() {
        let order = own::Order::of(form, kind, params());
        return own::file(order).await.map_err(|_gone| GONE.to_string())?.await;
    }
    let lost = |_: JsValue| "The server can’t be reached. Please try again.".to_string();
    let answer = JsFuture::from(window().fetch_with_str(&address(kind))).await.map_err(lost)?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        let why = JsFuture::from(answer.text().map_err(lost)?).await.map_err(lost)?;
        return Err(why.as_string().unwrap_or_default());
    }
    let named = answer.headers().get("content-disposition").ok().flatten().unwrap_or_default();
    let name = named.split('"').nth(1).unwrap_or("crossover").to_string();
    let file = JsFuture::from(answer.blob().map_err(lost)?).await.map_err(lost)?;
    Ok((file.unchecked_into(), name))
}

/// Hands a file to the browser, which saves it as any other download.
fn save(file: &Blob, name: &str) -> Result<(), String> {
    let hand_over = || {
        let address = Url::create_object_url_with_blob(file)?;
        let link: HtmlElement = document().create_element("a")?.unchecked_into();
        link.set_attribute("href", &address)?;
        link.set_attribute("download", name)?;
        link.click();
        // The browser has taken it over by then.
        set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_secs(60));
        Ok(())
    };
    hand_over().map_err(|_refused: JsValue| "This browser does not let a page save a file.".into())
}

/// Begins to put the picture on the clipboard.
fn copy(form: Form) -> Option<js_sys::Promise> {
    let picture = future_to_promise(async move {
        made(form, "png").await.map(|(picture, _)| picture.into()).map_err(|why| JsValue::from_str(&why))
    });
    let of = Object::new();
    Reflect::set(&of, &"image/png".into(), &picture).ok()?;
    let item: Function = Reflect::get(&window(), &"ClipboardItem".into()).ok()?.dyn_into().ok()?;
    let item = Reflect::construct(&item, &Array::of1(&of)).ok()?;
    Some(clipboard()?.write(&Array::of1(&item)))
}

/// What came of it.
async fn copied_words(copied: Option<js_sys::Promise>) -> Result<String, String> {
    let refused = || "This browser does not let the page copy a picture. Save it as PNG instead.".to_string();
    let done = JsFuture::from(copied.ok_or_else(refused)?).await;
    done.map(|_| "The picture is copied.".into()).map_err(|_why| refused())
}
