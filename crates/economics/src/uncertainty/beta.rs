//! The beta distribution on 0 to 1: its distribution function and its quantile.

use crate::math::{exp, ln};

/// Shape of a beta distribution; both at least 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Beta {
    alpha: f64,
    beta: f64,
    /// Logarithm of the beta function of the two.
    ln_b: f64,
}

/// Most terms of the continued fraction; a few dozen are enough for shapes up to 5.
const TERMS: u32 = 200;

impl Beta {
    pub(super) fn new(alpha: f64, beta: f64) -> Self {
        Self { alpha, beta, ln_b: libm::lgamma(alpha) + libm::lgamma(beta) - libm::lgamma(alpha + beta) }
    }

    /// Probability of at most `x`.
    pub(super) fn cdf(&self, x: f64) -> f64 {
        if x <= 0.0 {
            0.0
        } else if x >= 1.0 {
            1.0
        } else if x < (self.alpha + 1.0) / (self.alpha + self.beta + 2.0) {
            self.lower(x)
        } else {
            1.0 - Self { alpha: self.beta, beta: self.alpha, ..*self }.lower(1.0 - x)
        }
    }

    /// The same where the continued fraction converges fast: below the mean, about. Modified Lentz.
    fn lower(&self, x: f64) -> f64 {
        let (a, b) = (self.alpha, self.beta);
        let whole = exp(a * ln(x) + b * libm::log1p(-x) - self.ln_b);
        let off_zero = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
        let mut c = 1.0;
        let mut d = 1.0 / off_zero(1.0 - (a + b) * x / (a + 1.0));
        let mut fraction = d;
        for m in 1..=TERMS {
            let m = f64::from(m);
            let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
            let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
            let mut step = 1.0;
            for term in [even, odd] {
                d = 1.0 / off_zero(1.0 + term * d);
                c = off_zero(1.0 + term / c);
                step = c * d;
                fraction *= step;
            }
            if (step - 1.0).abs() < 1e-16 {
                break;
            }
        }
        whole * fraction / a
    }

    fn density(&self, x: f64) -> f64 {
        exp((self.alpha - 1.0) * ln(x) + (self.beta - 1.0) * libm::log1p(-x) - self.ln_b)
    }

    /// The value that `p` of the distribution lies below: Newton's steps kept inside a shrinking bracket.
    pub(super) fn quantile(&self, p: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        let mut x = self.alpha / (self.alpha + self.beta);
        for _ in 0..100 {
            let off = self.cdf(x) - p;
            if off > 0.0 {
                high = x;
            } else {
                low = x;
            }
            let newton = x - off / self.density(x);
            let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
            if (next - x).abs() <= 1e-15 * x {
                return next;
            }
            x = next;
        }
        x
    }
}

#[cfg(test)]
mod tests;
