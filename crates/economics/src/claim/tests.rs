use super::*;
use crate::input::sample;
use crate::preset::Preset;

fn tested(scenario: &Scenario) -> Vec<Claim> {
    all(&Report::of(scenario))
}

fn finding(scenario: &Scenario, key: &str) -> Finding {
    tested(scenario).into_iter().find(|claim| claim.key == key).unwrap().finding
}

#[test]
fn the_default_scenario_is_judged() {
    let claims = tested(&Scenario::default());
    let found: Vec<_> = claims
        .iter()
        .map(|claim| {
            let Claim { key, evidence, scenario, because, .. } = claim;
            format!("{key}: {} ({because})\n  {evidence}\n  {scenario}", claim.finding.label())
        })
        .collect();
    insta::assert_snapshot!(found.join("\n"));
}

#[test]
fn findings_follow_the_scenario() {
    let usual = Scenario::default();
    // A run that is the whole project is no marginal figure.
    let whole = Preset::find("deepseek-v3").unwrap().scenario();
    assert_eq!((finding(&usual, "marginal"), finding(&whole, "marginal")), (Finding::Holds, Finding::Fails));
    let cheap = Scenario { rent_fall: 3.0, ..usual.clone() };
    assert_ne!(finding(&usual, "rents"), finding(&cheap, "rents"));
    let small = Scenario { monthly_tokens: 1e6, ops_staff: 0.0, ..usual.clone() };
    assert_eq!(
        (finding(&usual, "inference"), finding(&small, "inference")),
        (Finding::Holds, Finding::Fails)
    );
    let flat = Scenario { price_path: "flat", ..usual.clone() };
    assert_eq!((finding(&usual, "swap"), finding(&flat, "swap")), (Finding::Holds, Finding::Open));
    assert_eq!(finding(&Scenario { budget: 0.0, ..usual }, "inference"), Finding::Open);
}

#[test]
fn every_link_is_a_valid_scenario_and_every_sentence_is_whole() {
    for seed in 0..30 {
        for claim in tested(&sample(seed)) {
            assert_eq!(claim.load.validate(), Ok(()), "{}", claim.key);
            for text in [&claim.evidence, &claim.scenario, &claim.because] {
                assert!(!text.is_empty(), "{}, seed {seed}", claim.key);
                for wrong in ["NaN", "inf ", "inf.", "inf×"] {
                    assert!(!text.contains(wrong), "{}, seed {seed}: {text}", claim.key);
                }
            }
        }
    }
}

#[test]
fn all_some_or_none() {
    for (conditions, finding) in [
        (&[true, true][..], Finding::Holds),
        (&[true, false], Finding::InPart),
        (&[false, true, true], Finding::InPart),
        (&[false, false], Finding::Fails),
    ] {
        assert_eq!(Finding::of(conditions), finding, "{conditions:?}");
    }
}
