//! What the budget buys: from dollars and data to a model, or the input that stops it.

use crate::chip::{self, Chip};
use crate::error::InputError;
use crate::input::{Input, Scenario};
use crate::math::pow;
use crate::plan::{self, Plan};
use crate::prices::Mix;
use crate::quantiles::Quantiles;
use crate::quantity::{Unit, short};
use crate::scaling::{self, Corpus, Law, Limit, ServingCost, Size};
use crate::serving::Serving;
use crate::training::{self, Calibration};
use serde::Serialize;

/// Fewest active parameters that the scaling laws were fitted on (Hoffmann et al. 2022, arXiv:2203.15556).
pub const FEWEST_PARAMS: f64 = 70e6;

/// Share of the time to launch that the final run takes. Judgement: DeepSeek-V3's run took two months; data,
/// ablations before it and post-training after it take the rest.
pub const RUN_SHARE: f64 = 1.0 / 3.0;

/// Bytes of training state per parameter: weights and gradients in 16 bits, master weights and two Adam moments in 32
/// (Rajbhandari et al. 2020, arXiv:1910.02054).
pub const STATE_BYTES: f64 = 16.0;

/// Share of a chip's memory that training state may fill; activations take the rest. Judgement.
pub const STATE_SHARE: f64 = 0.6;

/// Days of a mean month.
pub const DAYS_A_MONTH: f64 = 365.25 / 12.0;

/// Days that the final run takes at least. Judgement.
pub const SHORTEST_RUN: f64 = 14.0;

/// A model and the project that makes it.
#[derive(Clone, Debug)]
pub struct Purchase {
    /// What one try costs that goes all the way, US dollars: the budget less what the other tries cost to their gate.
    pub one_try: f64,
    /// Spent before it is known whether any try works, US dollars.
    pub at_gate: f64,
    /// Chance that at least one try works.
    pub chance: f64,
    /// Compute of the try that goes all the way, US dollars.
    pub compute: f64,
    /// Its staff, US dollars.
    pub staff: f64,
    /// Its data and other costs, US dollars.
    pub data: f64,
    /// Its final pretraining run, US dollars.
    pub run: f64,
    /// Accelerator of the run.
    pub chip: &'static Chip,
    /// Rent, US dollars a chip-hour.
    pub rent: f64,
    /// Chip-hours of the run.
    pub chip_hours: f64,
    /// Utilisation of the run and how sure it is.
    pub calibration: Calibration,
    /// FLOP of the run at the median utilisation.
    pub flop: f64,
    /// Proprietary tokens that the data budget prepares.
    pub prepared: f64,
    /// Total parameters.
    pub total: f64,
    /// Active parameters, tokens, where they come from and what they teach.
    pub size: Size,
    /// Chips rented for the run.
    pub chips: f64,
    /// Days of the run.
    pub days: f64,
}

impl Purchase {
    /// Works out what the scenario's budget buys.
    ///
    /// # Errors
    /// When it buys no model: the error names the input that stops it.
    pub fn new(scenario: &Scenario, mix: &Mix) -> Result<Self, InputError> {
        let one_try = scenario.budget / (1.0 + (scenario.candidates - 1.0) * scenario.gate_share);
        let compute = one_try * scenario.compute_share;
        let rest = one_try - compute;
        let staff = rest * scenario.staff_share;
        let data = rest - staff;
        let run = compute / (scenario.rnd_multiplier + scenario.post_training_share);
        let chip = chip::find(scenario.train_chip).unwrap_or(&chip::CHIPS[0]);
        let rent = scenario.train_rent.unwrap_or(chip.rent);
        let chip_hours = run / rent;
        if run <= 0.0 {
            return Err(nothing(scenario));
        }
        let prepared = prepared(scenario, data);
        let corpus = Corpus { own: prepared, epochs: scenario.epochs, general: scenario.general_tokens };
        let law = if scenario.law == "hoffmann" { Law::Hoffmann } else { Law::Besiroglu };

        // Utilisation depends on the size of the model, and that on utilisation: twice round is enough, because the
        // groups of the calibration differ by sparsity, which is given, far more than by size.
        let first = calibrated(scenario, chip, 1e10, 1e12);
        let flop = |calibration: &Calibration| chip_hours * 3600.0 * calibration.mfu * chip.bf16;
        let guess = size(scenario, mix, law, &corpus, flop(&first), run)?;
        let calibration = calibrated(scenario, chip, guess.params, guess.tokens);
        let flop = flop(&calibration);
        let size = size(scenario, mix, law, &corpus, flop, run)?;
        if size.params < FEWEST_PARAMS {
            return Err(InputError::new(
                "budget",
                "the run it pays for is smaller than any that the scaling laws were fitted on (70M parameters)",
            ));
        }
        let total = size.params * scenario.sparsity;
        let days = (scenario.launch_months * RUN_SHARE * DAYS_A_MONTH).max(SHORTEST_RUN);
        let fewest = (total * STATE_BYTES / (chip.memory * STATE_SHARE)).ceil().max(8.0);
        let chips = (chip_hours / (days * 24.0)).ceil().max(fewest);
        Ok(Self {
            one_try,
            at_gate: one_try * scenario.gate_share * scenario.candidates,
            chance: 1.0 - pow(1.0 - scenario.success_probability, scenario.candidates),
            compute,
            staff,
            data,
            run,
            chip,
            rent,
            chip_hours,
            calibration,
            flop,
            prepared,
            total,
            size,
            chips,
            days: chip_hours / chips / 24.0,
        })
    }
}

