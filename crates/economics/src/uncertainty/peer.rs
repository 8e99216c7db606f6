//! What the paths have drawn, laid open: so that another implementation can take the same paths and be compared.

use super::dimension::Dimension as D;
use super::draws::Draws;
use super::lanes::LANES;
use super::own::{SIDE, STEP};
use super::run::Run;
use super::surface::{REACH, STEPS};
use crate::serving::{HOURS_A_MONTH, Serving};
use serde::Serialize;
use std::collections::BTreeMap;

/// A scenario and its paths for another implementation: prices that decline, no tax, a model that the budget buys.
#[derive(Clone, Debug, Serialize)]
pub struct Peer {
    /// What is the same on all paths, by name.
    pub constants: BTreeMap<&'static str, f64>,
    /// The same, where it is several numbers.
    pub tables: BTreeMap<&'static str, Vec<f64>>,
    /// What a path has drawn, by name, in the units of the inputs.
    pub columns: BTreeMap<&'static str, Vec<f64>>,
}

/// What is drawn, and what it is called there.
const DRAWN: [(&str, D); 31] = [
    ("tokens", D::Tokens),
    ("growth", D::Growth),
    ("output", D::Output),
    ("cached", D::Cached),
    ("discount", D::Discount),
    ("fall", D::Fall),
    ("captured", D::Captured),
    ("serve_rent", D::ServeRent),
    ("rent_fall", D::RentFall),
    ("utilization", D::Utilization),
    ("gain", D::ServingGain),
    ("wacc", D::Wacc),
    ("ops", D::Ops),
    ("staff_cost", D::StaffCost),
    ("half_life", D::HalfLife),
    ("cover_open", D::CoverOpen),
    ("cover_post", D::CoverPost),
    ("cover_own", D::CoverOwn),
    ("launch", D::Launch),
    ("success", D::Success),
    ("post_cost", D::PostCost),
    ("refresh_cost", D::RefreshCost),
    ("compute_share", D::ComputeShare),
    ("multiplier", D::Multiplier),
    ("post_training", D::PostTraining),
    ("train_rent", D::TrainRent),
    ("mfu", D::Mfu),
    ("preparation", D::Preparation),
    ("data", D::Data),
    ("works", D::Works),
    ("waiting", D::Release),
];

impl Peer {
    /// Lays the paths of `draws` open as `run` takes them; nothing where the budget buys no model or none can be hosted.
    #[must_use]
    pub fn of(run: &Run, draws: &Draws) -> Option<Self> {
        let model = &run.model;
        let scenario = &model.scenario;
        let (own, open) = (model.own.as_ref()?, model.open_serving?);
        let constants = BTreeMap::from([
            ("horizon", model.horizon as f64),
            ("ramp", scenario.ramp_months),
            ("every", scenario.refresh_months),
            ("release_share", model.events.release_share),
            ("setup", scenario.hosting_setup),
            ("host_launch", scenario.hosting_months),
            ("post_launch", scenario.post_training_months),
            ("hours", HOURS_A_MONTH),
            ("price_floor", scenario.price_floor),
            ("open_least", open.floor),
            ("budget", scenario.budget),
            ("candidates", scenario.candidates),
            ("gate_share", own.gate_share),
            ("params", own.params),
            ("flop", own.flop),
            ("prepared", own.prepared),
            ("weight", own.weight),
            ("flop_per_usd", own.flop_per_usd),
            ("one_try", own.one_try),
            ("staff_share", own.staff_share),
            // Active parameters whose weights one chip holds.
            ("params_a_chip", Serving::params_a_chip(own.chip, own.precision) / own.sparsity),
            ("reach", REACH),
            ("step", STEP),
            ("side", SIDE as f64),
        ]);
        let list = |prices: &super::prices::Prices| {
            prices.steps.first().map_or(Vec::new(), |list| vec![list.input, list.cached, list.output])
        };
        let tables = BTreeMap::from([
            ("closed_list", list(&model.closed)),
            ("open_list", list(&model.open)),
            ("open_seconds", open.seconds.to_vec()),
            ("like", own.like.to_vec()),
            ("input", own.input.to_vec()),
            ("output", own.output.to_vec()),
            ("steps", STEPS.to_vec()),
            ("slope", own.surface.slope.to_vec()),
            ("curve", own.surface.curve.to_vec()),
            ("twist", own.surface.twist.to_vec()),
        ]);
        let column = |dimension| {
            let values = |path| model.value(dimension, draws, path).lanes();
            (0..draws.drawn()).step_by(LANES).flat_map(values).collect::<Vec<f64>>()
        };
        let columns = DRAWN.map(|(name, dimension)| (name, column(dimension))).into();
        Some(Self { constants, tables, columns })
    }
}
