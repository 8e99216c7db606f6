//! Straight lines through costs on a log scale.

use super::Point;
use crate::math::{exp, ln, pow};
use serde::Serialize;

/// A cost that changes by a constant factor a year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Trend {
    /// A month on the line, and where its interval has no width.
    pub month: f64,
    /// The cost in that month, US dollars.
    pub usd: f64,
    /// Factor a year.
    pub per_year: f64,
    /// The ends of its interval; both the same where none is known.
    pub interval: (f64, f64),
}

impl Trend {
    /// The cost in a month, US dollars.
    #[must_use]
    pub fn at(&self, month: f64) -> f64 {
        self.with(self.per_year, month)
    }

    /// The lower and the higher end in a month, US dollars.
    #[must_use]
    pub fn ends(&self, month: f64) -> (f64, f64) {
        let (one, other) = (self.with(self.interval.0, month), self.with(self.interval.1, month));
        (one.min(other), one.max(other))
    }

    /// The month in which the cost is `usd`; nothing where it never is.
    #[must_use]
    pub fn reaches(&self, usd: f64) -> Option<f64> {
        let month = self.month + 12.0 * ln(usd / self.usd) / ln(self.per_year);
        month.is_finite().then_some(month)
    }

    /// The same line, `factor` times as high.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { usd: self.usd * factor, ..self }
    }

    fn with(&self, per_year: f64, month: f64) -> f64 {
        self.usd * pow(per_year, (month - self.month) / 12.0)
    }
}

/// The centre of some points: mean month, and geometric mean of costs.
fn centre(points: &[Point]) -> (f64, f64) {
    let count = points.len().max(1) as f64;
    let month = points.iter().map(|point| point.month).sum::<f64>() / count;
    let log = points.iter().map(|point| ln(point.usd)).sum::<f64>() / count;
    (month, log)
}

/// The line of a given growth that fits the points best (least squares of logarithms): through their centre.
#[must_use]
pub fn through(points: &[Point], per_year: f64, interval: (f64, f64)) -> Trend {
    let (month, log) = centre(points);
    Trend { month, usd: exp(log), per_year, interval }
}

/// The line that fits the points best, its growth too (least squares of logarithms). Level for fewer than two months.
#[must_use]
pub fn fit(points: &[Point]) -> Trend {
    let (month, log) = centre(points);
    let (mut product, mut square) = (0.0, 0.0);
    for point in points {
        let years = (point.month - month) / 12.0;
        product += years * (ln(point.usd) - log);
        square += years * years;
    }
    let per_year = if square > 0.0 { exp(product / square) } else { 1.0 };
    Trend { month, usd: exp(log), per_year, interval: (per_year, per_year) }
}
