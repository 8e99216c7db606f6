//! The top of every page.

use crate::address;
use crate::form::Form;
use leptos::prelude::*;

/// The name, the question and the way to the other pages, which take the scenario along. `here` is the path of the page
/// it stands on.
#[component]
pub(crate) fn Masthead(here: &'static str) -> impl IntoView {
    let current = move |path| (path == here).then_some("page");
    let form = use_context::<Form>();
    let to = move |path: &'static str| {
        move || match form {
            Some(form) => form.onward(path),
            None => address::with(path, &asked()),
        }
    };
    // On the front page the name leads to the beginning.
    let home = move || match form {
        Some(form) => form.here(""),
        None => to("/")(),
    };
    view! {
        <header class="masthead">
            <a class="skip" href="#main">"Skip to the answer"</a>
            <div class="masthead-row">
                <a class="wordmark" href=home aria-current=current("/")>
                    "Crossover"
                </a>
                <p class="tagline">"Keep buying tokens, or train your own model?"</p>
                <nav aria-label="Pages">
                    <a href="/compare" aria-current=current("/compare")>
                        "Compare"
                    </a>
                    <a href=to("/evidence") aria-current=current("/evidence")>
                        "Evidence"
                    </a>
                    <a href=to("/readiness") aria-current=current("/readiness")>
                        "Readiness"
                    </a>
                    <a href=to("/about") aria-current=current("/about")>
                        "Method"
                    </a>
                </nav>
            </div>
        </header>
    }
}

/// The query of the scenario that was asked for, on a page without fields.
fn asked() -> String {
    let (query, _) = crate::view::split(&crate::request::query());
    let asked = crossover_link::decode(&query);
    crossover_link::encode_with(&asked.scenario, &asked.answers)
}
