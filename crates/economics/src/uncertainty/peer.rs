//! What the paths have drawn, laid open: so that another implementation can take the same paths and be compared.

use super::draws::Draws;
use super::lanes::LANES;
use super::run::Run;
use super::terms::Terms;
use serde::Serialize;
use std::collections::BTreeMap;

/// A scenario and its paths for another implementation: prices that decline, no tax.
#[derive(Clone, Debug, Serialize)]
pub struct Peer {
    /// What is the same on all paths, by name.
    pub constants: BTreeMap<&'static str, f64>,
    /// What a path has drawn, by name: millions of tokens, US dollars, months, shares.
    pub columns: BTreeMap<&'static str, Vec<f64>>,
}

impl Peer {
    /// Lays the paths of `draws` open as `run` takes them.
    #[must_use]
    pub fn of(run: &Run, draws: &Draws) -> Self {
        use super::Dimension as D;
        let model = &run.model;
        let scenario = &model.scenario;
        let constants = BTreeMap::from([
            ("horizon", model.horizon as f64),
            ("ramp", scenario.ramp_months),
            ("every", scenario.refresh_months),
            ("release_share", model.events.release_share),
            ("setup", scenario.hosting_setup),
            ("host_launch", scenario.hosting_months),
            ("post_launch", scenario.post_training_months),
            ("open_least", model.open_serving.map_or(0.0, |rates| rates.floor)),
            ("budget", scenario.budget),
            ("gate_share", model.own.as_ref().map_or(0.0, |own| own.gate_share)),
        ]);
        let mut columns: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
        let mut terms = Terms::new(model);
        for path in (0..draws.drawn()).step_by(LANES) {
            terms.fill(model, draws, path);
            let value = |dimension| model.value(dimension, draws, path);
            let [closed, open] = [&terms.closed, &terms.open].map(super::prices::PathPrices::today);
            let named = [
                ("tokens", value(D::Tokens) * 1e-6),
                ("growth", value(D::Growth)),
                ("closed", closed.0),
                ("closed_floor", closed.1),
                ("open", open.0),
                ("open_floor", open.1),
                ("fall", value(D::Fall)),
                ("captured", value(D::Captured)),
                ("rent", value(D::ServeRent) * crate::serving::HOURS_A_MONTH),
                ("rent_fall", value(D::RentFall)),
                ("gain", value(D::ServingGain)),
                ("wacc", value(D::Wacc)),
                ("half_life", value(D::HalfLife)),
                ("release", terms.decay.release),
                ("cover_open", value(D::CoverOpen)),
                ("cover_post", value(D::CoverPost)),
                ("cover_own", value(D::CoverOwn)),
                ("staff", terms.staff),
                ("launch", terms.launch),
                ("works", terms.own.works),
                ("post_cost", value(D::PostCost)),
                ("refresh_cost", value(D::RefreshCost)),
                ("open_chips", terms.host.chips),
                ("own_chips", terms.own.chips),
                ("own_least", terms.own.floor),
            ];
            for (name, value) in named {
                columns.entry(name).or_default().extend(value.lanes());
            }
        }
        Self { constants, columns }
    }
}
