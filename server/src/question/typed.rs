//! Numbers as they are typed: `405e9`, `2T`, `$12.5M`, `35%`.

use crate::scenario::with_given;
use crossover_economics::error::InputError;
use crossover_economics::quantity::{self, Unit};

/// A number, and the text that it was typed as.
///
/// Text that is no number is kept as NaN: the engine refuses that by name and with the range that it allows, so the
/// ranges are written down in one place.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    /// As it was typed.
    pub(crate) text: String,
    /// The number in base units; NaN if it is none.
    pub(crate) value: f64,
}

impl Typed {
    fn read(text: &str, unit: Unit) -> Self {
        Self { text: text.to_string(), value: quantity::parse(text, unit).unwrap_or(f64::NAN) }
    }
}

/// Defines a reader for clap of numbers in a unit.
macro_rules! readers {
    ($($name:ident: $unit:ident),+) => {
        $(
            #[doc = concat!("Reads ", stringify!($name), ".")]
            pub(crate) fn $name(text: &str) -> Result<Typed, std::convert::Infallible> {
                Ok(Typed::read(text, Unit::$unit))
            }
        )+
    };
}

readers! { params: Params, tokens: Tokens, usd: Usd, usd_per_hour: UsdPerHour, share: Share, count: Count }

/// The number of a flag that may be left out.
pub(crate) fn value(typed: Option<&Typed>) -> Option<f64> {
    typed.map(|typed| typed.value)
}

/// The engine's `answer` to what was `typed`, by flag, or what is wrong with it.
///
/// # Errors
/// The engine's, with what was given; and one about text that is no number where the engine did not need it.
pub(crate) fn checked<T>(
    answer: Result<T, InputError>,
    typed: &[(&str, Option<&Typed>)],
) -> Result<T, InputError> {
    let mut given = typed.iter().filter_map(|(flag, typed)| typed.map(|typed| (*flag, typed)));
    match answer {
        Err(error) => Err(match given.find(|(flag, _)| *flag == error.field) {
            Some((_, typed)) => with_given(error, &typed.text),
            None => error,
        }),
        // The engine does not look at what it does not need.
        Ok(answer) => match given.find(|(_, typed)| typed.value.is_nan()) {
            Some((flag, typed)) => {
                Err(with_given(InputError::new(flag, "must be a number, such as 405e9 or 2T"), &typed.text))
            }
            None => Ok(answer),
        },
    }
}
