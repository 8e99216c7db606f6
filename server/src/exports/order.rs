//! What a file is asked for: the scenario, what the file says about itself, and how a picture is drawn.

use crate::picture;
use crate::scenario;
use axum::http::HeaderMap;
use crossover_app::origin;
use crossover_chart::Theme;
use crossover_deck::drawing::{Chart, Picture, Size};
use crossover_deck::{Meta, meta};
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;
use std::borrow::Cow;

/// All that any file is asked for. A file takes what it has a use for.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) scenario: Scenario,
    pub(crate) answers: Answers,
    pub(crate) meta: Meta,
    theme: Theme,
    size: Size,
    stamped: bool,
    /// How finely a picture is drawn.
    pub(crate) scale: f32,
}

impl Order {
    /// Reads `name`, `note`, `theme`, `size`, `scale` and `stamp`; the rest is the scenario, or its whole query stands in
    /// `of`. The file links to it where the request came to.
    ///
    /// # Errors
    /// One for each value that is not allowed and each key that means nothing.
    pub(crate) fn parse(query: &str, headers: &HeaderMap) -> Result<Self, Vec<InputError>> {
        let (mut name, mut note) = (Ok(String::new()), Ok(String::new()));
        let (mut theme, mut size, mut scale) = (Ok(Theme::Light), Ok(Size::default()), Ok(1.0));
        let mut stamped = Ok(false);
        let mut rest: Vec<Cow<'_, str>> = Vec::new();
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("name", text)) => name = meta::name(&decoded(text)),
                Some(("note", text)) => note = meta::note(&decoded(text)),
                Some(("theme", name)) => theme = picture::theme(name),
                Some(("size", name)) => size = picture::size(name),
                Some(("scale", text)) => scale = picture::scale(text),
                Some(("stamp", text)) => stamped = picture::stamped(text),
                Some(("of", text)) => rest.push(decoded(text).into()),
                _ => rest.push(pair.into()),
            }
        }
        let rest = rest.join("&");
        match (scenario::from_query(&rest), name, note, theme, size, stamped, scale) {
            (Ok(scenario), Ok(name), Ok(note), Ok(theme), Ok(size), Ok(stamped), Ok(scale)) => {
                let answers = crossover_link::decode(&rest).answers;
                let page = match origin::of(headers) {
                    origin if origin.is_empty() => origin,
                    origin => origin + "/",
                };
                let meta = Meta { name, note, ..Meta::of(scenario::link_at(&page, &scenario, &answers)) };
                Ok(Self { scenario, answers, meta, theme, size, stamped, scale })
            }
            (scenario, name, note, theme, size, stamped, scale) => {
                let mut errors = scenario.err().unwrap_or_default();
                errors.extend([name.err(), note.err(), theme.err(), size.err()].into_iter().flatten());
                errors.extend([stamped.err(), scale.err()].into_iter().flatten());
                Err(errors)
            }
        }
    }

    /// The picture of `chart` that is asked for.
    pub(crate) fn picture(self, chart: Chart) -> Picture {
        let stamp = self.stamped.then_some(self.meta);
        Picture { chart, scenario: self.scenario, theme: self.theme, size: self.size, stamp }
    }
}

/// The text behind a form's escapes.
fn decoded(text: &str) -> String {
    form_urlencoded::parse(format!("={text}").as_bytes()).map(|(_, text)| text.into_owned()).collect()
}
