//! The scaling question as the command line asks it.

use super::corpus::MOST_TOKENS;
use super::{Corpus, Law, ServingCost, Size, repeats, size};
use crate::error::{InputError, in_range};

/// The best model for `flop` of training compute when only `unique` tokens exist and may be seen `epochs` times.
///
/// Without `unique` data is fresh and without limit. With it but without `epochs` the number of epochs is the best
/// under the law, at most [`repeats::MOST_EPOCHS`].
///
/// # Errors
/// When a figure is out of its range. Errors name the flags: `flop`, `unique-tokens`, `epochs`.
pub fn data_limited(
    law: Law,
    flop: f64,
    unique: Option<f64>,
    epochs: Option<f64>,
) -> Result<Size, InputError> {
    if let Some(epochs) = epochs {
        in_range("epochs", epochs, 1.0, 1e3)?;
        if unique.is_none() {
            return Err(InputError::new("epochs", "needs unique-tokens: fresh data is never repeated"));
        }
    }
    let corpus = match unique {
        Some(unique) => {
            in_range("unique-tokens", unique, 1.0, MOST_TOKENS)?;
            Corpus::own(unique, epochs.unwrap_or(repeats::MOST_EPOCHS))
        }
        None => Corpus { own: 0.0, epochs: 1.0, general: MOST_TOKENS },
    };
    size(law, flop, &corpus, &ServingCost::NONE)
}
