//! The main chart of a scenario as a picture, for a slide or a page of its own.

use crate::scenario::with_given;
use crossover_chart::{Frame, Theme};
use crossover_economics::alternative::Alternative;
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};

/// The picture's size in units of the drawing: a 16:9 slide.
const SIZE: (u32, u32) = (1280, 720);

/// A picture to draw.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// What it shows.
    pub(crate) scenario: Scenario,
    /// Its colours.
    pub(crate) theme: Theme,
}

impl Picture {
    /// As SVG.
    pub(crate) fn svg(&self) -> String {
        let followed = Fans::Of(Alternative::Pretrain);
        let odds = Odds::first(&self.scenario, &Worlds::of(&self.scenario), followed);
        let chart = crossover_chart::avoided_spend(&Report::quick(&self.scenario).weighed(odds));
        let frame = Frame { width: SIZE.0, height: SIZE.1, theme: self.theme, caption: true };
        crossover_chart::svg(&chart, &frame)
    }

    /// As PNG, with `scale` pixels for each unit of the drawing.
    ///
    /// # Errors
    /// A sentence, when the drawing can't be turned into pixels.
    pub(crate) fn png(&self, scale: f32) -> Result<Vec<u8>, String> {
        crossover_deck::png(&self.svg(), scale).map_err(|error| format!("can't draw the chart: {error}"))
    }
}

/// The colours named `light` or `dark`.
///
/// # Errors
/// When it is neither.
pub(crate) fn theme(name: &str) -> Result<Theme, InputError> {
    match name {
        "light" => Ok(Theme::Light),
        "dark" => Ok(Theme::Dark),
        _ => Err(with_given(InputError::new("theme", "must be light or dark"), name)),
    }
}

/// The scale written `1` or `2`. No other is drawn: pixels cost memory.
///
/// # Errors
/// When it is neither.
pub(crate) fn scale(text: &str) -> Result<f32, InputError> {
    match text {
        "1" => Ok(1.0),
        "2" => Ok(2.0),
        _ => Err(with_given(InputError::new("scale", "must be 1 or 2"), text)),
    }
}
