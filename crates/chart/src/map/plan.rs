//! Where everything of a map is, in pixels.

use super::{MapSpec, figure};
use crate::caption::Caption;
use crate::font::{self, Weight};
use crate::frame::Frame;
use crate::layout::{self, Tick};
use crate::reach;
use crate::rect::Rect;
use crate::scale::{self, Range};
use crossover_economics::map::{Axis, Spacing};
use crossover_economics::math::log10;

/// Height of the legend's bar, and widest that it becomes, at plain scale.
const BAR: (f64, f64) = (10.0, 400.0);

/// Side of the swatch for places without a model, at plain scale.
pub(super) const SWATCH: f64 = 16.0;

/// What that swatch says.
pub(super) const GAP_NAME: &str = "no model";

/// The plan of a map.
pub(super) struct Plan {
    pub(super) size: (f64, f64),
    pub(super) scale: f64,
    /// Size of the text.
    pub(super) text: f64,
    pub(super) caption: Caption,
    pub(super) plot: Rect,
    /// Ticks, each with its place in pixels.
    pub(super) x_ticks: Vec<Tick>,
    pub(super) y_ticks: Vec<Tick>,
    /// The bar of colours.
    pub(super) bar: Rect,
    /// Middle line of the names of the axis across and of the legend.
    pub(super) names: f64,
}

impl Plan {
    pub(super) fn of(spec: &MapSpec<'_>, frame: &Frame) -> Self {
        let size = frame.size();
        let scale = layout::enlarged(size);
        let text = 12.0 * scale;
        let line = text * font::LINE;
        let caption = Caption::of(spec.telling(), frame, scale);
        let (side, map) = (caption.side, spec.map);
        let width = |words: &str| font::width(words, Weight::Regular, text);

        let bar_bottom = size.1 - caption.bottom - line - 2.0 * scale;
        let bar_top = bar_bottom - BAR.0 * scale;
        let names = bar_top - 5.0 * scale - line / 2.0;
        let bottom = names - line / 2.0 - line - 11.0 * scale;
        let top = (caption.top + line + 8.0 * scale).min(bottom - 1.0);
        let y_ticks = ticks(&map.y, (top, bottom), |height| height >= 24.0 * scale, |_| 0.0);
        let widest = y_ticks.iter().map(|tick| width(&tick.text)).fold(0.0, f64::max);
        let last = width(&figure(&map.x, map.x.ends().1)).max(width(&figure(&map.x, map.x.ends().0)));
        let left = side + (widest + 8.0 * scale).max(last / 2.0);
        let right = (size.0 - side - (last / 2.0).max(2.0 * scale)).max(left + 1.0);
        let x_ticks = ticks(&map.x, (left, right), |gap| gap >= 0.9 * text, width);

        let gap = if spec.steps.gaps { SWATCH * scale + width(GAP_NAME) + 1.8 * text } else { 0.0 };
        let bar_width = (size.0 - 2.0 * side - gap).min(BAR.1 * scale).max(1.0);
        let bar = Rect { left: side, top: bar_top, right: side + bar_width, bottom: bar_bottom };
        let plot = Rect { left, top, right, bottom };
        let mut y_ticks = y_ticks;
        for tick in &mut y_ticks {
            tick.at = top + bottom - tick.at;
        }
        Self { size, scale, text, caption, plot, x_ticks, y_ticks, bar, names }
    }

    /// The place of values of the two axes; what is beyond an edge is at the edge.
    pub(super) fn at(&self, spec: &MapSpec<'_>, [x, y]: [f64; 2]) -> (f64, f64) {
        let (across, up) = (spec.map.x.share(x).clamp(0.0, 1.0), spec.map.y.share(y).clamp(0.0, 1.0));
        let Rect { left, top, right, bottom } = self.plot;
        (left + across * (right - left), bottom - up * (bottom - top))
    }

    /// The nodes of the map nearest to a place.
    pub(super) fn node(&self, spec: &MapSpec<'_>, (x, y): (f64, f64)) -> (usize, usize) {
        let Rect { left, top, right, bottom } = self.plot;
        let node = |share: f64, axis: &Axis| {
            let last = axis.values.len() - 1;
            ((share * last as f64).round().max(0.0) as usize).min(last)
        };
        (node((x - left) / (right - left), &spec.map.x), node((bottom - y) / (bottom - top), &spec.map.y))
    }
}

/// The most ticks between two places in pixels whose texts, as wide as `width` says, leave enough room.
fn ticks(
    axis: &Axis,
    (from, to): (f64, f64),
    enough: impl Fn(f64) -> bool,
    width: impl Fn(&str) -> f64,
) -> Vec<Tick> {
    let (low, high) = axis.ends();
    let values = |most: usize| -> Vec<f64> {
        match axis.spacing {
            Spacing::Linear => scale::ticks(Range { low, high }, most),
            Spacing::Log => {
                // A hair wider: the ends are ticks where they are round.
                let range = Range { low: log10(low) - 1e-9, high: log10(high) + 1e-9 };
                reach::ticks(range, most).into_iter().map(|(_, value)| value).collect()
            }
        }
    };
    let tick = |value: f64| Tick {
        at: from + axis.share(value).clamp(0.0, 1.0) * (to - from),
        text: figure(axis, value),
        below: String::new(),
    };
    let mut ticks: Vec<Tick> = Vec::new();
    for most in (2..=14).rev() {
        ticks = values(most).into_iter().map(tick).collect();
        let apart =
            |pair: &[Tick]| pair[1].at - pair[0].at - (width(&pair[0].text) + width(&pair[1].text)) / 2.0;
        if ticks.windows(2).all(|pair| enough(apart(pair))) {
            return ticks;
        }
    }
    ticks.truncate(1);
    ticks
}
