//! A few paths at once: plain arithmetic on short arrays, as vector instructions.
//!
//! Only +, −, ×, ÷, comparisons and bits, lane by lane: each rounds the same on every target, and nothing is contracted.
//! Natively the compiler finds the vectors. For the browser the program is built for size, where it looks for none, so
//! there they are written down.

#[cfg(target_feature = "simd128")]
#[path = "lanes/simd128.rs"]
mod wide;
#[cfg(not(target_feature = "simd128"))]
#[path = "lanes/portable.rs"]
mod wide;

use std::ops::{Add, Div, Mul, Sub};
use wide::Wide;

/// Paths that are worked on at once: a register of 512 bits, two of 256 or four of 128.
pub(super) const LANES: usize = 8;

/// One number for each of the paths. As long as a line of the cache and at its start: a vector of 512 bits that lies across
/// two lines takes twice as long.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(super) struct V(Wide);

impl V {
    pub(super) const ZERO: Self = Self::all(0.0);
    pub(super) const ONE: Self = Self::all(1.0);

    #[inline(always)]
    pub(super) const fn all(value: f64) -> Self {
        Self(wide::all(value))
    }

    /// The paths' own numbers.
    #[inline(always)]
    pub(super) fn of(lanes: [f64; LANES]) -> Self {
        Self(wide::of(lanes))
    }

    /// The numbers, path by path.
    #[inline(always)]
    pub(super) fn lanes(self) -> [f64; LANES] {
        wide::lanes(self.0)
    }

    /// The smaller one. Not `f64::min`, which has rules for NaN that cost instructions.
    #[inline(always)]
    pub(super) fn min(self, other: Self) -> Self {
        Self(wide::min(self.0, other.0))
    }

    /// The greater one.
    #[inline(always)]
    pub(super) fn max(self, other: Self) -> Self {
        Self(wide::max(self.0, other.0))
    }

    /// The smallest of its numbers.
    #[inline(always)]
    pub(super) fn least(self) -> f64 {
        self.lanes().into_iter().fold(f64::INFINITY, |least, lane| if lane < least { lane } else { least })
    }

    /// The greatest of its numbers.
    #[inline(always)]
    pub(super) fn most(self) -> f64 {
        self.lanes().into_iter().fold(f64::NEG_INFINITY, |most, lane| if lane > most { lane } else { most })
    }

    /// Itself where `value` is below `limit`, 0 elsewhere.
    #[inline(always)]
    pub(super) fn where_below(self, value: Self, limit: Self) -> Self {
        Self(wide::where_below(self.0, value.0, limit.0))
    }

    /// The least whole number that is not smaller, up to 2^51: rounded by the hardware, then mended.
    #[inline(always)]
    pub(super) fn ceil(self) -> Self {
        let big = Self::all(6_755_399_441_055_744.0);
        let near = (self + big) - big;
        near + Self::ONE.where_below(near, self)
    }

    /// Adds `more` to the bits of each number, as whole numbers that wrap.
    #[inline(always)]
    pub(super) fn add_bits(self, more: u64) -> Self {
        Self(wide::add_bits(self.0, more))
    }

    /// Shifts the bits of each number up, and leaves zeros below.
    #[inline(always)]
    pub(super) fn bits_up(self, by: u32) -> Self {
        Self(wide::bits_up(self.0, by))
    }

    /// Shifts the bits of each number down, and leaves zeros above.
    #[inline(always)]
    pub(super) fn bits_down(self, by: u32) -> Self {
        Self(wide::bits_down(self.0, by))
    }

    /// The bits of each number that `mask` has too.
    #[inline(always)]
    pub(super) fn and_bits(self, mask: u64) -> Self {
        Self(wide::and_bits(self.0, mask))
    }

    /// The bits of each number and those of `more`.
    #[inline(always)]
    pub(super) fn or_bits(self, more: u64) -> Self {
        Self(wide::or_bits(self.0, more))
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident) => {
        impl $trait for V {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                Self(wide::$method(self.0, other.0))
            }
        }
        impl $trait<f64> for V {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                self.$method(Self::all(other))
            }
        }
    };
}
operator!(Add, add);
operator!(Sub, sub);
operator!(Mul, mul);
operator!(Div, div);

#[cfg(test)]
mod tests;
