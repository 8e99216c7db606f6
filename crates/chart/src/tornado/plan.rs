//! Where everything of a tornado is, in pixels.

use super::{Bar, SHOWN, TornadoSpec};
use crate::caption::Caption;
use crate::font::{self, Weight};
use crate::frame::Frame;
use crate::label::{Label, Run};
use crate::layout;
use crate::palette::Role;
use crossover_economics::quantity::short;

/// Frames narrower than this have names above their bars.
const NARROW: f64 = 560.0;

/// Least height of a row of the two kinds of frame, and most, at plain scale.
const ROW: [(f64, f64); 2] = [(19.0, 34.0), (30.0, 42.0)];

/// Least part of the room for bars that their labels must leave to the bars themselves.
const LEAST_BARS: f64 = 0.3;

/// Space between a bar and its label at plain scale.
pub(super) const GAP: f64 = 5.0;

/// Heads of the columns beside the bars.
pub(super) const COLUMNS: [&str; 2] = ["Rank corr.", "Worth knowing"];

/// The plan of a tornado.
pub(super) struct Plan<'a> {
    pub(super) size: (f64, f64),
    pub(super) scale: f64,
    /// Size of the text.
    pub(super) text: f64,
    pub(super) caption: Caption,
    /// Whether names stand above their bars.
    pub(super) narrow: bool,
    /// The rows that have room.
    pub(super) bars: &'a [Bar],
    /// Upper edge of the first row, and height of each.
    pub(super) top: f64,
    pub(super) row: f64,
    /// Room for names beside the bars; the same as the left edge of the bars in a narrow frame.
    pub(super) names: f64,
    /// Left and right edge of the room for bars with their labels.
    pub(super) room: (f64, f64),
    /// Right edges of the columns beside the bars.
    pub(super) columns: [f64; 2],
    /// Place of a lead of 0, and pixels a dollar.
    zero: f64,
    each: f64,
    /// Labels at the two ends of each bar, the left one first.
    pub(super) ends: Vec<[Label; 2]>,
    /// Whether those say what becomes best; else it is said above the bars.
    pub(super) direct: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn of(spec: &'a TornadoSpec, frame: &Frame) -> Self {
        let size = frame.size();
        let scale = layout::enlarged(size);
        let (text, narrow) = (12.0 * scale, size.0 < NARROW);
        let line = text * font::LINE;
        let caption = Caption::of(spec.telling(), frame, scale);
        let side = caption.side;
        let heads = if narrow && spec.weighed { 3.0 } else { 2.0 };
        let top = caption.top + heads * line + 4.0 * scale;
        let bottom = size.1 - caption.bottom - line - 8.0 * scale;
        let (least, most) = ROW[usize::from(narrow)];
        let fitting = ((bottom - top) / (least * scale)).floor().max(1.0) as usize;
        // What moves nothing is counted with the rest.
        let moving = spec.bars.iter().take_while(|bar| bar.leads[0] != bar.leads[1]).count().max(1);
        let bars = &spec.bars[..spec.bars.len().min(moving).min(SHOWN).min(fitting)];
        let row = ((bottom - top) / bars.len().max(1) as f64).min(most * scale);

        let width = |words: &str, weight| font::width(words, weight, text);
        let widest = |all: &mut dyn Iterator<Item = String>| {
            all.map(|words| width(&words, Weight::Regular)).fold(0.0, f64::max)
        };
        let (mut left, mut right, mut columns) = (side, size.0 - side, [size.0 - side; 2]);
        if !narrow {
            left += widest(&mut bars.iter().map(|bar| bar.name.clone())).min(0.3 * size.0) + 12.0 * scale;
            if spec.weighed {
                let [rank, worth] = COLUMNS.map(|head| width(head, Weight::Regular));
                let figures = widest(&mut bars.iter().map(Bar::worth_text)).max(worth);
                columns[0] = right - figures - 14.0 * scale;
                right = columns[0] - rank - 12.0 * scale;
            }
        }
        let mut plan = Self {
            size,
            scale,
            text,
            caption,
            narrow,
            bars,
            top,
            row,
            names: left - side,
            room: (left, right),
            columns,
            zero: left,
            each: 0.0,
            ends: Vec::new(),
            direct: true,
        };
        plan.fit(spec);
        plan
    }

    /// Labels that leave enough to the bars: with what becomes best, with values alone, none.
    fn fit(&mut self, spec: &TornadoSpec) {
        let size = if self.narrow { 11.0 * self.scale } else { self.text };
        for (values, names) in [(true, true), (true, false), (false, false)] {
            let label = |bar: &Bar, side: usize| {
                let end = bar.ends()[side];
                let mut runs = Vec::new();
                if values {
                    runs.push(Run::new(short(bar.values[end], bar.unit), Weight::Regular, Role::Soft));
                }
                if names && bar.best[end] != spec.best {
                    let name = bar.best[end];
                    runs.push(Run::new(name.label(), Weight::Semibold, name.into()));
                }
                if side == 0 {
                    runs.reverse();
                }
                Label { lines: vec![runs], size }
            };
            self.ends = self.bars.iter().map(|bar| [0, 1].map(|side| label(bar, side))).collect();
            self.direct = names;
            if let Some((zero, each, bars)) = self.affine(spec.lead)
                && (bars >= LEAST_BARS * (self.room.1 - self.room.0) || !values)
            {
                (self.zero, self.each) = (zero, each);
                return;
            }
        }
    }

    /// The place of 0 and the pixels a dollar, as many as leave room for every label, and how wide the bars then are;
    /// nothing where the labels alone are too wide.
    fn affine(&self, lead: f64) -> Option<(f64, f64, f64)> {
        let gap = |label: &Label| if label.width() > 0.0 { label.width() + GAP * self.scale } else { 1.0 };
        let lines = [(0.0, 2.0, 2.0), (lead, 2.0, 2.0)];
        let mut lefts: Vec<(f64, f64)> = lines.iter().map(|(at, left, _)| (*at, *left)).collect();
        let mut rights: Vec<(f64, f64)> = lines.iter().map(|(at, _, right)| (*at, *right)).collect();
        for (bar, [left, right]) in self.bars.iter().zip(&self.ends) {
            let [low, high] = bar.ends().map(|end| bar.leads[end]);
            lefts.push((low, gap(left)));
            rights.push((high, gap(right)));
        }
        let (from, to) = self.room;
        let mut each = f64::INFINITY;
        for (low, left) in &lefts {
            for (high, right) in &rights {
                let room = to - right - from - left;
                if room < 0.0 {
                    return None;
                }
                if high > low {
                    each = each.min(room / (high - low));
                }
            }
        }
        // Nothing moves and the lead is 0: everything is in one place.
        let each = if each.is_finite() { each } else { 0.0 };
        let least =
            lefts.iter().map(|(low, left)| from + left - each * low).fold(f64::NEG_INFINITY, f64::max);
        let most = rights.iter().map(|(high, right)| to - right - each * high).fold(f64::INFINITY, f64::min);
        let low = lefts.iter().map(|at| at.0).fold(f64::INFINITY, f64::min);
        let high = rights.iter().map(|at| at.0).fold(f64::NEG_INFINITY, f64::max);
        Some(((least + most) / 2.0, each, each * (high - low)))
    }

    /// The place of a lead.
    pub(super) fn across(&self, lead: f64) -> f64 {
        (self.zero + lead * self.each).clamp(self.room.0, self.room.1)
    }

    /// The leads at the edges of the room for bars; nothing where all are in one place.
    pub(super) fn range(&self) -> Option<(f64, f64)> {
        let at = |place: f64| (place - self.zero) / self.each;
        let ends = (at(self.room.0), at(self.room.1));
        (ends.0.is_finite() && ends.1.is_finite() && ends.0 < ends.1).then_some(ends)
    }

    /// Lower edge of the last row.
    pub(super) fn bottom(&self) -> f64 {
        self.top + self.row * self.bars.len() as f64
    }

    /// Upper edge and height of a bar.
    pub(super) fn bar(&self, row: usize) -> (f64, f64) {
        let top = self.top + row as f64 * self.row;
        if self.narrow {
            let name = self.text * font::LINE;
            let height = (self.row - name - 4.0 * self.scale).min(11.0 * self.scale);
            (top + name + 1.0, height)
        } else {
            let height = (0.62 * self.row).min(17.0 * self.scale);
            (top + (self.row - height) / 2.0, height)
        }
    }
}
