use super::*;
use crossover_economics::input::sample;
use proptest::prelude::*;

#[test]
fn a_default_scenario_has_an_empty_query() {
    assert_eq!(encode(&Scenario::default()), "");
    assert_eq!(decode("").scenario, Scenario::default());
}

#[test]
fn a_link_is_readable() {
    let draft = decode("?data=2T&tokens=120B&budget=%2412.5M&wacc=9%25&v=1");
    assert_eq!(draft.errors, []);
    assert_eq!(draft.scenario.proprietary_tokens, 2e12);
    assert_eq!(draft.scenario.monthly_tokens, 120e9);
    assert_eq!(draft.scenario.budget, 12.5e6);
    assert_eq!(encode(&draft.scenario), "data=2T&tokens=120B&budget=12.5M&wacc=0.09&v=1");
}

#[test]
fn what_cannot_be_read_is_kept_and_named() {
    let draft = decode("data=lots&tokens=-3&budget=12M&api=gpt-2&colour=red");
    assert_eq!(draft.scenario.budget, 12e6);
    assert_eq!(draft.scenario.monthly_tokens, Scenario::default().monthly_tokens);
    let fields: Vec<_> = draft.errors.iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["data", "tokens", "api"]);
    assert_eq!(draft.refused[0], ("data", "lots".to_string()));
    assert_eq!(draft.unknown, ["colour"]);
    assert!(draft.errors[1].message.contains("between"), "{}", draft.errors[1]);
}

#[test]
fn rules_between_inputs_name_one_of_them() {
    let draft = decode("path=custom&tokens=1B");
    assert_eq!(draft.refused, [("path", "custom".to_string())]);
    assert_eq!(draft.scenario.monthly_tokens, 1e9);
    assert!(decode("path=custom&quarters=1~0.5").errors.is_empty());
}

#[test]
fn a_later_text_replaces_an_earlier_one() {
    assert_eq!(decode("tokens=1B&tokens=2B").scenario.monthly_tokens, 2e9);
}

#[test]
fn a_link_of_another_edition_says_so() {
    assert!(decode("tokens=1B&v=999").newer);
    assert!(!decode("tokens=1B").newer);
}

#[test]
fn answers_about_readiness_go_along() {
    let draft = decode("tokens=1T&evals=no&swap=&moat=gold&rights=train&rights=serve");
    assert_eq!(draft.scenario.monthly_tokens, 1e12);
    assert_eq!(draft.refused, [("moat", "gold".to_string())]);
    assert_eq!(draft.errors[0].to_string(), "moat: must be one of data, work, weights, nothing");
    assert!(draft.unknown.is_empty());
    let query = encode_with(&draft.scenario, &draft.answers);
    assert_eq!(query, "tokens=1T&rights=serve&evals=no&v=1");
    assert_eq!((decode(&query).answers, encode(&draft.scenario).as_str()), (draft.answers, "tokens=1T&v=1"));
}

#[test]
fn a_corrected_answer_takes_its_error_away() {
    assert_eq!(decode("evals=maybe&evals=some").errors, []);
    assert_eq!(decode("evals=some&evals=maybe").answers, Answers::default());
}

proptest! {
    #[test]
    fn decoding_gives_back_every_valid_scenario(seed in any::<u64>()) {
        let scenario = sample(seed);
        let query = encode(&scenario);
        let draft = decode(&query);
        prop_assert_eq!(&draft.errors, &[]);
        prop_assert_eq!(&draft.scenario, &scenario);
        prop_assert_eq!(encode(&draft.scenario), query);
    }

    #[test]
    fn no_query_panics_and_what_it_makes_is_valid(query in ".{0,200}") {
        prop_assert_eq!(decode(&query).scenario.validate(), Ok(()));
    }

    #[test]
    fn no_value_panics(values in proptest::collection::vec((0..INPUTS.len(), ".{0,12}"), 0..12)) {
        let draft = assemble(values.iter().map(|(i, text)| (INPUTS[*i].key, text)));
        prop_assert_eq!(draft.scenario.validate(), Ok(()));
    }
}
