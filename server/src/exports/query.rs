//! What an export is asked for.

use crate::picture::{self, Picture};
use crate::scenario;
use crossover_chart::Theme;
use crossover_economics::error::InputError;

/// A picture and how fine it is drawn.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) picture: Picture,
    pub(super) scale: f32,
}

impl Query {
    /// Reads `theme` and `scale`; the rest is the scenario.
    pub(super) fn parse(query: &str) -> Result<Self, Vec<InputError>> {
        let (mut theme, mut scale) = (Ok(Theme::Light), Ok(1.0));
        let mut rest = Vec::new();
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("theme", name)) => theme = picture::theme(name),
                Some(("scale", text)) => scale = picture::scale(text),
                _ => rest.push(pair),
            }
        }
        match (scenario::from_query(&rest.join("&")), theme, scale) {
            (Ok(scenario), Ok(theme), Ok(scale)) => Ok(Self { picture: Picture { scenario, theme }, scale }),
            (scenario, theme, scale) => {
                let mut errors = scenario.err().unwrap_or_default();
                errors.extend(theme.err());
                errors.extend(scale.err());
                Err(errors)
            }
        }
    }
}
