//! Any text as a link: it is opened, what it makes is valid, short enough to hand on, and comes back as it was.

#![no_main]

use crossover_link::{Comparison, decode, encode_with, private, query_of};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let draft = decode(query_of(text));
    assert_eq!(draft.scenario.validate(), Ok(()));
    assert_eq!(draft.refused.len(), draft.errors.len());
    for error in &draft.errors {
        assert!(!error.field.is_empty() && !error.to_string().is_empty());
    }

    let link = encode_with(&draft.scenario, &draft.answers);
    assert!(link.len() < 2000, "{link}");
    let again = decode(&link);
    assert_eq!((&again.scenario, &again.answers), (&draft.scenario, &draft.answers), "{link}");
    assert!(again.errors.is_empty() && again.unknown.is_empty() && !again.newer, "{link}");
    if !link.is_empty() {
        assert_eq!(private(&format!("/#{link}")), Some(link.as_str()));
    }

    let comparison = Comparison::decode(text);
    let again = Comparison::decode(&comparison.encode());
    let read = |comparison: &Comparison| comparison.slots.each_ref().map(|slot| slot.read().cloned());
    assert_eq!(read(&again), read(&comparison));
});
