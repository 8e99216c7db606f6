use super::*;
use crate::hostile;
use crate::sample::{REPORT, answers, meta, report as of};
use crossover_economics::input::Scenario;
use crossover_economics::readiness::{QUESTIONS, Reply};
use std::process::Command;

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
            assert_eq!(count(&file, "/Type/Page/"), 2);
            assert_eq!(count(&file, "/Marked true"), 1, "tagged");
            assert_eq!(count(&file, "<pdfuaid:part>1<"), 1, "says that it is PDF/UA-1");
            assert_eq!(count(&file, "/FontFile"), 2, "both fonts are in it");
        }
    }
}

#[test]
fn readiness_has_a_page_once_it_is_answered() {
    for place in 0..6 {
        let answers = answers(place);
        let file = memo_with(&REPORT, &meta(), &answers).unwrap();
        assert_eq!(count(&file, "/Type/Page/"), 3);
        assert!(file == memo_with(&REPORT, &meta(), &answers).unwrap(), "two runs differ");
    }
    let mut one = Answers::default();
    one.set(&QUESTIONS[0], QUESTIONS[0].options.first());
    assert_eq!(count(&memo_with(&REPORT, &meta(), &one).unwrap(), "/Type/Page/"), 3);
}

/// However much is answered, it ends above the foot of the page.
#[test]
fn the_longest_answers_fit_on_their_page() {
    let mut longest = Answers::default();
    for question in &QUESTIONS {
        let length = |reply: &Reply| {
            reply.reason.len() + reply.effects.iter().map(|it| it.why.len() + 60).sum::<usize>()
        };
        longest.set(question, question.options.iter().max_by_key(|reply| length(reply)));
    }
    let text = read_back(&memo_with(&REPORT, &meta(), &longest).unwrap(), "longest");
    let Some(text) = text else { return };
    for (_, reply) in longest.given() {
        assert!(text.contains(reply.reason), "{} is not whole in {text}", reply.reason);
    }
    assert!(text.contains("3 of 3"), "{text}");
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
fn read_back(memo: &[u8], name: &str) -> Option<String> {
    let file = std::env::temp_dir().join(format!("crossover-memo-{name}-{}.pdf", std::process::id()));
    std::fs::write(&file, memo).unwrap();
    let output = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
    let _gone = std::fs::remove_file(&file);
    let text = String::from_utf8(output.ok()?.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_words_can_be_read_back() {
    let note = "Ours <b>&\u{202e} 水";
    let Some(text) = read_back(&memo(&REPORT, &Meta { note: note.into(), ..meta() }).unwrap(), "words")
    else {
        return;
    };
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
