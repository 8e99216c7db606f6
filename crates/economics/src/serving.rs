//! What it costs to serve a model from rented chips.
//!
//! Prefill and decode are counted apart, in chip-seconds a token, scaled by FLOP and memory traffic from measured
//! production throughput:
//!
//! * a token of uncached input: 2·N ÷ (p × peak), N active parameters;
//! * a token of cached input: [`CACHED`] of that;
//! * a token of output: 2·N ÷ (d × peak) + context × cache bytes a token ÷ (m × bandwidth).
//!
//! The shares p, d and m are fixed by two anchors on Hopper chips, both serving a mixture of 37B active and 671B total parameters
//! in FP8: [`DEEPSEEK_FLEET`] (production) and [`SGLANG`] (a benchmark with shorter prompts, which separates the cost of
//! context from that of parameters). They are shares of the peak of the number format that is served. For dense models
//! no clean public measurement exists: decode is half of the roofline bound, and says so.

mod estimate;
mod memory;

pub use estimate::{Estimate, PerMillion, Request, estimate};

use crate::chip::{Chip, Generation};
use crate::prices::Mix;
use crate::provenance::{Kind, Provenance};
use crate::training::Precision;

/// Hours of a mean month.
pub const HOURS_A_MONTH: f64 = 365.25 * 24.0 / 12.0;

/// DeepSeek's own fleet in the 24 hours to 2025-02-28: 608B input tokens, 342B of them cached, and 168B output tokens
/// on 226.75 nodes of eight H800; 73.7k input tokens a second and prefill node, hits included, 14.8k output tokens a
/// second and decode node, at 4,989 tokens of context.
pub const DEEPSEEK_FLEET: Provenance = Provenance::new(
    Kind::Measured,
    "DeepSeek, open-infra-index, day 6: V3 and R1 in production on H800",
    "2025-02-28",
);

/// SGLang on 96 H100: 22.3k output tokens a second and node at prompts of 2,000 tokens.
pub const SGLANG: Provenance =
    Provenance::new(Kind::Cited, "LMSYS, DeepSeek on 96 H100 with SGLang: a benchmark", "2025-05-05");

/// How the cost is worked out, for the trace.
pub const FORMULA: &str = "1M × (uncached share × 2·N ÷ (0.170 × peak) × (1 + 0.1 × cached ÷ uncached) + output share × \
    (2·N ÷ (0.158 × peak) + 4,989 × cache bytes a token ÷ (0.344 × bandwidth))) ÷ utilization ÷ 3600 × serve_rent_used; \
    N active parameters, peak that of the number format; dense models: decode at half of the roofline bound";

/// Context at which tokens are written, in tokens: DeepSeek's mean.
pub const CONTEXT: f64 = 4989.0;

/// Cost of a cached token of input over that of an uncached one. Derived: what providers charge for it, 0.03 to 0.10 of
/// the input price (genai-prices 0.2.3).
pub const CACHED: f64 = 0.1;

/// Share of the format's peak in prefill: 8 ÷ 73.7k chip-seconds a token of DeepSeek's input, 43.75% of it uncached.
const PREFILL: f64 = 0.1702;
/// Share of the format's peak in decode, from the two anchors.
const DECODE: f64 = 0.1578;
/// Share of memory bandwidth in decode, likewise.
const MEMORY: f64 = 0.3440;
/// Share of the roofline bound that a dense model's decode reaches. Judgement: 40–60% is usual.
const DENSE: f64 = 0.5;
/// Total over active parameters above which a model counts as a mixture of experts.
const SPARSE: f64 = 1.3;

/// A model on a kind of chip: everything that the cost of its tokens depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Serving {
    active: f64,
    total: f64,
    cost: ChipSeconds,
    mixed: f64,
    floor: f64,
    extrapolated: Option<String>,
}

/// Chip-seconds a token at full load.
#[derive(Clone, Copy, Debug, PartialEq)]
struct ChipSeconds {
    input: f64,
    cached: f64,
    output: f64,
}

