//! What the months of one alternative come to.

use crate::alternative::Alternative;
use crate::cashflow::{Flow, Month};
use crate::finance::{self, Irr, NoRate};
use crate::math::pow;
use crate::plan::Plan;
use crate::quantity::{Unit, short};
use serde::Serialize;

/// The answers about one alternative, each against the base of buying everything from the closed API.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Outcome {
    /// Which one.
    pub alternative: Alternative,
    /// Why it can't be taken with these inputs, if it can't; its flows are then those of the base.
    pub unavailable: Option<String>,
    /// Net present value over the base, US dollars: month 0 undiscounted, month `t` at (1 + rate)^(−t/12).
    pub npv: f64,
    /// Internal rate of return a year of the net flows.
    pub irr: Irr,
    /// Modified internal rate of return a year, financed and reinvested at the discount rate.
    pub mirr: Option<f64>,
    /// Months until the net flows have paid back what was spent, and stay so; nothing if not within the horizon.
    pub payback: Option<f64>,
    /// The same with discounted flows.
    pub discounted_payback: Option<f64>,
    /// Profitability index: 1 + NPV ÷ present value of the outlay; nothing without an outlay.
    pub profitability_index: Option<f64>,
    /// One-off spend over the horizon, US dollars, expected and undiscounted.
    pub outlay: f64,
    /// Avoided spend over the horizon after all running costs, US dollars, undiscounted.
    pub avoided: f64,
    /// Present value of everything paid over the horizon, US dollars.
    pub cost: f64,
}

impl Outcome {
    /// Sums up the months of one alternative.
    #[must_use]
    pub fn of(plan: &Plan, months: &[Month], alternative: Alternative) -> Self {
        let rate = plan.scenario.discount_rate;
        let flows: Vec<&Flow> = months.iter().map(|month| &month.flows[alternative.index()]).collect();
        let net: Vec<f64> = flows.iter().map(|flow| flow.net).collect();
        let present = |of: &dyn Fn(usize) -> f64| discounted(rate, (0..months.len()).map(of));
        let npv = present(&|month| net[month]);
        let outlay_today = present(&|month| flows[month].outlay);
        let base_today = present(&|month| months[month].base);
        Self {
            alternative,
            unavailable: plan.unavailable(alternative),
            npv,
            irr: finance::annual_irr(&net),
            mirr: finance::annual_mirr(&net, rate, rate),
            payback: finance::payback(&net),
            discounted_payback: finance::discounted_payback(rate, &net),
            profitability_index: (outlay_today > 0.0).then(|| 1.0 + npv / outlay_today),
            outlay: flows.iter().map(|flow| flow.outlay).sum(),
            avoided: flows.iter().map(|flow| flow.avoided).sum(),
            cost: base_today - npv,
        }
    }
}

impl Outcome {
    /// When it has paid back, for reading.
    #[must_use]
    pub fn payback_words(&self) -> String {
        match self.payback {
            Some(months) if months > 0.0 => short(months, Unit::Months),
            Some(_) => "at once".into(),
            None => "not within it".into(),
        }
    }

    /// Its rate of return for reading. Above tenfold a year the digits mean nothing.
    #[must_use]
    pub fn irr_words(&self) -> String {
        match &self.irr {
            Irr::One(rate) if *rate > 10.0 => "over 1000%/yr".into(),
            Irr::One(rate) => short(*rate, Unit::SharePerYear),
            Irr::Several(_) => "several".into(),
            Irr::None(NoRate::OnlyReceipts) => "no outlay".into(),
            Irr::None(NoRate::OnlyOutlays) => "only costs".into(),
            Irr::None(_) => "none".into(),
        }
    }
}

/// NPVs of all five, and nothing else: the inner loop of every search.
#[must_use]
pub fn npvs(plan: &Plan, months: &[Month]) -> [f64; 5] {
    let rate = plan.scenario.discount_rate;
    Alternative::ALL
        .map(|alternative| discounted(rate, months.iter().map(|month| month.flows[alternative.index()].net)))
}

/// Present value of monthly flows: the first undiscounted, each next one month later.
pub(crate) fn discounted(annual_rate: f64, flows: impl Iterator<Item = f64>) -> f64 {
    let month = pow(1.0 + annual_rate, -1.0 / 12.0);
    let mut factor = 1.0;
    let mut total = 0.0;
    for flow in flows {
        total += factor * flow;
        factor *= month;
    }
    total
}

#[cfg(test)]
mod tests;
