//! Claims about rents, prices and the gap to the frontier.

use super::{Claim, Finding, pretrain, usd};
use crate::chip;
use crate::flip;
use crate::input::Scenario;
use crate::market::mix;
use crate::math::pow;
use crate::plan::serving_precision;
use crate::prices::path::{ESSAY_FALL, ESSAY_MONTHS, FORECAST_END, STRESS_INPUT};
use crate::prices::{self, Mix, Model, SNAPSHOT_MONTH};
use crate::quantity::{Unit, short};
use crate::report::Report;
use crate::serving::Serving;

/// The essay's range of H100 rents, US dollars an hour.
const RENTS: (f64, f64) = (1.49, 6.98);

/// Months within which the essay expects recipes to be open.
const RECIPES: f64 = 12.0;

/// Months between the best closed and open models by Epoch AI: on 2025-10-30, and on 2026-05-29.
const GAP: [f64; 2] = [3.5, 4.0];

/// The essay's gap, months.
const ESSAY_GAP: (f64, f64) = (6.0, 9.0);

/// The essay's fall of prices, both ends.
const FALL: (f64, f64) = (8.0, 12.0);

/// May 2026, from which the essay counts, as months since January of year 0.
const MAY_2026: u32 = 2026 * 12 + 4;

/// Serving cost over an H100's up to which another chip counts as a way out.
const NEAR: f64 = 1.5;

pub(super) fn rents(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let h100 = &chip::CHIPS[0];
    let years = scenario.horizon_months / 12.0;
    let later = h100.rent * pow(scenario.rent_fall, -years);
    let stays = [h100.rent, later].iter().all(|rent| (RENTS.0..=RENTS.1).contains(rent));
    let serve = |key: &str| {
        let params = prices::find(scenario.open_model)?.params?;
        let chip = chip::find(key)?;
        let serving =
            Serving::new(params.active, params.total, chip, serving_precision(scenario), &mix(scenario));
        Some(serving.usd_per_million(scenario.utilization, chip.rent))
    };
    let costs = serve("h100").zip(serve("mi300x"));
    let works = costs.is_some_and(|(nvidia, other)| other <= NEAR * nvidia);
    let per_million = |value| short(value, Unit::UsdPerMillionTokens);
    let rent = |value| short(value, Unit::UsdPerHour);
    Claim {
        key: "rents",
        claim: "H100 rent stays between $1.49 and $6.98 an hour, recipes open within 12 months, and one path off Nvidia works.",
        evidence: format!(
            "An H100 is {} ({}, {}). Open models trail by {} (Epoch AI, 2026-05-29).{}",
            rent(h100.rent),
            h100.rent_from.source,
            h100.rent_from.date,
            short(GAP[1], Unit::Months),
            costs.map_or_else(String::new, |(nvidia, other)| format!(
                " Hosting the open model costs {} on MI300X, scaled by its specification, against {} on H100.",
                per_million(other),
                per_million(nvidia)
            ))
        ),
        scenario: format!(
            "With rents falling {} an H100 is {} at the horizon.",
            short(scenario.rent_fall, Unit::MultiplePerYear),
            rent(later)
        ),
        finding: Finding::of(&[stays, GAP[1] <= RECIPES, works]),
        because: match (stays, works) {
            (true, true) => "so far, on paper for chips other than Nvidia’s".into(),
            (false, _) => format!("the rent leaves the range by month {:.0}", scenario.horizon_months),
            (true, false) => "no other chip is near in cost here".into(),
        },
        try_it: "Serve on MI300X",
        load: Scenario { serve_chip: "mi300x", serve_rent: None, ..scenario.clone() },
    }
}

/// Whether a model is known to have been on sale in a month.
fn on_sale(model: &Model, month: u32) -> bool {
    let day = format!("{:04}-{:02}-32", month / 12, month % 12 + 1);
    let priced = model.prices.iter().filter_map(|price| price.from).any(|from| from.to_string() < day);
    priced || model.released.is_some_and(|released| released < day.as_str())
}

/// How many times cheaper a model's mix got from one month to another.
fn fell(model: &Model, mix: &Mix, (from, to): (u32, u32)) -> f64 {
    model.price_on(from).blend(mix) / model.price_on(to).blend(mix)
}

/// How many times cheaper a model's mix got from May to November 2026 for who went from GPT-5.5 to its successor.
pub(super) fn successor(mix: &Mix) -> f64 {
    prices::find("gpt-5.5")
        .zip(prices::find("gpt-6.1-sol"))
        .map_or(1.0, |(old, new)| old.price_on(MAY_2026).blend(mix) / new.price_on(SNAPSHOT_MONTH).blend(mix))
}

/// The same for who stayed.
pub(super) fn stayed(mix: &Mix) -> f64 {
    prices::find("gpt-5.5").map_or(1.0, |model| fell(model, mix, (MAY_2026, SNAPSHOT_MONTH)))
}

