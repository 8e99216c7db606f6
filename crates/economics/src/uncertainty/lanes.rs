//! A few paths at once: plain arithmetic on short arrays, which the compiler turns into vector instructions.
//!
//! Only +, −, ×, ÷ and comparisons, lane by lane: each rounds the same on every target, and nothing is contracted.

use std::ops::{Add, Div, Mul, Sub};

/// Paths that are worked on at once: a register of 512 bits, two of 256 or four of 128.
pub(super) const LANES: usize = 8;

/// One number for each of the paths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct V(pub(super) [f64; LANES]);

impl V {
    pub(super) const ZERO: Self = Self([0.0; LANES]);
    pub(super) const ONE: Self = Self([1.0; LANES]);

    #[inline(always)]
    pub(super) const fn all(value: f64) -> Self {
        Self([value; LANES])
    }

    #[inline(always)]
    pub(super) fn map(self, f: impl Fn(f64) -> f64) -> Self {
        // Not the array's own `map`, which is not always inlined.
        let mut out = self.0;
        for lane in &mut out {
            *lane = f(*lane);
        }
        Self(out)
    }

    #[inline(always)]
    fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        let mut out = self.0;
        for (lane, other) in out.iter_mut().zip(other.0) {
            *lane = f(*lane, other);
        }
        Self(out)
    }

    /// The smaller one. Not `f64::min`, which has rules for NaN that cost instructions.
    #[inline(always)]
    pub(super) fn min(self, other: Self) -> Self {
        self.with(other, |a, b| if a < b { a } else { b })
    }

    /// The greater one.
    #[inline(always)]
    pub(super) fn max(self, other: Self) -> Self {
        self.with(other, |a, b| if a > b { a } else { b })
    }

    /// Itself where `value` is below `limit`, 0 elsewhere.
    #[inline(always)]
    pub(super) fn where_below(self, value: Self, limit: Self) -> Self {
        let mut out = self.0;
        for (lane, (value, limit)) in out.iter_mut().zip(value.0.into_iter().zip(limit.0)) {
            *lane = if value < limit { *lane } else { 0.0 };
        }
        Self(out)
    }

    /// The least whole number that is not smaller, up to 2^51: rounded by the hardware, then mended.
    #[inline(always)]
    pub(super) fn ceil(self) -> Self {
        const BIG: f64 = 6_755_399_441_055_744.0;
        self.map(|x| {
            let near = (x + BIG) - BIG;
            near + if near < x { 1.0 } else { 0.0 }
        })
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $op:tt) => {
        impl $trait for V {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                self.with(other, |a, b| a $op b)
            }
        }
        impl $trait<f64> for V {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                self.with(Self::all(other), |a, b| a $op b)
            }
        }
    };
}
operator!(Add, add, +);
operator!(Sub, sub, -);
operator!(Mul, mul, *);
operator!(Div, div, /);
