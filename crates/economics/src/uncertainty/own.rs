//! The own model on a path: how large it is and what serving it takes.

use super::functions::{exp, ln};
use super::lanes::{LANES, V};
use super::model::{Blend, Rates};
use super::surface::Surface;
use crate::chip::Chip;
use crate::math;
use crate::plan::{self, Plan};
use crate::purchase::Purchase;
use crate::serving::Serving;
use crate::training::Precision;

/// Width of an interval of [`Own::output`], as a logarithm of parameters.
pub(super) const STEP: f64 = 0.125;

/// Intervals on either side of the scenario's size: to about 7 times more and fewer parameters.
pub(super) const SIDE: usize = 16;

/// The own model as far as it is the same on all paths.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) surface: Surface,
    /// Active parameters, FLOP and prepared tokens of the scenario.
    pub(super) params: f64,
    pub(super) flop: f64,
    pub(super) prepared: f64,
    /// What serving weighs against training in the scenario; 0 where the size does not depend on it.
    pub(super) weight: f64,
    /// Chip-seconds of a token, by kind, of a model about as large as the one that comes out.
    pub(super) like: [f64; 3],
    /// Chip-seconds of uncached and cached input per parameter.
    pub(super) input: [f64; 2],
    /// Chip-seconds of output per parameter, by the logarithm of parameters; the scenario's in the middle.
    pub(super) output: [f64; 2 * SIDE + 1],
    pub(super) chip: &'static Chip,
    pub(super) precision: Precision,
    /// FLOP of a dollar of the run at a rent of 1 and full utilisation.
    pub(super) flop_per_usd: f64,
    /// Compute and data of the try that goes all the way, US dollars, for a compute share of 1 and 0.
    pub(super) one_try: f64,
    pub(super) staff_share: f64,
    pub(super) sparsity: f64,
    pub(super) gate_share: f64,
}

/// What the paths have drawn that the own model depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub(super) mix: Blend,
    pub(super) compute_share: V,
    /// Compute of the project over that of the run.
    pub(super) overhead: V,
    pub(super) train_rent: V,
    pub(super) mfu: V,
    pub(super) preparation: V,
    pub(super) data: V,
    /// US dollars an hour over utilisation.
    pub(super) served_rent: V,
    /// Tokens served from launch to the horizon.
    pub(super) served: V,
}

impl Own {
    pub(super) fn new(plan: &Plan, purchase: &Purchase) -> Self {
        let scenario = &plan.scenario;
        let chip = plan::serving_chip(scenario);
        let precision = plan::serving_precision(scenario);
        let serving =
            |params: f64| Serving::new(params, params * scenario.sparsity, chip, precision, &plan.mix);
        let params = purchase.size.params;
        let here = Rates::of(&serving(params)).seconds;
        let like = Rates::of(&serving(purchase.size.optimal.params.clamp(1e8, 1e12))).seconds;
        let output = std::array::from_fn(|node| {
            let away = node as f64 - SIDE as f64;
            let at = if node == SIDE { params } else { params * math::exp(away * STEP) };
            Rates::of(&serving(at)).seconds[2] / at
        });
        let mut own = Self {
            surface: Surface::new(scenario, &plan.mix, purchase),
            params,
            flop: purchase.flop,
            prepared: purchase.prepared,
            weight: 0.0,
            like,
            input: [here[0] / params, here[1] / params],
            output,
            chip,
            precision,
            flop_per_usd: 3600.0 * purchase.chip.bf16,
            one_try: purchase.one_try,
            staff_share: scenario.staff_share,
            sparsity: scenario.sparsity,
            gate_share: if scenario.budget > 0.0 { purchase.at_gate / scenario.budget } else { 0.0 },
        };
        if scenario.sizing == "serving-aware" {
            let rent = plan.serving_rent / scenario.utilization;
            let served = crate::purchase::served(scenario);
            let [rent, served, run] = [rent, served, purchase.run].map(V::all);
            own.weight = own.weight_of(&Blend::all(&plan.mix), rent, served, run).lanes()[0];
        }
        own
    }

    /// What serving weighs against training: cost of a token and parameter, times tokens, over the run's cost.
    #[inline(always)]
    fn weight_of(&self, mix: &Blend, rent: V, served: V, run: V) -> V {
        mix.chips(self.like.map(V::all)) * rent * served / run
    }

    /// What serving the paths' own models takes: chips that a million tokens a month keep busy at full use, and the least
    /// chips.
    #[inline(always)]
    pub(super) fn serving(&self, drawn: &Drawn) -> (V, V) {
        let compute = drawn.compute_share * self.one_try;
        let rest = V::all(self.one_try) - compute;
        let run = compute / drawn.overhead;
        let flop = run / drawn.train_rent * drawn.mfu * self.flop_per_usd;
        let budget = rest - rest * self.staff_share;
        let per_token = (drawn.preparation / 1e9).max(V::all(1e-300));
        let prepared = (budget / per_token).min(drawn.data);
        let weight = self.weight_of(&drawn.mix, drawn.served_rent, drawn.served, run);
        let larger =
            self.surface.at([log(flop, self.flop), log(weight, self.weight), log(prepared, self.prepared)]);
        let params = exp(larger) * self.params;
        let place = larger / STEP + SIDE as f64;
        let (mut output, mut floor) = ([0.0; LANES], [0.0; LANES]);
        let (place, larger) = (place.lanes(), params.lanes());
        for lane in 0..LANES {
            let place = place[lane].clamp(0.0, 2.0 * SIDE as f64);
            let node = (place as usize).min(2 * SIDE - 1);
            let (here, next) = (self.output[node], self.output[node + 1]);
            output[lane] = here + (next - here) * (place - node as f64);
            floor[lane] = Serving::floor_of(larger[lane] * self.sparsity, self.chip, self.precision);
        }
        let [uncached, cached] = self.input.map(|seconds| params * seconds);
        (drawn.mix.chips([uncached, cached, V::of(output) * params]), V::of(floor))
    }
}

/// Logarithm of what a figure is of the scenario's; 0 where that is nothing.
#[inline(always)]
fn log(now: V, centre: f64) -> V {
    if centre > 0.0 { ln((now / centre).max(V::all(1e-9))) } else { V::ZERO }
}
