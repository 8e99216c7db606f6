use super::*;
use crossover_economics::input::{INPUTS, Scenario, sample};
use proptest::prelude::*;

/// A packed text with these bytes, and a check that fits.
fn with_check(mut bytes: Vec<u8>) -> String {
    bytes.extend(check(&bytes));
    letters::write(&bytes)
}

#[test]
fn a_short_number_takes_few_letters() {
    let text = pack(&[("tokens", Value::Number(120e9)), ("wacc", Value::Optional(Some(0.09)))], None);
    assert_eq!(text, "AQALATEGBUI78I6wPgg_two9cKPXChjBhA");
    let pairs = unpack(&text).unwrap();
    let expected = [("v", "1"), ("tokens", "120B"), ("wacc", "0.09")];
    assert!(pairs.iter().map(|(key, text)| (&**key, text.as_str())).eq(expected), "{pairs:?}");
}

#[test]
fn damage_of_any_letter_is_told() {
    let text = pack(&[("quarters", Value::Factors(vec![1.0, 0.5])), ("mix", Value::Choice("agentic"))], None);
    for at in 0..text.len() {
        let other = if text.as_bytes()[at] == b'A' { "B" } else { "A" };
        let mut damaged = text.clone();
        damaged.replace_range(at..=at, other);
        assert_eq!(unpack(&damaged), Err(DAMAGED), "letter {at}");
        assert_eq!(unpack(&text[..at]), Err(DAMAGED), "cut at {at}");
    }
}

#[test]
fn what_a_later_edition_packs_is_told_from_damage() {
    assert_eq!(unpack(&with_check(vec![2, 1, 2, 3])), Err(UNKNOWN));
    assert_eq!(unpack(&with_check(vec![1, 255, 0])), Ok(vec![("#255".into(), String::new())]));
    for bytes in [vec![], vec![0]] {
        assert_eq!(unpack(&with_check(bytes)), Err(UNKNOWN));
    }
    for bytes in
        [vec![1, 6], vec![1, 6, 9 + 8], vec![1, 6, 8, 1], vec![1, 6, LIST, 3, 0], vec![1, 6, TEXT, 1, 0xff]]
    {
        assert_eq!(unpack(&with_check(bytes.clone())), Err(DAMAGED), "{bytes:?}");
    }
}

#[test]
fn numbers_that_are_none_are_refused_by_their_input() {
    for number in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
        for input in INPUTS.iter().filter(|input| input.unit().is_some()) {
            let draft = crate::decode(&format!("z={}", pack(&[(input.key, Value::Number(number))], None)));
            let allowed = input.set(&mut Scenario::default(), Value::Number(number)).is_ok();
            if !allowed && number != -1.0 {
                assert_eq!(draft.errors[0].field, input.key, "{number}");
            }
            assert_eq!(draft.scenario.validate(), Ok(()));
        }
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in "[A-Za-z0-9_-]{0,80}|.{0,40}") {
        let _ = unpack(&text);
    }

    #[test]
    fn no_bytes_panic_behind_a_good_check(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        let draft = crate::decode(&format!("z={}", with_check([&[FORMAT], &bytes[..]].concat())));
        prop_assert_eq!(draft.scenario.validate(), Ok(()));
    }

    #[test]
    fn every_scenario_comes_back_packed(seed in any::<u64>()) {
        let entries = crate::entries(&sample(seed), &Default::default());
        let draft = crate::decode(&format!("z={}", pack(&entries, None)));
        prop_assert_eq!(&draft.errors, &[]);
        prop_assert_eq!(&draft.scenario, &sample(seed));
    }
}
