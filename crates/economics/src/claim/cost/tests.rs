//! Each claim on a report that is made quickly.

use super::*;
use crate::input::Scenario;

/// A project that costs `multiplier` and a quarter times its run, all of it compute.
fn times(multiplier: f64) -> Claim {
    marginal(&Report::quick(&Scenario {
        budget: 20e6,
        compute_share: 1.0,
        rnd_multiplier: multiplier,
        post_training_share: 0.25,
        ..Scenario::default()
    }))
}

#[test]
fn a_run_says_little_from_half_of_the_project_down() {
    let half = times(1.75);
    assert_eq!((half.finding, &*half.because), (Finding::Holds, "the project is 2× its final run here"));
    assert_eq!(
        half.scenario,
        "Of $20M the final run gets $10M (50%). By the same terms a run of $5.58M is a project of $11.2M."
    );
    assert_eq!(times(1.5).finding, Finding::InPart);
    let bare = |post_training_share| {
        let scenario =
            Scenario { compute_share: 1.0, rnd_multiplier: 1.0, post_training_share, ..Scenario::default() };
        assert_eq!(Accounting::Full.follower(&scenario), Some(1.0 + post_training_share));
        marginal(&Report::quick(&scenario)).finding
    };
    assert_eq!([0.0, 0.05, 0.06].map(bare), [Finding::Fails, Finding::Fails, Finding::InPart]);
    let nothing = marginal(&Report::quick(&Scenario { compute_share: 0.0, ..Scenario::default() }));
    assert_eq!((nothing.finding, &*nothing.scenario), (Finding::Open, "This budget buys no run."));
}

#[test]
fn all_that_is_recomputed_agrees() {
    let claim = references(&Report::quick(&Scenario::default()));
    assert_eq!((claim.finding, &*claim.because), (Finding::Holds, "3 recomputed, 2 taken on trust"));
    assert!(claim.evidence.starts_with("The engine recomputes 3 of the five; 3 agree"), "{}", claim.evidence);
    assert_eq!(claim.load.train_chip, "h800");
}

#[test]
fn the_dearest_class_is_one_that_is_paid_for_by_now() {
    let said = |budget, start_month| {
        let scenario = Scenario { budget, start_month, ..Scenario::default() };
        let claim = two_clocks(&Report::quick(&scenario));
        assert_eq!(claim.finding, Finding::InPart);
        assert_eq!(claim.because, "the first clock does; the second falls for a given class only");
        // V2 for $2.8M, V3 for $5.33M, V4-Pro for $25.5M.
        assert!(claim.evidence.contains("; 1 of 3 cost $5–15M."), "{}", claim.evidence);
        claim.scenario
    };
    let usual = Scenario::default();
    let classes = Clocks::of(&usual, Accounting::Marginal).classes;
    let llama = classes.iter().find(|class| class.name.starts_with("Llama")).unwrap();
    let month = llama.inside.unwrap();
    let now = said(usual.budget, month);
    assert!(now.contains("Llama 3.1 405B class, since 2025-12"), "{now}");
    let before = said(usual.budget, month - 0.01);
    assert!(before.contains("$15M pays for by now: ") && !before.contains("Llama"), "{before}");
    let poor = said(1.0, month);
    assert_eq!(poor, "$1 pays for the final run of none of the classes by now.");
}
