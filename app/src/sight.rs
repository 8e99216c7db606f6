//! Which of the two sizes of a picture is in sight.

use leptos::prelude::*;

/// From this width on the style sheet shows the pictures for a desk: see `chart.css`.
const DESK: &str = "(min-width: 40rem)";

/// Whether the pictures for a desk are in sight; asks again when the window's width changes.
pub(crate) fn wide() -> bool {
    thread_local! {
        static WIDE: ArcRwSignal<bool> = {
            let ask = || window().match_media(DESK).ok().flatten().is_none_or(|query| query.matches());
            let wide = ArcRwSignal::new(ask());
            let follow = wide.clone();
            // For as long as the page lives.
            let _ = window_event_listener(leptos::ev::resize, move |_| {
                if follow.get_untracked() != ask() {
                    follow.set(ask());
                }
            });
            wide
        };
    }
    WIDE.with(ArcRwSignal::get)
}
