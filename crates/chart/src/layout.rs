//! Where everything is: sizes, margins, ticks.

use crate::caption::Caption;
use crate::end::{self, End};
use crate::font::{self, Weight};
use crate::frame::Frame;
use crate::reach::{self, Scale};
use crate::rect::Rect;
use crate::scale::{self, Range, drawable};
use crate::spec::{Axis, ChartSpec, Marker};
use crate::words;
use crossover_economics::quantity::{Unit, short};

/// A frame in which text and lines have their plain size; larger ones are drawn larger.
const PLAIN: (f64, f64) = (760.0, 440.0);

/// How much larger than plain text and lines are in a picture of this size.
pub(crate) fn enlarged(size: (f64, f64)) -> f64 {
    (size.0 / PLAIN.0).min(size.1 / PLAIN.1).max(1.0)
}

/// A tick with its text: one line, or two.
pub(crate) struct Tick {
    pub(crate) at: f64,
    pub(crate) text: String,
    pub(crate) below: String,
}

/// The plan of one picture, in pixels.
pub(crate) struct Layout {
    pub(crate) size: (f64, f64),
    /// How much larger than plain text and lines are.
    pub(crate) scale: f64,
    /// Size of ticks and labels.
    pub(crate) text: f64,
    pub(crate) caption: Caption,
    pub(crate) plot: Rect,
    pub(crate) x: Range,
    pub(crate) y: Range,
    pub(crate) x_ticks: Vec<Tick>,
    pub(crate) y_ticks: Vec<Tick>,
    pub(crate) ends: Vec<End>,
}

impl Layout {
    pub(crate) fn of(spec: &ChartSpec, frame: &Frame) -> Self {
        let size = frame.size();
        let scale = enlarged(size);
        let text = 12.0 * scale;
        let caption = Caption::of(spec.into(), frame, scale);
        let line = text * font::LINE;
        let (x, y) = (scale::horizontal(spec), scale::vertical(spec));

        let rows = if calendar(&spec.x) || titled(&spec.x) { 2.0 } else { 1.0 };
        let title = if spec.y.label.trim().is_empty() { 0.7 * line } else { line + 13.0 * scale };
        let top = caption.top + title;
        let bottom = (size.1 - caption.bottom - 10.0 * scale - rows * line).max(top + 1.0);
        let y_ticks =
            vertical_ticks(&spec.y, y, ((bottom - top) / (38.0 * scale)) as usize, 0.36 * size.0, text);
        // The widest of their texts.
        let widest = |ticks: &[Tick]| {
            let widths = ticks.iter().flat_map(|tick| [&tick.text, &tick.below]);
            widths.map(|words| font::width(words, Weight::Regular, text)).fold(0.0, f64::max)
        };
        let ends = end::labels(spec, text, (0.165 * size.0).max(94.0), bottom - top);
        let end_width = ends.iter().map(|end| end.label.width()).fold(0.0, f64::max);
        // Half of the text of the first and of the last tick stands outside of the plot.
        let half_tick = widest(&horizontal_ticks(&spec.x, x, f64::INFINITY, text)) / 2.0;
        let beside = if ends.is_empty() { 0.0 } else { end_width + end::LEADER * scale };
        let right = size.0 - caption.side - beside.max(half_tick);
        let left = caption.side + (widest(&y_ticks) + 8.0 * scale).max(half_tick);
        let plot = Rect { left, top, right: right.max(left + 1.0), bottom };
        let x_ticks = horizontal_ticks(&spec.x, x, plot.right - plot.left, text);
        let mut layout = Self { size, scale, text, caption, plot, x, y, x_ticks, y_ticks, ends };
        end::stack(&mut layout);
        layout
    }

    /// The place of a value on the horizontal axis.
    pub(crate) fn across(&self, x: f64) -> f64 {
        self.plot.left + (x - self.x.low) / self.x.span() * (self.plot.right - self.plot.left)
    }

    /// The markers that lie on the picture, with their places.
    pub(crate) fn markers<'a>(&self, spec: &'a ChartSpec) -> impl Iterator<Item = (&'a Marker, (f64, f64))> {
        let on = |marker: &&Marker| self.x.holds(marker.x) && self.y.holds(marker.y);
        spec.markers.iter().filter(on).map(|marker| (marker, (self.across(marker.x), self.down(marker.y))))
    }

    /// The place of a point.
    pub(crate) fn at(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        Some((self.across(drawable(x)?), self.down(drawable(y)?)))
    }

    /// The place of a value on the vertical axis.
    pub(crate) fn down(&self, y: f64) -> f64 {
        self.plot.bottom - (y - self.y.low) / self.y.span() * (self.plot.bottom - self.plot.top)
    }
}

