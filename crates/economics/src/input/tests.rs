//! The table holds together: keys, ranges, defaults, reading and writing.

use super::*;
use std::collections::BTreeSet;

#[test]
fn keys_are_unique_short_and_safe_in_a_link() {
    let keys: BTreeSet<_> = INPUTS.iter().map(|input| input.key).collect();
    assert_eq!(keys.len(), INPUTS.len());
    for key in keys {
        assert!(key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{key}");
        assert!(key.len() <= 14, "{key}");
    }
}

#[test]
fn the_default_scenario_is_valid_and_every_source_is_named() {
    assert_eq!(Scenario::default().validate(), Ok(()));
    for input in INPUTS {
        assert!(input.check(&input.default()).is_ok(), "{}", input.key);
        assert!(input.provenance.source.len() > 10 && input.provenance.date.len() >= 4, "{}", input.key);
        assert!(input.help.ends_with('.') && !input.label.ends_with('.'), "{}", input.key);
    }
}

#[test]
fn spreads_are_ordered_and_inside_the_allowed_range() {
    for input in INPUTS {
        match input.kind {
            Kind::Number { min, max, spread: Some(spread), .. } => {
                let Value::Number(default) = input.default() else { panic!("{}", input.key) };
                assert!(spread.p10 < spread.p90 && spread.p10 >= min && spread.p90 <= max, "{}", input.key);
                assert!(spread.p10 <= default && default <= spread.p90, "{}: {default}", input.key);
            }
            Kind::Optional { spread: Some(spread), .. } => {
                assert!(0.0 < spread.p10 && spread.p10 < 1.0 && spread.p90 > 1.0, "{}", input.key);
            }
            _ => {}
        }
    }
}

#[test]
fn setting_a_value_changes_that_field_alone() {
    for input in INPUTS {
        let value = match input.kind {
            Kind::Number { min, max, .. } => {
                Value::Number(if input.default() == Value::Number(max) { min } else { max })
            }
            Kind::Optional { max, .. } => Value::Optional(Some(max)),
            Kind::Choice(options) => Value::Choice(options().last().unwrap().key),
            Kind::Factors { .. } => Value::Factors(vec![0.5]),
        };
        let mut scenario = Scenario::default();
        input.set(&mut scenario, value.clone()).unwrap();
        assert_eq!(input.value(&scenario), value, "{}", input.key);
        for other in INPUTS.iter().filter(|other| other.key != input.key) {
            assert!(!other.changed(&scenario), "{} moved {}", input.key, other.key);
        }
    }
}

#[test]
fn values_outside_the_range_name_the_field_and_what_is_allowed() {
    let tokens = Input::find("tokens").unwrap();
    let error = tokens.parse("-3").unwrap_err();
    assert_eq!(error.field, "tokens");
    assert!(error.message.contains("must be between 1M"), "{error}");
    assert!(tokens.check(&Value::Number(f64::NAN)).is_err());
    assert!(tokens.check(&Value::Number(f64::INFINITY)).is_err());
    assert!(tokens.check(&Value::Optional(None)).is_err());
    let error = Input::find("api").unwrap().parse("gpt-2").unwrap_err();
    assert!(error.message.contains("gpt-6.1-sol"), "{error}");
}

#[test]
fn a_scenario_as_json_holds_what_differs_and_comes_back() {
    let mut scenario = Scenario::default();
    assert_eq!(serde_json::to_string(&scenario).unwrap(), "{}");
    scenario.budget = 12.5e6;
    scenario.output_share = Some(0.1);
    scenario.price_path = "custom";
    scenario.price_table = vec![1.0, 0.9];
    let text = serde_json::to_string(&scenario).unwrap();
    assert_eq!(serde_json::from_str::<Scenario>(&text).unwrap(), scenario, "{text}");
    let typed = r#"{"budget": "$12.5M", "output": 0.1, "path": "custom", "quarters": [1, 0.9]}"#;
    assert_eq!(serde_json::from_str::<Scenario>(typed).unwrap(), scenario);
    let error = serde_json::from_str::<Scenario>(r#"{"budget": true}"#).unwrap_err();
    assert!(error.to_string().starts_with("budget: must be between"), "{error}");
    let error = serde_json::from_str::<Scenario>(r#"{"bugdet": 3}"#).unwrap_err();
    assert!(error.to_string().starts_with("bugdet: there is no such input"), "{error}");
}

fn input(key: &str) -> &'static Input {
    Input::find(key).unwrap()
}

#[test]
fn each_kind_reads_what_it_holds() {
    let read = |key: &str, text: &str| input(key).parse(text).map_err(|error| error.message);
    assert_eq!(read("budget", "$12.5M"), Ok(Value::Number(12.5e6)));
    assert_eq!(read("tries", "2"), Ok(Value::Number(2.0)));
    assert_eq!(read("tries", "2.5"), Err("must be a whole number between 1 and 10".into()));
    assert_eq!(read("start", "2024-12"), Err("must be between 2025-01 and 2040-01".into()));
    assert_eq!(read("mfu", " "), Ok(Value::Optional(None)));
    assert_eq!(read("mfu", "80%"), Ok(Value::Optional(Some(0.8))));
    assert_eq!(
        read("mfu", "81%"),
        Err("must be between 1% and 80%, or empty for the calibrated rule".into())
    );
    assert_eq!(read("law", " hoffmann "), Ok(Value::Choice("hoffmann")));
    assert_eq!(read("law", "kaplan"), Err("must be one of besiroglu, hoffmann".into()));
    assert_eq!(read("quarters", ""), Ok(Value::Factors(Vec::new())));
    assert_eq!(read("quarters", "1; 0.9,0~10"), Ok(Value::Factors(vec![1.0, 0.9, 0.0, 10.0])));
    let factors = "must be at most 20 factors from 0 to 10, one a quarter, separated by commas";
    assert_eq!(read("quarters", "1,10.1"), Err(factors.into()));
    assert_eq!(read("quarters", &["1"; 21].join(",")), Err(factors.into()));
    assert!(read("quarters", &["1"; 20].join(",")).is_ok());
}

#[test]
fn a_value_of_another_kind_is_not_allowed() {
    for (key, value) in [
        ("budget", Value::Optional(Some(1e6))),
        ("mfu", Value::Number(0.5)),
        ("law", Value::Number(1.0)),
        ("law", Value::Choice("kaplan")),
        ("quarters", Value::Number(1.0)),
    ] {
        assert!(input(key).check(&value).is_err(), "{key}");
    }
}

#[test]
fn values_are_written_to_be_read() {
    for (key, value, exact, short) in [
        ("budget", Value::Number(12.5e6), "12.5M", "$12.5M"),
        ("mfu", Value::Optional(Some(0.4)), "40%", "40%"),
        ("mfu", Value::Optional(None), "", "the calibrated rule"),
        ("precision", Value::Choice("bf16"), "bf16", "BF16"),
        ("quarters", Value::Factors(vec![1.0, 0.9]), "1~0.9", "1~0.9"),
        ("quarters", Value::Factors(Vec::new()), "", "none"),
    ] {
        assert_eq!((input(key).exact(&value).as_str(), input(key).short(&value).as_str()), (exact, short));
        assert_eq!(input(key).parse(exact), Ok(value), "{key}");
    }
}

#[test]
fn every_wrong_input_has_its_error() {
    let fields = |scenario: Scenario| {
        let errors = scenario.validate().err().unwrap_or_default();
        errors.into_iter().map(|error| error.field).collect::<Vec<_>>()
    };
    let usual = Scenario::default();
    assert_eq!(fields(Scenario { budget: -1.0, mfu: Some(2.0), ..usual.clone() }), ["budget", "mfu"]);
    assert_eq!(fields(Scenario { price_path: "custom", ..usual.clone() }), ["path"]);
    let table = vec![1.0];
    assert!(
        fields(Scenario { price_path: "custom", price_table: table.clone(), ..usual.clone() }).is_empty()
    );
    // A table that no path follows is kept for later.
    assert!(fields(Scenario { price_table: table, ..usual }).is_empty());
}

#[test]
fn json_takes_null_for_what_may_be_empty() {
    let read = |text: &str| serde_json::from_str::<Scenario>(text).map_err(|error| error.to_string());
    assert_eq!(read(r#"{"mfu": null}"#), Ok(Scenario::default()));
    assert_eq!(
        read(r#"{"mfu": 0.5, "tokens": 2e9}"#).map(|it| (it.mfu, it.monthly_tokens)),
        Ok((Some(0.5), 2e9))
    );
    assert!(read(r#"{"budget": null}"#).is_err_and(|error| error.starts_with("budget: must be between")));
    assert!(read(r#"{"budget": [1]}"#).is_err_and(|error| error.starts_with("budget: must be between")));
    assert!(read(r#"{"quarters": [11]}"#).is_err_and(|error| error.starts_with("quarters: must be at most")));
    assert!(read("3").is_err_and(|error| error.contains("an object of inputs by key")));
}
