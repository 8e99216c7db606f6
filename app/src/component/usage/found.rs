//! What files say, as HTML: how each was understood, the months, and what they suggest.

use super::ask;
use super::files::Outcome;
use super::markup::add;
use crate::form::Form;
use crossover_economics::input::Input;
use crossover_economics::quantity::{Unit, short};
use crossover_usage::{Advice, Month, Reading, Suggestion, Summary, suggest};
use leptos::prelude::*;

/// The element that what is found is written into.
pub(super) const SHOWN: &str = "usage-found";
/// The element that says aloud what has happened.
pub(super) const SAID: &str = "usage-said";
/// The line below the button, which says what it has done.
pub(super) const DONE: &str = "usage-done";
/// The button that fills the fields.
pub(super) const USE: &str = "usage-use";

/// Where to drop files, and places for the rest.
pub(super) const BEGINNING: &str = "<div class=drop><label for=usage-files>Usage export, as CSV or JSON</label>\
    <input type=file id=usage-files multiple accept='.csv,.tsv,.txt,.json,.jsonl' aria-describedby=usage-help>\
    <p class=help id=usage-help>Choose files or drop them here. They are read in your browser and sent nowhere. Understood: \
    usage and costs of OpenAI, usage and cost of Anthropic, LiteLLM spend logs, OpenRouter activity, and any other table once \
    you say which column is which.</div><div id=usage-found tabindex=-1></div><p role=status id=usage-said class=unseen></p>";

/// All that is to be shown, and the figures for the fields as they are now.
pub(super) fn all(form: Form, files: &[Outcome]) -> (String, Vec<Suggestion>) {
    let mut html = String::new();
    let mut readings = Vec::new();
    for (place, file) in files.iter().enumerate() {
        match file {
            Outcome::Asked(shape, _) => ask::add_lists(&mut html, place, shape),
            Outcome::Refused(why) => add(&mut html, "p", "error", why),
            Outcome::Read(reading) => {
                add_file(&mut html, reading);
                readings.push(reading.clone());
            }
        }
    }
    if readings.is_empty() {
        return (html, Vec::new());
    }
    let summary = Summary::of(&readings);
    let Advice { suggestions, left } = form.draft.with_untracked(|draft| suggest(&summary, &draft.scenario));
    html += "<section class=scroll tabindex=0 aria-label='Usage by month'><table><thead><tr>\
             <th scope=col>Month<th scope=col>Tokens<th scope=col>Cost</thead><tbody>";
    for month in &summary.months {
        add_month(&mut html, month);
    }
    html += "</table></section><ul class=suggested>";
    for suggestion in &suggestions {
        add_suggestion(&mut html, suggestion);
    }
    html += "</ul>";
    if !suggestions.is_empty() {
        html += "<button type=button id=usage-use>Use these figures</button><p class=help id=usage-done></p>";
    }
    html += "<ul class=help>";
    for note in summary.notes.iter().chain(&left) {
        add(&mut html, "li", "", note);
    }
    html += "</ul>";
    (html, suggestions)
}

/// What to say aloud about the file that was opened last.
pub(super) fn said(file: &Outcome) -> String {
    match file {
        Outcome::Refused(why) => why.clone(),
        Outcome::Asked(shape, _) => format!("{}: say which column holds what.", shape.file),
        Outcome::Read(reading) => format!("{} is read, {}.", reading.file, rows(reading.rows)),
    }
}

/// What the button does next, and what to say once the figures are used or put back.
pub(super) fn used(used: bool, count: usize) -> (&'static str, String) {
    if used {
        ("Put the earlier figures back", format!("{count} fields are filled. Each can be reset beside it."))
    } else {
        ("Use these figures", "The fields are as they were.".into())
    }
}

/// How a file was understood, and the rows of it that were not.
fn add_file(html: &mut String, reading: &Reading) {
    add(html, "p", "", &format!("{}: {}, {} read.", reading.file, reading.format, rows(reading.rows)));
    if reading.left_out > 0 {
        *html += "<details>";
        add(html, "summary", "error", &format!("{} left out", rows(reading.left_out)));
        *html += "<ul>";
        for row in &reading.skipped {
            add(html, "li", "", &format!("Line {}: {}", row.line, row.reason));
        }
        if reading.left_out > reading.skipped.len() {
            add(html, "li", "", &format!("And {} more.", reading.left_out - reading.skipped.len()));
        }
        *html += "</ul></details>";
    }
    for note in &reading.notes {
        add(html, "p", "help", note);
    }
}

fn rows(count: usize) -> String {
    format!("{count} {}", if count == 1 { "row" } else { "rows" })
}

fn add_month(html: &mut String, month: &Month) {
    *html += "<tr><th scope=row>";
    *html += &month.name();
    if let Some(why) = &month.partial {
        *html += " ";
        add(html, "span", "help", why);
    }
    *html += "</th>";
    add(html, "td", "", &short(month.tokens(), Unit::Tokens));
    add(html, "td", "", &month.cost.map_or_else(|| "not given".into(), |cost| short(cost, Unit::Usd)));
}

fn add_suggestion(html: &mut String, suggestion: &Suggestion) {
    let Suggestion { before, after, because, .. } = suggestion;
    *html += "<li>";
    add(html, "strong", "", Input::find(suggestion.key).map_or("", |input| input.label));
    let change = if before == after { format!("stays {after}") } else { format!("{before} → {after}") };
    add(html, "span", "", &change);
    add(html, "p", "help", because);
}
