//! The cost of a workload as the command line and the API ask for it.

use super::{CONTEXT, PerKind, Serving};
use crate::chip::Chip;
use crate::error::{InputError, at_least, in_range};
use crate::prices::Mix;
use crate::training::Precision;
use serde::Serialize;

/// Tokens served over some days.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// Active parameters.
    pub active_params: f64,
    /// Total parameters; at least the active ones.
    pub total_params: f64,
    /// Input tokens over the period, cached ones included.
    pub input_tokens: f64,
    /// Share of the input tokens that is read from the cache.
    pub cached_share: f64,
    /// Output tokens over the period.
    pub output_tokens: f64,
    /// Days of the period.
    pub period_days: f64,
    /// Accelerator.
    pub chip: &'static Chip,
    /// Rent, US dollars a chip-hour.
    pub usd_per_hour: f64,
    /// Mean over rented capacity; 1 if chips are rented only while they are busy, as DeepSeek's mean is counted.
    pub utilization: f64,
    /// Number format.
    pub precision: Precision,
    /// Context at which output is written, tokens; DeepSeek's mean if not given.
    pub context_tokens: Option<f64>,
}

/// Chips and cost of a workload.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ServingCost))]
pub struct Estimate {
    /// Chips rented on average over the period.
    pub gpus: f64,
    /// Rent over the period, US dollars.
    pub usd: f64,
    /// What a million tokens cost, everything rented shared out.
    pub usd_per_million: PerMillion,
    /// What a million tokens of each kind would cost if all chips were busy, US dollars.
    pub usd_per_million_busy: PerKind,
    /// Chips at work on prefill and on decode, if all were busy.
    pub busy_gpus: Busy,
    /// Chips that are rented at the least.
    pub floor_gpus: f64,
    /// What decides the number of chips: `load`, or `memory` for two replicas that hold the weights.
    pub binds: &'static str,
    /// Mean over rented capacity that was assumed.
    pub utilization: f64,
    /// Context at which output is written, tokens.
    pub context_tokens: f64,
    /// Whether the estimate is outside what was measured.
    pub extrapolated: bool,
    /// In which respect.
    pub reason: Option<String>,
    /// How to read the figures.
    pub notes: Vec<&'static str>,
}

/// US dollars per million tokens.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PerMillion {
    /// Of all input, cached and not, as it is mixed here; 0 without input.
    pub input: f64,
    /// Of output; 0 without output.
    pub output: f64,
    /// Of input and output together; 0 without either.
    pub blended: f64,
}

/// Chips kept busy.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Busy {
    /// On input.
    pub prefill: f64,
    /// On output.
    pub decode: f64,
}

/// The figures of a workload with the range of each.
const RANGES: [(&str, (f64, f64)); 9] = [
    ("active-params", (1e6, 1e14)),
    ("total-params", (1e6, 1e15)),
    ("input-tokens", (0.0, 1e24)),
    ("cached-share", (0.0, 1.0)),
    ("output-tokens", (0.0, 1e24)),
    ("period-days", (1e-3, 36_525.0)),
    ("usd-per-hour", (0.0, 1e6)),
    ("utilization", (0.001, 1.0)),
    ("context-tokens", (0.0, 1e8)),
];

/// Least and greatest value of the figure with that flag; nothing if there is none.
#[must_use]
pub fn allowed(flag: &str) -> Option<(f64, f64)> {
    RANGES.iter().find(|(known, _)| *known == flag).map(|(_, range)| *range)
}

/// Works out what serving the workload takes.
///
/// # Errors
/// When a figure is out of its range; the error names the command-line flag.
pub fn estimate(request: &Request) -> Result<Estimate, InputError> {
    let checked = |flag, value| {
        let (min, max) = allowed(flag).unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        in_range(flag, value, min, max)
    };
    let active = checked("active-params", request.active_params)?;
    let total = checked("total-params", request.total_params)?;
    let total = at_least("total-params", total, ("active-params", active))?;
    let input = checked("input-tokens", request.input_tokens)?;
    let cached = checked("cached-share", request.cached_share)?;
    let output = checked("output-tokens", request.output_tokens)?;
    let days = checked("period-days", request.period_days)?;
    let rent = checked("usd-per-hour", request.usd_per_hour)?;
    let utilization = checked("utilization", request.utilization)?;
    let context = checked("context-tokens", request.context_tokens.unwrap_or(CONTEXT))?;

    let whole = Mix { cached: 0.0, uncached: 0.0, output: 1.0 };
    let serving = Serving::at_context(active, total, request.chip, request.precision, &whole, context);
    let seconds = days * 86_400.0;
    let prefill = input * (serving.cost.uncached * (1.0 - cached) + serving.cost.cached * cached) / seconds;
    let decode = output * serving.cost.output / seconds;
    let busy = prefill + decode;
    let load = busy / utilization;
    let floor = serving.floor_chips();
    let gpus = load.max(floor);
    let usd = gpus * days * 24.0 * rent;
    // Without any load the floor is nobody's.
    let share = |part: f64| if busy > 0.0 { usd * part / busy } else { 0.0 };
    let per_million = |usd: f64, tokens: f64| if tokens > 0.0 { usd / tokens * 1e6 } else { 0.0 };
    let per_million = PerMillion {
        input: per_million(share(prefill), input),
        output: per_million(share(decode), output),
        blended: per_million(usd, input + output),
    };
    if !(gpus.is_finite()
        && usd.is_finite()
        && per_million.input.is_finite()
        && per_million.output.is_finite()
        && per_million.blended.is_finite())
    {
        return Err(InputError::new("input-tokens", "the result is too large for a number"));
    }
    let reason = serving.extrapolated().map(str::to_owned);
    Ok(Estimate {
        gpus,
        usd,
        usd_per_million: per_million,
        usd_per_million_busy: serving.usd_per_million_by_kind(1.0, rent),
        busy_gpus: Busy { prefill, decode },
        floor_gpus: floor,
        binds: if load >= floor { "load" } else { "memory" },
        utilization,
        context_tokens: context,
        extrapolated: reason.is_some(),
        reason,
        notes: notes(request, load < floor),
    })
}

fn notes(request: &Request, idle: bool) -> Vec<&'static str> {
    let mut notes = vec!["usd_per_million.input is over all input tokens, cached ones included"];
    if request.precision == Precision::Fp8 && request.chip.fp8.is_none() {
        notes.push("the chip has no FP8: served in BF16");
    }
    if request.utilization >= 1.0 {
        notes.push(
            "utilization 1: chips are rented only while they are busy, as DeepSeek's mean of nodes is counted",
        );
    }
    if idle {
        notes.push("the load needs fewer chips than two replicas, which are rented whatever the load");
    }
    notes
}
