//! The chips that would serve a hosted model, and what a token from them costs.

use crate::alternative::Alternative;
use crate::cashflow::Month;
use crate::plan::{Hosted, Plan};
use crate::serving::HOURS_A_MONTH;
use serde::Serialize;

/// A fleet at work.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cashflow::{Flow, months};
    use crate::input::Scenario;
    use crate::prices;

    fn close(left: f64, right: f64) {
        assert!((left - right).abs() <= 1e-9 * right, "{left} is not {right}");
    }

    #[test]
    fn two_months_by_hand() {
        let plan = Plan::new(&Scenario::default());
        let hosted = plan.hosted(Alternative::SelfHost).expect("can be taken");
        let hosted = Hosted { chance: 0.5, ..hosted.clone() };
        let place = Alternative::SelfHost.index();
        let mut two = months(&plan, 0.0)[..2].to_vec();
        // Ten chips at $2 an hour and thirty at $1, at a chance of one half.
        for (month, (tokens, covered, rent, chips, staff)) in
            two.iter_mut().zip([(4e9, 0.5, 2.0, 10.0, 1e3), (1e9, 1.0, 1.0, 30.0, 5e2)])
        {
            let serving = chips * rent * HOURS_A_MONTH * 0.5;
            month.tokens = tokens;
            month.serving_rent = rent;
            month.flows[place] = Flow { covered, serving, staff, ..Flow::default() };
        }
        let fleet = Fleet::of(&plan, &hosted, &two);
        close(fleet.most, 30.0);
        let params =
            prices::find("deepseek-v4-pro").and_then(|model| model.params).expect("its card says so");
        assert_eq!((fleet.active, fleet.total), (params.active, params.total));
        close(fleet.usd_per_million_all_in.expect("it serves"), (25.0 * HOURS_A_MONTH + 1_500.0) / 3_000.0);
    }

    #[test]
    fn a_fleet_that_never_serves_has_no_price() {
        let plan = Plan::new(&Scenario::default());
        let fleet = Fleet::of(&plan, &plan.hosted[0], &[]);
        assert_eq!((fleet.most, fleet.usd_per_million_all_in), (0.0, None));
    }
}
