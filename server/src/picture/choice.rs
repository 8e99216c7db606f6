//! What can be chosen about a picture.

use crate::scenario::with_given;
use crossover_chart::Theme;
use crossover_economics::error::InputError;

/// The size of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Size {
    /// 1280 × 720, for a page or a message.
    #[default]
    Wide,
    /// 1920 × 1080, for a slide.
    Slide,
    /// 1080 × 1080.
    Square,
    /// 1200 × 630, for a message that shows a link.
    Card,
}

impl Size {
    /// Their names.
    pub(crate) const NAMES: [&'static str; 4] = ["wide", "slide", "square", "card"];

    /// Width and height in units of the drawing.
    pub(crate) const fn units(self) -> (u32, u32) {
        match self {
            Self::Wide => (1280, 720),
            Self::Slide => (1920, 1080),
            Self::Square => (1080, 1080),
            Self::Card => (1200, 630),
        }
    }

    /// The size of that name.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn named(name: &str) -> Result<Self, InputError> {
        match name {
            "wide" => Ok(Self::Wide),
            "slide" => Ok(Self::Slide),
            "square" => Ok(Self::Square),
            "card" => Ok(Self::Card),
            _ => Err(with_given(InputError::new("size", "must be wide, slide, square or card"), name)),
        }
    }
}

/// The colours named `light` or `dark`.
///
/// # Errors
/// When it is neither.
pub(crate) fn theme(name: &str) -> Result<Theme, InputError> {
    match name {
        "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        _ => Err(with_given(InputError::new("theme", "must be light or dark"), name)),
    }
}

/// The scale written `1` or `2`. No other is drawn: pixels cost memory.
///
/// # Errors
/// When it is neither.
pub(crate) fn scale(text: &str) -> Result<f32, InputError> {
    match text {
        "1" => Ok(1.0),
        "2" => Ok(2.0),
        _ => Err(with_given(InputError::new("scale", "must be 1 or 2"), text)),
    }
}

/// Whether date and link stand below the picture: `yes` or `no`.
///
/// # Errors
/// When it is neither.
pub(crate) fn stamped(text: &str) -> Result<bool, InputError> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(with_given(InputError::new("stamp", "must be yes or no"), text)),
    }
}
