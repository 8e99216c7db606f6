//! What holds whatever is drawn.
//!
//! * Probabilities of being best add up to 1, and the leader's regret is what perfect information is worth.
//! * No single thing is worth more to know than everything, beyond the error of the estimate.
//! * A run that may fail leaves every expected NPV where it is, path by path in expectation, and never lowers the value of
//!   perfect information: the same mean, more spread, and the best of five is convex. This is the sense in which more
//!   uncertainty never makes the answer surer. P(best) as such has no such rule: spread can move it either way.
//! * Without any spread the deterministic best is best with certainty, and knowing is worth nothing.
//! * The same draws serve all scenarios: where one thing makes an alternative better on every path, its NPV rises on every
//!   path, so probabilities move with it and never against it by chance.

use crate::alternative::Alternative;
use crate::flip;
use crate::input::{Scenario, sample};
use crate::uncertainty::{Chances, Dimension, Draws, Events, Fans, Orders, Run, Worth};

fn run(scenario: &Scenario, draws: &Draws) -> Run {
    Run::whole(scenario, Events::default(), draws, Fans::None)
}

#[test]
fn chances_add_up_and_regret_is_the_worth_of_knowing() {
    let draws = Draws::new(2, 400);
    for seed in 0..200 {
        let scenario = sample(seed);
        let chances = Chances::of(&run(&scenario, &draws));
        let total: f64 = chances.prospects.iter().map(|p| p.best.value).sum();
        assert!((total - 1.0).abs() < 1e-12, "{total}");
        assert_eq!(chances.perfect, chances.of_alternative(chances.leader).regret);
        for prospect in &chances.prospects {
            let tolerance = 1e-9 * prospect.regret.value.abs().max(1.0);
            assert!(prospect.regret.value >= chances.perfect.value - tolerance);
            let figures =
                [prospect.npv.value, prospect.npv.error, prospect.regret.value, prospect.spread.p50];
            assert!(figures.iter().all(|figure| figure.is_finite()), "{seed}: {prospect:?}");
            let counted: u32 = prospect.histogram.counts.iter().chain(&prospect.histogram.beyond).sum();
            assert_eq!(counted as usize, chances.paths);
        }
    }
}

#[test]
fn one_thing_is_worth_no_more_than_everything() {
    let draws = Draws::new(2, 4000);
    let orders = Orders::new(&draws);
    for seed in 0..40 {
        let run = run(&sample(seed), &draws);
        let perfect = Chances::of(&run).perfect;
        for worth in Worth::all(&run, &orders) {
            let error = 4.0 * (worth.value.error + perfect.error) + 1e-6 * perfect.value.abs() + 1e-6;
            assert!(worth.value.value <= perfect.value + error, "{seed}: {worth:?} {perfect:?}");
            assert!(worth.value.value >= -error, "{seed}: {worth:?}");
            assert!((-1.0..=1.0).contains(&worth.rank));
        }
    }
}

/// Where only one thing is uncertain, knowing it is knowing everything.
#[test]
fn the_only_uncertainty_is_worth_everything() {
    // A bill at which building and buying are near each other.
    let scenario =
        Scenario { monthly_tokens: 3e12, api_model: "gpt-5.5", price_fall: 1.5, ..Scenario::default() };
    for dimension in [Dimension::CoverOwn, Dimension::Utilization, Dimension::CoverOpen] {
        let draws = Draws::new(9, 8000).only(&[dimension]);
        let run = Run::whole(&scenario, Events::NONE, &draws, Fans::None);
        let chances = Chances::of(&run);
        let worth = Worth::all(&run, &Orders::new(&draws));
        let own = worth.iter().find(|worth| worth.key == dimension.key()).unwrap();
        let off = (own.value.value - chances.perfect.value).abs();
        assert!(off <= 0.05 * chances.perfect.value + 1.0, "{own:?} {:?}", chances.perfect);
    }
}

