//! What the sentences would say if the answers were others.

use super::*;
use crate::finance::root::Crossing;
use crate::flip::{Against, BreakEven};

/// A quick report in which `best` is the answer.
fn answered(best: Alternative) -> Report {
    let mut report = Report::quick(&Scenario { budget: 20e6, ..Scenario::default() });
    report.verdict.best = best;
    report
}

fn worth(report: &mut Report, alternative: Alternative, npv: f64) {
    report.outcomes[alternative.index()].npv = npv;
}

#[test]
fn the_essays_claim_holds_or_fails() {
    let mut report = answered(Alternative::BuyOpen);
    worth(&mut report, Alternative::BuyOpen, 2e6);
    for (npv, said) in [(1.0, "the claim holds"), (0.0, "the claim fails"), (-1.0, "the claim fails")] {
        worth(&mut report, Alternative::Pretrain, npv);
        let text = vertical_saas(&report);
        assert!(
            text.contains(said) && text.ends_with("yet to buy open weights by API is worth $2M."),
            "{text}"
        );
    }
    report.verdict = answered(Alternative::Pretrain).verdict;
    report.verdict.margin = 3e6;
    let text = vertical_saas(&report);
    assert!(text.ends_with("and nothing else comes within $3M."), "{text}");
}

#[test]
fn the_bank_is_told_what_owning_would_have_to_be_worth() {
    let mut report = answered(Alternative::BuyOpen);
    assert!(bank(&report).contains("worth more than any value we search for"), "{}", bank(&report));
    let level = |key, against, at| BreakEven { key, unit: Unit::UsdPerMonth, now: 0.0, against, at };
    report.break_evens = vec![
        level("tokens", Against::BestOther, Crossing::One(1e3)),
        level("owning", Against::Base, Crossing::One(2e3)),
        level("owning", Against::BestOther, Crossing::Several(vec![3e3, 9e3])),
    ];
    report.months[1].base = 250e3;
    let text = bank(&report);
    assert!(text.starts_with("A bill of $250K/month can’t pay for a model of $20M"), "{text}");
    assert!(text.ends_with("worth more than $3K/month for other reasons."), "{text}");
    report.verdict.best = Alternative::Pretrain;
    worth(&mut report, Alternative::Pretrain, 4e6);
    assert_eq!(bank(&report), "A bill of $250K/month pays for a model of $20M: pretraining is worth $4M.");
}

#[test]
fn agents_are_told_their_price_beside_the_usual_one() {
    let mut report = answered(Alternative::BuyOpen);
    let usual = short(report.months[1].closed_price, Unit::UsdPerMillionTokens);
    (report.months[1].closed_price, report.months[1].base) = (0.5, 5e5);
    report.scenario.mix = "agentic";
    worth(&mut report, Alternative::Pretrain, -2e6);
    let text = agents(&report);
    assert!(text.contains(&format!("cheap, $0.5/M instead of {usual} in")), "{text} {usual}");
    assert!(text.contains("the bill is $500K/month and the answer is to buy open weights by API"), "{text}");
    assert!(text.ends_with("pretraining comes to −$2M."), "{text}");
}

#[test]
fn the_least_loss_is_that_of_what_is_hosted_or_trained() {
    let mut report = answered(Alternative::BuyOpen);
    report.months[1].base = 3e3;
    for (alternative, npv) in Alternative::ALL.into_iter().zip([0.0, 8e6, -5e6, -3e6, -9e6]) {
        worth(&mut report, alternative, npv);
    }
    let text = small_firm(&report);
    assert!(text.starts_with("At a bill of $3K/month the answer is to buy open weights by API"), "{text}");
    assert!(text.ends_with("the least of it $3M over 36 months."), "{text}");
    report.verdict.best = Alternative::PostTrain;
    assert!(small_firm(&report).ends_with(": −$3M."), "{}", small_firm(&report));
}

#[test]
fn the_bare_run_beside_the_one_of_a_project() {
    let mut report = answered(Alternative::BuyClosed);
    let whole = report.purchase.model.as_ref().unwrap().flop.p50;
    // As if it bought four times as much.
    report.purchase.model.as_mut().unwrap().flop.p50 = 4.0 * whole;
    let text = deepseek_v3(&report);
    assert!(text.contains("it buys 25% of that"), "{text}");
    report.purchase.model = None;
    assert_eq!(deepseek_v3(&report), report.purchase.sentence);
}
