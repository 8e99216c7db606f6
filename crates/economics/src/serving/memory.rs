//! What has to fit into memory, and what is read for a token.

use crate::chip::Chip;
use crate::math::pow;
use crate::training::Precision;

/// Cache bytes a token of DeepSeek-V3: 576 values in 16 bits for each of 61 layers (arXiv:2412.19437). Taken for every
/// mixture of experts, but never more than a dense model of as many parameters needs.
pub const LATENT_CACHE: f64 = 576.0 * 61.0 * 2.0;

/// Cache values a token of a dense model of [`GROUPED_PARAMS`]. Derived: the power law through Llama 3 8B, 70B and 405B, keys
/// and values of 8 heads of 128 for each of 32, 80 and 126 layers (arXiv:2407.21783), within 11% of each.
pub const GROUPED_CACHE: f64 = 147_700.0;
/// Parameters of the one in the middle.
pub const GROUPED_PARAMS: f64 = 70.6e9;
/// How the cache grows with parameters.
pub const GROUPED_EXPONENT: f64 = 0.3526;

/// Share of memory that weights may fill; the cache and activations take the rest. Judgement: with it DeepSeek-V3 needs
/// sixteen H100 or eight H200, as its published deployments use.
pub const WEIGHTS_SHARE: f64 = 0.7;
/// Share of memory that is usable at all: the default of TensorRT-LLM's benchmark.
pub const USABLE: f64 = 0.9;
/// Slowest that output is written, seconds a token: DeepSeek's 20 tokens a second and user.
pub const SLOWEST: f64 = 1.0 / 20.0;

/// The number format that a chip really serves in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Format {
    /// Bytes a parameter, and a value of a dense model's cache.
    pub(super) bytes: f64,
    /// Peak FLOP a second.
    pub(super) peak: f64,
}

impl Format {
    /// `precision` where the chip has it; a chip without FP8 serves in BF16.
    pub(super) fn of(chip: &Chip, precision: Precision) -> Self {
        match (precision, chip.fp8) {
            (Precision::Fp8, Some(peak)) => Self { bytes: 1.0, peak },
            _ => Self { bytes: 2.0, peak: chip.bf16 },
        }
    }
}

/// Bytes of cache for a token of context of a dense model.
pub(super) fn grouped_cache(params: f64, format: Format) -> f64 {
    GROUPED_CACHE * format.bytes * pow(params / GROUPED_PARAMS, GROUPED_EXPONENT)
}

/// The same of a mixture of experts.
pub(super) fn latent_cache(total: f64, format: Format) -> f64 {
    grouped_cache(total, format).min(LATENT_CACHE)
}

/// Memory of one replica.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Memory {
    /// Bytes of the weights.
    pub(super) weights: f64,
    /// Chips of one replica: 1, 2, 4, 8 or whole nodes of eight.
    pub(super) replica: f64,
    /// Bytes left for the cache in one replica.
    room: f64,
    /// Bytes a second that one replica reads.
    bandwidth: f64,
}

impl Memory {
    /// A replica of a model of `total` parameters.
    pub(super) fn new(total: f64, chip: &Chip, format: Format) -> Self {
        let weights = total * format.bytes;
        let replica = whole(weights / (WEIGHTS_SHARE * chip.memory));
        Self {
            weights,
            replica,
            room: USABLE * chip.memory * replica - weights,
            bandwidth: chip.bandwidth * replica,
        }
    }

    /// Sequences of `sequence` bytes of cache that one replica writes at once: as many as fit, fewer where they would
    /// become too slow; one at least.
    pub(super) fn batch(&self, sequence: f64) -> f64 {
        let sequence = sequence.max(1.0);
        let fits = self.room / sequence;
        let quick = (SLOWEST * self.bandwidth - self.weights).max(0.0) / sequence;
        fits.min(quick).max(1.0)
    }
}

/// Chips in a replica that needs at least `chips`.
fn whole(chips: f64) -> f64 {
    let steps = [1.0, 2.0, 4.0, 8.0];
    steps.into_iter().find(|step| chips <= *step).unwrap_or_else(|| (chips / 8.0).ceil() * 8.0)
}
