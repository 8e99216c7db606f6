//! The chips that would serve a hosted model, and what a token from them costs.

use crate::alternative::Alternative;
use crate::cashflow::Month;
use crate::plan::{Hosted, Plan};
use crate::serving::HOURS_A_MONTH;
use serde::Serialize;

/// A fleet at work.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fleet {
    /// Whose it is.
    pub alternative: Alternative,
    /// Chip, by its key.
    pub chip: &'static str,
    /// Active parameters of the model it serves.
    pub active: f64,
    /// Total parameters, all of which have to fit into memory.
    pub total: f64,
    /// Chips that hold two replicas: fewer are never rented.
    pub floor: f64,
    /// Chips rented in the busiest month.
    pub most: f64,
    /// US dollars per million tokens of the mix when busy at the scenario's utilisation, before the floor and staff.
    pub usd_per_million: f64,
    /// US dollars per million tokens served over the whole horizon: rent and staff, floor included. Nothing if it
    /// never serves.
    pub usd_per_million_all_in: Option<f64>,
}

impl Fleet {
    /// The fleet of one hosted alternative over `months`.
    #[must_use]
    pub fn of(plan: &Plan, hosted: &Hosted, months: &[Month]) -> Self {
        let place = hosted.alternative.index();
        let utilization = plan.scenario.utilization;
        let (mut most, mut spent, mut served) = (0.0_f64, 0.0, 0.0);
        for month in months {
            let flow = &month.flows[place];
            spent += flow.serving + flow.staff;
            served += month.tokens * flow.covered;
            if flow.serving > 0.0 {
                // The flow is an expectation over success: the fleet itself is whole.
                most = most.max(flow.serving / hosted.chance / (month.serving_rent * HOURS_A_MONTH));
            }
        }
        Self {
            alternative: hosted.alternative,
            chip: crate::plan::serving_chip(&plan.scenario).key,
            active: hosted.serving.active(),
            total: hosted.serving.total(),
            floor: hosted.serving.floor_chips(),
            most,
            usd_per_million: hosted.serving.usd_per_million(utilization, plan.serving_rent),
            usd_per_million_all_in: (served > 0.0).then(|| spent / served * 1e6),
        }
    }
}