impl Serving {
    /// A model of `active` parameters, `total` in all, on `chip` in `precision`, for traffic of `mix`.
    #[must_use]
    pub fn new(active: f64, total: f64, chip: &Chip, precision: Precision, mix: &Mix) -> Self {
        Self::at_context(active, total, chip, precision, mix, CONTEXT)
    }

    /// The same for output written at a context of so many tokens.
    #[must_use]
    pub fn at_context(
        active: f64,
        total: f64,
        chip: &Chip,
        precision: Precision,
        mix: &Mix,
        context: f64,
    ) -> Self {
        let format = memory::Format::of(chip, precision);
        let memory = memory::Memory::new(active, total, chip, format);
        let input = 2.0 * active / (PREFILL * format.peak);
        let output = if memory.dense {
            let batch = memory.batch(context);
            let traffic = (memory.weights / batch + context * memory.cache_per_token) / chip.bandwidth;
            traffic.max(2.0 * active / format.peak) / DENSE
        } else {
            2.0 * active / (DECODE * format.peak)
                + context * memory.cache_per_token / (MEMORY * chip.bandwidth)
        };
        let cost = ChipSeconds { input, cached: input * CACHED, output };
        Self {
            active,
            total,
            cost,
            mixed: mix.uncached * cost.input + mix.cached * cost.cached + mix.output * cost.output,
            floor: 2.0 * memory.replica,
            extrapolated: reason(active, memory.dense, chip),
        }
    }

    /// Active parameters.
    #[must_use]
    pub const fn active(&self) -> f64 {
        self.active
    }

    /// Total parameters.
    #[must_use]
    pub const fn total(&self) -> f64 {
        self.total
    }

    /// Chips that are rented at the least: two replicas, so that one can fail.
    #[must_use]
    pub const fn floor_chips(&self) -> f64 {
        self.floor
    }

    /// Chips rented in a month of `tokens` of the mix, at a mean load of `utilization` and a throughput of `gain` times
    /// the anchors'.
    ///
    /// Not a whole number above the floor: over a month a rented fleet grows and shrinks, and a slider moves smoothly.
    #[must_use]
    pub fn chips(&self, tokens: f64, utilization: f64, gain: f64) -> f64 {
        (tokens * self.mixed / (utilization * gain * 3600.0 * HOURS_A_MONTH)).max(self.floor)
    }

    /// Rent of those chips for the month, US dollars, at `rent` US dollars a chip-hour.
    #[must_use]
    pub fn usd(&self, tokens: f64, utilization: f64, gain: f64, rent: f64) -> f64 {
        self.chips(tokens, utilization, gain) * HOURS_A_MONTH * rent
    }

    /// US dollars per million tokens of the mix at a mean load of `utilization`, the floor left out.
    #[must_use]
    pub fn usd_per_million(&self, utilization: f64, rent: f64) -> f64 {
        self.mixed * 1e6 / utilization / 3600.0 * rent
    }

    /// Why the cost is outside what the anchors cover, if it is.
    #[must_use]
    pub fn extrapolated(&self) -> Option<&str> {
        self.extrapolated.as_deref()
    }
}

fn reason(active: f64, dense: bool, chip: &Chip) -> Option<String> {
    let mut reasons = Vec::new();
    if chip.generation != Generation::Hopper {
        reasons.push(format!(
            "it was measured on Hopper chips and is scaled to {} by peak and bandwidth",
            chip.label
        ));
    }
    if dense {
        reasons.push(
            "no clean public measurement of a dense model exists: half of the roofline bound is assumed"
                .into(),
        );
    }
    if !(3.7e9..=370e9).contains(&active) {
        reasons
            .push("the model is over ten times smaller or larger than the one measured (37B active)".into());
    }
    (!reasons.is_empty()).then(|| reasons.join("; "))
}

#[cfg(test)]
mod tests;
