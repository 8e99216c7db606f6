//! The same in WebAssembly's vectors of two numbers.

use super::LANES;
use std::arch::wasm32::{
    f64x2, f64x2_add, f64x2_div, f64x2_extract_lane, f64x2_lt, f64x2_mul, f64x2_pmax, f64x2_pmin, f64x2_sub,
    i64x2_add, i64x2_shl, u64x2, u64x2_shr, v128, v128_and, v128_or,
};

/// One number for each of the paths.
pub(super) type Wide = [v128; LANES / 2];

#[inline(always)]
pub(super) const fn all(value: f64) -> Wide {
    [f64x2(value, value); LANES / 2]
}

#[inline(always)]
pub(super) const fn of(lanes: [f64; LANES]) -> Wide {
    let [a, b, c, d, e, f, g, h] = lanes;
    [f64x2(a, b), f64x2(c, d), f64x2(e, f), f64x2(g, h)]
}

#[inline(always)]
pub(super) fn lanes(wide: Wide) -> [f64; LANES] {
    let [a, b, c, d] = wide;
    let first = f64x2_extract_lane::<0>;
    let second = f64x2_extract_lane::<1>;
    [first(a), second(a), first(b), second(b), first(c), second(c), first(d), second(d)]
}

#[inline(always)]
fn each(a: Wide, f: impl Fn(v128) -> v128) -> Wide {
    [f(a[0]), f(a[1]), f(a[2]), f(a[3])]
}

#[inline(always)]
fn with(a: Wide, b: Wide, f: impl Fn(v128, v128) -> v128) -> Wide {
    [f(a[0], b[0]), f(a[1], b[1]), f(a[2], b[2]), f(a[3], b[3])]
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
    add: |a, b| f64x2_add(a, b);
    sub: |a, b| f64x2_sub(a, b);
    mul: |a, b| f64x2_mul(a, b);
    div: |a, b| f64x2_div(a, b);
    // The instructions give their first number unless the second is beyond it; here it is the other way round.
    min: |a, b| f64x2_pmin(b, a);
    max: |a, b| f64x2_pmax(b, a);
}

#[inline(always)]
pub(super) fn where_below(a: Wide, value: Wide, limit: Wide) -> Wide {
    with(a, with(value, limit, |value, limit| f64x2_lt(value, limit)), |a, mask| v128_and(a, mask))
}

#[inline(always)]
pub(super) fn add_bits(a: Wide, more: u64) -> Wide {
    each(a, |a| i64x2_add(a, u64x2(more, more)))
}

#[inline(always)]
pub(super) fn bits_up(a: Wide, by: u32) -> Wide {
    each(a, |a| i64x2_shl(a, by))
}

#[inline(always)]
pub(super) fn bits_down(a: Wide, by: u32) -> Wide {
    each(a, |a| u64x2_shr(a, by))
}

#[inline(always)]
pub(super) fn and_bits(a: Wide, mask: u64) -> Wide {
    each(a, |a| v128_and(a, u64x2(mask, mask)))
}

#[inline(always)]
pub(super) fn or_bits(a: Wide, more: u64) -> Wide {
    each(a, |a| v128_or(a, u64x2(more, more)))
}
