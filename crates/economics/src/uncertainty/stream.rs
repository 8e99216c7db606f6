//! Numbers from 0 to 1 that depend on nothing but (seed, dimension, path).
//!
//! Each dimension has a SplitMix64 stream of its own (Steele, Lea and Flood 2014), which is read at any place at once:
//! its state after `n` numbers is its start plus `n` golden gammas. So a draw stays what it is when paths are drawn in
//! slices, in another order, or more of them.

const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// One dimension's stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stream(u64);

impl Stream {
    pub(super) fn new(seed: u64, dimension: usize) -> Self {
        Self(finish(finish(seed.wrapping_add(GAMMA)) ^ (dimension as u64 + 1).wrapping_mul(GAMMA)))
    }

    /// The number at `path`: strictly between 0 and 1, one of 2^52 evenly spaced.
    pub(super) fn at(self, path: usize) -> f64 {
        let bits = finish(self.0.wrapping_add((path as u64 + 1).wrapping_mul(GAMMA)));
        ((bits >> 12) as f64 + 0.5) * (1.0 / (1_u64 << 52) as f64)
    }
}

const fn finish(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
