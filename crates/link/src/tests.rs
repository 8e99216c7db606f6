use super::*;
use crossover_economics::alternative::Alternative;
use crossover_economics::input::sample;
use crossover_economics::readiness::QUESTIONS;
use proptest::prelude::*;

#[test]
fn a_private_link_holds_its_scenario_behind_the_hash() {
    for (link, query) in [
        ("https://a.example/#tokens=2T&v=1", "tokens=2T&v=1"),
        ("https://a.example/?tokens=9T#tokens=2T", "tokens=2T"),
        ("#tokens=2T", "tokens=2T"),
        ("https://a.example/?tokens=9T#main", "tokens=9T"),
        ("https://a.example/#main", ""),
    ] {
        assert_eq!(query_of(link), query, "{link}");
    }
    assert_eq!(private("https://a.example/?tokens=9T#main"), None);
    assert_eq!(private_at("/", "tokens=120B&v=1"), "/#tokens=120B&v=1");
    // The defaults are private too.
    assert_eq!(private(&private_at("/", "")), Some("v=1"));
}

/// A scenario in which nothing is at its default, with all questions answered, and a long answer: the longest link.
fn full(seed: u64) -> (Scenario, Answers, Made) {
    let mut scenario = Scenario::default();
    for input in INPUTS {
        let other =
            (0..).map(|more| sample(seed.wrapping_add(more))).find(|other| input.changed(other)).unwrap();
        input.set(&mut scenario, input.value(&other)).unwrap();
    }
    scenario.price_table = (1..=20).map(|quarter| 1.0 / (0.1 + f64::from(quarter))).collect();
    let mut answers = Answers::default();
    for question in &QUESTIONS {
        answers.set(question, question.options.iter().max_by_key(|option| option.key.len()));
    }
    let names = "10.20.30-candidate.4".to_string();
    let made = Made {
        engine: names.clone(),
        prices: names,
        best: Alternative::PostTrain,
        npv: -1.23e-45,
        pretraining: Some(-6.78e-90),
    };
    (scenario, answers, made)
}

#[test]
fn a_packed_link_opens_and_is_said_to_be_damaged_where_it_is() {
    let (scenario, answers, made) = full(7);
    let query = write(&entries(&scenario, &answers), Some(&made), LONGEST_READABLE);
    assert!(query.starts_with("z=") && !query.contains('&'), "{query}");
    let draft = decode(&query);
    assert_eq!((&draft.scenario, &draft.answers, draft.made), (&scenario, &answers, Some(made)));
    let cut = decode(&query[..query.len() - 9]);
    assert_eq!(cut.errors[0].field, "z");
    assert!(cut.errors[0].message.contains("damaged"), "{}", cut.errors[0]);
    assert_eq!(cut.scenario, Scenario::default());
    // What stands beside it goes on top.
    let draft = decode(&format!("{query}&budget=2M"));
    assert_eq!((draft.scenario.budget, draft.made), (2e6, None));
}

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
    fn every_link_is_short_and_comes_back_whole(seed in any::<u64>()) {
        let (scenario, answers, made) = full(seed);
        let query = write(&entries(&scenario, &answers), Some(&made), LONGEST_READABLE);
        prop_assert!(query.len() <= LONGEST_READABLE, "{} bytes", query.len());
        let draft = decode(&query);
        prop_assert_eq!(&draft.errors, &[]);
        prop_assert_eq!((&draft.scenario, &draft.answers, &draft.made), (&scenario, &answers, &Some(made)));
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
