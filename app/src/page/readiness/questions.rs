//! The form: one question after the other, each with the reason behind the answer given.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

use crossover_economics::input::INPUTS;
use crossover_economics::readiness::{QUESTIONS, Question, Reply};
use crossover_link::Draft;
use leptos::prelude::*;

/// All questions. The scenario goes along in hidden fields.
#[component]
pub(super) fn Questions(draft: Draft) -> impl IntoView {
    let scenario = INPUTS
        .iter()
        .filter(|input| input.changed(&draft.scenario))
        .map(|input| {
            let text = input.exact(&input.value(&draft.scenario));
            view! { <input type="hidden" name=input.key value=text /> }
        })
        .collect_view();
    view! {
        <form method="get" action="/readiness#changes" autocomplete="off">
            {scenario} {QUESTIONS.iter().map(|question| view! { <One question draft=draft.clone() /> }).collect_view()}
            <button type="submit" class="update-plain">
                "Keep these answers"
            </button>
        </form>
    }
}

#[component]
fn One(question: &'static Question, draft: Draft) -> impl IntoView {
    let given = draft.answers.to(question);
    let error = draft.error(question.key).map(|error| {
        let typed = draft.refused.iter().find(|(key, _)| *key == question.key).map_or("", |(_, text)| text);
        format!(
            "{}, not “{typed}”. Until then it counts as not answered.",
            crate::text::capital(&error.message)
        )
    });
    let options = question.options.iter().map(|option| {
        let chosen = given.is_some_and(|given| given.key == option.key);
        choice(question, option.key, option.label, chosen)
    });
    let why = format!("{}-why", question.key);
    view! {
        <fieldset class="question" aria-describedby=why>
            <legend>{question.text}</legend>
            <p class="why" id=format!("{}-why", question.key)>
                {question.why} " " <span class="from">{question.from} "."</span>
            </p>
            <div class="options">
                {options.collect_view()} {choice(question, "", "Not answered", given.is_none())}
            </div>
            {error.map(|error| view! { <p class="error">{error}</p> })}
            {given.map(follows)}
        </fieldset>
    }
}

fn choice(
    question: &'static Question,
    key: &'static str,
    label: &'static str,
    chosen: bool,
) -> impl IntoView {
    let class = if key.is_empty() { "option none" } else { "option" };
    view! {
        <label class=class>
            <input type="radio" name=question.key value=key checked=chosen />
            <span>{label}</span>
        </label>
    }
}

/// What follows from an answer.
fn follows(reply: &'static Reply) -> impl IntoView {
    view! {
        <p class="follows">
            {reply.reason} {(!reply.effects.is_empty()).then(|| view! { " " <a href="#changes">"It changes inputs"</a> "." })}
        </p>
    }
}
