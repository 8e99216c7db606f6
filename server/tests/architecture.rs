//! What the documents promise about the code: the arrows between crates, and the example in the README.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use crossover_economics::report::Report;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

type Arrows = BTreeMap<String, BTreeSet<String>>;

fn path(file: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).join(file)
}

fn read(file: &str) -> String {
    std::fs::read_to_string(path(file)).unwrap()
}

/// The lines `one -> two, three` of the architecture page.
fn allowed() -> Arrows {
    read("docs/ARCHITECTURE.md")
        .lines()
        .filter_map(|line| line.split_once(" -> "))
        .map(|(from, to)| {
            let to = if to == "nothing of ours" { "" } else { to };
            (from.to_owned(), to.split(", ").filter(|to| !to.is_empty()).map(str::to_owned).collect())
        })
        .collect()
}

/// Our crates and those of ours that each one names in its manifest, for tests too.
fn real() -> Arrows {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(path(""))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let ours = |name: &Value| name.as_str()?.strip_prefix("crossover-").map(str::to_owned);
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| {
            let used = package["dependencies"].as_array().unwrap().iter();
            (ours(&package["name"]).unwrap(), used.filter_map(|used| ours(&used["name"])).collect())
        })
        .collect()
}

#[test]
fn arrows_between_crates_point_where_the_architecture_page_says() {
    let (allowed, real) = (allowed(), real());
    assert!(allowed.keys().eq(real.keys()), "the page has {:?}, cargo {:?}", allowed.keys(), real.keys());
    for (from, to) in &real {
        let forbidden: Vec<_> = to.difference(&allowed[from]).collect();
        assert!(forbidden.is_empty(), "{from} uses {forbidden:?}, which docs/ARCHITECTURE.md does not allow");
    }
}

#[test]
fn the_rule_itself_has_no_circle() {
    let mut rest = allowed();
    while !rest.is_empty() {
        let (free, bound): (Arrows, Arrows) = rest
            .iter()
            .map(|(from, to)| (from.clone(), to.clone()))
            .partition(|(_, to)| to.is_disjoint(&rest.keys().cloned().collect()));
        assert!(!free.is_empty(), "a circle in {bound:?}");
        rest = bound;
    }
}

/// Writes the answer anew when asked to: `UPDATE_DOCS=1 cargo test -p crossover-server --test architecture`.
#[test]
fn the_example_in_the_readme_gives_the_answer_beside_it() {
    let readme = read("README.md");
    let query =
        readme.split_once("http://127.0.0.1:3000/?").and_then(|(_, rest)| rest.split_once('>')).unwrap().0;
    let draft = crossover_link::decode(query);
    assert_eq!((draft.errors, draft.unknown, draft.newer), (vec![], vec![], false));
    assert_eq!(crossover_link::encode(&draft.scenario), query);
    let verdict = Report::of(&draft.scenario).verdict;
    let answer = format!("> **{}** {}\n", verdict.headline, verdict.paragraph);
    let quoted: String = readme.split_inclusive('\n').filter(|line| line.starts_with("> ")).collect();
    assert_eq!(quoted.lines().count(), 1, "one quotation, the answer");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path("README.md"), readme.replace(&quoted, &answer)).unwrap();
    } else {
        assert_eq!(quoted, answer, "run this test with UPDATE_DOCS=1 and look at the change");
    }
}