fn calibrated(scenario: &Scenario, chip: &'static Chip, active: f64, tokens: f64) -> Calibration {
    let total = active * scenario.sparsity;
    let fitted = training::calibration(active, total, chip, training::Precision::Bf16, tokens);
    match scenario.mfu {
        Some(mfu) => fitted.with_mfu(mfu),
        None => fitted,
    }
}

/// The model that `flop` of training for `run` dollars should make.
fn size(
    scenario: &Scenario,
    mix: &Mix,
    law: Law,
    corpus: &Corpus,
    flop: f64,
    run: f64,
) -> Result<Size, InputError> {
    let cost = if scenario.sizing == "serving-aware" {
        // Serving costs per token and parameter, from a model about as large as the one that will come out.
        let like = law.optimum(flop).params.clamp(1e8, 1e12);
        let chip = plan::serving_chip(scenario);
        let fleet =
            Serving::new(like, like * scenario.sparsity, chip, plan::serving_precision(scenario), mix);
        let rent = scenario.serve_rent.unwrap_or(chip.rent);
        ServingCost {
            usd_per_training_flop: run / flop,
            usd_per_token_and_param: fleet.usd_per_million(scenario.utilization, rent) / 1e6 / like,
            tokens: served(scenario),
        }
    } else {
        ServingCost::NONE
    };
    scaling::size(law, flop, corpus, &cost).map_err(|error| match error.field.as_str() {
        "flop" => InputError::new(
            "budget",
            "the run it pays for is beyond the range of the scaling laws (1e12 to 1e30 FLOP)",
        ),
        _ => error,
    })
}

/// Tokens that the model serves from launch to the horizon, if it covers what it can.
pub(crate) fn served(scenario: &Scenario) -> f64 {
    let from = scenario.launch_months + scenario.ramp_months / 2.0;
    let months = (scenario.horizon_months - from).max(0.0);
    let middle = pow(1.0 + scenario.usage_growth, (from + months / 2.0) / 12.0);
    scenario.monthly_tokens * middle * scenario.own_coverage * months
}

/// Own tokens that the data budget prepares, at most all of them.
fn prepared(scenario: &Scenario, data: f64) -> f64 {
    let per_token = scenario.data_preparation / 1e9;
    if data >= per_token * scenario.proprietary_tokens {
        scenario.proprietary_tokens
    } else {
        data / per_token
    }
}

/// Why a budget that leaves nothing for the run buys nothing.
fn nothing(scenario: &Scenario) -> InputError {
    let key = if scenario.budget > 0.0 { "compute_share" } else { "budget" };
    let label = Input::find(key).map_or(key, |input| input.label);
    InputError::new(key, format!("{} of 0 pays for no training run", label.to_lowercase()))
}

/// What the budget buys, for reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Bought {
    /// A plain sentence: what it buys, or what stops it.
    pub sentence: String,
    /// The input that stops it, if one does.
    pub stopped_by: Option<&'static str>,
    /// The model, if there is one.
    pub model: Option<Model>,
}

