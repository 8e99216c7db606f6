use super::*;
use crate::hostile;
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};
use std::process::Command;
use std::sync::LazyLock;

static REPORT: LazyLock<Report> = LazyLock::new(|| of(&Scenario::default()));

fn of(scenario: &Scenario) -> Report {
    let odds = Odds::first(scenario, &Worlds::of(scenario), Fans::Of(Alternative::Pretrain));
    Report::of(scenario).weighed(odds)
}

fn meta() -> Meta {
    Meta::of("https://crossover.example/?tokens=120B&v=1")
}

/// How often `word` comes in the file, where it is not compressed.
fn count(file: &[u8], word: &str) -> usize {
    file.windows(word.len()).filter(|window| *window == word.as_bytes()).count()
}

/// Writing checks PDF/UA-1: what would break it is an error.
#[test]
fn memos_of_any_scenario_keep_the_rules() {
    let default = Scenario::default();
    let scenarios = [
        default.clone(),
        Scenario { budget: 0.0, ..default.clone() },
        Scenario { monthly_tokens: 2e13, horizon_months: 60.0, ..default.clone() },
        Scenario { monthly_tokens: 1e6, budget: 1e10, horizon_months: 12.0, ..default },
    ];
    for scenario in scenarios {
        for report in [of(&scenario), Report::quick(&scenario)] {
            let file = memo(&report, &meta()).unwrap();
            assert_eq!(count(&file, "/Type/Page/"), pages::COUNT);
            assert_eq!(count(&file, "/Marked true"), 1, "tagged");
            assert_eq!(count(&file, "<pdfuaid:part>1<"), 1, "says that it is PDF/UA-1");
            assert_eq!(count(&file, "/FontFile"), 2, "both fonts are in it");
        }
    }
}

#[test]
fn the_same_memo_is_the_same_bytes() {
    assert!(memo(&REPORT, &meta()).unwrap() == memo(&REPORT, &meta()).unwrap(), "two runs differ");
}

#[test]
fn hostile_names_and_notes_do_no_harm() {
    for text in hostile::texts() {
        let link = text.clone();
        let meta = Meta { name: text.clone(), note: text.clone(), link, ..meta() };
        let file = memo(&REPORT, &meta).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(count(&file, "/URI"), 0, "{text:?} is no address");
    }
}

/// What a reader copies: needs pdftotext, and is left out where there is none.
#[test]
fn the_words_can_be_read_back() {
    let file = std::env::temp_dir().join(format!("crossover-memo-{}.pdf", std::process::id()));
    let note = "Ours <b>&\u{202e} 水";
    std::fs::write(&file, memo(&REPORT, &Meta { note: note.into(), ..meta() }).unwrap()).unwrap();
    let output = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
    let _gone = std::fs::remove_file(&file);
    let Ok(output) = output else { return };
    let text = String::from_utf8(output.stdout).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        REPORT.verdict.headline.as_str(),
        REPORT.verdict.paragraph.as_str(),
        REPORT.purchase.sentence.as_str(),
        REPORT.verdict.flips[0].sentence.as_str(),
        "https://crossover.example/?tokens=120B&v=1",
        "水",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}
