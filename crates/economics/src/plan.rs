//! A scenario worked out as far as it does not depend on the month: prices, models, fleets, outlays.

use crate::alternative::Alternative;
use crate::chip::{self, Chip};
use crate::error::InputError;
use crate::input::Scenario;
use crate::market::{self, Market};
use crate::prices::{self, Mix, Params};
use crate::purchase::Purchase;
use crate::schedule::Life;
use crate::serving::Serving;
use crate::training::Precision;

/// What the months are computed from.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The inputs.
    pub scenario: Scenario,
    /// Whole months that count.
    pub horizon: usize,
    /// Shares of the kinds of token.
    pub mix: Mix,
    /// API prices by month.
    pub market: Market,
    /// Rent of a serving chip at the start, US dollars an hour.
    pub serving_rent: f64,
    /// Staff who run a fleet, US dollars a month.
    pub ops_per_month: f64,
    /// What the budget buys, or the input that stops it.
    pub purchase: Result<Purchase, InputError>,
    /// The alternatives that host a model and can be taken.
    pub hosted: Vec<Hosted>,
}

/// An alternative that hosts a model.
#[derive(Clone, Debug)]
pub struct Hosted {
    /// Which one.
    pub alternative: Alternative,
    /// Share of traffic that it can take over at launch and after each refresh.
    pub coverage: f64,
    /// Share that is left when its edge is gone.
    pub base: f64,
    /// Months in which half of the edge is lost; nothing where there is none to lose.
    pub half_life: Option<f64>,
    /// Launch and refreshes; money is spent evenly until the launch.
    pub life: Life,
    /// Everything spent until launch, US dollars.
    pub cost: f64,
    /// The part of that spent before it is known whether it works, US dollars.
    pub at_gate: f64,
    /// Chance that it works.
    pub chance: f64,
    /// Cost of one refresh, US dollars.
    pub refresh: f64,
    /// The fleet.
    pub serving: Serving,
}

impl Plan {
    /// Works the scenario out. Never fails: what can't be done is left out and says why.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let mix = market::mix(scenario);
        let serving_chip = serving_chip(scenario);
        let precision = serving_precision(scenario);
        let fleet = |params: Params| Serving::new(params.active, params.total, serving_chip, precision, &mix);
        let purchase = Purchase::new(scenario, &mix);
        let horizon = scenario.horizon_months.round();
        let open = prices::find(scenario.open_model).and_then(|model| model.params).map(fleet);
        let mut hosted = Vec::with_capacity(3);
        if let Some(serving) = open {
            hosted.push(self_host(scenario, horizon, serving.clone()));
            hosted.push(post_train(scenario, horizon, serving));
        }
        if let Ok(purchase) = &purchase {
            let own = Params { total: purchase.total, active: purchase.size.params, source: "" };
            hosted.push(pretrain(scenario, horizon, purchase, fleet(own)));
        }
        Self {
            horizon: horizon as usize,
            market: Market::new(scenario, &mix),
            serving_rent: scenario.serve_rent.unwrap_or(serving_chip.rent),
            ops_per_month: scenario.ops_staff * scenario.staff_cost / 12.0,
            purchase,
            hosted,
            mix,
            scenario: scenario.clone(),
        }
    }

    /// Why an alternative can't be taken, if it can't.
    #[must_use]
    pub fn unavailable(&self, alternative: Alternative) -> Option<String> {
        match (alternative, &self.purchase) {
            (Alternative::Pretrain, Err(error)) => Some(error.message.clone()),
            _ => None,
        }
    }

    /// The hosted alternative of that name, where it can be taken.
    #[must_use]
    pub fn hosted(&self, alternative: Alternative) -> Option<&Hosted> {
        self.hosted.iter().find(|hosted| hosted.alternative == alternative)
    }
}

/// The chip that serves. A valid scenario names one of the table.
#[must_use]
pub fn serving_chip(scenario: &Scenario) -> &'static Chip {
    chip::find(scenario.serve_chip).unwrap_or(&chip::CHIPS[0])
}

/// The number format that serves.
#[must_use]
pub fn serving_precision(scenario: &Scenario) -> Precision {
    if scenario.precision == "bf16" { Precision::Bf16 } else { Precision::Fp8 }
}

fn self_host(scenario: &Scenario, horizon: f64, serving: Serving) -> Hosted {
    Hosted {
        alternative: Alternative::SelfHost,
        coverage: scenario.open_coverage,
        base: scenario.open_coverage,
        half_life: None,
        life: Life { launch: scenario.hosting_months, every: 0.0, horizon },
        cost: scenario.hosting_setup,
        at_gate: scenario.hosting_setup,
        chance: 1.0,
        refresh: 0.0,
        serving,
    }
}

fn post_train(scenario: &Scenario, horizon: f64, serving: Serving) -> Hosted {
    let cost = scenario.hosting_setup + scenario.post_training_cost;
    Hosted {
        alternative: Alternative::PostTrain,
        coverage: scenario.post_coverage,
        base: scenario.open_coverage.min(scenario.post_coverage),
        half_life: Some(scenario.half_life),
        life: Life { launch: scenario.post_training_months, every: scenario.refresh_months, horizon },
        cost,
        at_gate: cost,
        chance: 1.0,
        refresh: scenario.refresh_share * scenario.post_training_cost,
        serving,
    }
}

fn pretrain(scenario: &Scenario, horizon: f64, purchase: &Purchase, serving: Serving) -> Hosted {
    Hosted {
        alternative: Alternative::Pretrain,
        coverage: scenario.own_coverage,
        base: scenario.open_coverage.min(scenario.own_coverage),
        half_life: Some(scenario.half_life),
        life: Life { launch: scenario.launch_months, every: scenario.refresh_months, horizon },
        cost: scenario.budget,
        at_gate: purchase.at_gate,
        chance: purchase.chance,
        refresh: scenario.refresh_share * scenario.budget,
        serving,
    }
}
