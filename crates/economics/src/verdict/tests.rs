use super::*;
use crate::finance::root::Crossing;
use crate::report::Report;
use crate::uncertainty::{Fans, Odds, Worlds};

/// Outcomes of these NPVs: keep buying, open weights by API, host, post-train, pretrain.
fn outcomes(npvs: [f64; 5]) -> [Outcome; 5] {
    let mut outcomes = Report::quick(&Scenario::default()).outcomes;
    for (outcome, npv) in outcomes.iter_mut().zip(npvs) {
        outcome.npv = npv;
        outcome.unavailable = None;
    }
    outcomes
}

fn verdict(npvs: [f64; 5], stressed: [f64; 5]) -> Verdict {
    Verdict::of(&Scenario { horizon_months: 36.0, ..Scenario::default() }, &outcomes(npvs), &stressed)
}

fn says(verdict: &Verdict, wanted: &str) {
    assert!(verdict.paragraph.contains(wanted), "{wanted:?} is not in {:?}", verdict.paragraph);
}

#[test]
fn hosting_ahead_of_pretraining() {
    let found = verdict([0.0, -2e6, 5e6, 3e6, 4e6], [0.0, -9e6, -2e6, -3e6, -4e6]);
    assert_eq!((found.best, found.runner_up), (Alternative::SelfHost, Alternative::Pretrain));
    assert_eq!(found.margin, 1e6);
    assert_eq!(found.headline, "No: host open weights.");
    says(&found, "Over 36 months it pays most to host open weights: $5M in today’s money");
    says(&found, "Pretraining comes to $4M, which is $1M behind.");
    says(&found, "the answer becomes: keep buying the closed API.");
    assert_eq!((found.sureness, found.odds.as_str(), found.flips.len()), (None, "", 0));
}

#[test]
fn pretraining_ahead_of_hosting() {
    let found = verdict([0.0, -2e6, 5e6, 3e6, 7e6], [0.0, -9e6, -2e6, -3e6, 1e6]);
    assert_eq!(
        (found.best, found.runner_up, found.margin),
        (Alternative::Pretrain, Alternative::SelfHost, 2e6)
    );
    assert_eq!(found.headline, "Yes: pretrain your own model.");
    says(&found, "pretraining is worth $7M more than buying every token from the closed API");
    says(&found, "and $2M more than the next best course, which is to host open weights.");
    says(&found, "the answer stays; pretraining then comes to $1M.");
}

#[test]
fn nothing_ahead_of_buying() {
    let found = verdict([0.0, -1e6, -2e6, -4e6, -3e6], [0.0, -9e6, -2e6, -3e6, -8e6]);
    assert_eq!(
        (found.best, found.runner_up, found.margin),
        (Alternative::BuyClosed, Alternative::BuyOpen, 1e6)
    );
    says(&found, "no alternative beats the closed API. Pretraining would leave you $3M worse off.");
    says(&found, "the answer stays; pretraining then comes to \u{2212}$8M.");
}

#[test]
fn what_is_not_possible_says_why() {
    let mut all = outcomes([0.0, 2e6, 1e6, -4e6, 0.0]);
    all[4].unavailable = Some("budget must be above 0".into());
    let found = Verdict::of(&Scenario::default(), &all, &[0.0; 5]);
    says(&found, "Pretraining is not possible with these inputs: budget must be above 0. Over");
    says(&found, "the best of the rest is to buy open weights by API, worth $2M over buying");
}

#[test]
fn four_to_one_is_clear_and_three_to_two_leans() {
    for (probability, wanted) in [
        (1.0, Sureness::Clear),
        (0.8, Sureness::Clear),
        (0.799, Sureness::Lean),
        (0.6, Sureness::Lean),
        (0.599, Sureness::CloseCall),
        (0.0, Sureness::CloseCall),
    ] {
        assert_eq!(Sureness::of(probability), wanted, "{probability}");
    }
    let words = [Sureness::Clear, Sureness::Lean, Sureness::CloseCall].map(Sureness::label);
    assert_eq!(words, ["clear", "leaning", "close call"]);
}

#[test]
fn thousands_are_grouped() {
    for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (20_007, "20,007"), (100_000, "100,000")]
    {
        assert_eq!(grouped(number), text);
    }
}

#[test]
fn shares_carry_twice_their_error() {
    for (value, error, text) in [
        (0.5, 0.01, "50% (±2)"),
        (0.5, 0.005, "50% (±1)"),
        (0.5, 0.002, "50.0% (±0.4)"),
        (0.123, 0.0001, "12.3% (±0.1)"),
        (1.0, 0.0, "100.0% (±0.1)"),
    ] {
        assert_eq!(percent(&Estimate { value, error }), text);
    }
}

/// The odds in words where the alternatives are the best with these probabilities.
fn odds(best: Alternative, shares: [f64; 5], possible: bool) -> (Option<Sureness>, String) {
    let scenario = Scenario { horizon_months: 36.0, ..Scenario::default() };
    let mut chances = Odds::of(&scenario, &Worlds::whole(1, 200), Fans::None).chances;
    chances.paths = 2000;
    for (prospect, value) in chances.prospects.iter_mut().zip(shares) {
        prospect.best = Estimate { value, error: 0.01 };
        prospect.payback = Estimate { value: 0.25, error: 0.01 };
    }
    let mut verdict = verdict([0.0; 5], [0.0; 5]);
    verdict.best = best;
    verdict.weigh(&scenario, &chances, possible);
    (verdict.sureness, verdict.odds)
}

