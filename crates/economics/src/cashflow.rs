//! Month by month, what each alternative costs and avoids.
//!
//! Month 0 is the moment of decision; month `t` is the time from `t − 1` to `t` months later and its flows are
//! discounted from its end. Usage, price paths and rents are read at the middle of the month.

use crate::alternative::Alternative;
use crate::math::pow;
use crate::plan::{Hosted, Plan};
use crate::schedule::{overlap, running};
use serde::Serialize;

/// One alternative in one month, US dollars. Costs are positive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Flow {
    /// Share of all tokens that this alternative takes over from the closed API.
    pub covered: f64,
    /// Spend that stays on the closed API.
    pub closed_api: f64,
    /// Spend on open weights by API.
    pub open_api: f64,
    /// Rent of serving chips.
    pub serving: f64,
    /// Staff who run the fleet.
    pub staff: f64,
    /// One-off spend: set-up, training, refreshes.
    pub outlay: f64,
    /// Worth of owning beyond avoided spend.
    pub owning: f64,
    /// Tax paid because of the alternative; negative where it saves tax.
    pub tax: f64,
    /// Closed-API spend of the base minus all running costs of this alternative.
    pub avoided: f64,
    /// What the alternative brings over the base: avoided + owning − outlay − tax.
    pub net: f64,
}

/// One month of all five alternatives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Month {
    /// 0 for the moment of decision, then 1, 2, …
    pub month: usize,
    /// Tokens used.
    pub tokens: f64,
    /// Effective price of the closed model, US dollars per million tokens of this mix.
    pub closed_price: f64,
    /// Effective price of the open-weights model by API, likewise.
    pub open_price: f64,
    /// Rent of a serving chip, US dollars an hour.
    pub serving_rent: f64,
    /// What the base costs: every token from the closed API.
    pub base: f64,
    /// The five alternatives, in the order of [`Alternative::ALL`].
    pub flows: [Flow; 5],
}

/// The months of a plan, decided `wait` months after the start.
#[must_use]
pub fn months(plan: &Plan, wait: f64) -> Vec<Month> {
    let scenario = &plan.scenario;
    let horizon = plan.horizon;
    let mut months = Vec::with_capacity(horizon + 1);
    for month in 0..=horizon {
        let t = month as f64;
        // Years from the start of the scenario to the middle of this month.
        let years = ((t - 0.5).max(0.0) + wait) / 12.0;
        let at_work = month > 0;
        let tokens =
            if at_work { scenario.monthly_tokens * pow(1.0 + scenario.usage_growth, years) } else { 0.0 };
        let closed_price = plan.market.closed_price(t, wait);
        let open_price = plan.market.open_price(t, wait);
        let base = tokens / 1e6 * closed_price;
        let mut month = Month {
            month,
            tokens,
            closed_price,
            open_price,
            serving_rent: plan.serving_rent * pow(scenario.rent_fall, -years),
            base,
            flows: [Flow { closed_api: base, ..Flow::default() }; 5],
        };
        let throughput = pow(scenario.serving_gain, years);
        month.flows[Alternative::BuyOpen.index()] = bought(plan, &month, t);
        for hosted in &plan.hosted {
            month.flows[hosted.alternative.index()] = hosting(plan, hosted, &month, t, throughput);
        }
        months.push(month);
    }
    for alternative in Alternative::ALL {
        tax(plan, alternative, &mut months);
    }
    months
}

/// Open weights by API. No outlay; traffic that it can't cover, or that it would make dearer, stays.
fn bought(plan: &Plan, month: &Month, t: f64) -> Flow {
    let scenario = &plan.scenario;
    let pays = month.open_price < month.closed_price;
    let covered = if pays { scenario.open_coverage * running(t, 0.0, scenario.ramp_months) } else { 0.0 };
    let closed_api = month.base * (1.0 - covered);
    let open_api = month.tokens * covered / 1e6 * month.open_price;
    Flow { covered, closed_api, open_api, avoided: month.base - closed_api - open_api, ..Flow::default() }
}

