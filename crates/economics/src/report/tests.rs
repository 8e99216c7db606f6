mod illustration;

use super::*;
use crate::input::{INPUTS, Kind, Value, sample};
use crate::quantity::Unit;
use crate::uncertainty::{Fans, Worlds};
use proptest::prelude::*;

fn npv(scenario: &Scenario, alternative: Alternative) -> f64 {
    flip::npvs(scenario)[alternative.index()]
}

fn close(left: f64, right: f64, scale: f64) -> bool {
    (left - right).abs() <= 1e-9 * scale.abs().max(left.abs()).max(1.0)
}

/// Everything that is cheap, on many scenarios; the searches on fewer below.
#[test]
fn no_valid_scenario_gives_a_figure_that_is_not_finite() {
    for seed in 0..100_000 {
        let scenario = sample(seed);
        let plan = Plan::new(&scenario);
        let months = cashflow::months(&plan, 0.0);
        for month in &months {
            for flow in &month.flows {
                let all = [
                    flow.covered,
                    flow.closed_api,
                    flow.open_api,
                    flow.serving,
                    flow.staff,
                    flow.outlay,
                    flow.owning,
                    flow.tax,
                    flow.avoided,
                    flow.net,
                ];
                assert!(all.iter().all(|x| x.is_finite()), "seed {seed}: {flow:?}");
                assert!((0.0..=1.0).contains(&flow.covered), "seed {seed}: {flow:?}");
            }
            assert!(month.base.is_finite() && month.base >= 0.0, "seed {seed}");
        }
        for alternative in Alternative::ALL {
            let outcome = Outcome::of(&plan, &months, alternative);
            let figures = [
                Some(outcome.npv),
                outcome.mirr,
                outcome.payback,
                outcome.discounted_payback,
                outcome.profitability_index,
                Some(outcome.outlay),
                Some(outcome.avoided),
                Some(outcome.cost),
            ];
            assert!(figures.iter().flatten().all(|x| x.is_finite()), "seed {seed}: {outcome:?}");
            assert!(outcome.irr.rates().iter().all(|x| x.is_finite()), "seed {seed}");
        }
    }
}

#[test]
fn whole_reports_are_finite_and_their_text_is_whole() {
    for seed in 0..60 {
        let report = Report::of(&sample(seed));
        // A figure that is not finite would be written as null.
        let json = serde_json::to_value(&report).unwrap();
        let mut nulls = Vec::new();
        nulls_in("", &json, &mut nulls);
        for key in nulls {
            assert!(MAY_BE_MISSING.contains(&key), "seed {seed}: {key} is null");
        }
        assert!(report.verdict.paragraph.ends_with('.'), "{}", report.verdict.paragraph);
        for figure in &report.trace {
            assert!(figure.value.is_none_or(f64::is_finite), "seed {seed}: {figure:?}");
        }
    }
}

/// Keys whose value may be missing, for a reason that stands beside it.
const MAY_BE_MISSING: [&str; 18] = [
    // Of a report without draws.
    "sureness",
    "odds",
    // Where an input flips nothing.
    "at",
    "becomes",
    "unavailable",
    "reason",
    "mirr",
    "payback",
    "discounted_payback",
    "profitability_index",
    "crossing",
    "stopped_by",
    "model",
    "staff",
    "usd_per_million_all_in",
    "value",
    "from",
    "epochs",
];

fn nulls_in<'a>(key: &'a str, value: &'a serde_json::Value, found: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::Null => found.push(key),
        serde_json::Value::Array(list) => list.iter().for_each(|value| nulls_in(key, value, found)),
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| nulls_in(key, value, found)),
        _ => {}
    }
}

#[test]
fn a_budget_of_zero_is_the_same_as_buying() {
    let report = Report::of(&Scenario { budget: 0.0, ..Scenario::default() });
    let own = &report.outcomes[Alternative::Pretrain.index()];
    assert_eq!(own.npv, 0.0);
    assert!(own.unavailable.as_ref().is_some_and(|why| why.contains("budget")), "{:?}", own.unavailable);
    let base = Alternative::BuyClosed.index();
    for month in &report.months {
        assert_eq!(month.flows[Alternative::Pretrain.index()], month.flows[base]);
    }
}

#[test]
fn what_is_not_possible_has_no_odds_in_words() {
    let odds = |budget: f64| {
        let scenario = Scenario { budget, ..Scenario::default() };
        let odds = Odds::of(&scenario, &Worlds::whole(1, 400), Fans::None);
        Report::quick(&scenario).weighed(odds).verdict.odds
    };
    assert!(odds(15e6).contains("Pretraining pays back within"), "{}", odds(15e6));
    assert!(odds(0.0).starts_with("The answer") && !odds(0.0).contains("retrain"), "{}", odds(0.0));
}