#[test]
fn a_run_that_may_fail_keeps_the_mean_and_never_lowers_the_worth_of_knowing() {
    let draws = Draws::new(4, 20_000).only(&[Dimension::Works]);
    let event = Events { run: true, release_share: 0.0 };
    for seed in 0..60 {
        let scenario = sample(seed);
        let with = Chances::of(&Run::whole(&scenario, event, &draws, Fans::None));
        let wanted = flip::npvs(&scenario);
        for prospect in &with.prospects {
            let wanted = wanted[prospect.alternative.index()];
            let off = (prospect.npv.value - wanted).abs();
            // A failure too rare to be drawn weighs less than a thousandth.
            assert!(
                off <= 4.5 * prospect.npv.error + 1e-3 * wanted.abs() + 1e-3,
                "{seed}: {prospect:?} {wanted}"
            );
        }
        let without = Chances::of(&Run::whole(&scenario, Events::NONE, &draws, Fans::None));
        assert!(without.perfect.value.abs() <= 1e-9 * wanted.iter().fold(1.0, |a, b| b.abs().max(a)));
        assert!(with.perfect.value >= 0.0);
        assert_eq!(without.of_alternative(flip::best(&wanted)).best.value, 1.0, "{seed}");
    }
}

/// A release is the decay, all at once: where traffic is large, so that hosting never stops, the mean stays.
#[test]
fn a_release_keeps_the_mean() {
    let scenario = Scenario {
        monthly_tokens: 5e12,
        api_model: "gpt-5.5",
        price_fall: 1.2,
        half_life: 6.0,
        open_coverage: 0.4,
        ..Scenario::default()
    };
    let draws = Draws::new(4, 40_000).only(&[Dimension::Release]);
    let wanted = flip::npvs(&scenario);
    for share in [0.3, 1.0] {
        let events = Events { run: false, release_share: share };
        let chances = Chances::of(&Run::whole(&scenario, events, &draws, Fans::None));
        for prospect in &chances.prospects[3..] {
            let off = (prospect.npv.value - wanted[prospect.alternative.index()]).abs();
            // The age is that of mid-month, so that a release falls on no day of its month in particular.
            assert!(off <= 4.0 * prospect.npv.error, "{prospect:?} {wanted:?}");
            assert!(prospect.npv.error > 0.0);
        }
    }
}

#[test]
fn what_speaks_for_one_never_lowers_its_chance() {
    let draws = Draws::new(6, 4000);
    let chance = |scenario: &Scenario, of: Alternative| {
        Chances::of(&run(scenario, &draws)).of_alternative(of).best.value
    };
    let near =
        Scenario { monthly_tokens: 3e12, api_model: "gpt-5.5", price_fall: 1.6, ..Scenario::default() };
    let mut last = 1.0;
    for price in [1.0, 2.0, 4.0, 8.0, 16.0, 32.0] {
        let dearer = Scenario {
            api_input_price: Some(price),
            api_cached_price: Some(price),
            api_output_price: Some(price),
            ..near.clone()
        };
        let now = chance(&dearer, Alternative::BuyClosed);
        assert!(now <= last, "{price}: {now} after {last}");
        last = now;
    }
    let mut last = 0.0;
    for value in [0.0, 1e5, 1e6, 3e6, 1e7] {
        let now = chance(&Scenario { owning_value: value, ..near.clone() }, Alternative::Pretrain);
        assert!(now >= last, "{value}: {now} after {last}");
        last = now;
    }
    assert!(last > 0.5);
    let mut last = 1.0;
    for share in [0.0, 0.1, 0.2, 0.4] {
        let now = chance(&Scenario { refresh_share: share, ..near.clone() }, Alternative::Pretrain);
        assert!(now <= last + 0.02, "{share}: {now} after {last}");
        last = now;
    }
}

/// A slider's step moves every path a little, and no path by chance.
#[test]
fn a_small_step_moves_chances_little() {
    let draws = Draws::new(6, 4000);
    let at = |tokens: f64| {
        let scenario = Scenario { monthly_tokens: tokens, ..Scenario::default() };
        Chances::of(&run(&scenario, &draws))
    };
    let (here, next) = (at(500e9), at(501e9));
    for (a, b) in here.prospects.iter().zip(&next.prospects) {
        // A fifth of a percent of volume: far less than the sampling error of either.
        assert!((a.best.value - b.best.value).abs() <= 0.002, "{a:?} {b:?}");
    }
}