#[test]
fn odds_name_the_best_pretraining_and_a_likelier_rival() {
    let (sureness, text) = odds(Alternative::SelfHost, [0.05, 0.0, 0.85, 0.0, 0.1], true);
    assert_eq!(sureness, Some(Sureness::Clear));
    assert_eq!(
        text,
        "The answer is clear. Of 2,000 draws of everything uncertain, to host open weights is best in 85% (±2), to \
         pretrain in 10% (±2). Pretraining pays back within 36 months in 25% (±2)."
    );
    // Level is not more often.
    let (sureness, text) = odds(Alternative::SelfHost, [0.4, 0.1, 0.4, 0.0, 0.1], false);
    assert_eq!(sureness, Some(Sureness::CloseCall));
    assert_eq!(
        text,
        "It is a close call. Of 2,000 draws of everything uncertain, to host open weights is best in 40% (±2)."
    );
    let (_, text) = odds(Alternative::Pretrain, [0.6, 0.0, 0.1, 0.0, 0.3], true);
    assert_eq!(
        text,
        "It is a close call. Of 2,000 draws of everything uncertain, to pretrain your own model is best in 30% (±2); to \
         keep buying the closed API is best more often, in 60% (±2). Pretraining pays back within 36 months in 25% (±2)."
    );
}

fn turn(key: &'static str, now: f64, at: f64) -> Turn {
    Turn { key, now, at, becomes: Alternative::Pretrain, distance: 0.0 }
}

fn level(key: &'static str, now: f64, at: f64, against: Against) -> BreakEven {
    let unit = Input::find(key).unwrap().unit().unwrap();
    BreakEven { key, unit, now, against, at: Crossing::One(at) }
}

#[test]
fn a_turn_says_on_which_side_it_lies() {
    let found = flips(
        &[turn("budget", 15e6, 40e6), turn("budget", 15e6, 50e6), turn("utilization", 0.35, 0.1)],
        &[],
        Alternative::SelfHost,
        Alternative::BuyClosed,
    );
    let label = |key| Input::find(key).unwrap().label;
    let wanted = [
        format!("{}: above $40M (now $15M) it is best to pretrain your own model", label("budget")),
        format!("{}: below 10% (now 35%) it is best to pretrain your own model", label("utilization")),
    ];
    assert_eq!(found.iter().map(|flip| flip.sentence.clone()).collect::<Vec<_>>(), wanted);
}

#[test]
fn three_are_named_turns_first_then_the_nearest_level() {
    let keys = |turns: &[Turn], levels: &[BreakEven]| -> Vec<&str> {
        flips(turns, levels, Alternative::SelfHost, Alternative::Pretrain)
            .iter()
            .map(|flip| flip.key)
            .collect()
    };
    let levels = [
        // Fourfold, half, from nothing: tenfold.
        level("tokens", 100e9, 400e9, Against::BestOther),
        level("owning", 0.0, 1e5, Against::BestOther),
        level("budget", 10e6, 5e6, Against::BestOther),
        level("utilization", 0.3, 0.31, Against::Base),
    ];
    assert_eq!(keys(&[], &levels), ["budget", "tokens", "owning"]);
    assert_eq!(keys(&[turn("tokens", 100e9, 900e9)], &levels), ["tokens", "budget", "owning"]);
    assert_eq!(keys(&[turn("fall", 2.0, 3.0)], &levels), ["fall", "budget", "tokens"]);
    let far = level("fall", 2.0, 30.0, Against::BestOther);
    // Fifteenfold is farther than from nothing to something.
    assert_eq!(keys(&[], &[far.clone(), levels[1].clone()]), ["owning", "fall"]);
    // So it is from something to nothing.
    let away = level("owning", 1e5, 0.0, Against::BestOther);
    assert_eq!(keys(&[], &[far, away]), ["owning", "fall"]);
}

#[test]
fn pretraining_draws_level_with_the_best_other_course() {
    let said = |best, runner_up| {
        flips(&[], &[level("tokens", 100e9, 400e9, Against::BestOther)], best, runner_up)[0].sentence.clone()
    };
    let label = Input::find("tokens").unwrap().label;
    let wanted = |rival: &str| {
        format!("{label}: at 400B/month (now 100B/month) pretraining draws level with “{rival}”")
    };
    assert_eq!(said(Alternative::SelfHost, Alternative::BuyClosed), wanted("Host open weights"));
    assert_eq!(said(Alternative::Pretrain, Alternative::BuyClosed), wanted("Keep buying"));
}

#[test]
fn what_changes_the_answer_is_taken_from_the_search() {
    let scenario = Scenario::default();
    let mut found = verdict([0.0, -2e6, 5e6, 3e6, 4e6], [0.0; 5]);
    let searches = Searches { turns: vec![turn("budget", 15e6, 40e6)], ..Searches::default() };
    found.flip(&scenario, &searches, &[]);
    assert_eq!(found.flips.iter().map(|flip| flip.key).collect::<Vec<_>>(), ["budget"]);
}