/// The model that the budget buys, and its run.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TrainedModel))]
pub struct Model {
    /// Active parameters.
    pub active_params: f64,
    /// Total parameters.
    pub total_params: f64,
    /// Tokens of the run, repeats counted.
    pub tokens: f64,
    /// The same as fresh tokens.
    pub effective_tokens: f64,
    /// Tokens per active parameter.
    pub tokens_per_param: f64,
    /// Own tokens that the data budget prepares.
    pub own_tokens: f64,
    /// Share of what the model sees that is own data.
    pub own_share: f64,
    /// Predicted loss, nats a token.
    pub loss: f64,
    /// Loss of the compute-optimal model of the same run with data without limit.
    pub optimal_loss: f64,
    /// What holds the model back: compute or data.
    pub limit: Limit,
    /// FLOP of the final run.
    pub flop: Quantiles,
    /// Cost of the final run, US dollars.
    pub run_usd: f64,
    /// Its chip, by key.
    pub chip: &'static str,
    /// Its chip-hours.
    pub chip_hours: f64,
    /// Chips rented for it.
    pub chips: f64,
    /// Days it takes.
    pub days: f64,
    /// Job-level MFU at the median.
    pub mfu: f64,
    /// Group of disclosed runs behind that.
    pub group: &'static str,
    /// Whether the estimate is outside the calibration.
    pub extrapolated: bool,
    /// Cost of the staff of the try that goes all the way, US dollars.
    pub staff_usd: f64,
    /// Full-time people that this pays until launch; nothing if the launch is at once.
    pub staff: Option<f64>,
    /// Chance that a model comes out that works.
    pub chance: f64,
}

impl Purchase {
    /// What the plan's budget buys, in words and figures.
    #[must_use]
    pub fn described(plan: &Plan) -> Bought {
        match &plan.purchase {
            Ok(purchase) => Bought {
                sentence: purchase.sentence(&plan.scenario),
                stopped_by: None,
                model: Some(purchase.model(&plan.scenario)),
            },
            Err(error) => Bought {
                sentence: format!("This budget buys no model: {}.", error.message),
                stopped_by: Input::find(&error.field).map(|input| input.key),
                model: None,
            },
        }
    }

    fn sentence(&self, scenario: &Scenario) -> String {
        let params = |n| short(n, Unit::Params);
        let own = if self.size.mixture.own_share > 0.0 {
            format!("your own data is {} of what it sees", short(self.size.mixture.own_share, Unit::Share))
        } else {
            "none of your own data is in it".to_string()
        };
        let size = if self.total > self.size.params {
            format!("{} parameters, {} of them active,", params(self.total), params(self.size.params))
        } else {
            format!("{} parameters", params(self.size.params))
        };
        let short_of_money = if self.prepared < scenario.proprietary_tokens * 0.999 {
            format!(
                " The data budget prepares {} of your {}.",
                short(self.prepared, Unit::Tokens),
                short(scenario.proprietary_tokens, Unit::Tokens)
            )
        } else {
            String::new()
        };
        format!(
            "{} buys about one model with {size} trained on {} tokens; {own}.{short_of_money}",
            short(scenario.budget, Unit::Usd),
            short(self.size.tokens, Unit::Tokens)
        )
    }

    fn model(&self, scenario: &Scenario) -> Model {
        let years = scenario.launch_months / 12.0;
        Model {
            active_params: self.size.params,
            total_params: self.total,
            tokens: self.size.tokens,
            effective_tokens: self.size.mixture.effective_tokens,
            tokens_per_param: self.size.tokens_per_param,
            own_tokens: self.prepared,
            own_share: self.size.mixture.own_share,
            loss: self.size.mixture.loss,
            optimal_loss: self.size.optimal.loss,
            limit: self.size.binds,
            flop: self.calibration.around(self.flop),
            run_usd: self.run,
            chip: self.chip.key,
            chip_hours: self.chip_hours,
            chips: self.chips,
            days: self.days,
            mfu: self.calibration.mfu,
            group: self.calibration.group,
            extrapolated: self.calibration.extrapolated,
            staff_usd: self.staff,
            staff: (years > 0.0 && scenario.staff_cost > 0.0)
                .then(|| self.staff / years / scenario.staff_cost),
            chance: self.chance,
        }
    }
}

#[cfg(test)]
mod tests;
