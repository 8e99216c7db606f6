//! Waiting and several tries, by hand.

use super::*;
use crate::report::Tries;

const OWN: usize = Alternative::Pretrain.index();

/// A bill that makes pretraining pay.
fn scenario() -> Scenario {
    Scenario { monthly_tokens: 3e12, api_model: "gpt-5.5", price_fall: 1.5, ..Scenario::default() }
}

/// Outcomes in which pretraining comes to so much.
fn outcomes(plan: &Plan, own: f64) -> [Outcome; 5] {
    let months = cashflow::months(plan, 0.0);
    let mut outcomes = Alternative::ALL.map(|alternative| Outcome::of(plan, &months, alternative));
    outcomes[OWN].npv = own;
    outcomes
}

#[test]
fn what_waits_is_discounted_to_today() {
    // 10% a year: a year and a half is 1.1^1.5 = 1.153690.
    for (wait, factor) in [(0.0, 1.0), (6.0, 1.048_809), (12.0, 1.1), (18.0, 1.153_690)] {
        let plan = Plan::new(&scenario());
        let found = waiting(&plan, &outcomes(&plan, 0.0), wait);
        let then = outcome::npvs(&plan, &cashflow::months(&plan, wait));
        for (npv, then) in found.npv.into_iter().zip(then) {
            assert!((npv * factor - then).abs() <= 1e-6 * then.abs(), "{wait}: {npv} of {then}");
        }
        assert_eq!(found.months, wait);
    }
}

#[test]
fn waiting_adds_what_pretraining_gains_by_it() {
    let plan = Plan::new(&scenario());
    let adds = |own: f64| waiting(&plan, &outcomes(&plan, own), 12.0);
    let later = adds(0.0).npv[OWN];
    assert!(later > 0.0 && adds(0.0).adds == later);
    assert_eq!(adds(5e6).adds, later - 5e6);
    // Nobody has to do what does not pay, now or later.
    assert_eq!(adds(-5e6).adds, later);
    let poor = Plan::new(&Scenario::default());
    assert!(waiting(&poor, &outcomes(&poor, 0.0), 12.0).npv[OWN] < 0.0);
    assert_eq!(waiting(&poor, &outcomes(&poor, 3e6), 12.0).adds, -3e6);
    assert_eq!(waiting(&poor, &outcomes(&poor, -3e6), 12.0).adds, 0.0);
}

#[test]
fn tries_share_the_budget() {
    let scenario = Scenario { success_probability: 0.5, ..scenario() };
    let two = portfolio(&scenario, 2.0);
    // One of two goes on past a gate at 15%: 15M ÷ 1.15 each, both spent to the gate.
    let Some(Tries { tries, one_try, at_gate, chance, npv }) = two else { panic!("a model is bought") };
    assert_eq!((tries, chance), (2.0, 0.75));
    assert!((one_try * 1.15 - 15e6).abs() < 1e-3 && (at_gate - 2.0 * 0.15 * one_try).abs() < 1e-3);
    let twice = Scenario { candidates: 2.0, ..scenario.clone() };
    assert_eq!(npv, crate::flip::npvs(&twice)[OWN]);
    assert_eq!(portfolio(&Scenario { budget: 0.0, ..scenario }, 2.0), None);
}

#[test]
fn a_report_is_completed_slice_by_slice() {
    let mut report = Report::quick(&Scenario { horizon_months: 12.0, ..Scenario::default() });
    let mut completion = Completion::begin(&report);
    let mut slices = 1;
    while !completion.step(&mut report) {
        assert!(report.flips.is_empty() && report.swings.is_empty() && report.waiting.is_empty());
        slices += 1;
    }
    assert!(slices > 50, "{slices}");
    assert_eq!((report.portfolio.len(), report.waiting.len(), report.break_evens.len()), (5, 3, 12));
    assert!(report.swings.len() > 20 && report.flips.len() > 50 && !report.verdict.flips.is_empty());
}
