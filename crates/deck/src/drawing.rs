//! A chart of a scenario as a picture, for a slide or a page of its own: the same bytes on the server and in the
//! browser.

mod chart;

pub use chart::Chart;

use crate::Meta;
use base64::Engine as _;
use crossover_chart::{Frame, Theme};
use crossover_economics::input::Scenario;

/// The size of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 1280 × 720, for a page or a message.
    #[default]
    Wide,
    /// 1920 × 1080, for a slide.
    Slide,
    /// 1080 × 1080.
    Square,
    /// 1200 × 630, for a message that shows a link.
    Card,
}

impl Size {
    /// Their names.
    pub const NAMES: [&'static str; 4] = ["wide", "slide", "square", "card"];

    /// Width and height in units of the drawing.
    #[must_use]
    pub const fn units(self) -> (u32, u32) {
        match self {
            Self::Wide => (1280, 720),
            Self::Slide => (1920, 1080),
            Self::Square => (1080, 1080),
            Self::Card => (1200, 630),
        }
    }

    /// The size of that name, in small letters.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "wide" => Some(Self::Wide),
            "slide" => Some(Self::Slide),
            "square" => Some(Self::Square),
            "card" => Some(Self::Card),
            _ => None,
        }
    }
}

/// A picture to draw.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What it shows.
    pub chart: Chart,
    /// Of which scenario.
    pub scenario: Scenario,
    /// Its colours.
    pub theme: Theme,
    /// Its size in units of the drawing.
    pub size: Size,
    /// What it says of itself below the chart besides the source: date and link.
    pub stamp: Option<Meta>,
}

impl Picture {
    /// As SVG, with its title and summary as alternative text.
    #[must_use]
    pub fn svg(&self) -> String {
        let (width, height) = self.size.units();
        let frame = Frame { width, height, theme: self.theme, caption: true };
        self.chart.svg(&self.scenario, &frame, &self.stamp())
    }

    /// The same with its fonts in it, as [`faces`] has written them: laid out for them, its text would run out of the
    /// picture in a wider one.
    #[must_use]
    pub fn file(&self, faces: &str) -> String {
        let svg = self.svg();
        let body = svg.trim_end().trim_end_matches("</svg>");
        format!("{body}<style>{faces}</style>\n</svg>\n")
    }

    /// Words that follow the source; nothing without a stamp.
    fn stamp(&self) -> String {
        let Some(meta) = &self.stamp else { return String::new() };
        let name =
            if meta.name.trim().is_empty() { String::new() } else { format!("{}. ", meta.name.trim()) };
        // Without a host and without a figure that differs it leads nowhere.
        let nowhere = meta.link.trim_matches(['/', '?']).is_empty();
        let link = if nowhere { String::new() } else { format!(" {}", meta.link) };
        format!(" {name}As of {}.{link}", meta.as_of)
    }
}

/// The fonts of a chart in words of a style sheet: regular and semibold, each a WOFF2 file.
#[must_use]
pub fn faces(regular: &[u8], semibold: &[u8]) -> String {
    let face = |(weight, font): (u16, &[u8])| {
        let font = base64::engine::general_purpose::STANDARD.encode(font);
        let family = crossover_chart::font::FAMILY;
        format!(
            "@font-face{{font-family:{family};font-weight:{weight};src:url(data:font/woff2;base64,{font})}}"
        )
    };
    [(400, regular), (600, semibold)].map(face).concat()
}

#[cfg(test)]
mod tests;
