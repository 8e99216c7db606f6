//! Readiness and moat: a questionnaire whose answers are kept in the link, and what they say about the scenario.

mod changes;
mod questions;

use crate::address;
use crate::component::colophon::Colophon;
use crate::component::masthead::Masthead;
use crate::component::notices::Notices;
use changes::Changes;
use crossover_economics::input::Input;
use crossover_economics::readiness::QUESTIONS;
use crossover_link::Draft;
use leptos::prelude::*;
use questions::Questions;

/// Works out ahead what the page with this query shows.
pub(crate) fn prepare(query: &str) {
    changes::prepare(&opened(query));
}

/// What the link of the page says. Which alternative the front page shows is left out.
fn opened(query: &str) -> Draft {
    crossover_link::decode(&crate::view::split(query).0)
}

/// The page at `/readiness`.
#[component]
pub(crate) fn Readiness() -> impl IntoView {
    let draft = opened(&crate::request::query());
    let query = crossover_link::encode_with(&draft.scenario, &draft.answers);
    let answered = draft.answers.given().count();
    view! {
        <Masthead here="/readiness" />
        <main id="main" class="readiness" tabindex="-1">
            <h1>"Readiness and moat"</h1>
            <p class="lead">
                {format!(
                    "{} questions after the essay’s six layers and five moves. The answers are kept in the link. Where one says something \
                     about an input, the change is shown and yours to apply; the rest is a checklist with reasons. There is no score: \
                     nothing in here measures readiness.",
                    crate::text::capital(&count(QUESTIONS.len())),
                )}
            </p>
            <Notices list=not_used(&draft) />
            <p class="way">
                {match answered {
                    0 => "Nothing is answered yet. ".to_string(),
                    n => format!("{n} of {} answered. ", QUESTIONS.len()),
                }}
                <a href=address::of(&query)>"To the answer"</a>
            </p>
            <Questions draft=draft.clone() />
            <Changes draft />
        </main>
        <Colophon />
    }
}

fn count(many: usize) -> String {
    if many == 9 { "nine".into() } else { many.to_string() }
}

/// What the link holds that could not be used, but for the answers: those are marked beside their questions.
fn not_used(draft: &Draft) -> Vec<String> {
    let link = draft
        .errors
        .iter()
        .filter(|error| error.field == "z")
        .map(|error| crate::text::capital(&error.message) + ".");
    let inputs = draft.errors.iter().filter_map(|error| {
        let label = Input::find(&error.field)?.label;
        Some(format!("{label}: {}. The default is used.", error.message))
    });
    let unknown = (!draft.unknown.is_empty())
        .then(|| format!("Not understood in this link and left out: {}.", draft.unknown.join(", ")));
    link.chain(inputs).chain(unknown).collect()
}
