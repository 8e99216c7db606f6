//! The address bar follows the scenario.

use crate::form::Form;
use crate::quiet::Quiet;
use leptos::prelude::*;

/// Browsers limit how often the address may change, and nobody reads it while dragging.
const QUIET_MS: u64 = 300;

/// Writes the scenario into the address once it has been still for a moment, without a new entry in the history.
pub(crate) fn follow(form: Form) {
    let quiet = Quiet::after(QUIET_MS);
    Effect::new(move |before: Option<String>| {
        let query = form.query.get();
        if before.is_some_and(|before| before != query) {
            quiet.then(move || show(form));
        }
        query
    });
}

/// The address of the scenario with this query.
#[cfg(feature = "ssr")]
pub(crate) fn of(query: &str) -> String {
    with("/", query)
}

/// The address of the page at `path` with this query.
pub(crate) fn with(path: &str, query: &str) -> String {
    if query.is_empty() { path.into() } else { format!("{path}?{query}") }
}

/// Writes the scenario into the address now.
pub(crate) fn show(form: Form) {
    replace(&untrack(|| form.here(&form.link())));
}

/// Writes `address` into the address bar, in place of what stands there.
pub(crate) fn replace(address: &str) {
    if let Ok(history) = window().history() {
        // Refused only when called too often; the next change writes it again.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
    }
}
