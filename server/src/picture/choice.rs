//! What can be chosen about a picture.

use crate::scenario::with_given;
use crossover_chart::Theme;
use crossover_deck::drawing::Size;
use crossover_economics::error::InputError;

/// The size of that name.
///
/// # Errors
/// When there is none.
pub(crate) fn size(name: &str) -> Result<Size, InputError> {
    let refused = || with_given(InputError::new("size", "must be wide, slide, square or card"), name);
    Size::named(name).ok_or_else(refused)
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
