//! Each claim on a report that is made quickly, and then changed by hand.

use super::*;
use crate::finance::root::Crossing;
use crate::flip::BreakEven;

fn quick(scenario: &Scenario) -> Report {
    Report::quick(scenario)
}

fn level(key: &'static str, against: Against, at: f64) -> BreakEven {
    BreakEven { key, unit: Unit::Usd, now: 0.0, against, at: Crossing::One(at) }
}

#[test]
fn volume_says_where_tokens_draw_level_and_with_what() {
    let mut report = quick(&Scenario::default());
    let claim = volume(&report);
    assert_eq!(
        claim.scenario,
        "Here pretraining draws level with buying at no volume, and with the best other course at no volume."
    );
    assert_eq!((claim.finding, claim.load.api_model), (Finding::InPart, "gpt-5.5"));
    assert!(claim.evidence.starts_with("100B a month avoid $0 at the defaults. "), "{}", claim.evidence);
    assert_eq!(claim.because, "only at the dearest list price and the kindest terms");
    report.break_evens = vec![
        level("budget", Against::Base, 1e12),
        level("budget", Against::BestOther, 2e12),
        level("tokens", Against::BestOther, 3e12),
        level("tokens", Against::Base, 4e12),
    ];
    assert_eq!(
        volume(&report).scenario,
        "Here pretraining draws level with buying at 4T/month, and with the best other course at 3T/month."
    );
}

#[test]
fn inference_overtakes_by_the_end_of_2027_or_later() {
    let mut report = quick(&Scenario::default());
    let first = Spend::of(&report.months, Alternative::Pretrain).overtakes.unwrap();
    // December 2027 is 2027 × 12 + 11.
    for (month, finding, date) in
        [(24_335.0, Finding::Holds, "2027-12"), (24_336.0, Finding::InPart, "2028-01")]
    {
        report.scenario.start_month = month - first as f64;
        let claim = inference(&report);
        assert_eq!((claim.finding, claim.because), (finding, format!("in this scenario, from {date}")));
    }
    let small = quick(&Scenario { monthly_tokens: 1e6, ops_staff: 0.0, ..Scenario::default() });
    assert_eq!(inference(&small).finding, Finding::Fails);
    let none = inference(&quick(&Scenario { budget: 0.0, ..Scenario::default() }));
    assert_eq!((none.finding, &*none.because), (Finding::Open, "nothing is trained here"));
    // 1.8 of 6.8.
    assert!(none.evidence.contains("inference was 26.5% of"), "{}", none.evidence);
}

#[test]
fn three_tries_succeed_unless_all_fail() {
    let half = tries(&quick(&Scenario { success_probability: 0.5, ..Scenario::default() }));
    assert!(
        half.evidence.contains("50% a try is a judgement. Three tries then succeed 87.5% of"),
        "{}",
        half.evidence
    );
    assert_eq!((half.load.budget, half.load.candidates), (30e6, 3.0));
    assert_eq!((half.finding, &*half.because), (Finding::InPart, "they lose less, but still lose"));
    // However many tries the scenario has.
    let several = tries(&quick(&Scenario { candidates: 3.0, ..Scenario::default() }));
    let single = tries(&quick(&Scenario { candidates: 1.0, ..Scenario::default() }));
    assert_eq!((several.scenario, several.load), (single.scenario, single.load));
    // $100M in the months after the launch is more than either budget.
    let dear = tries(&quick(&Scenario { owning_value: 10e6, ..Scenario::default() }));
    assert_eq!((dear.finding, &*dear.because), (Finding::Holds, "and the three pay"));
}

#[test]
fn owning_is_loaded_in_steps_of_ten_thousand_dollars() {
    let mut report = quick(&Scenario { owning_value: 7.0, ..Scenario::default() });
    let nowhere = layers(&report);
    assert_eq!(nowhere.scenario, "No worth of owning in the range draws level.");
    assert_eq!(nowhere.load.owning_value, 7.0);
    for (at, loaded) in [(1_234_000.0, 1_240_000.0), (1_230_000.0, 1_230_000.0), (1.5e9, 1e9)] {
        report.break_evens = vec![
            level("owning", Against::Base, 50e3),
            level("tokens", Against::BestOther, 60e3),
            level("owning", Against::BestOther, at),
        ];
        let claim = layers(&report);
        assert_eq!(claim.load.owning_value, loaded);
        assert!(claim.scenario.contains(&format!("worth {} beyond", short(at, Unit::UsdPerMonth))));
    }
    let best = report.outcomes[..4].iter().map(|it| it.npv).fold(0.0, f64::max);
    let own = Alternative::Pretrain.index();
    for (npv, level) in [(best - 1.0, false), (best, true), (best + 1.0, true)] {
        report.outcomes[own].npv = npv;
        assert_eq!(layers(&report).scenario.contains("without any further worth"), level, "{npv}");
    }
}

#[test]
fn moving_at_once_saves_what_is_not_captured() {
    let usual = Scenario { launch_months: 10.0, ..Scenario::default() };
    let claim = swap(&quick(&usual));
    let bill = |captured_share| -> f64 {
        let report = quick(&Scenario { captured_share, ..usual.clone() });
        report.months.iter().map(|month| month.base).sum()
    };
    let saves = usd(bill(usual.captured_share) - bill(1.0));
    assert_eq!(
        (claim.finding, claim.because),
        (Finding::Holds, format!("being able to move is worth {saves} here"))
    );
    let npv = |launch_months| {
        let report = quick(&Scenario { launch_months, ..usual.clone() });
        report.outcomes[Alternative::Pretrain.index()].npv
    };
    let later = format!("one month later changes pretraining by {}.", usd(npv(11.0) - npv(10.0)));
    assert!(claim.scenario.ends_with(&later), "{} {later}", claim.scenario);
    // All captured already, and as late as can be.
    let last =
        swap(&quick(&Scenario { captured_share: 1.0, launch_months: 48.0, horizon_months: 60.0, ..usual }));
    assert_eq!(
        (last.finding, &*last.because),
        (Finding::Open, "on this price path there is nothing to capture")
    );
    assert!(last.scenario.ends_with("by $0."), "{}", last.scenario);
}
