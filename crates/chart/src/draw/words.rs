//! Everything that is text, with the lines that lead to it.

use super::{Drawn, Picture, Root, text};
use crate::canvas::{ink, parts};
use crate::end;
use crate::font::{self, Weight};
use crate::label::{Label, Run};
use crate::layout;
use crate::note::{ARROW, Mark, Note};
use crate::palette::Role;
use plotters::prelude::*;
use plotters::style::text_anchor::HPos;

impl Picture<'_> {
    pub(super) fn notes(&self, root: &Root, notes: &[Note]) -> Drawn {
        let rim = text::rim(&self.canvas, Role::Paper, self.layout.scale);
        for note in notes {
            let (place, size) = (note.place, note.label.size);
            let mut left = place.left;
            match note.mark {
                Mark::From(role, from) => self.leader(root, role, from, note)?,
                Mark::Up | Mark::Down => {
                    self.arrow(root, note)?;
                    left += ARROW * size;
                }
                Mark::None => {}
            }
            self.canvas.open("note", if note.crossed { &rim } else { "" });
            self.label(root, &note.label, left, place.top)?;
            self.canvas.close();
        }
        Ok(())
    }

    /// A line from a marked point to its label, if that is not right beside it.
    fn leader(&self, root: &Root, role: Role, (x, y): (f64, f64), note: &Note) -> Drawn {
        let near = note.place.nearest((x, y));
        let (dx, dy) = (near.0 - x, near.1 - y);
        let length = dx.abs().max(dy.abs());
        if length < 18.0 * self.layout.scale {
            return Ok(());
        }
        let start = 8.0 * self.layout.scale / length;
        let path = [(x + dx * start, y + dy * start), near].map(|(x, y)| (parts(x), parts(y)));
        root.draw(&PathElement::new(path, ink(role).stroke_width(self.stroke(1.0))))
    }

    fn arrow(&self, root: &Root, note: &Note) -> Drawn {
        let size = note.label.size;
        let (left, middle) = (note.place.left, (note.place.top + note.place.bottom) / 2.0);
        let (tip, foot) = if note.mark == Mark::Up { (-0.32, 0.32) } else { (0.32, -0.32) };
        let corners = [(0.0, foot), (0.7, foot), (0.35, tip)];
        let corners = corners.map(|(x, y)| (parts(left + x * size), parts(middle + y * size)));
        root.draw(&Polygon::new(corners, ink(Role::Ink)))
    }

    pub(super) fn ends(&self, root: &Root) -> Drawn {
        self.canvas.open("ends", "");
        let left = self.layout.plot.right + end::LEADER * self.layout.scale;
        for end in &self.layout.ends {
            let (x, y) = (self.layout.across(end.at.0), self.layout.down(end.at.1));
            let middle = end.top + end.label.height() / 2.0;
            // A label beside its point needs no line to it.
            if (middle - y).abs() > 8.0 * self.layout.scale {
                let (from, to) = (x + 5.0 * self.layout.scale, left - 3.0 * self.layout.scale);
                let path = [(from, y), (to, middle)].map(|(x, y)| (parts(x), parts(y)));
                root.draw(&PathElement::new(path, ink(end.role).stroke_width(self.stroke(0.8))))?;
            }
            self.label(root, &end.label, left, end.top)?;
        }
        self.canvas.close();
        Ok(())
    }

    pub(super) fn ticks(&self, root: &Root) -> Drawn {
        let (layout, scale) = (self.layout, self.layout.scale);
        let line = layout.text * font::LINE;
        let soft = |text: &str| Run::new(text, Weight::Regular, Role::Soft);
        self.canvas.open("ticks", "");
        for tick in &layout.y_ticks {
            let at = (layout.plot.left - 8.0 * scale, layout.down(tick.at));
            self.text(root, &soft(&tick.text), at, layout.text, HPos::Right)?;
        }
        for tick in &layout.x_ticks {
            let (x, y) = (layout.across(tick.at), layout.plot.bottom + 9.0 * scale + line / 2.0);
            self.text(root, &soft(&tick.text), (x, y), layout.text, HPos::Center)?;
            self.text(root, &soft(&tick.below), (x, y + line), layout.text, HPos::Center)?;
        }
        if layout::titled(&self.spec.x) {
            let room = layout.plot.right - layout.caption.side;
            let title = font::fit(&self.spec.x.label, Weight::Regular, layout.text, room);
            let at = (layout.plot.right, layout.plot.bottom + 9.0 * scale + 1.5 * line);
            self.text(root, &soft(&title), at, layout.text, HPos::Right)?;
        }
        let room = layout.size.0 - 2.0 * layout.caption.side;
        let title = font::fit(&self.spec.y.label, Weight::Regular, layout.text, room);
        let at = (layout.caption.side, layout.plot.top - 12.0 * scale - line / 2.0);
        self.text(root, &soft(&title), at, layout.text, HPos::Left)?;
        self.canvas.close();
        Ok(())
    }

    pub(super) fn caption(&self, root: &Root) -> Drawn {
        for (label, left, top) in &self.layout.caption.labels {
            self.label(root, label, *left, *top)?;
        }
        Ok(())
    }

    fn label(&self, root: &Root, label: &Label, left: f64, top: f64) -> Drawn {
        text::label(root, label, left, top)
    }

    fn text(&self, root: &Root, run: &Run, at: (f64, f64), size: f64, side: HPos) -> Drawn {
        text::text(root, run, at, size, side)
    }
}
