//! What has been measured, and the shares of peak and bandwidth that follow from it.

use crate::math::ln;
use crate::provenance::{Kind, Provenance};

/// DeepSeek's own fleet in the 24 hours to 2025-02-28: 608B input tokens, 342B of them cached, and 168B output tokens
/// on 226.75 nodes of eight H800; 73.7k input tokens a second and prefill node, hits included, 14.8k output tokens a
/// second and decode node, at 4,989 tokens of context.
pub const DEEPSEEK_FLEET: Provenance = Provenance::new(
    Kind::Measured,
    "DeepSeek, open-infra-index, day 6: V3 and R1 in production on H800",
    "2025-02-28",
);

/// SGLang on 96 H100: 52.3k input and 22.3k output tokens a second and node at prompts of 2,000 tokens.
pub const SGLANG: Provenance =
    Provenance::new(Kind::Cited, "LMSYS, DeepSeek on 96 H100 with SGLang: a benchmark", "2025-05-05");

/// Nvidia's own benchmark of Llama 3 8B, 70B and 405B in FP8 on H100 and H200, ten lengths of prompt and answer each.
pub const DENSE_BENCHMARK: Provenance = Provenance::new(
    Kind::Measured,
    "Nvidia, TensorRT-LLM 1.0 performance overview, TensorRT-LLM@00f3768: a benchmark at full load",
    "2025-09",
);

/// Context at which tokens are written, in tokens: DeepSeek's mean.
pub const CONTEXT: f64 = 4989.0;

/// Cost of a cached token of input over that of an uncached one. Derived: what providers charge for it, 0.03 to 0.10 of
/// the input price (genai-prices 0.2.3).
pub const CACHED: f64 = 0.1;

/// Shares of what the chip can do at most that are really had.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    /// Of the peak of the number format, reading input.
    pub prefill: f64,
    /// Of the same, writing output.
    pub decode: f64,
    /// Of memory bandwidth, writing output.
    pub bandwidth: f64,
}

/// A mixture of experts, spread over many chips.
///
/// Prefill: 8 ÷ 73.7k chip-seconds a token of DeepSeek's input, 43.75% of it uncached. Decode: the line through
/// DeepSeek's 14.8k tokens a second and node at 4,989 tokens of context and SGLang's 22.3k at 2,000.
pub const SPARSE: Shares = Shares { prefill: 0.1702, decode: 0.1578, bandwidth: 0.3440 };

/// A dense model: 45% of peak and 70% of bandwidth give [`DENSE_BENCHMARK`] back, the median of each size within 1.3×;
/// production reaches 70% of a benchmark, which is what DeepSeek's prefill (36k tokens a second and node if none were
/// cached) is of SGLang's 52.3k.
pub const DENSE: Shares =
    Shares { prefill: 0.45 * PRODUCTION, decode: 0.45 * PRODUCTION, bandwidth: 0.7 * PRODUCTION };

/// Throughput in production over that in a benchmark. Derived, see [`DENSE`].
pub(super) const PRODUCTION: f64 = 0.7;

/// Total over active parameters from which a model is wholly a mixture of experts; in between the cost runs evenly with
/// the logarithm. Judgement: about that of the least sparse known, Mixtral 8x7B.
pub const WHOLLY_SPARSE: f64 = 4.0;

/// From 0 for a dense model to 1 for a mixture of experts.
pub(super) fn sparseness(active: f64, total: f64) -> f64 {
    (ln((total / active).max(1.0)) / ln(WHOLLY_SPARSE)).min(1.0)
}
