//! Two to four scenarios side by side: their answers, one alternative laid over each other, what differs.

mod answers;
mod ask;
mod differences;
mod outcomes;
mod picture;
mod side;

use crate::component::colophon::Colophon;
use crate::component::masthead::Masthead;
use crate::component::notices::Notices;
use answers::Answers;
use ask::Ask;
use crossover_economics::alternative::Alternative;
use crossover_link::Comparison;
use differences::Differences;
use leptos::prelude::*;
use outcomes::Outcomes;
use picture::Picture;
use side::{Side, sides};

/// Works out ahead what the page with this query shows.
pub(crate) fn prepare(query: &str) {
    drop(sides(&Comparison::decode(query)));
}

/// The page at `/compare`.
#[component]
pub(crate) fn Compare() -> impl IntoView {
    let asked = Comparison::decode(&crate::request::query());
    let sides = sides(&asked);
    let shown = asked.show.unwrap_or(Alternative::Pretrain);
    let wrong = asked.slots.iter().any(|slot| slot.error().is_some());
    // Whoever has something to compare sees that first, and whoever has something to mend sees that.
    let first = sides.len() < 2 || wrong;
    let ask = || view! { <Ask asked=asked.clone() /> };
    let results = (sides.len() > 1).then(|| {
        view! {
            <Picture asked=asked.clone() sides=sides.clone() shown />
            <Differences sides=sides.clone() />
            <Outcomes sides=sides.clone() shown />
        }
    });
    view! {
        <Masthead here="/compare" />
        <main id="main" class="compare" tabindex="-1">
            <h1>"Scenarios side by side"</h1>
            <p class="lead">{lead(&sides)}</p>
            <Notes asked=asked.clone() sides=sides.clone() />
            {first.then(ask)}
            {(!sides.is_empty()).then(|| view! { <Answers asked=asked.clone() sides=sides.clone() /> })}
            {results}
            {(!first).then(ask)}
        </main>
        <Colophon />
    }
}

/// What stands on the page, in a sentence.
fn lead(sides: &[Side]) -> String {
    match sides {
        [] => "Paste the links of two to four scenarios, or choose among the stories below.".into(),
        [_] => "One scenario so far. Add one, two or three to compare it with.".into(),
        [first, rest @ ..] => {
            let same = rest.iter().all(|side| side.report.verdict.best == first.report.verdict.best);
            let best = first.report.verdict.best;
            if same {
                format!("In each of the {} it is best to {}.", count(sides.len()), best.advice())
            } else {
                format!("The {} do not agree: {}.", count(sides.len()), who_says_what(sides))
            }
        }
    }
}

const fn count(many: usize) -> &'static str {
    match many {
        2 => "two",
        3 => "three",
        _ => "four",
    }
}

/// The advice of each scenario, in its order.
fn who_says_what(sides: &[Side]) -> String {
    let said: Vec<_> = sides
        .iter()
        .map(|side| format!("in {} it is best to {}", side.letter, side.report.verdict.best.advice()))
        .collect();
    said.join(", ")
}

/// What could not be understood, and what makes figures of one scenario hard to set beside those of another.
#[component]
fn Notes(asked: Comparison, sides: Vec<Side>) -> impl IntoView {
    let mut notes = asked.notes;
    notes.extend(side::unlike(&sides));
    view! { <Notices list=notes /> }
}