#[test]
fn alternatives_agree_when_made_equal() {
    let mut scenario = Scenario {
        monthly_tokens: 2e12,
        post_training_cost: 0.0,
        post_training_months: 2.0,
        hosting_months: 2.0,
        hosting_setup: 2e6,
        refresh_months: 0.0,
        open_coverage: 0.6,
        post_coverage: 0.6,
        price_path: "flat",
        ..Scenario::default()
    };
    // Hosting money is spent evenly in both.
    let (host, post) = (npv(&scenario, Alternative::SelfHost), npv(&scenario, Alternative::PostTrain));
    assert!(host > 0.0 && close(host, post, host), "{host} {post}");
    // An open model at the closed one's price saves nothing.
    for price in
        [&mut scenario.open_input_price, &mut scenario.open_cached_price, &mut scenario.open_output_price]
    {
        *price = Some(3.0);
    }
    for price in
        [&mut scenario.api_input_price, &mut scenario.api_cached_price, &mut scenario.api_output_price]
    {
        *price = Some(3.0);
    }
    assert_eq!(npv(&scenario, Alternative::BuyOpen), 0.0);
}

#[test]
fn break_evens_fed_back_give_an_npv_of_zero() {
    for scenario in
        [Scenario::default(), Scenario { monthly_tokens: 1e12, api_model: "gpt-5.5", ..Scenario::default() }]
    {
        let mut checked = 0;
        for flip in flip::searches(&scenario).break_evens {
            let input = crate::input::Input::find(flip.key).unwrap();
            for &at in flip.at.all() {
                let mut there = scenario.clone();
                input.set(&mut there, Value::Number(at)).unwrap();
                let (lead, scale) = (
                    flip::lead(&there, flip.against),
                    there.budget + npv(&there, Alternative::SelfHost).abs(),
                );
                assert!(lead.abs() < 1e-6 * scale, "{} against {:?} at {at}: {lead}", flip.key, flip.against);
                checked += 1;
            }
        }
        assert!(checked >= 3, "{checked} break-evens");
    }
}

#[test]
fn turning_points_change_the_best_alternative() {
    let scenario = Scenario { monthly_tokens: 400e9, ..Scenario::default() };
    let now = flip::best(&flip::npvs(&scenario));
    let turns = flip::likely_turns(&scenario, &flip::swings(&scenario), now);
    for turn in turns.iter().chain(&flip::searches(&scenario).turns) {
        let input = crate::input::Input::find(turn.key).unwrap();
        let beyond = turn.at + (turn.at - turn.now).signum() * 1e-3 * turn.at.abs();
        let mut there = scenario.clone();
        if input.set(&mut there, Value::Number(beyond)).is_ok() {
            assert_ne!(flip::best(&flip::npvs(&there)), now, "{turn:?}");
        }
    }
}

#[test]
fn the_crossing_is_where_cumulative_avoided_spend_meets_the_budget() {
    let scenario = Scenario { monthly_tokens: 3e12, price_path: "flat", ..Scenario::default() };
    let report = Report::of(&scenario);
    let at = report.crossing.unwrap();
    let month = at.floor() as usize;
    let own = Alternative::Pretrain.index();
    let sum: f64 = report.months[..=month].iter().map(|m| m.flows[own].avoided).sum();
    let here = sum + (at - month as f64) * report.months[month + 1].flows[own].avoided;
    assert!(close(here, scenario.budget, scenario.budget), "{here}");
    assert_eq!(Report::quick(&Scenario::default()).crossing, None);
    // Nothing is no sum to pass.
    assert_eq!(crossing(&report.months, 0.0), None);
}

#[test]
fn more_tries_raise_the_chance_and_shrink_each() {
    let report = Report::of(&Scenario { success_probability: 0.5, ..Scenario::default() });
    let [one, two, three, ..] = &report.portfolio[..] else { panic!("{:?}", report.portfolio) };
    assert_eq!((one.chance, two.chance, three.chance), (0.5, 0.75, 0.875));
    assert_eq!(one.npv, report.outcomes[Alternative::Pretrain.index()].npv);
    // Three tries to a gate at 15%: one goes all the way on 15M ÷ 1.3.
    assert!(close(three.one_try, 15e6 / 1.3, 15e6) && close(three.at_gate, 15e6 / 1.3 * 0.45, 15e6));
    assert!(Report::of(&Scenario { budget: 0.0, ..Scenario::default() }).portfolio.is_empty());
}

#[test]
fn every_figure_names_known_inputs_and_earlier_figures() {
    let report = Report::of(&Scenario::default());
    let mut known: Vec<&str> = Vec::new();
    let ids: Vec<_> = report.trace.iter().map(|figure| figure.id).collect();
    for figure in &report.trace {
        for key in figure.inputs {
            assert!(crate::input::Input::find(key).is_some(), "{}: {key}", figure.id);
            assert!(figure.formula.contains(key) || !figure.formula.is_empty(), "{}", figure.id);
        }
        for id in figure.figures {
            assert!(ids.contains(id), "{} rests on {id}, which is not there", figure.id);
        }
        assert!(!known.contains(&figure.id), "{} twice", figure.id);
        known.push(figure.id);
    }
    assert!(report.trace.iter().filter(|figure| figure.value.is_none()).count() <= 5, "{:#?}", report.trace);
}

