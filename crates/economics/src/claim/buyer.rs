//! Claims about what a buyer should do.

use super::{Claim, Finding, avoided, market, pretrain, usd};
use crate::alternative::Alternative;
use crate::flip::{self, Against};
use crate::input::Scenario;
use crate::math::pow;
use crate::preset::Preset;
use crate::prices::path::FORECAST_END;
use crate::quantity::{Unit, short};
use crate::reference::OPENAI_2024;
use crate::report::Report;
use crate::spend::Spend;

/// The essay's volume, tokens a month, and its budget, US dollars.
const VOLUME: (f64, f64) = (100e9, 10e6);

/// Steps that a value of owning is rounded up to for a link, US dollars a month.
const OWNING_STEP: f64 = 10_000.0;

pub(super) fn volume(report: &Report) -> Claim {
    let kind = Preset::find("vertical-saas").map(Preset::scenario).unwrap_or_default();
    let usual = Scenario { monthly_tokens: VOLUME.0, budget: VOLUME.1, ..Scenario::default() };
    let (kindly, usually) = (avoided(&kind), avoided(&usual));
    let level = |against| {
        let found = report.break_evens.iter().find(|it| it.key == "tokens" && it.against == against);
        found.and_then(|it| it.at.first())
    };
    let at = |level: Option<f64>| {
        level.map_or_else(
            || "at no volume".into(),
            |level| format!("at {}", short(level, Unit::TokensPerMonth)),
        )
    };
    let pays = |avoided: f64| avoided >= VOLUME.1;
    Claim {
        key: "volume",
        claim: "Above 100B tokens a month, three years of avoided markup exceed a $10M budget.",
        evidence: format!(
            "100B a month avoid {} at the defaults. At GPT-5.5’s list price for three years, full coverage and every other term as kind, {}.",
            usd(usually),
            usd(kindly)
        ),
        scenario: format!(
            "Here pretraining draws level with buying {}, and with the best other course {}.",
            at(level(Against::Base)),
            at(level(Against::BestOther))
        ),
        finding: Finding::of(&[pays(usually), pays(kindly)]),
        because: match (pays(usually), pays(kindly)) {
            (true, _) => "at the defaults already".into(),
            (false, true) => "only at the dearest list price and the kindest terms".into(),
            (false, false) => "not even at the dearest list price and the kindest terms".into(),
        },
        try_it: "The essay’s firm",
        load: kind,
    }
}

pub(super) fn inference(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let unavailable = report.outcomes[Alternative::Pretrain.index()].unavailable.as_ref();
    let overtakes = Spend::of(&report.months, Alternative::Pretrain).overtakes;
    let date = |month: usize| short(scenario.start_month + month as f64, Unit::CalendarMonth);
    let by_then = |month: usize| scenario.start_month + month as f64 <= f64::from(FORECAST_END);
    let (research, inference) = OPENAI_2024;
    Claim {
        key: "inference",
        claim: "By 2027 inference is the larger line for everyone but the labs at the frontier.",
        evidence: format!(
            "At OpenAI, the exception, inference was {} of compute spend in 2024. Other buyers disclose no split.",
            short(inference / (research + inference), Unit::Share)
        ),
        scenario: match (unavailable, overtakes) {
            (Some(reason), _) => {
                format!("Pretraining is not possible here: {}.", reason.trim_end_matches('.'))
            }
            (None, Some(month)) => {
                format!(
                    "If you pretrain, inference has cost more than training from month {month} on ({}).",
                    date(month)
                )
            }
            (None, None) => "If you pretrain, training stays the larger line to the horizon.".into(),
        },
        finding: match (unavailable, overtakes) {
            (Some(_), _) => Finding::Open,
            (None, Some(month)) if by_then(month) => Finding::Holds,
            (None, Some(_)) => Finding::InPart,
            (None, None) => Finding::Fails,
        },
        because: match overtakes {
            _ if unavailable.is_some() => "nothing is trained here".into(),
            Some(month) => format!("in this scenario, from {}", date(month)),
            None => "not in this scenario".into(),
        },
        try_it: "This scenario",
        load: scenario.clone(),
    }
}

