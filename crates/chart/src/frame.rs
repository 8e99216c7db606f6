//! How large a chart is drawn, and in which colours.

use crate::palette::Role;
use std::borrow::Cow;

/// The picture's size and look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Width in pixels; held between [`Frame::LEAST`] and [`Frame::MOST`].
    pub width: u32,
    /// Height in pixels; likewise.
    pub height: u32,
    /// The colours.
    pub theme: Theme,
    /// Whether title, summary and source are part of the picture. On the page they stand beside it.
    pub caption: bool,
}

impl Frame {
    /// Smallest width and height that a chart is drawn in.
    pub const LEAST: (u32, u32) = (280, 220);
    /// Largest.
    pub const MOST: (u32, u32) = (4096, 4096);

    /// The size that is drawn.
    pub(crate) fn size(&self) -> (f64, f64) {
        let held = |value: u32, least: u32, most: u32| f64::from(value.clamp(least, most));
        (held(self.width, Self::LEAST.0, Self::MOST.0), held(self.height, Self::LEAST.1, Self::MOST.1))
    }
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on white, for files.
    Light,
    /// Light on near-black, for files.
    Dark,
    /// The page's own colours, through the custom properties of [`crate::palette::css`]. No background.
    Page,
}

impl Theme {
    /// The value of a `fill` or `stroke` attribute.
    pub(crate) fn paint(self, role: Role) -> Cow<'static, str> {
        match self {
            Self::Light => role.light().into(),
            Self::Dark => role.dark().into(),
            Self::Page => format!("var(--chart-{})", role.name()).into(),
        }
    }
}
