//! What a chart says, apart from how it looks.

use crate::dot::Dot;
use crate::palette::Role;
use crate::reach::Scale;
use crossover_economics::quantity::Unit;
use serde::Serialize;

/// A chart by its meaning: the picture, the table twin and the slides are all made from it.
///
/// Points that are not finite are left out of pictures and tables.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChartSpec {
    /// Name in links and files, and the stem of the ids in the SVG. Must differ between two charts of one page.
    pub id: String,
    /// What is shown.
    pub title: String,
    /// What it says, in one or two sentences.
    pub summary: String,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// Lines, drawn in this order: the last lies on top.
    pub series: Vec<Series>,
    /// Single points, drawn above the lines.
    pub dots: Vec<Dot>,
    /// How unsure one of the lines is.
    pub fan: Option<Fan>,
    /// Shaded stretches of the vertical axis.
    pub bands: Vec<Band>,
    /// Horizontal lines to compare with.
    pub levels: Vec<Level>,
    /// Points worth a label.
    pub markers: Vec<Marker>,
    /// Where the figures come from.
    pub source: String,
}

/// One axis. Its range follows from the data.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Axis {
    /// What it measures.
    pub label: String,
    /// The unit of its values: decides the ticks and how figures are written.
    pub unit: Unit,
    /// For months: the calendar month at 0, as months since January of year 0.
    pub start: Option<f64>,
    /// How its values are spaced.
    pub scale: Scale,
}

impl Axis {
    /// An axis with equal steps for equal differences.
    #[must_use]
    pub fn linear(label: impl Into<String>, unit: Unit) -> Self {
        Self { label: label.into(), unit, start: None, scale: Scale::Linear }
    }

    /// An axis with equal steps for equal ratios. What is not above zero has no place on it.
    #[must_use]
    pub fn log(label: impl Into<String>, unit: Unit) -> Self {
        Self { scale: Scale::Log, ..Self::linear(label, unit) }
    }

    /// An axis of names, the first at the top: the first is at 0, the next at 1 and so on.
    #[must_use]
    pub fn names(names: Vec<String>) -> Self {
        Self { scale: Scale::Names(names), ..Self::linear("", Unit::Count) }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Series {
    /// Its name, written at its end. A line without one is a guide for the eye: it is in no table.
    pub name: String,
    /// Its colour and dash.
    pub role: Role,
    /// Whether this is the line that the chart is about.
    pub emphasis: bool,
    /// (x, y) with x rising. An empty line is left out of the picture and is a column of dashes in the table.
    pub points: Vec<(f64, f64)>,
}

/// Bands between quantiles around one line, the widest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fan {
    /// The colour of the line that it belongs to.
    pub role: Role,
    /// The bands.
    pub bands: Vec<FanBand>,
}

/// The stretch between two quantiles, or one quantile where both ends are the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FanBand {
    /// For example `P10–P90`.
    pub label: String,
    /// (x, low, high) with x rising.
    pub points: Vec<(f64, f64, f64)>,
}

impl FanBand {
    /// Whether it is one quantile, a line, and not a stretch between two.
    pub(crate) fn is_line(&self) -> bool {
        self.points.iter().all(|(_, low, high)| low == high)
    }
}

/// A shaded stretch of the vertical axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Band {
    /// For example `$10–25M`.
    pub label: String,
    /// Lower end, in units of the axis.
    pub from: f64,
    /// Upper end.
    pub to: f64,
}

/// A horizontal line to compare with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Level {
    /// For example `Budget $12.5M`.
    pub label: String,
    /// Its height, in units of the axis.
    pub at: f64,
}

/// A point worth a label.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Marker {
    /// In a few words.
    pub label: String,
    /// A second line, fainter.
    pub detail: String,
    /// The colour of the line that it lies on.
    pub role: Role,
    /// Where.
    pub x: f64,
    /// Where.
    pub y: f64,
}
