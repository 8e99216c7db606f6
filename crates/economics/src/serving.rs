//! What it costs to serve a model from rented chips.
//!
//! Prefill and decode are counted apart, in chip-seconds a token, scaled by FLOP and memory traffic from measured
//! throughput:
//!
//! * a token of uncached input: 2·N ÷ (p × peak), N active parameters;
//! * a token of cached input: [`CACHED`] of that;
//! * a token of output: 2·N ÷ (d × peak) + (context × cache bytes a token + weights ÷ batch) ÷ (m × bandwidth).
//!
//! The shares p, d and m are of the peak of the number format that is served and of memory bandwidth. For a mixture of
//! experts they come from [`DEEPSEEK_FLEET`] (production) and [`SGLANG`] (a benchmark with shorter prompts, which
//! separates the cost of context from that of parameters); its weights are spread over so many chips that reading them
//! counts for nothing. For a dense model they come from [`DENSE_BENCHMARK`], scaled down to production, and its batch is
//! what one replica's memory holds.
//!
//! What is left out makes it dearer in a fleet of only two or three replicas of a mixture of experts, whose weights leave
//! little room for a batch, and cheaper where several tokens are predicted at once or the cache is compressed.

mod estimate;
mod measured;
mod memory;

pub use estimate::{Busy, Estimate, PerMillion, Request, allowed, estimate};
pub use measured::{
    CACHED, CONTEXT, DEEPSEEK_FLEET, DENSE, DENSE_BENCHMARK, SGLANG, SPARSE, Shares, WHOLLY_SPARSE,
};
pub use memory::{
    GROUPED_CACHE, GROUPED_EXPONENT, GROUPED_PARAMS, LATENT_CACHE, SLOWEST, USABLE, WEIGHTS_SHARE,
};

use crate::chip::{Chip, Generation};
use crate::prices::Mix;
use crate::training::Precision;
use serde::Serialize;

/// Hours of a mean month.
pub const HOURS_A_MONTH: f64 = 365.25 * 24.0 / 12.0;

/// How the cost is worked out, for the trace.
pub const FORMULA: &str = "1M × ((uncached share + 0.1 × cached share) × 2·N ÷ (p × peak) + output share × (2·N ÷ (d × \
    peak) + (4,989 × cache bytes a token + weights ÷ batch) ÷ (m × bandwidth))) ÷ utilization ÷ 3600 × serve_rent_used; \
    N active parameters, peak that of the number format; mixture of experts: p = 0.170, d = 0.158, m = 0.344, weights \
    ÷ batch left out; dense: p = d = 0.315, m = 0.49; between the two with the logarithm of total ÷ active up to 4";

/// A model on a kind of chip: everything that the cost of its tokens depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Serving {
    active: f64,
    total: f64,
    cost: PerKind,
    mixed: f64,
    floor: f64,
    extrapolated: Option<String>,
}

/// One figure for each kind of token: chip-seconds a token, or US dollars per million.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PerKind {
    /// Input that has to be read.
    pub uncached: f64,
    /// Input that is in the cache.
    pub cached: f64,
    /// Output.
    pub output: f64,
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
        let memory = memory::Memory::new(total, chip, format);
        let seconds = |shares: Shares, read: f64| {
            let input = 2.0 * active / (shares.prefill * format.peak);
            let output =
                2.0 * active / (shares.decode * format.peak) + read / (shares.bandwidth * chip.bandwidth);
            PerKind { uncached: input, cached: input * CACHED, output }
        };
        let grouped = context * memory::grouped_cache(active, format);
        let dense = seconds(DENSE, grouped + memory.weights / memory.batch(grouped));
        let sparse = seconds(SPARSE, context * memory::latent_cache(total, format));
        let share = measured::sparseness(active, total);
        let between = |dense: f64, sparse: f64| dense * (1.0 - share) + sparse * share;
        let cost = PerKind {
            uncached: between(dense.uncached, sparse.uncached),
            cached: between(dense.cached, sparse.cached),
            output: between(dense.output, sparse.output),
        };
        Self {
            active,
            total,
            cost,
            mixed: mix.uncached * cost.uncached + mix.cached * cost.cached + mix.output * cost.output,
            floor: 2.0 * memory.replica,
            extrapolated: reason(active, share, chip, format),
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
    ///
    /// A replica is 1, 2, 4 or 8 chips or whole nodes of eight: the ways in which a model is split in practice.
    #[must_use]
    pub const fn floor_chips(&self) -> f64 {
        self.floor
    }

    /// [`floor_chips`](Self::floor_chips) of a model of `total` parameters, without the rest.
    pub(crate) fn floor_of(total: f64, chip: &Chip, precision: Precision) -> f64 {
        2.0 * memory::Memory::new(total, chip, memory::Format::of(chip, precision)).replica
    }

    /// Parameters whose weights one chip holds.
    pub(crate) fn params_a_chip(chip: &Chip, precision: Precision) -> f64 {
        WEIGHTS_SHARE * chip.memory / memory::Format::of(chip, precision).bytes
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

    /// US dollars per million tokens of each kind, likewise.
    #[must_use]
    pub fn usd_per_million_by_kind(&self, utilization: f64, rent: f64) -> PerKind {
        let usd = |seconds: f64| seconds * 1e6 / utilization / 3600.0 * rent;
        PerKind {
            uncached: usd(self.cost.uncached),
            cached: usd(self.cost.cached),
            output: usd(self.cost.output),
        }
    }

    /// Why the cost is outside what was measured, if it is.
    #[must_use]
    pub fn extrapolated(&self) -> Option<&str> {
        self.extrapolated.as_deref()
    }
}

/// In which respects this is not what was measured: Hopper chips, FP8, a mixture of 37B active parameters or dense models
/// of 8B to 405B.
fn reason(active: f64, sparseness: f64, chip: &Chip, format: memory::Format) -> Option<String> {
    let mut reasons = Vec::new();
    if chip.generation != Generation::Hopper {
        reasons.push(format!(
            "throughput was measured on Hopper chips and is scaled to {} by peak and bandwidth",
            chip.label
        ));
    }
    if format.bytes > 1.0 {
        reasons.push("it was measured in FP8 and is scaled to BF16 by peak and bytes".into());
    }
    if sparseness > 0.0 && sparseness < 1.0 {
        reasons.push("the model is between a dense one and a mixture of experts, and so is its cost".into());
    }
    if !(3.7e9..=370e9).contains(&active) && sparseness > 0.0 {
        reasons.push(
            "the mixture is over ten times smaller or larger than the one measured (37B active)".into(),
        );
    }
    if !(4e9..=810e9).contains(&active) && sparseness == 0.0 {
        reasons.push("the model is over twice smaller or larger than those measured (8B to 405B)".into());
    }
    (!reasons.is_empty()).then(|| reasons.join("; "))
}

#[cfg(test)]
mod tests;
