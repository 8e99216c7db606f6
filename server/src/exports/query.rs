//! What an export is asked for.

use crate::picture::{self, Chart, Picture, Size};
use crate::scenario;
use crossover_chart::Theme;
use crossover_deck::Meta;
use crossover_economics::error::InputError;

/// A picture and how fine it is drawn.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) picture: Picture,
    pub(super) scale: f32,
}

impl Query {
    /// Reads `theme`, `size`, `scale` and `stamp`; the rest is the scenario.
    pub(super) fn parse(query: &str, chart: Chart) -> Result<Self, Vec<InputError>> {
        let (mut theme, mut size, mut scale) = (Ok(Theme::Light), Ok(Size::default()), Ok(1.0));
        let mut stamped = Ok(false);
        let mut rest = Vec::new();
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("theme", name)) => theme = picture::theme(name),
                Some(("size", name)) => size = Size::named(name),
                Some(("stamp", text)) => stamped = picture::stamped(text),
                Some(("scale", text)) => scale = picture::scale(text),
                _ => rest.push(pair),
            }
        }
        match (scenario::from_query(&rest.join("&")), theme, size, scale, stamped) {
            (Ok(scenario), Ok(theme), Ok(size), Ok(scale), Ok(stamped)) => {
                let stamp = stamped.then(|| Meta::of(format!("?{}", crossover_link::encode(&scenario))));
                Ok(Self { picture: Picture { chart, scenario, theme, size, stamp }, scale })
            }
            (scenario, theme, size, scale, stamped) => {
                let mut errors = scenario.err().unwrap_or_default();
                errors.extend(theme.err());
                errors.extend(size.err());
                errors.extend(stamped.err());
                errors.extend(scale.err());
                Err(errors)
            }
        }
    }
}