/// Every input that is an amount of money, times `k`.
fn in_other_money(scenario: &Scenario, k: f64) -> Scenario {
    let mut other = scenario.clone();
    for input in INPUTS {
        let money = matches!(
            input.unit(),
            Some(
                Unit::Usd
                    | Unit::UsdPerMonth
                    | Unit::UsdPerYear
                    | Unit::UsdPerMillionTokens
                    | Unit::UsdPerBillionTokens
                    | Unit::UsdPerHour
            )
        );
        if !money {
            continue;
        }
        let value = match input.value(scenario) {
            Value::Number(value) => Value::Number(value * k),
            Value::Optional(Some(value)) => Value::Optional(Some(value * k)),
            other => other,
        };
        input.set(&mut other, value).unwrap();
    }
    other
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_higher_price_never_lowers_avoided_spend(seed in any::<u64>(), by in 1.0..3.0_f64) {
        let mut scenario = sample(seed);
        let (low, high) = (0.5, 0.5 * by);
        let mut avoided = |price: f64| {
            scenario.api_input_price = Some(price);
            scenario.api_cached_price = Some(price);
            scenario.api_output_price = Some(price);
            // Under stress a dearer start means a steeper fall.
            if scenario.price_path == "stress" { scenario.price_path = "flat"; }
            let plan = Plan::new(&scenario);
            let months = cashflow::months(&plan, 0.0);
            let spent: f64 = months.iter().map(|month| month.base).sum();
            (spent, Alternative::ALL.map(|a| months.iter().map(|m| m.flows[a.index()].avoided).sum::<f64>()))
        };
        let ((spent, before), (_, after)) = (avoided(low), avoided(high));
        for (before, after) in before.iter().zip(after) {
            // Where next to nothing is avoided, it is a difference of two sums as large as all that is spent.
            prop_assert!(after >= before - 1e-9 * before.abs() - 1e-12 * spent, "{before} then {after}");
        }
    }

    #[test]
    fn money_has_no_scale(seed in any::<u64>(), k in 0.5..2.0_f64) {
        // Everything that costs money given, so that all of it can be scaled.
        let mut scenario = sample(seed);
        scenario.budget = scenario.budget.clamp(1e6, 4e9);
        for (price, value) in [
            (&mut scenario.api_input_price, 2.0), (&mut scenario.api_cached_price, 0.2), (&mut scenario.api_output_price, 9.0),
            (&mut scenario.open_input_price, 1.0), (&mut scenario.open_cached_price, 0.1), (&mut scenario.open_output_price, 3.0),
            (&mut scenario.train_rent, 2.0), (&mut scenario.serve_rent, 2.5),
        ] {
            *price = Some(value);
        }
        if scenario.price_path == "stress" { scenario.price_path = "flat"; }
        for cost in [&mut scenario.data_preparation, &mut scenario.staff_cost] { *cost = cost.min(4e6); }
        for cost in [&mut scenario.hosting_setup, &mut scenario.post_training_cost, &mut scenario.owning_value] { *cost = cost.min(4e8); }
        scenario.price_floor = scenario.price_floor.min(400.0);
        let (one, other) = (flip::npvs(&scenario), flip::npvs(&in_other_money(&scenario, k)));
        for (one, other) in one.iter().zip(other) {
            let scale = scenario.budget + scenario.monthly_tokens;
            prop_assert!((one * k - other).abs() <= 1e-6 * (scale + one.abs()), "{one} × {k} is not {other}");
        }
    }

    #[test]
    fn the_npv_at_an_internal_rate_is_zero(seed in any::<u64>()) {
        let plan = Plan::new(&sample(seed));
        let months = cashflow::months(&plan, 0.0);
        for alternative in Alternative::ALL {
            let net: Vec<f64> = months.iter().map(|m| m.flows[alternative.index()].net).collect();
            for &rate in crate::finance::annual_irr(&net).rates() {
                // 1 + rate keeps few digits of a rate next to −100%.
                if rate < -0.999 { continue; }
                let month = crate::math::pow(1.0 + rate, -1.0 / 12.0);
                let (mut sum, mut size, mut factor) = (0.0, 0.0, 1.0);
                for flow in &net {
                    sum += flow * factor;
                    size += (flow * factor).abs();
                    factor *= month;
                }
                prop_assert!(!size.is_finite() || sum.abs() <= 1e-6 * size, "{sum} of {size} at {rate}");
            }
        }
    }

    #[test]
    fn inputs_that_only_cost_never_help(seed in any::<u64>()) {
        let scenario = sample(seed);
        let better = Scenario { ops_staff: 0.0, hosting_setup: 0.0, refresh_share: 0.0, ..scenario.clone() };
        let own = |s: &Scenario| npv(s, Alternative::SelfHost);
        prop_assert!(own(&better) >= own(&scenario) - 1e-6 * own(&scenario).abs());
    }
}

#[test]
fn every_uncertain_input_has_a_swing() {
    let scenario = Scenario::default();
    let uncertain =
        |kind| matches!(kind, Kind::Number { spread: Some(_), .. } | Kind::Optional { spread: Some(_), .. });
    let uncertain = INPUTS.iter().filter(|input| uncertain(input.kind)).count();
    assert_eq!(flip::swings(&scenario).len(), uncertain);
}
