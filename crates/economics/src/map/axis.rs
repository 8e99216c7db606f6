//! One axis of a map: which input, from where to where, in which steps.

use crate::input::{Input, Kind, Scenario, Steps, Value};
use crate::math::{exp, ln, pow};
use crate::quantity::Unit;
use serde::Serialize;

/// How an axis is stepped through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Spacing {
    /// Equal differences.
    Linear,
    /// Equal ratios.
    Log,
}

/// One axis of a map.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Axis {
    /// The input's key.
    pub key: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// How far apart the values are.
    pub spacing: Spacing,
    /// The input's values at the nodes of the grid, rising; at least two.
    pub values: Vec<f64>,
}

/// The range of each input in which the question is asked. Prices: more than twice as wide, on a log scale, as the
/// registry's P10–P90 to either side.
const ASKED: [(&str, f64, f64); 4] =
    [("tokens", 1e9, 1e13), ("budget", 1e6, 1e8), ("fall", 0.5, 50.0), ("cover_own", 0.0, 1.0)];

impl Axis {
    /// The axis of an input with so many nodes: the range in which the question is asked, as far as the registry allows
    /// it, and on to the scenario's own value. A value that a log scale can't show stays outside.
    pub(super) fn of(input: &'static Input, own: f64, nodes: usize) -> Self {
        let (_, low, high) =
            ASKED.into_iter().find(|(key, ..)| *key == input.key).unwrap_or((input.key, 0.0, 1.0));
        let (unit, spacing, low, high) = match input.kind {
            Kind::Number { unit, min, max, steps: Steps::Log, .. } => {
                (unit, Spacing::Log, low.max(min), high.min(max))
            }
            Kind::Number { unit, min, max, .. } => (unit, Spacing::Linear, low.max(min), high.min(max)),
            _ => (Unit::Count, Spacing::Linear, low, high),
        };
        let shown = spacing == Spacing::Linear || own > 0.0;
        let (low, high) = if shown { (low.min(own), high.max(own)) } else { (low, high) };
        let last = nodes - 1;
        let value = |node: usize| {
            let share = node as f64 / last as f64;
            match (node, spacing) {
                (0, _) => low,
                (node, _) if node == last => high,
                (_, Spacing::Linear) => low + share * (high - low),
                (_, Spacing::Log) => low * exp(share * ln(high / low)),
            }
        };
        Self { key: input.key, unit, spacing, values: (0..nodes).map(value).collect() }
    }

    /// The lowest and the highest value.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        (self.values[0], self.values[self.values.len() - 1])
    }

    /// How far along the axis a value lies: 0 at its lowest, 1 at its highest, beyond that where the value is.
    ///
    /// On a log axis everything that is not above zero lies at −1.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        let (low, high) = self.ends();
        match self.spacing {
            Spacing::Linear => (value - low) / (high - low),
            Spacing::Log if value > 0.0 => ln(value / low) / ln(high / low),
            Spacing::Log => -1.0,
        }
    }

    /// The value so many nodes from the first, between two nodes on the axis' own scale.
    #[must_use]
    pub fn value(&self, nodes: f64) -> f64 {
        let last = self.values.len() - 2;
        let below = (nodes.max(0.0) as usize).min(last);
        let part = (nodes - below as f64).clamp(0.0, 1.0);
        let (from, to) = (self.values[below], self.values[below + 1]);
        if part <= 0.0 {
            from
        } else if part >= 1.0 {
            to
        } else {
            match self.spacing {
                Spacing::Linear => from + part * (to - from),
                Spacing::Log => from * pow(to / from, part),
            }
        }
    }

    /// The node nearest to a value.
    #[must_use]
    pub fn nearest(&self, value: f64) -> usize {
        let last = self.values.len() - 1;
        ((self.share(value) * last as f64).round().max(0.0) as usize).min(last)
    }
}

/// The scenario's own value of an input that is a number.
pub(super) fn own(scenario: &Scenario, input: &Input) -> f64 {
    match input.value(scenario) {
        Value::Number(value) => value,
        _ => 0.0,
    }
}
