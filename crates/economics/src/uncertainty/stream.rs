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

#[cfg(test)]
mod tests {
    use super::*;

    /// SplitMix64 from 1234567, as its author's program prints it.
    #[test]
    fn numbers_are_those_of_the_reference() {
        let printed: [u64; 5] = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        for (path, wanted) in printed.into_iter().enumerate() {
            // The middle of the one of 2^52 intervals that it falls into; 2^-52 of 2^64 is 2^12.
            let middle = ((wanted >> 12) as f64 + 0.5) / 4_503_599_627_370_496.0;
            assert_eq!(Stream(1_234_567).at(path), middle, "{path}");
        }
    }

    #[test]
    fn each_seed_and_dimension_has_a_stream_of_its_own() {
        let starts: std::collections::BTreeSet<u64> =
            (0..40).flat_map(|seed| (0..40).map(move |dimension| Stream::new(seed, dimension).0)).collect();
        assert_eq!(starts.len(), 40 * 40);
    }
}
