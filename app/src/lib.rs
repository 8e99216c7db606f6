//! The pages of Crossover, rendered on the server and alive in the browser.
//!
//! Each page is a document of its own, and going from one to another loads it: focus, history and announcements are
//! then the browser's, with or without JavaScript. Only `/` comes alive. Both sides run the same engine on the same
//! query, so the first picture in the browser is the one that the server drew.

// A page is one type as deep as its elements are nested.
#![recursion_limit = "256"]
#![expect(
    unreachable_pub,
    reason = "the component macro writes a public type of properties for each component"
)]

mod address;
mod component;
mod form;
mod html;
mod notices;
mod page;
#[cfg(feature = "hydrate")]
mod private;
mod quiet;
mod request;
mod sight;
mod slider;
#[cfg(feature = "hydrate")]
mod steps;
mod study;
mod text;
mod view;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub mod origin;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
pub mod short;
#[cfg(feature = "ssr")]
mod unfurl;

#[cfg(feature = "ssr")]
pub use shell::{Package, content_security_policy, shell};

use leptos::prelude::*;

/// The addresses that have a page. The server routes each of them to [`shell`], which renders the one asked for; for any
/// other address it renders a page that says so, with status 404.
pub const PAGES: [&str; 6] = ["/", "/compare", "/evidence", "/readiness", "/about", "/embed"];

/// The pages whose figures take a moment to work out.
pub const WORKED_OUT: [&str; 4] = ["/", "/compare", "/readiness", "/embed"];

/// Works out ahead what the page at `path` with this query shows. It takes a moment: call it off the threads that serve.
#[cfg(feature = "ssr")]
pub fn prepare(path: &str, query: &str) {
    match path {
        "/" => {
            let (query, shown) = view::split(query);
            drop(study::answer(&crossover_link::decode(&query).scenario, shown));
        }
        "/compare" => page::compare::prepare(query),
        "/readiness" => page::readiness::prepare(query),
        page::embed::PATH => page::embed::prepare(query),
        _ => {}
    }
}

/// A page’s query without what says how to show it.
#[cfg(feature = "ssr")]
#[must_use]
pub fn without_view(query: &str) -> String {
    view::split(query).0
}

/// The page at the address of the request.
#[cfg(feature = "ssr")]
#[component]
pub fn App() -> impl IntoView {
    match request::path().as_str() {
        "/" => view! { <page::home::Home form=form::Form::open(&request::query()) /> }.into_any(),
        "/evidence" => view! { <page::evidence::Evidence /> }.into_any(),
        "/about" => view! { <page::about::About /> }.into_any(),
        "/api" => view! { <page::api::Api /> }.into_any(),
        "/compare" => view! { <page::compare::Compare /> }.into_any(),
        "/readiness" => view! { <page::readiness::Readiness /> }.into_any(),
        page::embed::PATH => view! { <page::embed::Embed /> }.into_any(),
        path if page::short::is_at(path) => view! { <page::short::Short /> }.into_any(),
        _ => view! { <page::missing::Missing /> }.into_any(),
    }
}

/// No program uses it, so none contains it. The splitter lays the data of all programs out anew within the place of the whole,
/// each at an even address, and puts all of it into the first program when these few bytes of gaps don't fit.
#[cfg(feature = "hydrate")]
#[used]
static ROOM_FOR_GAPS: [u8; 1024] = [1; 1024];

/// Takes over the page that the server sent, `/`: the only one that comes alive.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        component::stopped::show();
    }));
    let owner = Owner::new();
    let (form, steps) = owner.with(|| (form::Form::open(&request::query()), steps::Steps::none()));
    // It lives as long as the page.
    std::mem::forget(owner);
    steps.then(move || form.report.with_untracked(|_| {}));
    steps.then(move || {
        hydrate_body(move || {
            provide_context(steps);
            view! { <page::home::Home form /> }
        });
    });
    steps.run(move || {
        // First, so that what was typed until now counts as a change.
        study::follow(form);
        form.alive.set(true);
        // After what the two have set off, so that it counts as a change.
        set_timeout(move || private::follow(form), std::time::Duration::ZERO);
    });
}
