//! What it comes to.

use super::{Figure, figure, judged, own};
use crate::alternative::Alternative;
use crate::cashflow::Month;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::quantity::Unit;

pub(super) fn figures(plan: &Plan, months: &[Month], outcomes: &[Outcome; 5]) -> Vec<Figure> {
    let own = own(outcomes);
    let npv = |alternative: Alternative| Some(outcomes[alternative.index()].npv);
    let rate = match own.irr.rates() {
        [rate] => Some(*rate),
        _ => None,
    };
    vec![
        figure(
            "base_first",
            "Spend on the closed API in the first month",
            Unit::Usd,
            months.get(1).map(|month| month.base),
            "tokens × (1 + growth)^years ÷ 1M × closed_price",
            (&["tokens", "growth"], &["closed_price"]),
        )
        .from(judged("Usage, price paths and rents are read at the middle of a month; a month's flows fall due at its end")),
        figure(
            "base_total",
            "Spend on the closed API over the horizon",
            Unit::Usd,
            Some(months.iter().map(|month| month.base).sum()),
            "sum over months of base spend",
            (&["horizon"], &["base_first", "closed_price_end"]),
        ),
        figure(
            "own_outlay",
            "Outlay of pretraining",
            Unit::Usd,
            Some(own.outlay),
            "at_gate + chance × (budget − at_gate + refresh_cost × budget × refreshes); evenly until launch; \
             a refresh that would serve less than half an interval is not made",
            (&["budget", "refresh_cost", "refresh", "launch"], &["at_gate", "chance"]),
        ),
        figure(
            "own_avoided",
            "Avoided spend of pretraining",
            Unit::Usd,
            Some(own.avoided),
            "sum over months of chance × (covered × base spend − own_serving × covered tokens, at least own_floor chips, \
             − ops_cost); covered = ramp × (cover_open + (cover_own − cover_open) × ½^(age ÷ half_life)); nothing is \
             served in a month in which serving costs more than it saves",
            (
                &["cover_own", "cover_open", "half_life", "ramp", "serving_gain", "utilization"],
                &["chance", "own_serving", "own_floor", "ops_cost", "base_total"],
            ),
        )
        .from(judged("The edge decays towards what open weights cover, since the newest of them can be hosted instead")),
        figure(
            "npv_own",
            "NPV of pretraining over buying",
            Unit::Usd,
            npv(Alternative::Pretrain),
            "Σ over months t of (avoided + owning × chance − outlay − tax) × (1 + wacc)^(−t/12); month 0 undiscounted",
            (&["wacc", "owning", "tax", "tax_method", "amortise"], &["own_avoided", "own_outlay"]),
        ),
        figure(
            "npv_open",
            "NPV of open weights by API",
            Unit::Usd,
            npv(Alternative::BuyOpen),
            "the same of cover_open × ramp × tokens × (closed price − open price), where the open price is lower",
            (&["cover_open", "ramp", "wacc"], &["open_price", "closed_price"]),
        ),
        figure(
            "npv_host",
            "NPV of hosting open weights",
            Unit::Usd,
            npv(Alternative::SelfHost),
            "the same with open_serving, ops_cost and the outlay setup",
            (&["setup", "setup_months", "cover_open", "wacc"], &["open_serving", "ops_cost"]),
        ),
        figure(
            "npv_post",
            "NPV of post-training and hosting",
            Unit::Usd,
            npv(Alternative::PostTrain),
            "the same with cover_post, whose edge over cover_open decays, and the outlay setup + post_cost, refreshed",
            (
                &["setup", "post_cost", "post_months", "cover_post", "half_life", "refresh", "refresh_cost", "wacc"],
                &["open_serving", "ops_cost"],
            ),
        ),
        figure(
            "irr_own",
            "IRR of pretraining, a year",
            Unit::SharePerYear,
            rate,
            "the yearly rate at which npv_own is zero, where there is exactly one",
            (&[], &["own_avoided", "own_outlay"]),
        ),
        figure(
            "mirr_own",
            "MIRR of pretraining, a year",
            Unit::SharePerYear,
            own.mirr,
            "(future value of receipts ÷ present value of outlays)^(12 ÷ horizon) − 1, both at wacc",
            (&["wacc", "horizon"], &["own_avoided", "own_outlay"]),
        ),
        figure(
            "payback_own",
            "Payback of pretraining",
            Unit::Months,
            own.payback,
            "months until the cumulative net flow is back at zero and stays there",
            (&["horizon"], &["own_avoided", "own_outlay"]),
        ),
        figure(
            "discounted_payback_own",
            "Discounted payback of pretraining",
            Unit::Months,
            own.discounted_payback,
            "the same of discounted flows",
            (&["wacc", "horizon"], &["own_avoided", "own_outlay"]),
        ),
        figure(
            "index_own",
            "Profitability index of pretraining",
            Unit::Multiple,
            own.profitability_index,
            "1 + npv_own ÷ present value of the outlay",
            (&["wacc"], &["npv_own", "own_outlay"]),
        ),
        figure(
            "owning_needed",
            "What owning must be worth for pretraining to match the best alternative",
            Unit::UsdPerMonth,
            owning_needed(plan, outcomes),
            "owning + (best NPV of the others − npv_own) ÷ present value of $1 a month from launch × chance × (1 − tax)",
            (&["owning", "launch", "tax", "wacc", "horizon"], &["npv_own", "chance"]),
        ),
    ]
}

/// The value of owning at which pretraining draws level: NPV is linear in it. Nothing where it can't be had.
fn owning_needed(plan: &Plan, outcomes: &[Outcome; 5]) -> Option<f64> {
    let hosted = plan.hosted(Alternative::Pretrain)?;
    let of_one_dollar = crate::outcome::discounted(
        plan.scenario.discount_rate,
        (0..=plan.horizon).map(|month| {
            let t = month as f64;
            if month == 0 { 0.0 } else { crate::schedule::overlap(t, hosted.life.launch, f64::INFINITY) }
        }),
    ) * hosted.chance
        * (1.0 - plan.scenario.tax_rate);
    let best = outcomes[..4].iter().map(|outcome| outcome.npv).fold(f64::NEG_INFINITY, f64::max);
    let needed = plan.scenario.owning_value + (best - own(outcomes).npv) / of_one_dollar;
    (of_one_dollar > 0.0).then_some(needed.max(0.0))
}
