//! A chart of a scenario as a picture, for a slide or a page of its own.

mod chart;
mod choice;

pub(crate) use chart::Chart;
pub(crate) use choice::{Size, scale, stamped, theme};

use base64::Engine as _;
use crossover_chart::{Frame, Theme};
use crossover_deck::Meta;
use crossover_economics::input::Scenario;
use std::sync::LazyLock;

/// The fonts of a chart as browsers take them.
const REGULAR: &[u8] = include_bytes!("../../public/fonts/inter-400.woff2");
const SEMIBOLD: &[u8] = include_bytes!("../../public/fonts/inter-600.woff2");

/// The same in words of a style sheet.
static FACES: LazyLock<String> = LazyLock::new(|| {
    let face = |(weight, font): (u16, &[u8])| {
        let font = base64::engine::general_purpose::STANDARD.encode(font);
        let family = crossover_chart::font::FAMILY;
        format!(
            "@font-face{{font-family:{family};font-weight:{weight};src:url(data:font/woff2;base64,{font})}}"
        )
    };
    [(400, REGULAR), (600, SEMIBOLD)].map(face).concat()
});

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

    /// The same with its fonts in it: laid out for them, its text would run out of the picture in a wider one.
    pub(crate) fn file(&self) -> String {
        let svg = self.svg();
        let body = svg.trim_end().trim_end_matches("</svg>");
        format!("{body}<style>{}</style>\n</svg>\n", *FACES)
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
        // Without a host and without a figure that differs it leads nowhere.
        let nowhere = meta.link.trim_matches(['/', '?']).is_empty();
        let link = if nowhere { String::new() } else { format!(" {}", meta.link) };
        format!(" {name}As of {}.{link}", meta.as_of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_brings_its_fonts_and_is_the_drawing_otherwise() {
        let picture = Picture {
            chart: Chart::AvoidedSpend,
            scenario: Scenario::default(),
            theme: Theme::Light,
            size: Size::Wide,
            stamp: None,
        };
        let (svg, file) = (picture.svg(), picture.file());
        let (before, rest) = file.split_once("<style>").unwrap();
        let (style, after) = rest.split_once("</style>\n").unwrap();
        assert_eq!(format!("{before}{after}"), svg);
        let fonts: Vec<Vec<u8>> = style
            .split("base64,")
            .skip(1)
            .map(|part| {
                base64::engine::general_purpose::STANDARD.decode(part.split(')').next().unwrap()).unwrap()
            })
            .collect();
        assert!(fonts.iter().map(Vec::as_slice).eq([REGULAR, SEMIBOLD]));
        assert!(style.contains("font-weight:400") && style.contains("font-weight:600"));
    }

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
