//! What a file of figures is asked for.

use crate::scenario;
use axum::http::{HeaderMap, header};
use crossover_deck::Meta;
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;

/// A scenario, and what the file says about itself.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) scenario: Scenario,
    pub(super) answers: Answers,
    pub(super) meta: Meta,
}

impl Order {
    /// Reads `name` and `note`; the rest is the scenario. The file links to it where the request came to.
    pub(super) fn parse(query: &str, headers: &HeaderMap) -> Result<Self, Vec<InputError>> {
        let (mut name, mut note) = (String::new(), String::new());
        let mut rest = Vec::new();
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("name", text)) => name = words(text),
                Some(("note", text)) => note = words(text),
                _ => rest.push(pair),
            }
        }
        let rest = rest.join("&");
        let scenario = scenario::from_query(&rest)?;
        let answers = crossover_link::decode(&rest).answers;
        let link = format!("{}/?{}", origin(headers), crossover_link::encode_with(&scenario, &answers));
        Ok(Self { scenario, answers, meta: Meta { name, note, ..Meta::of(link) } })
    }
}

/// The text of a form's field.
fn words(text: &str) -> String {
    form_urlencoded::parse(format!("={text}").as_bytes()).map(|(_, text)| text.into_owned()).collect()
}

/// Where the request came to, by what the browser and a proxy before us say; empty when that is no plain host.
fn origin(headers: &HeaderMap) -> String {
    let of = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let host = of(header::HOST);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter);
    if host.is_empty() || !host.chars().all(plain) {
        return String::new();
    }
    let scheme =
        if of(header::HeaderName::from_static("x-forwarded-proto")) == "https" { "https" } else { "http" };
    format!("{scheme}://{host}")
}
