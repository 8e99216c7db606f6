use super::*;
use crossover_economics::input::sample;
use proptest::prelude::*;

fn one(text: &str) -> Slot {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("a", text).finish();
    Comparison::decode(&query).slots[0].clone()
}

#[test]
fn a_pasted_link_a_query_and_the_front_page_are_read() {
    for text in [
        "https://crossover.example/?tokens=1T&budget=20M&v=1",
        " /?tokens=1T&budget=20M ",
        "?tokens=1T&budget=20M#answer",
        "tokens=1T&budget=20M",
        "/?tokens=1T&show=self-host&budget=20M&v=1",
    ] {
        let scenario = one(text).read().cloned().unwrap();
        assert_eq!((scenario.monthly_tokens, scenario.budget), (1e12, 20e6), "{text}");
    }
    for text in ["/", "http://127.0.0.1:3000/", "/?"] {
        assert_eq!(one(text).read(), Some(&Scenario::default()), "{text}");
    }
    assert_eq!(one("  ").scenario, None);
}

#[test]
fn what_cannot_be_read_is_kept_with_the_reason() {
    for (text, reason) in [
        ("hello", "“hello” is no link of a scenario"),
        ("tokens=lots", "Tokens a month: “lots” is not a figure"),
        ("/?epochs=90", "Epochs over own data: must be between 1 and 40, not “90”"),
        ("/?colour=red", "There is no input “colour”"),
        ("/compare?a=%2F&b=tokens%3D1T", "This is the link of a comparison"),
        ("tokens=1T&v=99", "another edition"),
    ] {
        let slot = one(text);
        assert_eq!(slot.text, text);
        assert!(slot.error().unwrap().contains(reason), "{:?}", slot.error());
    }
    let comparison = Comparison::decode("a=hello&show=gold&e=tokens%3D1T");
    assert_eq!(comparison.notes.len(), 2, "{:?}", comparison.notes);
    assert!(comparison.notes[0].contains("“gold”") && comparison.notes[1].contains('e'));
}

#[test]
fn scenarios_are_added_and_taken_away() {
    let first = Comparison::decode("a=%2F&show=self-host");
    let both = first.with(&sample(3), "Other").unwrap();
    assert_eq!(both.slots[1].name, "Other");
    assert_eq!(Comparison::decode(&both.encode()), both);
    assert!(both.encode().ends_with("&show=self-host"));
    assert_eq!(both.without(0).slots[0], both.slots[1]);
    let full = both.with(&sample(4), "").and_then(|three| three.with(&sample(5), "")).unwrap();
    assert_eq!(full.with(&sample(6), ""), None);
    assert_eq!(full.without(9), full);
}

proptest! {
    #[test]
    fn a_comparison_of_valid_scenarios_comes_back(seeds in proptest::collection::vec(any::<u64>(), 1..5), name in "[a-z &=%]{0,20}") {
        let all = seeds.iter().fold(Comparison::default(), |all, seed| all.with(&sample(*seed), name.trim()).unwrap());
        let again = Comparison::decode(&all.encode());
        for (slot, same) in all.slots.iter().zip(&again.slots) {
            prop_assert_eq!((slot.read(), &slot.name), (same.read(), &same.name));
        }
        // Four of the longest, packed, each letter once: nothing in it has to be escaped.
        prop_assert!(again.encode().len() <= 4 * LONGEST_READABLE);
    }

    #[test]
    fn no_query_panics_and_nothing_typed_is_lost(query in ".{0,200}") {
        let comparison = Comparison::decode(&query);
        let again = Comparison::decode(&comparison.encode());
        for (slot, same) in comparison.slots.iter().zip(&again.slots) {
            prop_assert_eq!(slot.scenario.is_some(), same.scenario.is_some());
        }
    }
}
