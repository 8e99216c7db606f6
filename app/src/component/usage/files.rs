//! The files that were chosen, what became of each, and what is done with them.

use super::{ask, found};
use crate::form::Form;
use crossover_usage::{Reading, Refusal, Shape, Suggestion, fits, read};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

/// The files. A clone is a handle to the same ones.
#[derive(Clone)]
pub(super) struct Files {
    form: Form,
    state: Rc<RefCell<State>>,
}

#[derive(Default)]
struct State {
    files: Vec<Outcome>,
    suggestions: Vec<Suggestion>,
    /// What the button puts into the fields: the figures, then what these have replaced, and so on.
    texts: Vec<String>,
    used: bool,
}

/// What became of a file.
pub(super) enum Outcome {
    /// It is read.
    Read(Reading),
    /// It can't be, and why.
    Refused(String),
    /// Somebody has to say which column is which; its bytes are kept until then.
    Asked(Box<Shape>, Vec<u8>),
}

impl Outcome {
    fn of(result: Result<Reading, Refusal>, bytes: Vec<u8>) -> Self {
        match result {
            Ok(reading) => Self::Read(reading),
            Err(Refusal::Unknown(shape)) => Self::Asked(shape, bytes),
            Err(Refusal::Because(why)) => Self::Refused(why),
        }
    }
}

impl Files {
    pub(super) fn new(form: Form) -> Self {
        Self { form, state: Rc::default() }
    }

    /// Reads files one after another, in the order of the list. Those that were refused before make way.
    pub(super) fn add(&self, chosen: &web_sys::FileList) {
        let this = self.clone();
        let mut list = Vec::new();
        for place in 0..chosen.length() {
            list.extend(chosen.get(place));
        }
        leptos::task::spawn_local(async move {
            this.state.borrow_mut().files.retain(|file| !matches!(file, Outcome::Refused(_)));
            for file in list {
                let outcome = open(&file).await;
                this.state.borrow_mut().files.push(outcome);
                this.show();
            }
        });
    }

    /// What the button called `id` does.
    pub(super) fn press(&self, id: &str) {
        if id == found::USE {
            self.swap();
        } else if let Some(place) = id.strip_prefix(ask::READ).and_then(|place| place.parse().ok()) {
            self.answer(place);
        }
    }

    /// Reads the file at `place` with the columns that are chosen.
    fn answer(&self, place: usize) {
        let mut state = self.state.borrow_mut();
        let Some(file @ Outcome::Asked(..)) = state.files.get_mut(place) else { return };
        let Outcome::Asked(shape, bytes) = std::mem::replace(file, Outcome::Refused(String::new())) else {
            return;
        };
        match read(&shape.file, &bytes, Some(&ask::chosen(place))) {
            Err(Refusal::Because(why)) => {
                *file = Outcome::Asked(shape, bytes);
                write(&ask::problem(place), |element| element.set_text_content(Some(&why)));
            }
            result => {
                *file = Outcome::of(result, bytes);
                drop(state);
                self.show();
                // The button that had the focus is gone.
                write(found::SHOWN, |element| {
                    let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus();
                });
            }
        }
    }

    /// Puts the figures into their fields, or back.
    fn swap(&self) {
        let mut state = self.state.borrow_mut();
        let State { suggestions, texts, used, .. } = &mut *state;
        for (suggestion, text) in suggestions.iter().zip(texts) {
            let field = self.form.text(suggestion.key);
            let before = field.get_untracked();
            field.set(std::mem::replace(text, before));
        }
        *used = !*used;
        let (button, said) = found::used(*used, suggestions.len());
        write(found::USE, |element| element.set_text_content(Some(button)));
        for place in [found::DONE, found::SAID] {
            write(place, |element| element.set_text_content(Some(&said)));
        }
    }

    /// Shows what became of the files and what they say together.
    fn show(&self) {
        let mut state = self.state.borrow_mut();
        let (html, suggestions) = found::all(self.form, &state.files);
        let said = state.files.last().map_or_else(String::new, found::said);
        state.texts = suggestions.iter().map(|suggestion| suggestion.text.clone()).collect();
        state.suggestions = suggestions;
        state.used = false;
        write(found::SHOWN, |element| element.set_inner_html(&html));
        write(found::SAID, |element| element.set_text_content(Some(&said)));
    }
}

fn write(id: &str, how: impl FnOnce(web_sys::Element)) {
    if let Some(element) = document().get_element_by_id(id) {
        how(element);
    }
}

async fn open(file: &web_sys::File) -> Outcome {
    let name = file.name();
    if let Err(refusal) = fits(&name, file.size()) {
        return Outcome::Refused(refusal.to_string());
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => {
            let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
            Outcome::of(read(&name, &bytes, None), bytes)
        }
        Err(_gone) => Outcome::Refused(format!("{name}: the file is no longer there or can’t be opened.")),
    }
}
