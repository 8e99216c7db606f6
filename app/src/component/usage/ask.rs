//! Saying which column of a table holds what.

use super::markup::add;
use crate::html::escape;
use crossover_usage::{Columns, Role, Shape};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// What the button that reads a file begins with; the file's place follows.
pub(super) const READ: &str = "usage-read-";

/// A list of columns for each thing that a column can hold, with a guess to begin with, for the file at `place`.
pub(super) fn add_lists(html: &mut String, place: usize, shape: &Shape) {
    *html += "<fieldset class=ask>";
    add(html, "legend", "", &format!("{}: which column holds what?", shape.file));
    for role in Role::ALL {
        let id = id(place, role);
        *html += &format!("<label for={id}>{}</label><select id={id}><option value=''>None", role.label());
        let guess = shape.guess.of(role).first().copied();
        for (column, name) in shape.header.iter().enumerate() {
            let selected = if guess == Some(column) { " selected" } else { "" };
            *html += &format!("<option value={column}{selected}>");
            *html += &escape(name);
            if let Some(example) = shape.example.get(column).filter(|example| !example.is_empty()) {
                *html += &escape(&format!(" ({example})"));
            }
        }
        *html += "</select>";
    }
    *html += &format!(
        "<label><input type=checkbox id=usage-in-{place} checked> Input tokens include the cached ones</label>\
         <p class=error role=alert id={}></p><button type=button id={READ}{place}>Read these columns</button></fieldset>",
        problem(place)
    );
}

/// The element that says what is wrong with the choice.
pub(super) fn problem(place: usize) -> String {
    format!("usage-problem-{place}")
}

/// What is chosen for the file at `place`.
pub(super) fn chosen(place: usize) -> Columns {
    let mut columns = Columns::default();
    for role in Role::ALL {
        let list = document().get_element_by_id(&id(place, role));
        let list = list.and_then(|list| list.dyn_into::<HtmlSelectElement>().ok());
        columns.choose(role, list.and_then(|list| list.value().parse().ok()));
    }
    let tick = document().get_element_by_id(&format!("usage-in-{place}"));
    columns.cached_in_input = tick.is_some_and(|tick| tick.unchecked_into::<HtmlInputElement>().checked());
    columns
}

fn id(place: usize, role: Role) -> String {
    format!("usage-{place}-{}", role as usize)
}
