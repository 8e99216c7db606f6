//! Transcendental functions that give the same bits on every target.
//!
//! The standard library's come from the platform; these come from the `libm` crate everywhere.

/// e to the power `x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// The natural logarithm of `x`.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// The decimal logarithm of `x`.
#[must_use]
pub fn log10(x: f64) -> f64 {
    libm::log10(x)
}

/// `base` to the power `exponent`.
#[must_use]
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decades_are_whole() {
        assert_eq!((log10(1000.0), log10(1.0), log10(0.01)), (3.0, 0.0, -2.0));
    }
}
