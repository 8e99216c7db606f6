//! Private mode: the scenario stands behind the `#` of the address, which browsers send to nobody, and nothing else
//! that is sent contains it.
//!
//! While it is on, no form can be sent, even by a page that has stopped answering: their method is `dialog`.

use crate::address;
use crate::form::Form;
use crossover_link::private_at;
use leptos::{ev, prelude::*};

/// Takes the scenario behind the `#` whenever one comes to stand there: at the beginning, by a link, by hand, or by
/// going back.
pub(crate) fn follow(form: Form) {
    if let Some(fragment) = fragment() {
        take(form, &fragment);
        uncover(form);
    }
    // Both for as long as the page lives. The first comes at once, so that nothing writes the address before it is read.
    let _ = window_event_listener(ev::popstate, move |_| {
        if let Some(fragment) = fragment() {
            take(form, &fragment);
        }
    });
    // The way to a part of the page is not to cost the scenario its place. The second comes once the browser has gone there.
    let _ = window_event_listener(ev::hashchange, move |_| {
        if fragment().is_none() && form.private.get_untracked() {
            address::show(form);
        }
    });
}

/// Turns private mode on or off.
pub(crate) fn set(form: Form, private: bool) {
    form.private.set(private);
    address::show(form);
}

fn take(form: Form, fragment: &str) {
    form.private.set(true);
    form.hold(fragment);
    // Without a query that may have stood before it.
    address::replace(&private_at("/", fragment));
}

/// The scenario behind the `#`, where there is one.
fn fragment() -> Option<String> {
    crossover_link::private(&window().location().hash().ok()?).map(str::to_string)
}

/// Shows what was kept out of sight while it was of the defaults, part by part as it comes to be of the scenario.
/// The document has covered it before it was painted: see `shell.rs`.
fn uncover(form: Form) {
    Effect::new(move |done: Option<bool>| {
        if done == Some(true) {
            return true;
        }
        let (answered, working) = (form.weighed.with(Option::is_some), form.working.get());
        let covered = match (answered, working) {
            (false, _) => "covered",
            (true, true) => "partly-covered",
            (true, false) => "",
        };
        if let Some(root) = document().document_element() {
            root.set_class_name(covered);
        }
        covered.is_empty()
    });
}
