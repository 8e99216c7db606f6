//! Single points with their intervals: what a scatter is made of.

use crate::palette::Role;
use serde::Serialize;

/// A point by itself, for example one disclosed training run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Dot {
    /// Its name.
    pub label: String,
    /// Whether the name is written beside it where there is room. The table has every name.
    pub named: bool,
    /// Its colour.
    pub role: Role,
    /// Its form: what differs in kind differs in form too, not in colour alone.
    pub shape: Shape,
    /// Where, in units of the axis.
    pub x: f64,
    /// Where, in units of the axis.
    pub y: f64,
    /// How unsure the place along the horizontal axis is: the two ends of a bar.
    pub across: Option<(f64, f64)>,
    /// How unsure the place along the vertical axis is.
    pub along: Option<(f64, f64)>,
}

impl Dot {
    /// A disc without a written name and without bars.
    #[must_use]
    pub fn new(label: impl Into<String>, role: Role, (x, y): (f64, f64)) -> Self {
        let (across, along) = (None, None);
        Self { label: label.into(), named: false, role, shape: Shape::Disc, x, y, across, along }
    }

    /// Every horizontal place that it takes.
    pub(crate) fn xs(&self) -> impl Iterator<Item = f64> + use<> {
        std::iter::once(self.x).chain(self.across.into_iter().flat_map(|(low, high)| [low, high]))
    }

    /// Every vertical place that it takes.
    pub(crate) fn ys(&self) -> impl Iterator<Item = f64> + use<> {
        std::iter::once(self.y).chain(self.along.into_iter().flat_map(|(low, high)| [low, high]))
    }
}

/// The form of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Filled.
    Disc,
    /// Filled and small: one of many.
    Speck,
    /// Open.
    Ring,
    /// Standing on a corner.
    Diamond,
    /// Nothing but its bars: a range without a middle.
    Bar,
}
