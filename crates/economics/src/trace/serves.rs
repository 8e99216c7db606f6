//! What tokens cost: by API and from an own fleet.

use super::{Figure, figure};
use crate::alternative::Alternative;
use crate::plan::{self, Plan};
use crate::prices::path;
use crate::quantity::Unit;
use crate::serving;

pub(super) fn figures(plan: &Plan) -> Vec<Figure> {
    let last = plan.horizon as f64;
    let fleet = |alternative| plan.hosted(alternative).map(|hosted| &hosted.serving);
    let per_million = |alternative| {
        fleet(alternative).map(|fleet| fleet.usd_per_million(plan.scenario.utilization, plan.serving_rent))
    };
    let chip = plan::serving_chip(&plan.scenario);
    vec![
        figure(
            "closed_price",
            "Closed API, per million tokens of the mix, at the start",
            Unit::UsdPerMillionTokens,
            Some(plan.market.closed_price(0.0, 0.0)),
            "cached share × cached price + other input × input price + output × output price, each at list less discount, \
             batch share at the batch price; api_in, api_cached and api_out replace them",
            (&["api", "mix", "output", "cached", "discount", "batch", "api_in", "api_cached", "api_out"], &[]),
        ),
        figure(
            "closed_price_end",
            "The same in the last month",
            Unit::UsdPerMillionTokens,
            Some(plan.market.closed_price(last, 0.0)),
            "closed_price × factor of the price path, at least floor; decline: fall^(−captured × months ÷ 12)",
            (&["path", "fall", "captured", "floor", "quarters", "start", "horizon"], &["closed_price"]),
        )
        .from(path::ESSAY)
        .from(path::STRESS),
        figure(
            "open_price",
            "Open weights by API, per million tokens of the mix, at the start",
            Unit::UsdPerMillionTokens,
            Some(plan.market.open_price(0.0, 0.0)),
            "as closed_price, with peak prices for the share of traffic in peak hours",
            (&["open", "mix", "output", "cached", "peak", "open_in", "open_cached", "open_out"], &[]),
        ),
        figure(
            "serve_rent_used",
            "Serving rent at the start",
            Unit::UsdPerHour,
            Some(plan.serving_rent),
            "serve_rent if given, else the rent of serve_chip; later × rent_fall^(−years)",
            (&["serve_rent", "serve_chip", "rent_fall"], &[]),
        )
        .from(chip.rent_from),
        figure(
            "open_serving",
            "Hosting the open model, per million tokens of the mix",
            Unit::UsdPerMillionTokens,
            per_million(Alternative::SelfHost),
            serving::FORMULA,
            (&["open", "serve_chip", "precision", "mix", "utilization"], &["serve_rent_used"]),
        )
        .from(serving::DEEPSEEK_FLEET)
        .from(serving::SGLANG)
        .from(serving::DENSE_BENCHMARK)
        .from(chip.specs),
        figure(
            "own_serving",
            "Hosting the own model, per million tokens of the mix",
            Unit::UsdPerMillionTokens,
            per_million(Alternative::Pretrain),
            serving::FORMULA,
            (&["serve_chip", "precision", "mix", "utilization"], &["active", "total", "serve_rent_used"]),
        )
        .from(serving::DEEPSEEK_FLEET)
        .from(serving::SGLANG)
        .from(serving::DENSE_BENCHMARK)
        .from(chip.specs),
        figure(
            "own_floor",
            "Fewest chips for the own model",
            Unit::Count,
            fleet(Alternative::Pretrain).map(serving::Serving::floor_chips),
            "two replicas of whole chips that hold the weights and room for the cache",
            (&["serve_chip", "precision"], &["total"]),
        ),
        figure(
            "ops_cost",
            "Operations staff",
            Unit::UsdPerMonth,
            Some(plan.ops_per_month),
            "ops × staff_cost ÷ 12",
            (&["ops", "staff_cost"], &[]),
        ),
    ]
}
