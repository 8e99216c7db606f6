//! Charts that the office program draws itself, so that they can be edited: figures and their looks.

mod axes;
mod bars;
mod figures;
mod lines;
mod write;

pub(super) use bars::{columns, rows, tornado};
pub(super) use figures::format;
pub(super) use lines::lines;
pub(super) use write::xml;

use crossover_chart::palette::Role;
use crossover_economics::quantity::Unit;

/// A chart: what its workbook holds, and how it looks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chart {
    /// What is shown.
    pub(super) title: String,
    /// What it says: the alternative text.
    pub(super) summary: String,
    /// Head of the categories.
    pub(super) axis: String,
    /// What stands along the axis.
    pub(super) categories: Categories,
    /// In the order of the columns of the workbook, from B on.
    pub(super) series: Vec<Series>,
    /// What the values count.
    pub(super) unit: Unit,
    /// How they are drawn.
    pub(super) kind: Kind,
}

/// What stands along the axis of a chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Categories {
    /// Names.
    Names(Vec<String>),
    /// The first days of months, as days since the end of 1899: how workbooks count.
    Months(Vec<i64>),
}

impl Categories {
    /// How many.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Names(names) => names.len(),
            Self::Months(days) => days.len(),
        }
    }
}

/// The number format of months, in the workbook and along the axis.
pub(super) const MONTH: &str = "mmm yyyy";

/// Figures of one name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    pub(super) name: String,
    /// One for each category; nothing where there is no figure.
    pub(super) values: Vec<Option<f64>>,
    pub(super) look: Look,
    /// Colour of the whole.
    pub(super) role: Role,
    /// Colours of single points, where they differ.
    pub(super) points: Vec<Role>,
    /// Texts at single points; nothing where the value itself is the text.
    pub(super) labels: Vec<Label>,
}

/// A text at a point.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// Which point.
    pub(super) at: usize,
    /// What it says; nothing for the value, which then follows the workbook.
    pub(super) text: Option<String>,
    /// How far below its usual place, as a share of the chart's height.
    pub(super) down: f64,
    /// Whether it names the series.
    pub(super) names: bool,
    /// Whether it says the value: not where the name does.
    pub(super) value: bool,
}

/// How a series is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Look {
    /// What an area stands on: not seen.
    Base,
    /// The height of an area above its base, let through.
    Area,
    /// A line of so many points' width.
    Line { width: f64, dashed: bool },
    /// Bars.
    Bar,
}

/// How the figures are laid out.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// Lines and areas along the months, between two heights with ticks at a step.
    Lines { low: f64, high: f64, step: f64 },
    /// Upright bars beside each other.
    Columns,
    /// Bars to the side, the first at the top; on `one` line when there are two ends of the same. With room for their figures
    /// between the ends of the axis.
    Rows { one: bool, low: f64, high: f64 },
}
