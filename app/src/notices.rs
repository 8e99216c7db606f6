//! What there is to say about the link that opened a page.

use crate::text::{capital, unbroken};
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Input;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_link::{Draft, Made};

/// That another edition made it, what an earlier engine answered, and what in it could not be read; not what is said beside
/// an input's field.
pub(crate) fn of(opened: &Draft) -> Vec<String> {
    let mut notices = Vec::new();
    if opened.newer {
        notices.push(
            "This link was made by another edition of Crossover. Its inputs are read with today’s defaults and prices.".into(),
        );
    }
    if let Some(made) = opened.made.as_ref().filter(|made| !made.is_of_today()) {
        notices.push(then_and_now(made, &Made::of(&Report::quick(&opened.scenario))));
    }
    let about_the_link =
        opened.errors.iter().zip(&opened.refused).filter(|(error, _)| Input::find(&error.field).is_none());
    notices.extend(about_the_link.map(|(error, (_, text))| match error.message.starts_with("must ") {
        true => format!("Not understood in this link: {error}, not “{text}”."),
        false => format!("{}. Until then the defaults are used.", capital(&error.message)),
    }));
    if !opened.unknown.is_empty() {
        notices.push(format!("Not understood in this link and left out: {}.", opened.unknown.join(", ")));
    }
    notices
}

/// The answer that a link was made with, and today's to the same inputs.
fn then_and_now(then: &Made, now: &Made) -> String {
    unbroken(&format!(
        "This link was made with Crossover {} and list prices of {}. Then it paid most to {}. Now, with {} and prices of {}, it \
         pays most to {}. The inputs are the same.",
        then.engine,
        then.prices,
        answer(then),
        now.engine,
        now.prices,
        answer(now)
    ))
}

fn answer(made: &Made) -> String {
    let dollars = |npv| short(npv, Unit::Usd);
    let best = match made.best {
        Alternative::BuyClosed => made.best.advice().to_string(),
        best => format!("{}, {} in today’s money over the closed API", best.advice(), dollars(made.npv)),
    };
    match made.pretraining {
        _ if made.best == Alternative::Pretrain => best,
        Some(npv) => format!("{best}; pretraining came to {}", dollars(npv)),
        None => format!("{best}; pretraining was not possible"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(engine: &str, best: Alternative, npv: f64, pretraining: Option<f64>) -> Made {
        Made { engine: engine.into(), prices: "2026-08-01".into(), best, npv, pretraining }
    }

    #[test]
    fn an_earlier_answer_stands_beside_today_s() {
        let then = made("0.0.9", Alternative::BuyOpen, 2.1e6, Some(-11e6));
        let mut opened = crossover_link::decode("tokens=120B&v=1");
        opened.made = Some(then);
        let notice = of(&opened).join("\n");
        let begins = "This link was made with Crossover 0.0.9 and list prices of 2026-08-01. Then it paid most to buy open weights by \
                      API, $2.1M in today’s money over the closed API; pretraining came to \u{2212}\u{2060}$11M. Now, with ";
        assert!(notice.starts_with(begins), "{notice}");
        let now = Made::of(&Report::quick(&opened.scenario));
        assert!(
            notice.contains(&unbroken(&format!("it pays most to {}. The inputs", answer(&now)))),
            "{notice}"
        );
    }

    #[test]
    fn today_s_own_link_needs_no_word() {
        let mut opened = crossover_link::decode("tokens=120B&v=1");
        opened.made = Some(Made::of(&Report::quick(&opened.scenario)));
        assert!(of(&opened).is_empty());
    }

    #[test]
    fn each_answer_reads_as_advice() {
        for (made, text) in [
            (
                made("1", Alternative::BuyClosed, 0.0, None),
                "keep buying the closed API; pretraining was not possible",
            ),
            (
                made("1", Alternative::Pretrain, 3e6, Some(3e6)),
                "pretrain your own model, $3M in today’s money over the closed API",
            ),
        ] {
            assert_eq!(answer(&made), text);
        }
    }

    #[test]
    fn damage_is_said_and_what_happens_meanwhile() {
        let notices = of(&crossover_link::decode("z=AQAL&evals=maybe&made=x&colour=red"));
        assert_eq!(
            notices,
            [
                "Not understood in this link: evals: must be one of gate, some, no, not “maybe”.",
                "The link is damaged: some of its letters are missing or changed. Copy it again, whole. Until then the defaults are used.",
                "Not understood in this link: made: must be engine, price day, best alternative, two NPVs and a check, as a link to a \
                 scenario has it, not “x”.",
                "Not understood in this link and left out: colour.",
            ]
        );
    }
}
