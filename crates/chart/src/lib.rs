//! Draws a report: a semantic chart specification in, one SVG out, the same bytes on every target.
//!
//! [`avoided_spend`] says what the main chart shows, [`svg`] draws it through plotters, [`table`] is its table twin. Pictures
//! of other formats are made from the same SVG. [`tornado`] and [`map`] say what pictures of other kinds show; their
//! specifications draw and tabulate themselves. [`overlay`] lays scenarios over each other.
//!
//! # Colours
//! [`Theme::Light`] and [`Theme::Dark`] write literal colours. [`Theme::Page`] writes `var(--chart-<name>)` for each
//! [`palette::Role`]: `paper`, `ink`, `soft`, `grid`, `band`, `band-edge`, `buy-closed`, `buy-open`, `self-host`,
//! `post-train`, `pretrain`, for maps `loss-large` … `loss-small`, `gain-small` … `gain-large`, and for scenarios laid over
//! each other `scenario-a` to `scenario-d`. [`palette::css`] is the style sheet that sets them, kept in `style/palette.css`.
//!
//! # Classes
//! `chart-picture` on the root; groups `bands`, `grid`, `fan`, `levels`, `series <role>`, `dots`, `markers`, `note`, `ends`, `ticks`.
//! A tornado has `grid`, `bars`, `lines`, `names`, `figures`, `columns`; a map `areas`, `hatch`, `contours`, `here`, `note`,
//! `legend`, `ticks`. There is no `style` attribute and no script, so a strict content security policy holds.

mod avoided;
mod canvas;
mod caption;
mod dot;
mod draw;
mod end;
pub mod evidence;
pub mod font;
mod frame;
mod label;
mod layout;
mod map;
mod net;
mod note;
mod odds;
mod overlay;
pub mod palette;
mod place;
mod reach;
mod reading;
mod rect;
mod scale;
mod spec;
mod table;
mod tornado;
mod words;
mod xml;

pub use avoided::{avoided, avoided_spend};
pub use dot::{Dot, Shape};
pub use draw::svg;
pub use frame::{Frame, Theme};
pub use layout::Across;
pub use map::{MapSpec, map};
pub use net::net_position;
pub use odds::{fan, npvs};
pub use overlay::{Laid, overlay};
pub use reach::Scale;
pub use reading::{Reading, reading};
pub use scale::heights;
pub use spec::{Axis, Band, ChartSpec, Fan, FanBand, Level, Marker, Series};
pub use table::{Table, dots, table};
pub use tornado::{Bar, TornadoSpec, tornado};

#[cfg(test)]
mod tests;
