//! A tornado as SVG.

use super::TornadoSpec;
use super::plan::{COLUMNS, GAP, Plan};
use crate::canvas::{Canvas, ink, parts};
use crate::draw::text::{label, rim, text};
use crate::draw::{Drawn, Root, framed};
use crate::font::{self, Weight};
use crate::frame::Frame;
use crate::label::Run;
use crate::palette::Role;
use crate::scale::{self, Range};
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::{Unit, short};
use plotters::prelude::*;
use plotters::style::text_anchor::HPos;

pub(super) fn svg(spec: &TornadoSpec, frame: &Frame) -> String {
    let plan = Plan::of(spec, frame);
    let canvas = Canvas::new(plan.size, frame.theme);
    let root = canvas.clone().into_drawing_area();
    // The canvas only appends to a string: there is no error that it could report.
    let drawn = Picture { spec, plan: &plan, canvas: &canvas, root: &root }.draw();
    debug_assert!(drawn.is_ok(), "{drawn:?}");
    drop(root);
    framed(&spec.id, spec.telling(), frame, canvas)
}

struct Picture<'a> {
    spec: &'a TornadoSpec,
    plan: &'a Plan<'a>,
    canvas: &'a Canvas,
    root: &'a Root,
}

fn soft(text: impl Into<String>) -> Run {
    Run::new(text, Weight::Regular, Role::Soft)
}

