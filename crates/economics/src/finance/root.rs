//! Where a function of one number crosses zero: a scan of a range, then Brent's method in each bracket.
//!
//! Same input, same bits: the scan has a fixed number of points and each bracket at most [`MOST_STEPS`] steps.

use crate::math::{exp, ln};
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

/// Intervals that a range is scanned in, unless set otherwise. Two crossings inside one interval can stay unseen.
pub const INTERVALS: u16 = 96;

/// A root is found to this share of its size (log grids) or of the range's width (linear grids).
pub const TOLERANCE: f64 = 1e-13;

/// Most evaluations spent in one bracket.
pub const MOST_STEPS: u32 = 128;

/// Where a function crosses zero within a range.
#[derive(Clone, Debug, PartialEq)]
pub enum Crossing {
    /// Nowhere in the range.
    None,
    /// At one place.
    One(f64),
    /// At two or more places, rising.
    Several(Vec<f64>),
}

impl Crossing {
    /// All crossings, rising.
    #[must_use]
    pub fn all(&self) -> &[f64] {
        match self {
            Self::None => &[],
            Self::One(at) => std::slice::from_ref(at),
            Self::Several(all) => all,
        }
    }

    /// The first crossing.
    #[must_use]
    pub fn first(&self) -> Option<f64> {
        self.all().first().copied()
    }

    /// The crossing closest to `value`.
    #[must_use]
    pub fn nearest(&self, value: f64) -> Option<f64> {
        self.all().iter().copied().min_by(|a, b| (a - value).abs().total_cmp(&(b - value).abs()))
    }
}

impl From<Vec<f64>> for Crossing {
    fn from(all: Vec<f64>) -> Self {
        match all[..] {
            [] => Self::None,
            [at] => Self::One(at),
            _ => Self::Several(all),
        }
    }
}

impl Serialize for Crossing {
    /// `{"kind": "none" | "one" | "several", "at": […]}`
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kind = match self {
            Self::None => "none",
            Self::One(_) => "one",
            Self::Several(_) => "several",
        };
        let mut object = serializer.serialize_struct("Crossing", 2)?;
        object.serialize_field("kind", kind)?;
        object.serialize_field("at", self.all())?;
        object.end()
    }
}

/// A range and how it is scanned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    from: f64,
    to: f64,
    intervals: u16,
    log: bool,
}

impl Grid {
    /// Equal differences between `from` and `to`.
    #[must_use]
    pub const fn linear(from: f64, to: f64) -> Self {
        Self { from, to, intervals: INTERVALS, log: false }
    }

    /// Equal ratios between `from` and `to`, both above zero; otherwise as [`Grid::linear`].
    #[must_use]
    pub fn log(from: f64, to: f64) -> Self {
        Self { log: from > 0.0 && to > 0.0, ..Self::linear(from, to) }
    }

    /// The same range in so many intervals, at least one.
    #[must_use]
    pub const fn intervals(self, intervals: u16) -> Self {
        Self { intervals: if intervals == 0 { 1 } else { intervals }, ..self }
    }

    /// The value at `share` of the way.
    fn at(&self, share: f64) -> f64 {
        if share <= 0.0 {
            self.from
        } else if share >= 1.0 {
            self.to
        } else if self.log {
            exp(ln(self.from) * (1.0 - share) + ln(self.to) * share)
        } else {
            self.from * (1.0 - share) + self.to * share
        }
    }
}

/// Where `f` crosses zero on `grid`.
///
/// A crossing is a change of sign, also at a jump. Where `f` only touches zero, is zero at an end of the range or
/// all over it, there is none; where it passes through a stretch of zeros the stretch's first grid point counts.
/// Points at which `f` is NaN are left out: nothing is found next to them.
#[must_use]
pub fn crossings(mut f: impl FnMut(f64) -> f64, grid: Grid) -> Crossing {
    if !grid.from.is_finite() || !grid.to.is_finite() {
        return Crossing::None;
    }
    let mut found = Vec::new();
    // The last point that is neither zero nor NaN, and the first zero after it.
    let mut last: Option<(f64, f64)> = None;
    let mut zero: Option<f64> = None;
    for point in 0..=grid.intervals {
        let share = f64::from(point) / f64::from(grid.intervals);
        let value = f(grid.at(share));
        if value.is_nan() {
            last = None;
            zero = None;
        } else if value == 0.0 {
            zero = zero.or(Some(share));
        } else {
            if let Some((before, was)) = last
                && (was < 0.0) != (value < 0.0)
            {
                let width = if grid.log { (ln(grid.to) - ln(grid.from)).abs() } else { 1.0 };
                let tolerance = TOLERANCE / width.max(f64::MIN_POSITIVE);
                let at = zero.or_else(|| brent(|s| f(grid.at(s)), (before, was), (share, value), tolerance));
                found.extend(at.map(|share| grid.at(share)));
            }
            last = Some((share, value));
            zero = None;
        }
    }
    found.sort_by(f64::total_cmp);
    Crossing::from(found)
}

/// The root of `f` between `a` and `b`, given with values of opposite sign, to within `tolerance`: Brent's method.
///
/// Nothing if the values have the same sign or `f` is NaN on the way.
#[must_use]
pub fn brent(mut f: impl FnMut(f64) -> f64, a: (f64, f64), b: (f64, f64), tolerance: f64) -> Option<f64> {
    let ((mut a, mut fa), (mut b, mut fb)) = (a, b);
    if fa == 0.0 {
        return Some(a);
    }
    if fb == 0.0 {
        return Some(b);
    }
    if fa.is_nan() || fb.is_nan() || (fa < 0.0) == (fb < 0.0) {
        return None;
    }
    // b is the best guess, c lies on the other side of the root, a is the guess before b.
    let (mut c, mut fc) = (a, fa);
    let mut step = b - a;
    let mut step_before = step;
    for _ in 0..MOST_STEPS {
        if (fb < 0.0) == (fc < 0.0) {
            (c, fc) = (a, fa);
            step = b - a;
            step_before = step;
        }
        if fc.abs() < fb.abs() {
            (a, b, c) = (b, c, b);
            (fa, fb, fc) = (fb, fc, fb);
        }
        let least = 2.0 * f64::EPSILON * b.abs() + 0.5 * tolerance;
        let half = 0.5 * (c - b);
        if half.abs() <= least || fb == 0.0 {
            return Some(b);
        }
        let bisect = step_before.abs() < least || fa.abs() <= fb.abs() || !fa.is_finite();
        if bisect {
            step = half;
            step_before = half;
        } else {
            let s = fb / fa;
            let (mut p, mut q) = if a == c {
                (2.0 * half * s, 1.0 - s)
            } else {
                let (q, r) = (fa / fc, fb / fc);
                (s * (2.0 * half * q * (q - r) - (b - a) * (r - 1.0)), (q - 1.0) * (r - 1.0) * (s - 1.0))
            };
            if p > 0.0 {
                q = -q;
            }
            p = p.abs();
            if 2.0 * p < (3.0 * half * q - (least * q).abs()).min((step_before * q).abs()) {
                step_before = step;
                step = p / q;
            } else {
                step = half;
                step_before = half;
            }
        }
        (a, fa) = (b, fb);
        b += if step.abs() > least { step } else { least.copysign(half) };
        fb = f(b);
        if fb.is_nan() {
            return None;
        }
    }
    Some(b)
}
