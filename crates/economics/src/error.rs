//! What is wrong with an input, in words that its owner can act on.

use serde::Serialize;
use std::fmt;

/// An input that can't be used: names the field and says what is allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputError {
    /// The field as the caller knows it: a query key or a command-line flag without dashes.
    pub field: String,
    /// What is wrong and what is allowed, for example `must be between 0 and 1, not 1.5`.
    pub message: String,
}

impl InputError {
    /// An error about `field`.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.message)
    }
}

impl std::error::Error for InputError {}

/// `value` if it is finite and between `min` and `max`, both included; else an error that names `field`.
///
/// # Errors
/// When `value` is not a finite number within the range.
pub fn in_range(field: &str, value: f64, min: f64, max: f64) -> Result<f64, InputError> {
    if value.is_finite() && (min..=max).contains(&value) {
        Ok(value)
    } else {
        let given = if value.is_finite() { format!(", not {}", plain(value)) } else { String::new() };
        Err(InputError::new(
            field,
            format!("must be a number between {} and {}{given}", plain(min), plain(max)),
        ))
    }
}

/// `value` if it is no less than another field's; else an error that names both.
///
/// # Errors
/// When `value` is less.
pub(crate) fn at_least(field: &str, value: f64, least: (&str, f64)) -> Result<f64, InputError> {
    if value >= least.1 {
        Ok(value)
    } else {
        let (other, least) = (least.0, plain(least.1));
        Err(InputError::new(field, format!("must be at least {other}, {least}, not {}", plain(value))))
    }
}

/// A number for a message: `1e24` instead of its zeros.
fn plain(value: f64) -> String {
    let size = value.abs();
    if size >= 1e6 || (size > 0.0 && size < 1e-4) { format!("{value:e}") } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_out_of_range_is_repeated() {
        let message = |value: f64| in_range("share", value, 0.0, 1.0).map_err(|error| error.to_string());
        assert_eq!((message(0.0), message(1.0)), (Ok(0.0), Ok(1.0)));
        assert_eq!(message(1.5), Err("share: must be a number between 0 and 1, not 1.5".into()));
        assert_eq!(message(-0.1), Err("share: must be a number between 0 and 1, not -0.1".into()));
        // What is no number can't be repeated.
        assert_eq!(message(f64::NAN), Err("share: must be a number between 0 and 1".into()));
        assert_eq!(message(f64::INFINITY), Err("share: must be a number between 0 and 1".into()));
    }

    #[test]
    fn what_is_less_than_another_field_names_both() {
        assert_eq!(at_least("total", 5.0, ("active", 5.0)), Ok(5.0));
        let error = at_least("total", 4.0, ("active", 5.0)).map_err(|error| error.to_string());
        assert_eq!(error, Err("total: must be at least active, 5, not 4".into()));
    }

    #[test]
    fn many_zeros_are_a_power_of_ten() {
        for (value, text) in [
            (0.0, "0"),
            (1e6, "1e6"),
            (-1e6, "-1e6"),
            (999_999.0, "999999"),
            (1e-4, "0.0001"),
            (9e-5, "9e-5"),
            (-2.5, "-2.5"),
        ] {
            assert_eq!(plain(value), text);
        }
    }
}
