//! What has to fit into memory, and what is read for a token.

use super::SPARSE;
use crate::chip::Chip;
use crate::math::pow;
use crate::training::Precision;

/// Cache bytes a token of DeepSeek-V3: 576 values in 16 bits for each of 61 layers (arXiv:2412.19437). Taken for every
/// mixture of experts.
const LATENT_CACHE: f64 = 576.0 * 61.0 * 2.0;

/// Cache bytes a token of Llama 3 70B: keys and values of 8 heads of 128 in 16 bits for each of 80 layers
/// (arXiv:2407.21783).
const GROUPED_CACHE: f64 = 2.0 * 80.0 * 8.0 * 128.0 * 2.0;
/// Its parameters.
const GROUPED_PARAMS: f64 = 70.6e9;
/// How the cache grows with parameters, fitted to the 8B and 405B models of the same family: within 15% of the 70B.
const GROUPED_EXPONENT: f64 = 0.35;

/// Share of memory that weights may fill; the cache and activations take the rest. Judgement: with it DeepSeek-V3 needs
/// sixteen H100 or eight H200, as its published deployments use.
const WEIGHTS_SHARE: f64 = 0.7;
/// Share of memory that is usable at all. Judgement.
const USABLE: f64 = 0.9;
/// Slowest that output is written, seconds a token: DeepSeek's 20 tokens a second and user.
const SLOWEST: f64 = 1.0 / 20.0;

/// The number format that a chip really serves in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Format {
    /// Bytes a parameter.
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

/// Memory of one replica.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Memory {
    /// Whether all parameters work on every token.
    pub(super) dense: bool,
    /// Bytes of the weights.
    pub(super) weights: f64,
    /// Bytes of cache for a token of context.
    pub(super) cache_per_token: f64,
    /// Chips of one replica: 1, 2, 4, 8 or whole nodes of eight.
    pub(super) replica: f64,
    /// Bytes left for the cache in one replica.
    room: f64,
    /// Bytes a second that one replica reads.
    bandwidth: f64,
}

impl Memory {
    pub(super) fn new(active: f64, total: f64, chip: &Chip, format: Format) -> Self {
        let dense = total < SPARSE * active;
        let weights = total * format.bytes;
        let replica = whole(weights / (WEIGHTS_SHARE * chip.memory));
        Self {
            dense,
            weights,
            cache_per_token: if dense {
                GROUPED_CACHE * pow(active / GROUPED_PARAMS, GROUPED_EXPONENT)
            } else {
                LATENT_CACHE
            },
            replica,
            room: (USABLE * chip.memory * replica - weights).max(0.0),
            bandwidth: chip.bandwidth * replica,
        }
    }

    /// Sequences that one replica writes at once: as many as fit, fewer where they would become too slow; one at least.
    pub(super) fn batch(&self, context: f64) -> f64 {
        let sequence = (context * self.cache_per_token).max(1.0);
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
