//! Links of every edition that there has been open for ever, and mean what they meant.
//!
//! `golden/edition-N.txt` has the defaults of edition N, `golden/edition-N-links.txt` links that it has written with what
//! each holds beside those. Neither file may ever change, and both are read by every later edition.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use crossover_economics::input::{INPUTS, Input, Scenario, sample};
use crossover_economics::preset::{PRESETS, Preset};
use crossover_economics::readiness::QUESTIONS;
use crossover_economics::report::Report;
use crossover_link::{EDITION, decode, encode_made, encode_with};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn file(edition: &str, rest: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/golden")).join(format!("edition-{edition}{rest}.txt"))
}

/// What a text says line by line, `key = value`.
fn values(lines: &str) -> BTreeMap<&str, &str> {
    lines.lines().filter_map(|line| line.split_once(" = ")).collect()
}

/// The editions that have files.
fn editions() -> Vec<String> {
    (1..).map(|number: u32| number.to_string()).take_while(|edition| file(edition, "").exists()).collect()
}

#[test]
fn old_links_open_and_mean_what_they_meant() {
    assert!(!editions().is_empty());
    for edition in editions() {
        let defaults = fs::read_to_string(file(&edition, "")).unwrap();
        let links = fs::read_to_string(file(&edition, "-links")).unwrap();
        for case in links.split("\n\n").filter(|case| !case.trim().is_empty()) {
            let (link, rest) = case.trim_start().split_once('\n').unwrap_or((case, ""));
            opens(link, &values(&defaults), &values(rest));
        }
    }
}

fn opens(link: &str, defaults: &BTreeMap<&str, &str>, held: &BTreeMap<&str, &str>) {
    let draft = decode(link);
    assert_eq!((&draft.errors, &draft.unknown, draft.newer), (&vec![], &vec![], false), "{link}");
    for input in INPUTS {
        // An input that came later is at its default.
        let meant = held.get(input.key).or_else(|| defaults.get(input.key));
        let meant = meant.map_or(input.default(), |text| input.parse(text).unwrap());
        assert_eq!(input.value(&draft.scenario), meant, "{} in {link}", input.key);
    }
    for question in &QUESTIONS {
        let meant = held.get(question.key).copied();
        assert_eq!(draft.answers.to(question).map(|reply| reply.key), meant, "{} in {link}", question.key);
    }
    let made = draft.made.map(|made| format!("{made:?}"));
    assert_eq!(made.as_deref(), held.get("made").copied(), "{link}");
    for key in held.keys().filter(|key| **key != "made") {
        assert!(
            Input::find(key).is_some() || QUESTIONS.iter().any(|known| known.key == *key),
            "{key} is gone"
        );
    }
}

/// A default that changes needs a new edition, or links of this one would change their meaning.
#[test]
fn the_defaults_are_those_of_the_edition() {
    let now: String =
        INPUTS.iter().map(|input| format!("{} = {}\n", input.key, input.exact(&input.default()))).collect();
    let file = file(EDITION, "");
    if !file.exists() {
        fs::write(&file, now).unwrap();
        panic!("{} has been written: look at it and keep it", file.display());
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), now, "start a new edition in src/edition.rs");
}

#[test]
fn the_edition_has_links_to_be_kept() {
    let file = file(EDITION, "-links");
    if !file.exists() {
        fs::write(&file, written()).unwrap();
        panic!("{} has been written: look at it and keep it", file.display());
    }
    let links = fs::read_to_string(&file).unwrap();
    for kind in ["\nz=", "&made=", "&v=", "\nmade = ", "evals = "] {
        assert!(links.contains(kind), "none with {kind:?}");
    }
}

/// A scenario in which nothing is at its default: its link is packed.
fn full(seed: u64) -> Scenario {
    let mut scenario = sample(seed);
    for input in INPUTS {
        let other = (1..).map(|more| sample(seed + 1000 * more)).find(|other| input.changed(other)).unwrap();
        input.set(&mut scenario, input.value(&other)).unwrap();
    }
    scenario
}

/// Links as this edition writes them, each with what it holds.
fn written() -> String {
    let mut out = String::new();
    let scenarios = PRESETS.iter().map(Preset::scenario).chain((0..16).map(sample)).chain((0..8).map(full));
    for (number, scenario) in scenarios.enumerate() {
        let answers = decode(if number % 3 == 0 { "evals=no&moat=data" } else { "" }).answers;
        let link = match number % 2 {
            0 => encode_made(&Report::quick(&scenario), &answers),
            _ => encode_with(&scenario, &answers),
        };
        out += &format!("{link}\n");
        for input in INPUTS.iter().filter(|input| input.changed(&scenario)) {
            out += &format!("{} = {}\n", input.key, input.exact(&input.value(&scenario)));
        }
        for (question, reply) in answers.given() {
            out += &format!("{} = {}\n", question.key, reply.key);
        }
        if let Some(made) = decode(&link).made {
            out += &format!("made = {made:?}\n");
        }
        out += "\n";
    }
    // By hand, without an edition.
    out + "data=2T&tokens=120B&budget=%2412.5M\ndata = 2T\ntokens = 120B\nbudget = 12.5M\n"
}
