//! Something folded away that is worked out only while it is seen.

use leptos::prelude::*;

/// A value that follows `source` while `open` holds, and otherwise stays as it was.
pub(crate) fn while_open<T: Clone + PartialEq + Send + Sync + 'static>(
    open: RwSignal<bool>,
    source: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |before: Option<&T>| match before {
        Some(before) if !open.get() => before.clone(),
        _ => source(),
    })
}

/// A disclosure that tells `open` whether it is.
#[component]
pub(crate) fn Fold<V: IntoView + 'static>(
    open: RwSignal<bool>,
    summary: &'static str,
    children: TypedChildren<V>,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Details>::new();
    let ask = move || open.set(node.get_untracked().is_some_and(|details| details.open()));
    // It may have been opened before the page came alive.
    Effect::new(move |_| ask());
    view! {
        <details class="fold" node_ref=node on:toggle=move |_| ask()>
            <summary>{summary}</summary>
            {children.into_inner()()}
        </details>
    }
}
