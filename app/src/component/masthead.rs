//! The top of every page.

use leptos::prelude::*;

/// The name, the question and the way to the other page. `here` is the path of the page it stands on.
#[component]
pub(crate) fn Masthead(here: &'static str) -> impl IntoView {
    let current = move |path| (path == here).then_some("page");
    view! {
        <header class="masthead">
            <a class="skip" href="#main">"Skip to the answer"</a>
            <div class="masthead-row">
                <a class="wordmark" href="/" aria-current=current("/")>
                    "Crossover"
                </a>
                <p class="tagline">"Keep buying tokens, or train your own model?"</p>
                <nav aria-label="Pages">
                    <a href="/compare" aria-current=current("/compare")>
                        "Compare"
                    </a>
                    <a href="/readiness" aria-current=current("/readiness")>
                        "Readiness"
                    </a>
                    <a href="/about" aria-current=current("/about")>
                        "Method"
                    </a>
                </nav>
            </div>
        </header>
    }
}
