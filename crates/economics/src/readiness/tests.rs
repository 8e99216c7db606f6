use super::*;
use crate::input::{Input, Kind, Scenario, sample};
use crate::report::Report;

fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, text) in given {
        let question = Question::find(key).unwrap();
        answers.set(question, question.parse(text).unwrap());
    }
    answers
}

/// One of each question's answers, chosen by the digits of `seed`.
fn drawn(mut seed: usize) -> Answers {
    let mut answers = Answers::default();
    for question in &QUESTIONS {
        let many = question.options.len() + 1;
        answers.set(question, question.options.get(seed % many));
        seed /= many;
    }
    answers
}

#[test]
fn keys_are_unique_and_name_no_input() {
    for (place, question) in QUESTIONS.iter().enumerate() {
        assert!(QUESTIONS[..place].iter().all(|earlier| earlier.key != question.key));
        assert!(Input::find(question.key).is_none() && question.key != "v", "{}", question.key);
        for (place, option) in question.options.iter().enumerate() {
            assert!(question.options[..place].iter().all(|earlier| earlier.key != option.key));
            assert!(option.reason.ends_with('.'), "{}", option.reason);
        }
    }
}

#[test]
fn effects_stay_within_the_likely_range_and_say_what_they_are() {
    for question in &QUESTIONS {
        for effect in question.options.iter().flat_map(|option| option.effects) {
            let input = Input::find(effect.input).unwrap();
            let Kind::Number { spread, .. } = input.kind else { panic!("{}", input.key) };
            assert!(
                matches!(effect.to, Bound::Later(_) | Bound::Nothing) || spread.is_some(),
                "{}",
                input.key
            );
            assert!(effect.why.starts_with("Judgement: ") || effect.why.starts_with("By definition: "));
        }
    }
    // The delays of all questions together.
    let worst = answers(&[("rights", "unclear"), ("evals", "no")]);
    let launch = changes(&worst, &Scenario::default())
        .into_iter()
        .find(|change| change.input.key == "launch")
        .unwrap();
    let Kind::Number { spread: Some(spread), .. } = launch.input.kind else { panic!() };
    assert_eq!((launch.now, launch.then, launch.because.len()), (9.0, 14.0, 2));
    assert!(launch.then <= spread.p90);
}

#[test]
fn no_evaluation_suite_delays_and_what_is_not_measured_is_planned_low() {
    let shown = |given: &[(&str, &str)]| -> Vec<(&str, f64, f64)> {
        changes(&answers(given), &Scenario::default())
            .iter()
            .map(|it| (it.input.key, it.now, it.then))
            .collect()
    };
    assert_eq!(
        shown(&[("evals", "no")]),
        [("launch", 9.0, 12.0), ("setup_months", 2.0, 5.0), ("post_months", 4.0, 7.0)]
    );
    assert_eq!(shown(&[("measured", "no")]).iter().map(|it| it.2).collect::<Vec<_>>(), [0.4, 0.5, 0.45]);
    assert_eq!(shown(&[("rights", "serve")]), [("data", 200e9, 0.0)]);
    assert_eq!(shown(&[("moat", "data"), ("layer", "vertical"), ("off_nvidia", "no")]), []);
}

#[test]
fn who_can_swap_fast_pays_less_for_buying() {
    let cost = |reply| {
        let scenario = changed(&answers(&[("swap", reply)]), &Scenario::default());
        Report::of(&scenario).months.iter().map(|month| month.base).sum::<f64>()
    };
    assert!(cost("hours") < cost("weeks") && cost("weeks") < cost("months"));
}

#[test]
fn what_the_scenario_allows_for_already_stays() {
    let scenario = Scenario { launch_months: 18.0, own_coverage: 0.3, ..Scenario::default() };
    let given = answers(&[("evals", "no"), ("measured", "no")]);
    let held: Vec<_> = changes(&given, &scenario)
        .into_iter()
        .filter(Change::is_held)
        .map(|change| change.input.key)
        .collect();
    assert_eq!(held, ["launch", "cover_own"]);
}

#[test]
fn any_answers_to_any_scenario_are_valid_and_apply_once() {
    for seed in 0..400 {
        let (given, scenario) = (drawn(seed * 7919), sample(seed as u64));
        let once = changed(&given, &scenario);
        assert_eq!(once.validate(), Ok(()), "seed {seed}");
        assert_eq!(changed(&given, &once), once, "seed {seed}");
        assert!(once.launch_months >= scenario.launch_months);
    }
}

#[test]
fn an_answer_that_there_is_not_is_named() {
    let question = Question::find("evals").unwrap();
    assert_eq!(question.parse(" ").unwrap().map(|reply| reply.key), None);
    assert_eq!(question.parse("maybe").unwrap_err().to_string(), "evals: must be one of gate, some, no");
    let mut given = answers(&[("evals", "no")]);
    assert_eq!(given.to(question).map(|reply| reply.key), Some("no"));
    given.set(question, None);
    assert!(given.is_empty());
}

#[test]
fn answers_are_the_same_by_their_keys() {
    let (none, some) = (Answers::default(), answers(&[("evals", "no")]));
    assert!(none.is_empty() && !some.is_empty());
    assert!(none == Answers::default() && some == answers(&[("evals", "no")]));
    assert!(none != some && some != answers(&[("evals", "gate")]));
}
