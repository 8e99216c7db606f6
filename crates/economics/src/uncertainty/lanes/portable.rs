//! Arrays in plain Rust.

use super::LANES;

/// One number for each of the paths.
pub(super) type Wide = [f64; LANES];

#[inline(always)]
pub(super) const fn all(value: f64) -> Wide {
    [value; LANES]
}

#[inline(always)]
pub(super) const fn of(lanes: [f64; LANES]) -> Wide {
    lanes
}

#[inline(always)]
pub(super) const fn lanes(wide: Wide) -> [f64; LANES] {
    wide
}

// Lane by lane in so many words: thousands of short loops would have to be unrolled first, which takes the compiler minutes.
#[inline(always)]
fn each(a: Wide, f: impl Fn(f64) -> f64) -> Wide {
    [f(a[0]), f(a[1]), f(a[2]), f(a[3]), f(a[4]), f(a[5]), f(a[6]), f(a[7])]
}

#[inline(always)]
fn with(a: Wide, b: Wide, f: impl Fn(f64, f64) -> f64) -> Wide {
    [
        f(a[0], b[0]),
        f(a[1], b[1]),
        f(a[2], b[2]),
        f(a[3], b[3]),
        f(a[4], b[4]),
        f(a[5], b[5]),
        f(a[6], b[6]),
        f(a[7], b[7]),
    ]
}

macro_rules! pairwise {
    ($($name:ident: $f:expr;)*) => {
        $(#[inline(always)]
        pub(super) fn $name(a: Wide, b: Wide) -> Wide {
            with(a, b, $f)
        })*
    };
}
pairwise! {
    add: |a, b| a + b;
    sub: |a, b| a - b;
    mul: |a, b| a * b;
    div: |a, b| a / b;
    min: |a, b| if a < b { a } else { b };
    max: |a, b| if a > b { a } else { b };
}

// By bits: a choice of numbers becomes a branch for some of the lanes.
#[inline(always)]
pub(super) fn where_below(a: Wide, value: Wide, limit: Wide) -> Wide {
    let below = with(value, limit, |value, limit| f64::from_bits(u64::from(value < limit).wrapping_neg()));
    with(a, below, |a, below| f64::from_bits(a.to_bits() & below.to_bits()))
}

#[inline(always)]
pub(super) fn add_bits(a: Wide, more: u64) -> Wide {
    each(a, |a| f64::from_bits(a.to_bits().wrapping_add(more)))
}

#[inline(always)]
pub(super) fn bits_up(a: Wide, by: u32) -> Wide {
    each(a, |a| f64::from_bits(a.to_bits() << by))
}

#[inline(always)]
pub(super) fn bits_down(a: Wide, by: u32) -> Wide {
    each(a, |a| f64::from_bits(a.to_bits() >> by))
}

#[inline(always)]
pub(super) fn and_bits(a: Wide, mask: u64) -> Wide {
    each(a, |a| f64::from_bits(a.to_bits() & mask))
}

#[inline(always)]
pub(super) fn or_bits(a: Wide, more: u64) -> Wide {
    each(a, |a| f64::from_bits(a.to_bits() | more))
}
