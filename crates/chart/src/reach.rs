//! How the values of an axis are spaced: evenly, by ratio, or by name.
//!
//! A log axis is drawn by drawing logarithms: [`placed`] takes them once, and everything after that is the same for all
//! axes. Logarithms are libm's, so that a picture has the same bytes on every target.

use crate::scale::{self, Range, drawable};
use crate::spec::{Axis, ChartSpec};
use crossover_economics::math::{log10, pow};
use serde::Serialize;
use std::borrow::Cow;

/// How values are spaced along an axis.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Equal steps for equal differences.
    #[default]
    Linear,
    /// Equal steps for equal ratios.
    Log,
    /// Names below each other, at 0, 1, 2 and so on.
    Names(Vec<String>),
}

impl Scale {
    /// Where a value lies. Not a number where it has no place.
    fn place(&self, value: f64) -> f64 {
        match self {
            Self::Linear => value,
            // Adding zero turns −0 into 0.
            Self::Log if value > 0.0 => log10(value) + 0.0,
            Self::Names(names) if value > -0.5 && value < names.len() as f64 - 0.5 => -value,
            Self::Log | Self::Names(_) => f64::NAN,
        }
    }

    /// The value at a place.
    pub(crate) fn value(&self, place: f64) -> f64 {
        match self {
            Self::Linear => place,
            Self::Log => pow(10.0, place),
            Self::Names(_) => -place,
        }
    }

    /// Whether zero is part of the axis and drawn as its foot.
    pub(crate) fn has_zero(&self) -> bool {
        *self == Self::Linear
    }
}

/// `spec` with every value at its place: the logarithm where the axis is one of ratios.
pub(crate) fn placed(spec: &ChartSpec) -> Cow<'_, ChartSpec> {
    if spec.x.scale == Scale::Linear && spec.y.scale == Scale::Linear {
        return Cow::Borrowed(spec);
    }
    let mut placed = spec.clone();
    let (across, along) =
        (|x: &mut f64| *x = spec.x.scale.place(*x), |y: &mut f64| *y = spec.y.scale.place(*y));
    for (x, y) in placed.series.iter_mut().flat_map(|series| &mut series.points) {
        across(x);
        along(y);
    }
    for (x, low, high) in
        placed.fan.iter_mut().flat_map(|fan| &mut fan.bands).flat_map(|band| &mut band.points)
    {
        across(x);
        along(low);
        along(high);
    }
    for band in &mut placed.bands {
        along(&mut band.from);
        along(&mut band.to);
    }
    for level in &mut placed.levels {
        along(&mut level.at);
    }
    for marker in &mut placed.markers {
        across(&mut marker.x);
        along(&mut marker.y);
    }
    for dot in &mut placed.dots {
        across(&mut dot.x);
        along(&mut dot.y);
        if let Some((low, high)) = &mut dot.across {
            across(low);
            across(high);
        }
        if let Some((low, high)) = &mut dot.along {
            along(low);
            along(high);
        }
    }
    Cow::Owned(placed)
}

/// The range of an axis that has no foot at zero, for values at their places.
pub(crate) fn range(axis: &Axis, values: impl Iterator<Item = f64>) -> Range {
    if let Scale::Names(names) = &axis.scale {
        return Range { low: 0.4 - names.len().max(1) as f64, high: 0.6 };
    }
    let ends = values.filter_map(drawable).fold(None, |ends: Option<(f64, f64)>, value| {
        let (low, high) = ends.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    });
    // An axis without values shows one decade.
    let (low, high) = ends.unwrap_or((0.0, 1.0));
    let room = ((high - low) * 0.04).max(0.05);
    Range { low: low - room, high: high + room }
}

/// Ticks of an axis of ratios, as (place, value), at most `most` of them: 1, 2 and 5 times each power of ten, or 1 and 3,
/// or powers of ten alone, or some of those. Less than a decade is ticked as evenly as other axes are.
pub(crate) fn ticks(range: Range, most: usize) -> Vec<(f64, f64)> {
    let (first, last) = (range.low.floor() as i32, range.high.ceil() as i32);
    let most = most.max(2);
    let at = |every: i32, factors: &[f64]| -> Vec<(f64, f64)> {
        (first..=last)
            .filter(|exponent| exponent.rem_euclid(every) == 0)
            .flat_map(|exponent| factors.iter().map(move |factor| decimal(*factor, exponent)))
            .map(|value| (Scale::Log.place(value), value))
            .filter(|(place, _)| range.holds(*place))
            .collect()
    };
    let ladders: [(i32, &[f64]); 8] = [
        (1, &[1.0, 2.0, 5.0]),
        (1, &[1.0, 3.0]),
        (1, &[1.0]),
        (2, &[1.0]),
        (3, &[1.0]),
        (6, &[1.0]),
        (12, &[1.0]),
        (60, &[1.0]),
    ];
    let found = ladders.iter().map(|(every, factors)| at(*every, factors)).find(|ticks| ticks.len() <= most);
    match found {
        Some(ticks) if ticks.len() >= 2 => ticks,
        _ if range.span() <= 1.5 => {
            let values = Range { low: pow(10.0, range.low), high: pow(10.0, range.high) };
            scale::ticks(values, most).into_iter().map(|value| (Scale::Log.place(value), value)).collect()
        }
        other => other.unwrap_or_default(),
    }
}

/// `factor` times a power of ten, exactly as it is written.
fn decimal(factor: f64, exponent: i32) -> f64 {
    format!("{factor}e{exponent}").parse().unwrap_or(factor)
}

#[cfg(test)]
mod tests;
