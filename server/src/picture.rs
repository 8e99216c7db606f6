//! A chart of a scenario as a picture, for a slide or a page of its own.

mod chart;
mod choice;

pub(crate) use chart::Chart;
pub(crate) use choice::{Size, scale, stamped, theme};

use crossover_chart::{Frame, Theme};
use crossover_deck::Meta;
use crossover_economics::input::Scenario;

/// A picture to draw.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// What it shows.
    pub(crate) chart: Chart,
    /// Of which scenario.
    pub(crate) scenario: Scenario,
    /// Its colours.
    pub(crate) theme: Theme,
    /// Its size in units of the drawing.
    pub(crate) size: Size,
    /// What it says of itself below the chart besides the source: date and link.
    pub(crate) stamp: Option<Meta>,
}

impl Picture {
    /// As SVG, with its title and summary as alternative text.
    pub(crate) fn svg(&self) -> String {
        let (width, height) = self.size.units();
        let frame = Frame { width, height, theme: self.theme, caption: true };
        self.chart.svg(&self.scenario, &frame, &self.stamp())
    }

    /// As PNG, with `scale` pixels for each unit of the drawing, and the same alternative text.
    ///
    /// # Errors
    /// A sentence, when the drawing can't be turned into pixels.
    pub(crate) fn png(&self, scale: f32) -> Result<Vec<u8>, String> {
        crossover_deck::png(&self.svg(), scale).map_err(|error| format!("can't draw the chart: {error}"))
    }

    /// Words that follow the source; nothing without a stamp.
    fn stamp(&self) -> String {
        let Some(meta) = &self.stamp else { return String::new() };
        let name =
            if meta.name.trim().is_empty() { String::new() } else { format!("{}. ", meta.name.trim()) };
        let link = if meta.link.is_empty() { String::new() } else { format!(" {}", meta.link) };
        format!(" {name}As of {}.{link}", meta.as_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_and_links_stay_text() {
        let bad = "</text><script>alert(1)</script>&\u{0}\u{202e}\u{5e9}👩‍👩‍👧‍👦";
        for text in [bad.to_string(), bad.repeat(200)] {
            let stamp = Some(Meta { name: text.clone(), ..Meta::of(text) });
            let picture = Picture {
                chart: Chart::NetPosition,
                scenario: Scenario::default(),
                theme: Theme::Light,
                size: Size::Square,
                stamp,
            };
            let svg = picture.svg();
            assert!(!svg.contains("<script") && !svg.contains('\u{0}') && !svg.contains('\u{202e}'));
            assert!(picture.png(1.0).is_ok_and(|png| png.starts_with(b"\x89PNG")), "it can still be read");
        }
    }
}