/// How places on the horizontal axis and in the picture belong together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Across {
    /// The ends of the axis, in its unit.
    pub ends: [f64; 2],
    /// Where they lie, as shares of the picture's width from its left.
    pub shares: [f64; 2],
}

impl Across {
    /// Of the picture that [`svg`](crate::svg) draws.
    #[must_use]
    pub fn of(spec: &ChartSpec, frame: &Frame) -> Self {
        let layout = Layout::of(&reach::placed(spec), frame);
        let shares = [layout.plot.left, layout.plot.right].map(|x| x / layout.size.0);
        Self { ends: [layout.x.low, layout.x.high], shares }
    }

    /// The share of the width at which `x` lies.
    #[must_use]
    pub fn share(&self, x: f64) -> f64 {
        along(x, self.ends, self.shares)
    }

    /// What lies at a share of the width, within the ends.
    #[must_use]
    pub fn place(&self, share: f64) -> f64 {
        along(share, self.shares, self.ends).clamp(self.ends[0], self.ends[1])
    }
}

/// The place between `to` that is as far along as `at` is between `from`.
fn along(at: f64, from: [f64; 2], to: [f64; 2]) -> f64 {
    to[0] + (at - from[0]) / (from[1] - from[0]) * (to[1] - to[0])
}

fn calendar(axis: &Axis) -> bool {
    axis.unit == Unit::Months && axis.start.is_some()
}

/// Whether a horizontal axis has its name below its ticks: that of months has it in the first of them, dates need none.
pub(crate) fn titled(axis: &Axis) -> bool {
    !axis.label.trim().is_empty() && !matches!(axis.unit, Unit::Months | Unit::CalendarMonth)
}

fn vertical_ticks(axis: &Axis, range: Range, most: usize, room: f64, text: f64) -> Vec<Tick> {
    let tick = |at: f64, text: String| Tick { at, text, below: String::new() };
    match &axis.scale {
        Scale::Names(names) => {
            let named = names.iter().enumerate();
            named
                .map(|(place, name)| tick(-(place as f64), font::fit(name, Weight::Regular, text, room)))
                .collect()
        }
        _ => ticks(axis, range, most.clamp(2, 9))
            .into_iter()
            .map(|(at, value)| tick(at, short(value, axis.unit)))
            .collect(),
    }
}

/// Ticks of an axis of figures: where they lie, and their values.
fn ticks(axis: &Axis, range: Range, most: usize) -> Vec<(f64, f64)> {
    if axis.scale == Scale::Log {
        return reach::ticks(range, most);
    }
    let calendar = matches!(axis.unit, Unit::Months | Unit::CalendarMonth);
    let places = if calendar { scale::months(range, most) } else { scale::ticks(range, most) };
    places.into_iter().map(|at| (at, at)).collect()
}

/// As many ticks as leave room between their texts.
fn horizontal_ticks(axis: &Axis, range: Range, width: f64, text: f64) -> Vec<Tick> {
    let named = |most: usize| -> Vec<Tick> {
        let tick = |(index, (at, value)): (usize, (f64, f64))| {
            let text = match (axis.unit, index) {
                (Unit::Months, 0) => format!("{} {}", axis.label, short(value, Unit::Count)),
                (Unit::Months, _) => short(value, Unit::Count),
                (Unit::CalendarMonth, _) if value % 12.0 == 0.0 => format!("{:.0}", value / 12.0),
                (Unit::CalendarMonth, _) => words::month(value),
                (unit, _) => short(value, unit),
            };
            Tick { at, text, below: axis.start.map_or_else(String::new, |start| words::month(start + value)) }
        };
        ticks(axis, range, most).into_iter().enumerate().map(tick).collect()
    };
    for most in (2..=13).rev() {
        let ticks = named(most);
        let room = |pair: &[Tick]| (pair[1].at - pair[0].at) / range.span() * width;
        let need = |tick: &Tick| {
            font::width(&tick.text, Weight::Regular, text).max(font::width(
                &tick.below,
                Weight::Regular,
                text,
            ))
        };
        if ticks.windows(2).all(|pair| room(pair) >= (need(&pair[0]) + need(&pair[1])) / 2.0 + 0.7 * text) {
            return ticks;
        }
    }
    named(2).into_iter().take(1).collect()
}
