//! A part of the page that comes alive after the frame around it, in a step of its own.
//!
//! The page is alive when all parts are. Until then fields and links do what they do without a program, so that every part
//! finds in the page what the server wrote.

#[cfg(feature = "hydrate")]
use crate::form::Form;
#[cfg(feature = "hydrate")]
use crate::steps::Steps;
use leptos::prelude::*;

/// A part below the first screen: it is laid out when it comes near.
pub(crate) const BELOW: &str = "below";

/// One that is about two screens tall.
pub(crate) const BELOW_TALL: &str = "below tall";

/// A part on the first screen: its place leaves no trace in the layout.
pub(crate) const IN_SIGHT: &str = "in-sight";

/// Holds the place of what `part` makes.
#[cfg(feature = "ssr")]
#[component]
pub(crate) fn Later<V: IntoView + 'static>(
    part: fn() -> V,
    #[prop(default = BELOW)] place: &'static str,
) -> impl IntoView {
    view! { <div class=place>{part()}</div> }
}

/// Holds the place of what `part` makes.
#[cfg(feature = "hydrate")]
#[component]
pub(crate) fn Later<V: IntoView + 'static>(
    part: fn() -> V,
    #[prop(default = BELOW)] place: &'static str,
) -> impl IntoView {
    let form = expect_context::<Form>();
    let node = NodeRef::<leptos::html::Div>::new();
    expect_context::<Steps>().then(move || {
        if let Some(node) = node.get_untracked() {
            let part = move || {
                provide_context(form);
                part()
            };
            hydrate_from(node.into(), part).forget();
        }
    });
    // Whatever the server wrote stays.
    view! { <div class=place node_ref=node inner_html=""></div> }
}
