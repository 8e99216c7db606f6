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
    let x = x.max(V::all(-708.0)).min(V::all(709.0));
    let shifted = x * std::f64::consts::LOG2_E + ROUND;
    let twos = shifted - ROUND;
    let rest = (x - twos * LN2_HIGH) - twos * LN2_LOW;
    // |rest| is at most ln 2 ÷ 2: the series to the 13th power leaves 4e-18. Summed in pairs of pairs, so that the
    // processor need not wait for one term after the other.
    let [r1, r2] = [rest, rest * rest];
    let [r4, r8] = [r2 * r2, r2 * r2 * (r2 * r2)];
    let pair = |n: usize| r1 * SERIES[n + 1] + SERIES[n];
    let four = |n: usize| pair(n) + pair(n + 2) * r2;
    let sum = (four(0) + four(4) * r4) + (four(8) + pair(12) * r4) * r8;
    sum * shifted.add_bits(1023).bits_up(52)
}

/// 1/n! from 0 to 13.
const SERIES: [f64; 14] = [
    1.0,
    1.0,
    0.5,
    1.0 / 6.0,
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5_040.0,
    1.0 / 40_320.0,
    1.0 / 362_880.0,
    1.0 / 3_628_800.0,
    1.0 / 39_916_800.0,
    1.0 / 479_001_600.0,
    1.0 / 6_227_020_800.0,
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
    let bits = x.max(V::all(1e-300)).add_bits(0x3ff0_0000_0000_0000 - HALVED);
    let twos = bits.bits_down(52).or_bits(WHOLE) - BIASED;
    let part = bits.and_bits(MANTISSA).add_bits(HALVED) - 1.0;
    // ln (1 + f) = 2 atanh (f ÷ (2 + f)): |s| is at most 0.172, and the series to the 21st power leaves 1e-18.
    let s = part / (part + 2.0);
    let square = s * s;
    let [z1, z2] = [square, square * square];
    let [z4, z8] = [z2 * z2, z2 * z2 * (z2 * z2)];
    let pair = |n: f64| z1 * (1.0 / (n + 2.0)) + 1.0 / n;
    let four = |n: f64| pair(n) + pair(n + 4.0) * z2;
    let sum = four(3.0) + four(11.0) * z4 + pair(19.0) * z8;
    let twice = s + s;
    twos * LN2_HIGH + (twice + (twice * square * sum + twos * LN2_LOW))
}
