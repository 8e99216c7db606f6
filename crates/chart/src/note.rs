//! Labels inside the plot: of markers, levels, bands and fans.

use crate::dot::Dot;
use crate::font::Weight;
use crate::label::{Label, Run};
use crate::layout::Layout;
use crate::palette::Role;
use crate::place::{Field, Line, To};
use crate::rect::Rect;
use crate::scale::drawable;
use crate::spec::{ChartSpec, Marker};

/// A label with its place.
pub(crate) struct Note {
    pub(crate) label: Label,
    pub(crate) place: Rect,
    pub(crate) mark: Mark,
    /// Whether it lies on a line.
    pub(crate) crossed: bool,
}

/// What is drawn with a note.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mark {
    /// Nothing.
    None,
    /// A line from the point that it names.
    From(Role, (f64, f64)),
    /// An arrow up or down, left of the text: what it names lies beyond the picture.
    Up,
    /// Likewise.
    Down,
}

/// Room for the arrow left of the text, in units of its size.
pub(crate) const ARROW: f64 = 1.0;

/// Finds each label its place: first those that must be beside what they name, then those that a line can lead to.
pub(crate) fn all(spec: &ChartSpec, layout: &Layout) -> Vec<Note> {
    let mut notes = Notes { layout, field: field(spec, layout), found: Vec::new() };
    for level in &spec.levels {
        if let Some(at) = drawable(level.at) {
            notes.level(&level.label, at);
        }
    }
    for band in &spec.bands {
        if let (Some(from), Some(to)) = (drawable(band.from), drawable(band.to)) {
            notes.band(&band.label, from.min(to), from.max(to));
        }
    }
    for (marker, at) in layout.markers(spec) {
        notes.marker(marker, at);
    }
    for dot in spec.dots.iter().filter(|dot| dot.named) {
        if let Some(at) = layout.at(dot.x, dot.y) {
            notes.dot(dot, at);
        }
    }
    for band in spec.fan.iter().flat_map(|fan| &fan.bands).filter(|band| !band.is_line()) {
        // Where the fan is wide, but not at its very end.
        if let Some((x, _, high)) = band.points.get(band.points.len() * 4 / 5)
            && let (Some(x), Some(high)) = (drawable(*x), drawable(*high))
        {
            notes.fan(&band.label, x, high);
        }
    }
    notes.found
}

/// The plot with what labels must avoid.
fn field(spec: &ChartSpec, layout: &Layout) -> Field {
    let pixel = |(x, y): &(f64, f64)| Some((layout.across(drawable(*x)?), layout.down(drawable(*y)?)));
    let mut lines: Vec<Line> = Vec::new();
    for series in &spec.series {
        let points: Vec<_> = series.points.iter().filter_map(pixel).collect();
        lines.push(Line { pieces: points.windows(2).map(|pair| (pair[0], pair[1])).collect(), cost: 200.0 });
    }
    let levels = spec.levels.iter().map(|level| (level.at, 60.0));
    let edges = spec.bands.iter().flat_map(|band| [(band.from, 25.0), (band.to, 25.0)]);
    let zero = spec.y.scale.has_zero().then_some((0.0, 60.0));
    for (at, cost) in levels.chain(edges).chain(zero).filter(|(at, _)| layout.y.holds(*at)) {
        let y = layout.down(at);
        lines.push(Line { pieces: vec![((layout.plot.left, y), (layout.plot.right, y))], cost });
    }
    let point =
        |(x, y), reach: f64| Rect { left: x, top: y, right: x, bottom: y }.grown(reach * layout.scale);
    let markers = layout.markers(spec).map(|(_, at)| point(at, 7.0));
    let dots = spec.dots.iter().filter_map(|dot| Some(point(layout.at(dot.x, dot.y)?, 3.0)));
    let taken = markers.chain(dots).collect();
    for dot in &spec.dots {
        let bar = |(a, b): ((f64, f64), (f64, f64))| Some((layout.at(a.0, a.1)?, layout.at(b.0, b.1)?));
        let along = dot.along.map(|(low, high)| ((dot.x, low), (dot.x, high)));
        let across = dot.across.map(|(low, high)| ((low, dot.y), (high, dot.y)));
        lines.push(Line {
            pieces: [along, across].into_iter().flatten().filter_map(bar).collect(),
            cost: 60.0,
        });
    }
    // The strip between the plot and the title of its axis is free.
    let bounds = Rect { top: layout.plot.top - 9.0 * layout.scale, ..layout.plot };
    Field { bounds, taken, lines, scale: layout.scale }
}

struct Notes<'a> {
    layout: &'a Layout,
    field: Field,
    found: Vec<Note>,
}