/// A hosted model: its outlay as planned, and its traffic in months in which hosting costs less than buying.
fn hosting(plan: &Plan, hosted: &Hosted, month: &Month, t: f64, throughput: f64) -> Flow {
    let scenario = &plan.scenario;
    let launch = hosted.life.launch;
    let up = running(t, launch, scenario.ramp_months);
    let covered = hosted.coverage_at(t) * up;
    let tokens = month.tokens * covered;
    let serving = hosted.serving.usd(tokens, scenario.utilization, throughput, month.serving_rent);
    // People are there from the first day of traffic, in full.
    let since_launch = overlap(t, launch, f64::INFINITY);
    let staff = plan.ops_per_month * since_launch;
    let saved = month.base * covered;
    let outlay = hosted.outlay(t);
    let owning = if hosted.alternative == Alternative::Pretrain {
        scenario.owning_value * hosted.chance * since_launch
    } else {
        0.0
    };
    let runs = saved > serving + staff;
    let chance = if runs { hosted.chance } else { 0.0 };
    let (covered, saved) = (covered * chance, saved * chance);
    let (serving, staff) = (serving * chance, staff * chance);
    Flow {
        covered,
        closed_api: month.base - saved,
        serving,
        staff,
        outlay,
        owning,
        avoided: saved - serving - staff,
        ..Flow::default()
    }
}

impl Hosted {
    /// Share of traffic that it can take over in month `t`: the edge over open weights as they are decays with age, and
    /// what they cover too stays, since the newest of them can be hosted in its place.
    fn coverage_at(&self, t: f64) -> f64 {
        match self.half_life {
            Some(half_life) => {
                self.base + (self.coverage - self.base) * pow(0.5, self.life.age(t) / half_life)
            }
            None => self.coverage,
        }
    }

    /// One-off spend in month `t`: the first build, then refreshes.
    fn outlay(&self, t: f64) -> f64 {
        let launch = self.life.launch;
        let first = if launch <= 0.0 {
            if t == 0.0 { self.at_gate + (self.cost - self.at_gate) * self.chance } else { 0.0 }
        } else {
            // Spend is even over the build; the gate comes when its share is spent.
            let gate = if self.cost > 0.0 { launch * self.at_gate / self.cost } else { 0.0 };
            self.cost / launch * (overlap(t, 0.0, gate) + self.chance * overlap(t, gate, launch))
        };
        first + self.chance * self.refresh * self.life.refreshes(t)
    }
}

/// Fills in tax and the net flow of one alternative.
fn tax(plan: &Plan, alternative: Alternative, months: &mut [Month]) {
    let place = alternative.index();
    let rate = plan.scenario.tax_rate;
    let deducted = deductions(plan, months.iter().map(|month| month.flows[place].outlay).collect());
    for (month, deducted) in months.iter_mut().zip(deducted) {
        let flow = &mut month.flows[place];
        flow.tax = rate * (flow.avoided + flow.owning - deducted);
        flow.net = flow.avoided + flow.owning - flow.outlay - flow.tax;
    }
}

/// When outlays are deducted: at once, or evenly over months from the one after; the rest is written off at the end.
fn deductions(plan: &Plan, outlays: Vec<f64>) -> Vec<f64> {
    if plan.scenario.tax_treatment == "immediate" || plan.scenario.tax_rate == 0.0 {
        return outlays;
    }
    let over = plan.scenario.amortisation_months.round().max(1.0) as usize;
    let last = outlays.len() - 1;
    let mut deducted = vec![0.0; outlays.len()];
    for (month, outlay) in outlays.iter().enumerate().filter(|(_, outlay)| **outlay > 0.0) {
        for later in month + 1..=month + over {
            deducted[later.min(last)] += outlay / over as f64;
        }
    }
    deducted
}

#[cfg(test)]
mod tests;
