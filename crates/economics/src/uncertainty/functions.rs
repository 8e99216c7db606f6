//! Exponential and logarithm of a few paths at once, in plain arithmetic: the same bits on every target, as `libm` has,
//! but without a branch or a call, so that they become vector instructions.

use super::lanes::V;

/// 1.5 × 2^52: a number up to 2^51 added to it is rounded to a whole one, which its lowest bits then hold.
const ROUND: f64 = 6_755_399_441_055_744.0;

/// ln 2 in two parts; the first has so few digits that its multiples are exact.
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e to the power of `x`, within 1e-15 of itself, for −708 to 709; beyond, what it is there.
#[inline(always)]
pub(super) fn exp(x: V) -> V {
    x.map(|x| {
        let x = if x > -708.0 { x } else { -708.0 };
        let x = if x < 709.0 { x } else { 709.0 };
        let shifted = x * std::f64::consts::LOG2_E + ROUND;
        let twos = shifted - ROUND;
        let rest = (x - twos * LN2_HIGH) - twos * LN2_LOW;
        // |rest| is at most ln 2 ÷ 2: the series to the 13th power leaves 4e-18.
        let mut sum = 1.0 / 6_227_020_800.0;
        for term in SERIES {
            sum = sum * rest + term;
        }
        sum * f64::from_bits(shifted.to_bits().wrapping_add(1023) << 52)
    })
}

/// 1/n! from 12 down to 0.
const SERIES: [f64; 13] = [
    1.0 / 479_001_600.0,
    1.0 / 39_916_800.0,
    1.0 / 3_628_800.0,
    1.0 / 362_880.0,
    1.0 / 40_320.0,
    1.0 / 5_040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    0.5,
    1.0,
    1.0,
];

/// The natural logarithm of `x`, within 1e-15 of itself, for numbers from 1e-300 to infinity.
#[inline(always)]
pub(super) fn ln(x: V) -> V {
    /// Bits of √½: mantissas are taken from there to √2.
    const HALVED: u64 = 0x3fe6_a09e_667f_3bcd;
    const MANTISSA: u64 = (1 << 52) - 1;
    /// 2^52 as bits, and with the bias of exponents as a number.
    const WHOLE: u64 = 0x4330_0000_0000_0000;
    const BIASED: f64 = 4_503_599_627_370_496.0 + 1023.0;
    x.map(|x| {
        let x = if x > 1e-300 { x } else { 1e-300 };
        let bits = x.to_bits().wrapping_add(0x3ff0_0000_0000_0000 - HALVED);
        let twos = f64::from_bits((bits >> 52) | WHOLE) - BIASED;
        let part = f64::from_bits((bits & MANTISSA).wrapping_add(HALVED)) - 1.0;
        // ln (1 + f) = 2 atanh (f ÷ (2 + f)): |s| is at most 0.172, and the series to the 21st power leaves 1e-18.
        let s = part / (2.0 + part);
        let square = s * s;
        let mut sum = 1.0 / 21.0;
        for n in [19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0] {
            sum = sum * square + 1.0 / n;
        }
        let twice = s + s;
        twos * LN2_HIGH + (twice + (twice * square * sum + twos * LN2_LOW))
    })
}
