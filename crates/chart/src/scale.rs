//! Ranges and ticks of axes.

use crate::dot::Dot;
use crate::reach::{self, Scale};
use crate::spec::ChartSpec;

/// Largest size of a value that is drawn: beyond it sums would overflow.
const LARGEST: f64 = 1e100;

/// A level is on the picture if the lines are at least this part of it high; else it is named at the edge.
const REACH: f64 = 9.0;

/// A band is shown whole if that makes the picture at most this much higher, and the lines stay within [`REACH`]; else
/// what fits of it.
const STRETCH: f64 = 2.6;

/// Space above and below the lines, as a share of the range.
const HEADROOM: f64 = 0.06;

/// `value`, if it can be drawn.
pub(crate) fn drawable(value: f64) -> Option<f64> {
    value.is_finite().then(|| value.clamp(-LARGEST, LARGEST))
}

/// A range of an axis; `low < high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Range {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Range {
    pub(crate) fn span(self) -> f64 {
        self.high - self.low
    }

    pub(crate) fn holds(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    fn reaching(self, value: f64) -> Self {
        Self { low: self.low.min(value), high: self.high.max(value) }
    }
}

/// Space beside single points, as a share of the range.
const BESIDE: f64 = 0.03;

/// The horizontal range: that of the data, with some space beside single points.
pub(crate) fn horizontal(spec: &ChartSpec) -> Range {
    let lines = lines_across(spec);
    let dots: Vec<f64> = spec.dots.iter().flat_map(Dot::xs).filter_map(drawable).collect();
    let (Some(first), Some(last)) =
        (dots.iter().copied().reduce(f64::min), dots.iter().copied().reduce(f64::max))
    else {
        return lines.unwrap_or(Range { low: 0.0, high: 1.0 });
    };
    let all = lines.unwrap_or(Range { low: first, high: last }).reaching(first).reaching(last);
    let beside = if all.span() > 0.0 { all.span() * BESIDE } else { all.low.abs().max(1.0) };
    let all = all.reaching(first - beside).reaching(last + beside);
    // Figures beside names are compared from zero on.
    if matches!(spec.y.scale, Scale::Names(_)) && spec.x.scale.has_zero() { all.reaching(0.0) } else { all }
}

/// The range of lines and fans; nothing if there are none.
fn lines_across(spec: &ChartSpec) -> Option<Range> {
    let lines = spec.series.iter().flat_map(|series| series.points.iter().map(|point| point.0));
    let fans =
        spec.fan.iter().flat_map(|fan| &fan.bands).flat_map(|band| band.points.iter().map(|point| point.0));
    let all = lines.chain(fans).filter_map(drawable);
    let (low, high) =
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    if low < high {
        Some(Range { low, high })
    } else {
        low.is_finite().then(|| Range { low, high: low + low.abs().max(1.0) })
    }
}

/// The vertical range. With a foot at zero: that, the data, and as much of levels and bands as leaves the data readable.
/// Without: the data, levels and bands.
pub(crate) fn vertical(spec: &ChartSpec) -> Range {
    let dots = spec.dots.iter().flat_map(Dot::ys);
    if !spec.y.scale.has_zero() {
        let lines = spec.series.iter().flat_map(|series| series.points.iter().map(|point| point.1));
        let fans = spec.fan.iter().flat_map(|fan| &fan.bands).flat_map(|band| &band.points);
        let compared = spec.levels.iter().map(|level| level.at);
        let bands = spec.bands.iter().flat_map(|band| [band.from, band.to]);
        let fans = fans.flat_map(|point| [point.1, point.2]);
        return reach::range(&spec.y, lines.chain(fans).chain(dots).chain(compared).chain(bands));
    }
    let lines = spec.series.iter().flat_map(|series| series.points.iter().map(|point| point.1));
    let fans = spec
        .fan
        .iter()
        .flat_map(|fan| &fan.bands)
        .flat_map(|band| band.points.iter().flat_map(|point| [point.1, point.2]));
    let data = lines
        .chain(fans)
        .chain(dots)
        .filter_map(drawable)
        .fold(Range { low: 0.0, high: 0.0 }, Range::reaching);
    let mut range = data;
    for level in spec.levels.iter().filter_map(|level| drawable(level.at)) {
        if data.span() == 0.0 || level.abs() <= REACH * data.span() {
            range = range.reaching(level);
        }
    }
    let lines = range;
    for band in &spec.bands {
        if let (Some(from), Some(to)) = (drawable(band.from), drawable(band.to)) {
            let whole = range.reaching(from).reaching(to);
            let readable = data.span() == 0.0 || whole.span() <= REACH * data.span();
            if range.span() == 0.0 || (readable && whole.span() <= STRETCH * range.span()) {
                range = whole;
            }
        }
    }
    if range.span() == 0.0 {
        return Range { low: 0.0, high: 1.0 };
    }
    // A band may end at the edge, a line needs air.
    let room = range.span() * HEADROOM;
    let low = if lines.low < 0.0 { range.low.min(lines.low - room) } else { range.low };
    let high = if lines.high > 0.0 { range.high.max(lines.high + room) } else { range.high };
    Range { low, high }
}

/// The lowest and the highest height that a picture of `spec` shows, and the step of at most `most` ticks between them: for
/// charts that other programs draw.
#[must_use]
pub fn heights(spec: &ChartSpec, most: usize) -> (f64, f64, f64) {
    let range = vertical(spec);
    let ticks = ticks(range, most);
    let step = ticks.windows(2).map(|pair| pair[1] - pair[0]).next().unwrap_or(range.span());
    (range.low, range.high, step)
}

/// Ticks at steps of 1, 2 or 5 times a power of ten, at most `most` of them (at least two).
pub(crate) fn ticks(range: Range, most: usize) -> Vec<f64> {
    let most = most.max(2) as f64;
    let least = range.span() / most;
    let unit = power_of_ten(least);
    let step = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0]
        .into_iter()
        .map(|factor| factor * unit)
        .find(|step| within(range, *step) <= most)
        .unwrap_or(range.span());
    multiples(range, step)
}

/// Ticks at whole months: steps that divide a year, or years.
pub(crate) fn months(range: Range, most: usize) -> Vec<f64> {
    let most = most.max(2) as f64;
    let step =
        [1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 60.0, 120.0].into_iter().find(|step| within(range, *step) <= most);
    step.map_or_else(|| ticks(range, most as usize), |step| multiples(range, step))
}

/// How many multiples of `step` lie in the range.
fn within(range: Range, step: f64) -> f64 {
    (range.high / step).floor() - (range.low / step).ceil() + 1.0
}

fn multiples(range: Range, step: f64) -> Vec<f64> {
    let first = (range.low / step).ceil();
    let count = within(range, step).clamp(0.0, 60.0) as usize;
    // Adding zero turns −0 into 0.
    (0..count).map(|i| (first + i as f64) * step + 0.0).collect()
}

/// The largest power of ten that is not above `value` > 0. Read from its text: logarithms differ between targets.
fn power_of_ten(value: f64) -> f64 {
    let text = format!("{value:e}");
    let exponent = text.split_once('e').map_or("0", |parts| parts.1);
    format!("1e{exponent}").parse().unwrap_or(1.0)
}

#[cfg(test)]
mod tests;
