//! A distribution through a P10 and a P90, of the shape that the registry names.

use super::beta::Beta;
use super::normal;
use crate::finance::root;
use crate::input::{Shape, Spread};
use crate::math::{exp, ln};
use crate::quantiles::Z90;

/// Weight of the mode against either end in a beta-PERT: Malcolm et al. 1959.
const PERT_WEIGHT: f64 = 4.0;

/// A distribution of one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution(Form);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    /// One value, for sure.
    Point(f64),
    /// Logarithm normal.
    Lognormal { mean: f64, sigma: f64 },
    /// From `low` to `low + width`, mode at `mode` of the way.
    Triangular { low: f64, width: f64, mode: f64 },
    /// Beta on `low` to `low + width`.
    Pert { low: f64, width: f64, beta: Beta },
}

impl Distribution {
    /// The distribution of `spread`'s shape that has its P10 and P90. `mode` is the value that is likeliest in a triangle
    /// or beta-PERT; a mode outside P10 to P90 counts as the nearer of the two. A lognormal has no use for it: two
    /// quantiles settle it. A spread without width is that one value.
    #[must_use]
    pub fn through(spread: &Spread, mode: f64) -> Self {
        let (p10, p90) = (spread.p10, spread.p90);
        if p90.partial_cmp(&p10) != Some(std::cmp::Ordering::Greater) {
            return Self(Form::Point(p10));
        }
        let mode = mode.clamp(p10, p90);
        Self(match spread.shape {
            Shape::Lognormal => {
                let (low, high) = (ln(p10), ln(p90));
                Form::Lognormal { mean: f64::midpoint(low, high), sigma: (high - low) / (2.0 * Z90) }
            }
            Shape::Triangular => {
                let (low, width, mode) = fitted(p10, p90, mode, |at| [triangle(at, 0.1), triangle(at, 0.9)]);
                Form::Triangular { low, width, mode }
            }
            Shape::Pert => {
                let (low, width, mode) = fitted(p10, p90, mode, |at| {
                    let beta = pert(at);
                    [beta.quantile(0.1), beta.quantile(0.9)]
                });
                Form::Pert { low, width, beta: pert(mode) }
            }
        })
    }

    /// Whether a quantile takes an iteration.
    pub(super) fn iterates(&self) -> bool {
        matches!(self.0, Form::Pert { .. })
    }

    /// The value that `p` of the distribution lies below, 0 < `p` < 1.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        match self.0 {
            Form::Lognormal { .. } => self.at_normal(normal::quantile(p)),
            Form::Point(value) => value,
            Form::Triangular { low, width, mode } => low + width * triangle(mode, p),
            Form::Pert { low, width, beta } => low + width * beta.quantile(p),
        }
    }

    /// The same for the probability that a standard normal variable is at most `z`.
    #[must_use]
    pub fn at_normal(&self, z: f64) -> f64 {
        match self.0 {
            Form::Lognormal { mean, sigma } => exp(mean + sigma * z),
            _ => self.quantile(normal::cdf(z)),
        }
    }
}

/// Quantile of the triangle from 0 to 1 with its mode at `mode`.
fn triangle(mode: f64, p: f64) -> f64 {
    if p < mode { libm::sqrt(p * mode) } else { 1.0 - libm::sqrt((1.0 - p) * (1.0 - mode)) }
}

/// The beta-PERT from 0 to 1 with its mode at `mode`.
fn pert(mode: f64) -> Beta {
    Beta::new(1.0 + PERT_WEIGHT * mode, 1.0 + PERT_WEIGHT * (1.0 - mode))
}

/// Where a shape on 0 to 1 has to lie so that its P10, P90 and mode are those given: its low end, its width and the
/// place of its mode in it. `ends` gives its P10 and P90 for a place of the mode.
fn fitted(p10: f64, p90: f64, mode: f64, ends: impl Fn(f64) -> [f64; 2]) -> (f64, f64, f64) {
    let wanted = (mode - p10) / (p90 - p10);
    // How far the mode lies along from P10 to P90, less what is wanted; rises with its place in the shape.
    let mut off = |at: f64| {
        let [low, high] = ends(at);
        (at - low) / (high - low) - wanted
    };
    let (first, last) = (off(0.0), off(1.0));
    let at = root::brent(&mut off, (0.0, first), (1.0, last), 1e-15).unwrap_or(wanted);
    let [low, high] = ends(at);
    let width = (p90 - p10) / (high - low);
    (p10 - width * low, width, at)
}
