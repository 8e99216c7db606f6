//! Each claim on a report that is made quickly, and then changed by hand.

use super::*;
use crate::alternative::Alternative;

#[test]
fn rents_fall_by_the_year_and_stay_in_the_range_or_not() {
    // $2.35 ÷ 1.5².
    let fallen =
        rents(&Report::quick(&Scenario { rent_fall: 1.5, horizon_months: 24.0, ..Scenario::default() }));
    assert_eq!(fallen.scenario, "With rents falling 1.5×/yr an H100 is $1.04/h at the horizon.");
    assert_eq!(
        (fallen.finding, &*fallen.because),
        (Finding::InPart, "the rent leaves the range by month 24")
    );
    let stays = rents(&Report::quick(&Scenario { rent_fall: 1.0, ..Scenario::default() }));
    assert_eq!(stays.scenario, "With rents falling 1×/yr an H100 is $2.35/h at the horizon.");
    assert_eq!(stays.finding, Finding::Holds);
    let halved = Scenario { utilization: Scenario::default().utilization / 2.0, ..Scenario::default() };
    assert!(stays.evidence.contains("$0.219/M on MI300X, scaled by its specification, against $0.459/M"));
    let halved = rents(&Report::quick(&halved)).evidence;
    // At a thirteenth of that use too: both cost thirteen times as much.
    let idle = Scenario { utilization: 0.01, rent_fall: 1.0, serve_rent: Some(9.0), ..Scenario::default() };
    let idle = rents(&Report::quick(&idle));
    assert_eq!(
        (idle.finding, &*idle.because),
        (Finding::Holds, "so far, on paper for chips other than Nvidia’s")
    );
    assert_eq!((idle.load.serve_chip, idle.load.serve_rent), ("mi300x", None));
    assert!(halved.contains("$0.439/M on MI300X") && halved.contains("against $0.919/M on H100"), "{halved}");
}

#[test]
fn a_model_is_on_sale_from_the_month_of_its_first_dated_price_or_release() {
    // September 2026 by its release; August 2026 by a price of that day; never where nothing is known.
    for (key, first) in [("gpt-6.1-sol", 2026 * 12 + 8), ("gpt-5.6-sol", 2026 * 12 + 7)] {
        let model = prices::find(key).unwrap();
        for (month, known) in [(first - 12, false), (first - 1, false), (first, true), (first + 5, true)] {
            assert_eq!(on_sale(model, month), known, "{key} in month {month}");
        }
    }
    assert!(!on_sale(prices::find("gpt-6-sol").unwrap(), SNAPSHOT_MONTH));
}

#[test]
fn prices_fell_by_what_the_catalogue_says() {
    let (cached, uncached, output) = (0.0, 1.0, 1.0);
    // GPT-5.5 stayed at $5 and $30, GPT-6.1 Sol asks $2 and $10; DeepSeek-V4-Pro went from $1.74 to $0.66 a million read.
    let mix = Mix { cached, uncached, output };
    assert_eq!((stayed(&mix), successor(&mix)), (1.0, 35.0 / 12.0));
    let model = prices::find("deepseek-v4-pro").unwrap();
    assert_eq!(fell(model, &Mix { output: 0.0, ..mix }, (MAY_2026, SNAPSHOT_MONTH)), 1.74 / 0.66);
}

#[test]
fn a_third_of_the_way_and_prices_fell_for_who_moved() {
    let claim = prices(&Report::quick(&Scenario::default()));
    // Six of nineteen months: 8 and 12 to the power of 6/19.
    assert!(claim.evidence.contains("had to fall 1.93–2.19× by November 2026"), "{}", claim.evidence);
    assert_eq!(
        (claim.finding, &*claim.because),
        (Finding::InPart, "so far only for those who move to a successor")
    );
    assert_eq!(claim.load.price_path, "essay");
}

#[test]
fn december_2027_is_the_last_month_or_outside() {
    let told =
        |horizon_months| prices(&Report::quick(&Scenario { horizon_months, ..Scenario::default() })).scenario;
    assert!(told(13.0).starts_with("Assumes 2.06× by December 2027; the essay’s rate from here is 4.83×"));
    assert_eq!(told(12.0), "December 2027 lies outside this scenario’s months.");
}

#[test]
fn what_the_stress_leaves() {
    let mut report = Report::quick(&Scenario::default());
    let (own, answer) = (Alternative::Pretrain.index(), report.verdict.best.index());
    let closed = Alternative::BuyClosed.index();
    for (pays, other, finding, because) in [
        (0.0, closed, Finding::InPart, "pretraining survives it here"),
        (5.0, answer, Finding::Holds, "pretraining survives it here"),
        (-1.0, answer, Finding::InPart, "the answer survives it, pretraining does not pay under it"),
        (-1.0, closed, Finding::Fails, "the answer turns: keep buying the closed API"),
    ] {
        report.stress = [0.0; 5];
        report.stress[other] = 9.0;
        report.stress[own] = pays;
        let claim = stress(&report);
        assert_eq!((claim.finding, &*claim.because), (finding, because));
    }
    let claim = stress(&report);
    assert!(claim.evidence.starts_with("11 of the 40 models"), "{}", claim.evidence);
    assert_eq!(claim.load.price_path, "stress");
}

#[test]
fn a_shorter_edge_is_worth_less() {
    let usual = Scenario { monthly_tokens: 10e12, ..Scenario::default() };
    let claim = gap(&Report::quick(&usual));
    let npv = |half_life| {
        Report::quick(&Scenario { half_life, ..usual.clone() }).outcomes[Alternative::Pretrain.index()].npv
    };
    let worth = format!("to {} instead of {}.", usd(npv(4.0)), usd(npv(usual.half_life)));
    assert!(claim.scenario.ends_with(&worth), "{}", claim.scenario);
    assert_eq!((claim.finding, &*claim.because), (Finding::Fails, "narrower than that, and not shrinking"));
}

#[test]
fn the_essay_counts_from_may_2026() {
    assert_eq!(short(f64::from(MAY_2026), Unit::CalendarMonth), "2026-05");
}
