//! The own model on a path: how large it is and what serving it takes.

use super::model::Rates;
use super::surface::Surface;
use crate::chip::Chip;
use crate::math::{exp, ln};
use crate::plan::{self, Plan};
use crate::prices::Mix;
use crate::purchase::Purchase;
use crate::serving::Serving;
use crate::training::Precision;

/// Width of an interval of [`Own::output`], as a logarithm of parameters.
const STEP: f64 = 0.125;

/// Intervals on either side of the scenario's size: to about 7 times more and fewer parameters.
const SIDE: usize = 16;

/// The own model as far as it is the same on all paths.
#[derive(Clone, Debug)]
pub(super) struct Own {
    surface: Surface,
    /// Active parameters, FLOP and prepared tokens of the scenario.
    params: f64,
    flop: f64,
    prepared: f64,
    /// What serving weighs against training in the scenario; 0 where the size does not depend on it.
    weight: f64,
    /// Chip-seconds of a token, by kind, of a model about as large as the one that comes out.
    like: [f64; 3],
    /// Chip-seconds of uncached and cached input per parameter.
    input: [f64; 2],
    /// Chip-seconds of output per parameter, by the logarithm of parameters; the scenario's in the middle.
    output: [f64; 2 * SIDE + 1],
    chip: &'static Chip,
    precision: Precision,
    /// FLOP of a dollar of the run at a rent of 1 and full utilisation.
    flop_per_usd: f64,
    /// Compute and data of the try that goes all the way, US dollars, for a compute share of 1 and 0.
    one_try: f64,
    sparsity: f64,
    pub(super) gate_share: f64,
}

/// What a path has drawn that the own model depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub(super) mix: Mix,
    pub(super) compute_share: f64,
    pub(super) staff_share: f64,
    pub(super) overhead: f64,
    pub(super) train_rent: f64,
    pub(super) mfu: f64,
    pub(super) preparation: f64,
    pub(super) data: f64,
    /// US dollars an hour over utilisation.
    pub(super) served_rent: f64,
    /// Tokens served from launch to the horizon.
    pub(super) served: f64,
}

impl Own {
    pub(super) fn new(plan: &Plan, purchase: &Purchase) -> Self {
        let scenario = &plan.scenario;
        let chip = plan::serving_chip(scenario);
        let precision = plan::serving_precision(scenario);
        let serving = |params: f64| Serving::new(params, params * scenario.sparsity, chip, precision, &plan.mix);
        let params = purchase.size.params;
        let here = Rates::of(&serving(params)).seconds;
        let like = Rates::of(&serving(purchase.size.optimal.params.clamp(1e8, 1e12))).seconds;
        let output = std::array::from_fn(|node| {
            let away = node as f64 - SIDE as f64;
            let at = if node == SIDE { params } else { params * exp(away * STEP) };
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
            sparsity: scenario.sparsity,
            gate_share: if scenario.budget > 0.0 { purchase.at_gate / scenario.budget } else { 0.0 },
        };
        if scenario.sizing == "serving-aware" {
            let rent = plan.serving_rent / scenario.utilization;
            let served = crate::purchase::served(scenario);
            own.weight = own.weight_of(&plan.mix, rent, served, purchase.run);
        }
        own
    }

    /// What serving weighs against training: cost of a token and parameter, times tokens, over the run's cost.
    fn weight_of(&self, mix: &Mix, rent: f64, served: f64, run: f64) -> f64 {
        Rates::chips(self.like, mix) * rent * served / run
    }

    /// What serving the path's own model takes: chips that a million tokens a month keep busy at full use, and the least chips.
    pub(super) fn serving(&self, drawn: &Drawn) -> (f64, f64) {
        let compute = self.one_try * drawn.compute_share;
        let rest = self.one_try - compute;
        let run = compute / drawn.overhead;
        let flop = run / drawn.train_rent * drawn.mfu * self.flop_per_usd;
        let per_token = drawn.preparation / 1e9;
        let budget = rest - rest * drawn.staff_share;
        let prepared =
            if budget >= per_token * drawn.data { drawn.data } else { budget / per_token };
        let weight = self.weight_of(&drawn.mix, drawn.served_rent, drawn.served, run);
        let log = |now: f64, centre: f64| {
            if centre > 0.0 { ln((now / centre).max(1e-9)) } else { 0.0 }
        };
        let logs = [log(flop, self.flop), log(weight, self.weight), log(prepared, self.prepared)];
        let larger = self.surface.at(logs);
        let params = self.params * exp(larger);
        let place = (larger / STEP + SIDE as f64).clamp(0.0, 2.0 * SIDE as f64);
        let node = (place as usize).min(2 * SIDE - 1);
        let along = place - node as f64;
        let output = self.output[node] + (self.output[node + 1] - self.output[node]) * along;
        let seconds = [self.input[0] * params, self.input[1] * params, output * params];
        let floor = Serving::floor_of(params * self.sparsity, self.chip, self.precision);
        (Rates::chips(seconds, &drawn.mix), floor)
    }
}