pub(super) fn tries(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let three = Scenario { budget: 30e6, candidates: 3.0, ..scenario.clone() };
    let one = Scenario { budget: 300e6, candidates: 1.0, ..scenario.clone() };
    let npv = |scenario: &Scenario| flip::npvs(scenario)[Alternative::Pretrain.index()];
    let (three_npv, one_npv) = (npv(&three), npv(&one));
    let chance = scenario.success_probability;
    let share = |value| short(value, Unit::Share);
    Claim {
        key: "tries",
        claim: "Three tries at $10M beat one at $300M: being wrong gets cheap.",
        evidence: format!(
            "How often first models fail is not public; {} a try is a judgement. Three tries then succeed {} of the time.",
            share(chance),
            share(1.0 - pow(1.0 - chance, 3.0))
        ),
        scenario: format!(
            "Three tries sharing $30M come to {}, one at $300M to {}, at the coverage given for both.",
            usd(three_npv),
            usd(one_npv)
        ),
        finding: Finding::of(&[three_npv > one_npv, three_npv >= 0.0]),
        because: match (three_npv > one_npv, three_npv >= 0.0) {
            (true, true) => "and the three pay".into(),
            (true, false) => "they lose less, but still lose".into(),
            _ => "the larger run is worth more here".into(),
        },
        try_it: "Three tries on $30M",
        load: three,
    }
}

pub(super) fn layers(report: &Report) -> Claim {
    let found = report.break_evens.iter().find(|it| it.key == "owning" && it.against == Against::BestOther);
    let needed = found.and_then(|it| it.at.first());
    let rounded = |value: f64| (value / OWNING_STEP).ceil() * OWNING_STEP;
    Claim {
        key: "layers",
        claim: "Pricing power moves: from labs and general models to inference clouds, evaluation, silicon and vertical agents on own data.",
        evidence: "A judgement about markets: no disclosed figure decides it. One part has a price: what a model of one’s own would \
                   have to be worth."
            .into(),
        scenario: match needed {
            _ if pretrain(report) >= report.outcomes[..4].iter().map(|it| it.npv).fold(0.0, f64::max) => {
                "Pretraining is level with the best other course without any further worth.".into()
            }
            Some(value) => format!(
                "To draw level, owning would have to be worth {} beyond what it avoids.",
                short(value, Unit::UsdPerMonth)
            ),
            None => "No worth of owning in the range draws level.".into(),
        },
        finding: Finding::Open,
        because: "your judgement; the value of owning holds it".into(),
        try_it: "Owning worth that much",
        load: Scenario {
            owning_value: needed.map_or(report.scenario.owning_value, rounded).min(1e9),
            ..report.scenario.clone()
        },
    }
}

pub(super) fn swap(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let swift = Scenario { captured_share: 1.0, ..scenario.clone() };
    let (mix, factor) = (crate::market::mix(scenario), |value| short(value, Unit::Count));
    let bill = |scenario: &Scenario| super::months(scenario).iter().map(|month| month.base).sum::<f64>();
    let saves = bill(scenario) - bill(&swift);
    let late = Scenario { launch_months: (scenario.launch_months + 1.0).min(48.0), ..scenario.clone() };
    let delay = pretrain(report) - flip::npvs(&late)[Alternative::Pretrain.index()];
    Claim {
        key: "swap",
        claim: "Evaluate first, and be able to swap the model within 48 hours.",
        evidence: format!(
            "From May to November 2026 the list price of this mix fell by a factor of {} for who stayed on GPT-5.5, and of {} for who moved \
             to its successor.",
            factor(market::stayed(&mix)),
            factor(market::successor(&mix))
        ),
        scenario: format!(
            "Moving to the cheapest equal model at once, instead of {} of the way, takes {} off the bill over {:.0} months. A launch one \
             month later changes pretraining by {}.",
            short(scenario.captured_share, Unit::Share),
            usd(saves),
            scenario.horizon_months,
            usd(-delay)
        ),
        finding: if saves > 0.0 { Finding::Holds } else { Finding::Open },
        because: if saves > 0.0 {
            format!("being able to move is worth {} here", usd(saves))
        } else {
            "on this price path there is nothing to capture".into()
        },
        try_it: "Capture the whole fall",
        load: swift,
    }
}

#[cfg(test)]
mod tests;
