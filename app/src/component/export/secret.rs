//! The switch of private mode, and what it means.

use crate::form::Form;
use leptos::prelude::*;

/// The switch. Without JavaScript it is not offered: the server then works everything out.
#[component]
pub(super) fn Switch() -> impl IntoView {
    let form = expect_context::<Form>();
    let node = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        if let Some(switch) = node.get() {
            switch.set_checked(form.private.get());
        }
    });
    let turn = move |event: web_sys::Event| {
        // It is no choice about a file.
        event.stop_propagation();
        if let Some(switch) = node.get_untracked() {
            set(form, switch.checked());
        }
    };
    // Read by the server's reader alone: with JavaScript a browser takes it for text.
    let without = if cfg!(feature = "ssr") {
        "<noscript><p>This needs JavaScript. Without it, the server works everything out and is sent your figures; a link \
         with figures behind the # shows the defaults.</p></noscript>"
    } else {
        ""
    };
    view! {
        <div class="private-mode">
            <h3 id="private-title">"Private mode"</h3>
            <p class="turn" hidden=move || !form.alive.get()>
                <label>
                    <input type="checkbox" role="switch" node_ref=node aria-describedby="private-help" on:change=turn />
                    "Keep these figures in this browser"
                </label>
            </p>
            <div inner_html=without></div>
            <p id="private-help">
                "The figures then stand behind the # of the address, and browsers send nobody what stands there. Nothing that \
                 this page asks the server for from then on contains one of them: pictures, workbook, table and record are \
                 made here. What was sent before stays sent, and whoever has the link, or this browser’s history, has the \
                 figures."
            </p>
            <p hidden=move || !form.private.get()>
                "Slides and memo are made by the server and short links are kept by it, so they are not offered now. For \
                 slides and memo run Crossover on a machine of your own: "
                <code>"crossover export --format pptx"</code>
                ". Compare, Evidence, Readiness and Method open without your figures."
            </p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn set(form: Form, private: bool) {
    crate::private::set(form, private);
}

/// Nothing is turned on the server.
#[cfg(not(feature = "hydrate"))]
fn set(_: Form, _: bool) {}
