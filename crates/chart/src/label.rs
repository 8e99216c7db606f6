//! Labels: a few short lines of text that are measured, placed and drawn as one.

use crate::font::{self, Weight};
use crate::palette::Role;

/// Text of one colour and weight.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) weight: Weight,
    pub(crate) role: Role,
}

impl Run {
    pub(crate) fn new(text: impl Into<String>, weight: Weight, role: Role) -> Self {
        Self { text: text.into(), weight, role }
    }
}

/// Lines of runs, set from the left.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) lines: Vec<Vec<Run>>,
    /// Size of the text in pixels.
    pub(crate) size: f64,
}

impl Label {
    /// Each run in at most two lines of `room` pixels.
    pub(crate) fn of(runs: impl IntoIterator<Item = Run>, size: f64, room: f64) -> Self {
        Self { lines: runs.into_iter().flat_map(|run| wrapped(&run, size, room, 2)).collect(), size }
    }

    /// One run in one line.
    pub(crate) fn line(run: &Run, size: f64, room: f64) -> Self {
        Self { lines: wrapped(run, size, room, 1), size }
    }

    /// A name in at most two lines, then a value: on the last line of the name if there is room.
    pub(crate) fn named(name: &Run, value: Run, size: f64, room: f64) -> Self {
        let mut lines = wrapped(name, size, room, 2);
        let together = |last: &[Run]| {
            line_width(last, size) + space(size) + line_width(std::slice::from_ref(&value), size)
        };
        match lines.last_mut() {
            Some(last) if together(last) <= room => last.push(value),
            _ => lines.extend(wrapped(&value, size, room, 1)),
        }
        Self { lines, size }
    }

    pub(crate) fn width(&self) -> f64 {
        self.lines.iter().map(|line| line_width(line, self.size)).fold(0.0, f64::max)
    }

    pub(crate) fn height(&self) -> f64 {
        self.lines.len() as f64 * self.size * font::LINE
    }

    /// Each run with the left end and the middle of its line, for a label whose upper left corner is at (x, y).
    pub(crate) fn runs(&self, x: f64, y: f64) -> impl Iterator<Item = (&Run, f64, f64)> {
        let height = self.size * font::LINE;
        self.lines.iter().enumerate().flat_map(move |(row, line)| {
            let middle = y + (row as f64 + 0.5) * height;
            let mut left = x;
            line.iter().map(move |run| {
                let at = left;
                left += font::width(&run.text, run.weight, self.size) + space(self.size);
                (run, at, middle)
            })
        })
    }
}

fn wrapped(run: &Run, size: f64, room: f64, most: usize) -> Vec<Vec<Run>> {
    let lines = font::wrap(&run.text, run.weight, size, room, most).into_iter();
    lines.map(|text| vec![Run { text, ..*run }]).collect()
}

fn space(size: f64) -> f64 {
    size * 0.4
}

fn line_width(line: &[Run], size: f64) -> f64 {
    let text: f64 = line.iter().map(|run| font::width(&run.text, run.weight, size)).sum();
    text + space(size) * line.len().saturating_sub(1) as f64
}
