use super::*;
use crate::{decode, encode_made, encode_with};
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;

fn made(query: &str) -> Option<Made> {
    let draft = decode(query);
    assert_eq!((draft.errors, draft.unknown), (vec![], vec![]), "{query}");
    draft.made
}

#[test]
fn a_link_to_hand_on_carries_its_answer() {
    let report = Report::quick(&decode("data=2T&tokens=120B&budget=12.5M").scenario);
    let link = encode_made(&report, &Answers::default());
    assert!(link.starts_with("data=2T&tokens=120B&budget=12.5M&made="), "{link}");
    let made = made(&link).unwrap();
    assert_eq!(made, Made::of(&report));
    assert!(made.is_of_today());
    assert_eq!((made.best, made.npv), (report.verdict.best, rounded(report.outcomes[1].npv)));
    assert_eq!(
        encode_with(&decode(&link).scenario, &Answers::default()),
        "data=2T&tokens=120B&budget=12.5M&v=1"
    );
}

#[test]
fn the_default_scenario_means_today_s_and_carries_none() {
    assert_eq!(encode_made(&Report::quick(&Scenario::default()), &Answers::default()), "");
}

#[test]
fn what_is_not_possible_has_no_figure() {
    let report = Report::quick(&decode("budget=0").scenario);
    assert!(report.outcomes[4].unavailable.is_some());
    let link = encode_made(&report, &Answers::default());
    assert!(link.contains("_none_"), "{link}");
    assert_eq!(made(&link).unwrap().pretraining, None);
}

#[test]
fn who_changes_a_link_by_hand_takes_its_answer_away() {
    let link =
        encode_made(&Report::quick(&decode("tokens=120B&evals=no").scenario), &decode("evals=no").answers);
    assert!(made(&link).is_some());
    for other in ["tokens=121B", "tokens=120B&budget=2M", "tokens=120.0B"] {
        assert_eq!(made(&link.replace("tokens=120B", other)), None, "{other}");
    }
    assert_eq!(made(&link.replace("evals=no", "evals=some")), None);
}

#[test]
fn what_is_no_answer_is_named() {
    for text in [
        "",
        "x",
        "1_2_3_4_5_6",
        "0.1.0_2026-11-10_buy-gold_1_2_AAAA",
        "0.1.0_2026-11-10_buy-open_NaN_1_AAAA",
        "<b>_2026_buy-open_1_1_AAAA",
    ] {
        let draft = decode(&format!("tokens=1T&made={text}&v=1"));
        assert_eq!(draft.errors[0].field, "made", "{text}");
        assert_eq!(
            (draft.refused[0].clone(), draft.scenario.monthly_tokens),
            (("made", text.to_string()), 1e12)
        );
    }
    // A later edition may write it in another way.
    assert_eq!(decode("tokens=1T&made=x&v=999").errors, []);
}

#[test]
fn figures_have_three_digits() {
    for (dollars, three) in
        [(2_538_422.0, 2.54e6), (-12_674_313.0, -12.7e6), (0.0, 0.0), (-0.0, 0.0), (999.6, 1e3)]
    {
        assert_eq!(rounded(dollars), three);
    }
    assert!(rounded(-0.0).is_sign_positive());
}