impl Notes<'_> {
    /// Lines of at most this part of the plot's width.
    fn label(&self, part: f64, runs: impl IntoIterator<Item = Run>) -> Label {
        let width = self.layout.plot.right - self.layout.plot.left;
        // Narrow plots spend more of theirs.
        let room = (width * part).max((8.5 * self.layout.text).min(0.9 * width));
        Label::of(runs, self.layout.text, room)
    }

    fn settle(&mut self, label: Label, mark: Mark, wishes: &[(f64, f64)]) {
        let indent = if matches!(mark, Mark::Up | Mark::Down) { ARROW * label.size } else { 0.0 };
        if label.lines.is_empty() {
            return;
        }
        let to = if let Mark::From(_, point) = mark { To::Linked(point) } else { To::Loose };
        if let Some(found) = self.field.settle((label.width() + indent, label.height()), wishes, to) {
            self.found.push(Note { label, place: found.rect, mark, crossed: found.crossed });
        }
    }

    fn marker(&mut self, marker: &Marker, (x, y): (f64, f64)) {
        let label = self.label(
            0.4,
            [
                Run::new(marker.label.as_str(), Weight::Semibold, marker.role),
                Run::new(marker.detail.as_str(), Weight::Regular, Role::Soft),
            ],
        );
        let (width, height, off) = (label.width(), label.height(), 10.0 * self.layout.scale);
        let (left, right, above, below) = (x - width - off, x + off, y - height - off, y + off);
        let wishes = [
            (left, above),
            (right, below),
            (x - width / 2.0, above - off),
            (x - width / 2.0, below + off),
            (left, below),
            (right, above),
            (left, y - height / 2.0),
            (right, y - height / 2.0),
        ];
        self.settle(label, Mark::From(marker.role, (x, y)), &wishes);
    }

    fn dot(&mut self, dot: &Dot, (x, y): (f64, f64)) {
        let label = self.label(0.35, [Run::new(dot.label.as_str(), Weight::Regular, Role::Ink)]);
        let (width, height, off) = (label.width(), label.height(), 6.0 * self.layout.scale);
        let wishes = [
            (x + off, y - height / 2.0),
            (x - width - off, y - height / 2.0),
            (x - width / 2.0, y - height - off),
            (x - width / 2.0, y + off),
            (x + off, y - height),
            (x - width - off, y - height),
            (x + off, y),
            (x - width - off, y),
        ];
        self.settle(label, Mark::From(Role::Soft, (x, y)), &wishes);
    }

    fn level(&mut self, name: &str, at: f64) {
        let plot = self.layout.plot;
        let off = 8.0 * self.layout.scale;
        let beyond = match at {
            at if at > self.layout.y.high => Some(("above", Mark::Up)),
            at if at < self.layout.y.low => Some(("below", Mark::Down)),
            _ => None,
        };
        if let Some((side, mark)) = beyond {
            let label = self
                .label(0.6, [Run::new(format!("{name} is {side} this scale"), Weight::Semibold, Role::Ink)]);
            let y = if mark == Mark::Up { plot.top + 2.0 } else { plot.bottom - label.height() - 2.0 };
            self.settle(label, mark, &[(plot.left + off, y)]);
            return;
        }
        let label = self.label(0.6, [Run::new(name, Weight::Semibold, Role::Ink)]);
        let y = self.layout.down(at);
        let wishes =
            self.beside(&label, y - label.height() - 2.0 * self.layout.scale, y + 2.0 * self.layout.scale);
        self.settle(label, Mark::None, &wishes);
    }

    fn band(&mut self, name: &str, from: f64, to: f64) {
        let range = self.layout.y;
        // A band that is off the picture, or too thin to be seen, needs no name.
        if to < range.low || from > range.high || (to - from) / range.span() < 0.004 {
            return;
        }
        let label = self.label(0.6, [Run::new(name, Weight::Regular, Role::Soft)]);
        let (top, bottom) = (self.layout.down(to.min(range.high)), self.layout.down(from.max(range.low)));
        let (off, height) = (3.0 * self.layout.scale, label.height());
        let mut wishes = Vec::new();
        if bottom - top >= height + 2.0 * off {
            wishes = self.beside(&label, top + off, bottom - height - off);
        }
        wishes.extend(self.beside(&label, top - height - off, bottom + off));
        self.settle(label, Mark::None, &wishes);
    }

    fn fan(&mut self, name: &str, x: f64, high: f64) {
        let label = self.label(0.6, [Run::new(name, Weight::Regular, Role::Soft)]);
        let (x, y) = (self.layout.across(x), self.layout.down(high));
        let (width, height) = (label.width(), label.height());
        self.settle(label, Mark::None, &[(x - width, y - height - 4.0), (x - width / 2.0, y + 4.0)]);
    }

    /// Places along two heights: from the left, where lines are low and have room above them, to the right.
    fn beside(&self, label: &Label, first: f64, second: f64) -> Vec<(f64, f64)> {
        let plot = self.layout.plot;
        let off = 8.0 * self.layout.scale;
        let room = (plot.right - plot.left - label.width() - 2.0 * off).max(0.0);
        let columns = [0.0, 0.2, 0.4, 0.7, 1.0].map(|part| plot.left + off + part * room);
        columns.into_iter().flat_map(|x| [(x, first), (x, second)]).collect()
    }
}
