use super::*;

/// Eight numbers that differ in sign, size and fraction, and as many others.
const A: [f64; LANES] = [1.5, -2.0, 0.0, 3.25, -0.75, 1e9, -1e-9, 7.0];
const B: [f64; LANES] = [2.5, -3.0, 0.5, 3.25, 4.0, -1.0, 2.0, 6.5];

/// Holds each of the eight numbers that come out of A and B to what plain arithmetic says of the pair.
fn holds(found: V, wanted: impl Fn(f64, f64) -> f64) {
    let pairs = A.into_iter().zip(B).map(|(a, b)| wanted(a, b).to_bits());
    assert!(pairs.eq(found.lanes().map(f64::to_bits)), "{found:?}");
}

#[test]
fn each_lane_is_worked_on_by_itself() {
    let (a, b) = (V::of(A), V::of(B));
    holds(a + b, |a, b| a + b);
    holds(a - b, |a, b| a - b);
    holds(a * b, |a, b| a * b);
    holds(a / b, |a, b| a / b);
    holds(a.min(b), f64::min);
    holds(a.max(b), f64::max);
    holds(a * 3.0 - 1.0, |a, _| a * 3.0 - 1.0);
    holds((a + 0.5) / 3.0, |a, _| (a + 0.5) / 3.0);
}

#[test]
fn kept_only_where_one_is_below_the_other() {
    // 3.25 is not below itself.
    holds(V::all(9.0).where_below(V::of(A), V::of(B)), |a, b| if a < b { 9.0 } else { 0.0 });
}

#[test]
fn the_least_and_the_greatest_wherever_they_stand() {
    for turn in 0..LANES {
        let mut lanes = A;
        lanes.rotate_left(turn);
        assert_eq!((V::of(lanes).least(), V::of(lanes).most()), (-2.0, 1e9), "{turn}");
    }
    assert_eq!((V::all(5.0).least(), V::all(-5.0).most()), (5.0, -5.0));
}

#[test]
fn ceilings_are_those_of_the_standard_library() {
    for lanes in [A, B, [0.5, 1.5, 2.5, -0.5, -1.5, 1.0 + f64::EPSILON, 2.0 - f64::EPSILON, 1e12 + 0.5]] {
        // −0 and 0 are the same ceiling.
        assert_eq!(V::of(lanes).ceil().lanes(), lanes.map(f64::ceil));
    }
}

#[test]
fn bits_are_those_of_whole_numbers() {
    let bits = |found: V, wanted: fn(u64) -> u64| holds(found, |a, _| f64::from_bits(wanted(a.to_bits())));
    let a = V::of(A);
    bits(a.add_bits(3 << 50), |bits| bits.wrapping_add(3 << 50));
    bits(a.add_bits(u64::MAX), |bits| bits.wrapping_sub(1));
    bits(a.bits_up(7), |bits| bits << 7);
    bits(a.bits_down(52), |bits| bits >> 52);
    bits(a.and_bits(0x7ff0_0000_0000_0001), |bits| bits & 0x7ff0_0000_0000_0001);
    bits(a.or_bits(0x4330_0000_0000_0001), |bits| bits | 0x4330_0000_0000_0001);
}