pub(super) fn prices(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let mix = mix(scenario);
    let span = (MAY_2026, SNAPSHOT_MONTH);
    let part = f64::from(span.1 - span.0) / ESSAY_MONTHS;
    let least = pow(FALL.0, part);
    let same: Vec<(&str, f64)> = prices::catalogue()
        .iter()
        .filter(|model| on_sale(model, MAY_2026))
        .map(|model| (model.label, fell(model, &mix, span)))
        .filter(|(_, fell)| fell.is_finite())
        .collect();
    let mut factors: Vec<f64> = same.iter().map(|(_, fell)| *fell).collect();
    factors.sort_by(f64::total_cmp);
    let median = factors.get(factors.len() / 2).copied().unwrap_or(1.0);
    let successor = successor(&mix);
    let times = |value| short(value, Unit::Multiple);
    let to_end = FORECAST_END.saturating_sub(scenario.start_month as u32) as usize;
    let assumed = report.months.get(to_end).map(|month| report.months[0].closed_price / month.closed_price);
    let list: Vec<_> = same.iter().map(|(label, fell)| format!("{label} {}", times(*fell))).collect();
    Claim {
        key: "prices",
        claim: "The price of a token falls 8–12× from May 2026 to the end of 2027.",
        evidence: format!(
            "On the way there prices had to fall {}–{} by November 2026. Same model, same mix: {}. From GPT-5.5 to its successor GPT-6.1 \
             Sol: {}.",
            short(least, Unit::Count),
            times(pow(FALL.1, part)),
            list.join(", "),
            times(successor)
        ),
        scenario: assumed.filter(|it| it.is_finite()).map_or_else(
            || "December 2027 lies outside this scenario’s months.".into(),
            |assumed| {
                format!(
                    "Assumes {} by December 2027; the essay’s rate from here is {}.",
                    times(assumed),
                    times(pow(ESSAY_FALL, to_end as f64 / ESSAY_MONTHS))
                )
            },
        ),
        finding: Finding::of(&[median >= least, successor >= least]),
        because: match (median >= least, successor >= least) {
            (true, true) => "so far prices fall as fast".into(),
            (false, true) => "so far only for those who move to a successor".into(),
            _ => "so far prices fall more slowly".into(),
        },
        try_it: "The essay’s price path",
        load: Scenario { price_path: "essay", ..scenario.clone() },
    }
}

pub(super) fn stress(report: &Report) -> Claim {
    let models = prices::catalogue();
    let cheap = models.iter().filter(|model| model.price_on(SNAPSHOT_MONTH).input <= STRESS_INPUT).count();
    let best = flip::best(&report.stress);
    let stays = best == report.verdict.best;
    let own = report.stress[crate::alternative::Alternative::Pretrain.index()];
    Claim {
        key: "stress",
        claim: "Unit economics must survive $0.50 per million input tokens by the end of 2027.",
        evidence: format!(
            "{cheap} of the {} models in the catalogue list input at that price or below already, most of them small.",
            models.len()
        ),
        scenario: format!(
            "Under the stress it pays most to {}; pretraining comes to {} instead of {}.",
            best.advice(),
            usd(own),
            usd(pretrain(report))
        ),
        finding: Finding::of(&[own >= 0.0, stays]),
        because: match (own >= 0.0, stays) {
            (true, _) => "pretraining survives it here".into(),
            (false, true) => "the answer survives it, pretraining does not pay under it".into(),
            (false, false) => format!("the answer turns: {}", best.advice()),
        },
        try_it: "Stress at $0.50",
        load: Scenario { price_path: "stress", ..report.scenario.clone() },
    }
}

pub(super) fn gap(report: &Report) -> Claim {
    let scenario = &report.scenario;
    let short_lived = Scenario { half_life: GAP[1], ..scenario.clone() };
    let own = flip::npvs(&short_lived)[crate::alternative::Alternative::Pretrain.index()];
    let months = |value| short(value, Unit::Months);
    let (inside, shrinks) = ((ESSAY_GAP.0..=ESSAY_GAP.1).contains(&GAP[1]), GAP[1] < GAP[0]);
    Claim {
        key: "gap",
        claim: "The gap between the best closed and good-enough open models settles at 6–9 months and shrinks.",
        evidence: format!(
            "Epoch AI measured {} (90% interval 1.1–5.3) on 2025-10-30 and {} on 2026-05-29.",
            months(GAP[0]),
            months(GAP[1])
        ),
        scenario: format!(
            "Half of your edge is assumed to be gone after {}. If it were {}, pretraining would come to {} instead of {}.",
            months(scenario.half_life),
            months(GAP[1]),
            usd(own),
            usd(pretrain(report))
        ),
        finding: Finding::of(&[inside, shrinks]),
        because: match (inside, shrinks) {
            (false, false) => "narrower than that, and not shrinking".into(),
            (true, true) => "as measured".into(),
            _ => "one half of it".into(),
        },
        try_it: "An edge that halves in 4 months",
        load: short_lived,
    }
}

#[cfg(test)]
mod tests;