impl Picture<'_> {
    fn draw(&self) -> Drawn {
        self.grid()?;
        self.bars()?;
        self.lines()?;
        self.names()?;
        self.figures()?;
        self.columns()?;
        for (text, left, top) in &self.plan.caption.labels {
            label(self.root, text, *left, *top)?;
        }
        Ok(())
    }

    fn upright(&self, x: f64, top: f64, role: Role, width: f64) -> Drawn {
        let path = [(x, top), (x, self.plan.bottom())].map(|(x, y)| (parts(x), parts(y)));
        let style = ink(role).stroke_width(parts(width * self.plan.scale).unsigned_abs());
        self.root.draw(&PathElement::new(path, style))
    }

    /// Ticks below, and what is left out.
    fn grid(&self) -> Drawn {
        let plan = self.plan;
        self.canvas.open("grid", "");
        let middle = plan.bottom() + 6.0 * plan.scale + plan.text * font::LINE / 2.0;
        let left_out = self.spec.bars.len() - plan.bars.len();
        let mut from = plan.caption.side;
        if left_out > 0 {
            let words = match left_out {
                1 => "and one more".into(),
                n if plan.narrow => format!("and {n} more"),
                n => format!("and {n} more move it less"),
            };
            from += font::width(&words, Weight::Regular, plan.text) + plan.text;
            text(self.root, &soft(words), (plan.caption.side, middle), plan.text, HPos::Left)?;
        }
        let ticks = plan.range().map_or_else(
            || vec![0.0],
            |(low, high)| {
                let most = (plan.room.1 - plan.room.0) / (72.0 * plan.scale);
                scale::ticks(Range { low, high }, most as usize)
            },
        );
        for tick in ticks {
            let (x, words) = (plan.across(tick), short(tick, Unit::Usd));
            let half = font::width(&words, Weight::Regular, plan.text) / 2.0;
            self.upright(x, plan.top, Role::Grid, 1.0)?;
            if x - half >= from && x + half <= plan.size.0 - plan.caption.side {
                text(self.root, &soft(words), (x, middle), plan.text, HPos::Center)?;
                from = x + half + plan.text * 0.7;
            }
        }
        self.canvas.close();
        Ok(())
    }

    /// Each bar in the colour of the best alternative, and beyond 0 in that of the one that is better there.
    fn bars(&self) -> Drawn {
        self.canvas.open("bars", "");
        for (row, bar) in self.plan.bars.iter().enumerate() {
            let [low, high] = bar.ends();
            let (from, to) = (bar.leads[low], bar.leads[high]);
            let (top, height) = self.plan.bar(row);
            let piece = |from: f64, to: f64, best: Alternative| {
                // A bar without width is a stroke.
                let (left, right) = (self.plan.across(from), self.plan.across(to));
                let (left, right) =
                    if right - left < 1.5 { (left - 0.75, left + 0.75) } else { (left, right) };
                let corners = [(left, top), (right, top + height)].map(|(x, y)| (parts(x), parts(y)));
                self.root.draw(&Rectangle::new(corners, ink(best.into()).filled()))
            };
            if to <= 0.0 && bar.best[high] != self.spec.best {
                piece(from, to, bar.best[low])?;
            } else {
                if from < 0.0 {
                    piece(from, to.min(0.0), bar.best[low])?;
                }
                if from >= 0.0 || to > 0.0 {
                    piece(from.max(0.0), to, self.spec.best)?;
                }
            }
        }
        self.canvas.close();
        Ok(())
    }

    /// The scenario's own lead, and 0, where the verdict changes.
    fn lines(&self) -> Drawn {
        let plan = self.plan;
        let line = plan.text * font::LINE;
        let (own, zero) = (plan.across(self.spec.lead), plan.across(0.0));
        self.canvas.open("lines", "");
        self.upright(zero, plan.top, Role::Soft, 1.4)?;
        self.upright(own, plan.top, Role::Ink, 1.6)?;
        let words =
            Run::new(format!("Lead now {}", short(self.spec.lead, Unit::Usd)), Weight::Semibold, Role::Ink);
        let width = font::width(&words.text, words.weight, plan.text);
        let middle = plan.top - 4.0 * plan.scale - 1.5 * line;
        let (from, to) = if plan.narrow { (plan.caption.side, plan.room.1) } else { plan.room };
        let left = (own - width / 2.0).min(to - width).max(from);
        text(self.root, &words, (left, middle), plan.text, HPos::Left)?;
        let below = self.turned(middle + line)?;
        if own > below {
            // Nothing stands between the line and its name.
            let path = [(own, middle + line / 2.0), (own, plan.top)].map(|(x, y)| (parts(x), parts(y)));
            let style = ink(Role::Ink).stroke_width(parts(1.0 * plan.scale).unsigned_abs());
            self.root.draw(&PathElement::new(path, style))?;
        }
        self.canvas.close();
        Ok(())
    }

    /// What 0 means, or which alternatives become the best beyond it where the bars don't say; and where that text ends.
    fn turned(&self, middle: f64) -> Result<f64, DrawingAreaErrorKind<std::convert::Infallible>> {
        let plan = self.plan;
        let there = plan.bars.iter().flat_map(|bar| bar.best).filter(|best| *best != self.spec.best);
        let mut others: Vec<Alternative> = there.collect();
        others.sort_unstable();
        others.dedup();
        let mut x = plan.caption.side;
        if plan.direct || others.is_empty() {
            let words = if others.is_empty() { "0: verdict changes" } else { "Left of 0 another is best" };
            let width = font::width(words, Weight::Regular, plan.text);
            x = (plan.across(0.0) - width - GAP * plan.scale).max(x);
            text(self.root, &soft(words), (x, middle), plan.text, HPos::Left)?;
            return Ok(x + width + GAP * plan.scale);
        }
        // Beside it stand the heads of the columns.
        let to = if plan.narrow { plan.size.0 - plan.caption.side } else { plan.room.1 };
        let lead = soft("Left of 0:");
        text(self.root, &lead, (x, middle), plan.text, HPos::Left)?;
        x += font::width(&lead.text, lead.weight, plan.text);
        for (place, other) in others.iter().enumerate() {
            let name = Run::new(other.label(), Weight::Semibold, (*other).into());
            x += plan.text * if place == 0 { 0.5 } else { 1.0 };
            let width = font::width(&name.text, name.weight, plan.text);
            if x + width > to {
                text(self.root, &soft("…"), (x, middle), plan.text, HPos::Left)?;
                break;
            }
            text(self.root, &name, (x, middle), plan.text, HPos::Left)?;
            x += width;
        }
        Ok(to)
    }

    fn names(&self) -> Drawn {
        let plan = self.plan;
        self.canvas.open("names", &rim(self.canvas, Role::Paper, plan.scale));
        for (row, bar) in plan.bars.iter().enumerate() {
            let (top, height) = plan.bar(row);
            let (room, middle) = if plan.narrow {
                let beside = if self.spec.weighed { self.beside(bar) + plan.text } else { 0.0 };
                (plan.room.1 - plan.room.0 - beside, top - 1.0 - plan.text * font::LINE / 2.0)
            } else {
                (plan.names - 12.0 * plan.scale, top + height / 2.0)
            };
            let name = font::fit(&bar.name, Weight::Regular, plan.text, room);
            let name = Run::new(name, Weight::Regular, Role::Ink);
            text(self.root, &name, (plan.caption.side, middle), plan.text, HPos::Left)?;
        }
        self.canvas.close();
        Ok(())
    }

    /// The input's values at the ends of the bars, and what becomes best there.
    fn figures(&self) -> Drawn {
        let plan = self.plan;
        // A rim keeps them readable where a line passes.
        self.canvas.open("figures", &rim(self.canvas, Role::Paper, plan.scale));
        for (row, (bar, [left, right])) in plan.bars.iter().zip(&plan.ends).enumerate() {
            let (top, height) = plan.bar(row);
            let middle = top + (height - left.height()) / 2.0;
            let [from, to] = bar.ends().map(|end| plan.across(bar.leads[end]));
            label(self.root, left, from - GAP * plan.scale - left.width(), middle)?;
            label(self.root, right, to + GAP * plan.scale, middle)?;
        }
        self.canvas.close();
        Ok(())
    }

    /// Width of what stands beside a name in a narrow frame.
    fn beside(&self, bar: &super::Bar) -> f64 {
        font::width(&beside(bar), Weight::Regular, self.plan.text)
    }

    /// Rank correlation and the worth of knowing each input.
    fn columns(&self) -> Drawn {
        let plan = self.plan;
        if !self.spec.weighed {
            return Ok(());
        }
        let line = plan.text * font::LINE;
        // In a narrow frame they stand among the lines.
        let rim = if plan.narrow { rim(self.canvas, Role::Paper, plan.scale) } else { String::new() };
        self.canvas.open("columns", &rim);
        let end = plan.size.0 - plan.caption.side;
        if plan.narrow {
            let head = soft("Rank correlation · worth knowing");
            let middle = plan.top - 4.0 * plan.scale - 2.5 * line;
            text(self.root, &head, (end, middle), plan.text, HPos::Right)?;
        } else {
            for (head, x) in COLUMNS.into_iter().zip(plan.columns) {
                let middle = plan.top - 4.0 * plan.scale - line / 2.0;
                text(self.root, &soft(head), (x, middle), plan.text, HPos::Right)?;
            }
        }
        for (row, bar) in plan.bars.iter().enumerate() {
            let (top, height) = plan.bar(row);
            if plan.narrow {
                let middle = top - 1.0 - line / 2.0;
                text(self.root, &soft(beside(bar)), (end, middle), plan.text, HPos::Right)?;
            } else {
                for (figure, x) in [bar.rank_text(), bar.worth_text()].into_iter().zip(plan.columns) {
                    let figure = Run::new(figure, Weight::Regular, Role::Ink);
                    text(self.root, &figure, (x, top + height / 2.0), plan.text, HPos::Right)?;
                }
            }
        }
        self.canvas.close();
        Ok(())
    }
}

/// Both figures in one, for narrow frames.
fn beside(bar: &super::Bar) -> String {
    format!("{} · {}", bar.rank_text(), bar.worth_text())
}
