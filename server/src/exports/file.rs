//! The files that there are, by name.

use super::order::Order;
use crate::document::Document;
use crate::picture;
use crossover_deck::drawing::Chart;
use crossover_economics::error::InputError;

/// A file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum File {
    /// A chart as SVG.
    Svg(Chart),
    /// A chart as PNG.
    Png(Chart),
    /// A document that holds the figures.
    Document(Document),
}

/// Endings, as a form names them.
const ENDINGS: [&str; 7] = ["pptx", "pdf", "xlsx", "csv", "json", "svg", "png"];

impl File {
    /// All files.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let pictures = Chart::ALL.into_iter().flat_map(|chart| [Self::Svg(chart), Self::Png(chart)]);
        ENDINGS.into_iter().filter_map(Document::named).map(Self::Document).chain(pictures)
    }

    /// The file that `as` and `chart` in a query ask for, and the rest of the query.
    ///
    /// # Errors
    /// When there is no such file.
    pub(crate) fn asked(query: &str) -> (Result<Self, InputError>, String) {
        let (mut ending, mut chart, mut rest) = ("", Chart::NAMES[0], Vec::new());
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("as", name)) => ending = name,
                Some(("chart", name)) => chart = name,
                _ => rest.push(pair),
            }
        }
        (Self::named(ending, chart), rest.join("&"))
    }

    /// The chart's file of that name, such as `tornado.svg`.
    pub(crate) fn picture(name: &str) -> Option<Self> {
        let (chart, ending) = name.rsplit_once('.')?;
        let chart = Chart::named(chart)?;
        match ending {
            "svg" => Some(Self::Svg(chart)),
            "png" => Some(Self::Png(chart)),
            _ => None,
        }
    }

    fn named(ending: &str, chart: &str) -> Result<Self, InputError> {
        let refused =
            |field, names: &[&str]| InputError::new(field, format!("must be one of {}", names.join(", ")));
        let chart = Chart::named(chart).ok_or_else(|| refused("chart", &Chart::NAMES))?;
        match ending {
            "svg" => Ok(Self::Svg(chart)),
            "png" => Ok(Self::Png(chart)),
            _ => Document::named(ending).map(Self::Document).ok_or_else(|| refused("as", &ENDINGS)),
        }
    }

    /// Its name at the end of its address.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Svg(chart) => format!("{}.svg", chart.name()),
            Self::Png(chart) => format!("{}.png", chart.name()),
            Self::Document(document) => format!("crossover.{}", document.ending()),
        }
    }

    /// The name it is saved under.
    pub(crate) fn saved(self) -> String {
        match self {
            Self::Document(_) => self.name(),
            _ => format!("crossover-{}", self.name()),
        }
    }

    /// What it is, as a header says it.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Svg(_) => "image/svg+xml; charset=utf-8",
            Self::Png(_) => "image/png",
            Self::Document(document) => document.media_type(),
        }
    }

    /// An SVG is a document: opened by itself it may load and run nothing but the fonts in it.
    pub(crate) const fn policy(self) -> Option<&'static str> {
        match self {
            Self::Svg(_) => Some(
                "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox",
            ),
            _ => None,
        }
    }

    /// Makes it.
    ///
    /// # Errors
    /// A sentence, when it can't be put together.
    pub(crate) fn make(self, order: Order) -> Result<Vec<u8>, String> {
        match self {
            Self::Svg(chart) => Ok(picture::svg(&order.picture(chart)).into_bytes()),
            Self::Png(chart) => {
                let scale = order.scale;
                picture::png(&order.picture(chart), scale)
            }
            Self::Document(document) => document.of(&order.scenario, &order.meta, &order.answers),
        }
    }
}
