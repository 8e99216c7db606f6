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
