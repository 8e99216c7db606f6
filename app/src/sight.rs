//! The two pictures of a chart, for a desk and for a phone, and which of them is in sight.

use crossover_chart::{ChartSpec, Frame, Theme, svg};
#[cfg(not(feature = "ssr"))]
use leptos::prelude::*;

/// The picture of a line chart for a desk, and for a phone.
pub(crate) const WIDE: Frame = frame(760, 430);
pub(crate) const NARROW: Frame = frame(360, 290);

/// A picture of this size in the page, which has its title and its colours.
pub(crate) const fn frame(width: u32, height: u32) -> Frame {
    Frame { width, height, theme: Theme::Page, caption: false }
}

/// Draws `spec`. Both pictures are in the page, and an id may stand in it once.
pub(crate) fn picture(spec: &ChartSpec, suffix: &str, frame: &Frame) -> String {
    let mut spec = spec.clone();
    spec.id = format!("{}-{suffix}", spec.id);
    svg(&spec, frame)
}

/// The one that a pointer can be over; on the server none is.
pub(crate) fn shown() -> &'static Frame {
    #[cfg(not(feature = "ssr"))]
    if !wide() {
        return &NARROW;
    }
    &WIDE
}

/// From this width on the style sheet shows the pictures for a desk: see `chart.css`.
#[cfg(not(feature = "ssr"))]
const DESK: &str = "(min-width: 40rem)";

/// Whether the pictures for a desk are in sight; asks again when the window's width changes.
#[cfg(not(feature = "ssr"))]
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
