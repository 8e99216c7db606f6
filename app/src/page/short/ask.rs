//! The form that asks for a short link.

use crate::address;
use crate::html;
use crate::short::Ask;
use crossover_economics::report::Report;
use leptos::prelude::*;

/// The form, with what was typed before and what is wrong with it.
pub(super) fn page(asked: &Ask) -> impl IntoView + use<> {
    let draft = crossover_link::decode(&asked.of);
    let back = address::of(&crossover_link::encode_with(&draft.scenario, &draft.answers));
    let headline = Report::quick(&draft.scenario).verdict.headline;
    let of_error = error(asked, "of");
    view! {
        <h1>"Keep this scenario under a short link"</h1>
        <p class="lead">
            "Whoever has the link can open it, and nobody can guess it. The link in the address bar holds the same scenario and needs no "
            "keeping; a short one is easier to read out, and carries a name and a note."
        </p>
        {asked
            .away
            .then(|| {
                view! {
                    <p class="stopped" role="alert">
                        "The store of short links can’t be reached just now, so nothing was kept. What you typed is still below: try again in a "
                        "minute, or hand on "
                        <a href=back.clone()>"the scenario’s own link"</a>
                        ", which needs no store."
                    </p>
                }
            })}
        <form method="post" action="/s" autocomplete="off">
            <input type="hidden" name="of" value=asked.of.clone() />
            {of_error}
            <p class="scenario">
                "Its answer: " <strong>{headline}</strong> " " <a href=back>"See it"</a>
            </p>
            <div class="entry">
                <label for="name">"Name, if you like"</label>
                <input type="text" id="name" name="name" value=asked.name.clone() maxlength="200" {..described(asked, "name")} />
                {error(asked, "name")}
            </div>
            <div class="entry">
                <label for="note">"Note, if you like"</label>
                <textarea id="note" name="note" rows="3" maxlength="2000" {..described(asked, "note")}>
                    // Leptos takes what stands in a text area for markup and writes it as it is.
                    {html::escape(&asked.note)}
                </textarea>
                {error(asked, "note")}
            </div>
            <p class="check">
                <label>
                    <input type="checkbox" name="extend" value="yes" checked=asked.extended />
                    " Put the end off by a year each time it is opened"
                </label>
            </p>
            <button type="submit" class="update-plain">
                "Make the link"
            </button>
        </form>
        <p class="help">
            "Kept are the figures of the scenario, the name and the note, for a year; nothing about you. You get an address for yourself by which "
            "you can take the link back at any time."
        </p>
    }
}

/// What is wrong with the field of that name.
fn error(asked: &Ask, field: &'static str) -> Option<impl IntoView + use<>> {
    let message =
        asked.errors.iter().find(|(wrong, _)| *wrong == field).map(|(_, message)| message.clone())?;
    Some(view! { <p class="error" id=format!("{field}-error")>{message}</p> })
}

/// Points from a field to what is wrong with it.
fn described(asked: &Ask, field: &'static str) -> Vec<leptos::attr::any_attribute::AnyAttribute> {
    use leptos::attr::any_attribute::IntoAnyAttribute as _;
    if asked.errors.iter().all(|(wrong, _)| *wrong != field) {
        return Vec::new();
    }
    vec![
        leptos::attr::custom::custom_attribute("aria-invalid", "true").into_any_attr(),
        leptos::attr::custom::custom_attribute("aria-describedby", format!("{field}-error")).into_any_attr(),
    ]
}
