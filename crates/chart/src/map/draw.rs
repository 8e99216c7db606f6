//! A map as SVG.

use super::plan::{GAP_NAME, Plan, SWATCH};
use super::{MapSpec, fill, names};
use crate::canvas::{Canvas, ink, parts, pixels};
use crate::draw::text::{label, rim, text};
use crate::draw::{Drawn, Root, framed};
use crate::font::{self, Weight};
use crate::frame::Frame;
use crate::label::Run;
use crate::palette::Role;
use crate::rect::Rect;
use crossover_economics::alternative::Alternative;
use crossover_economics::flip::Against;
use crossover_economics::quantity::{Unit, short};
use plotters::prelude::*;
use plotters::style::text_anchor::HPos;

pub(super) fn svg(spec: &MapSpec<'_>, frame: &Frame) -> String {
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
    spec: &'a MapSpec<'a>,
    plan: &'a Plan,
    canvas: &'a Canvas,
    root: &'a Root,
}

fn soft(text: impl Into<String>) -> Run {
    Run::new(text, Weight::Regular, Role::Soft)
}

impl Picture<'_> {
    fn draw(&self) -> Drawn {
        fill::areas(self.spec, self.plan, self.canvas, self.root)?;
        self.lines()?;
        self.here()?;
        self.names()?;
        self.ticks()?;
        self.legend()?;
        for (text, left, top) in &self.plan.caption.labels {
            label(self.root, text, *left, *top)?;
        }
        Ok(())
    }

    fn stroke(&self, width: f64) -> u32 {
        parts(width * self.plan.scale).unsigned_abs()
    }

    fn path(&self, points: impl IntoIterator<Item = (f64, f64)>, role: Role, width: f64) -> Drawn {
        let points: Vec<_> = points.into_iter().map(|(x, y)| (parts(x), parts(y))).collect();
        self.root.draw(&PathElement::new(points, ink(role).stroke_width(self.stroke(width))))
    }

    /// Borders between the best alternatives, dotted; break-even as whole lines with a rim.
    fn lines(&self) -> Drawn {
        let (spec, plan) = (self.spec, self.plan);
        let place = |line: &[[f64; 2]]| -> Vec<(f64, f64)> {
            line.iter().map(|place| plan.at(spec, *place)).collect()
        };
        let dots = [1.0, 3.0].map(|dash| pixels(parts(dash * plan.scale)).to_string()).join(" ");
        self.canvas.open(
            "borders",
            &format!(" stroke-linejoin=\"round\" stroke-linecap=\"round\" stroke-dasharray=\"{dots}\""),
        );
        // The border of pretraining is where it draws level with the best other.
        for border in spec.map.borders.iter().filter(|it| !it.between.contains(&Alternative::Pretrain)) {
            self.path(place(&border.line), Role::Ink, 1.3)?;
        }
        self.canvas.close();
        self.canvas.open("contours", " stroke-linejoin=\"round\"");
        for contour in &spec.map.contours {
            let (role, width) = match contour.against {
                Against::Base => (Role::Ink, 1.7),
                Against::BestOther => (Role::Pretrain, 2.6),
            };
            self.path(place(&contour.line), Role::Paper, width + 2.0)?;
            self.path(place(&contour.line), role, width)?;
        }
        self.canvas.close();
        let Rect { left, top, right, bottom } = plan.plot;
        let edge = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.path(edge, Role::Soft, 1.0)
    }

    fn here(&self) -> Drawn {
        let Some(here) = &self.spec.map.here else { return Ok(()) };
        let (x, y) = self.plan.at(self.spec, [here.x, here.y]);
        let at = (parts(x), parts(y));
        self.canvas.open("here", "");
        self.root.draw(&Circle::new(at, self.stroke(7.0), ink(Role::Paper).filled()))?;
        self.root.draw(&Circle::new(at, self.stroke(5.4), ink(Role::Ink).stroke_width(self.stroke(2.2))))?;
        self.root.draw(&Circle::new(at, self.stroke(2.0), ink(Role::Ink).filled()))?;
        self.canvas.close();
        Ok(())
    }

    fn names(&self) -> Drawn {
        for name in names::all(self.spec, self.plan) {
            if let Some((x, y)) = name.from {
                let near = name.place.nearest((x, y));
                let (dx, dy) = (near.0 - x, near.1 - y);
                let length = dx.abs().max(dy.abs());
                if length > 20.0 * self.plan.scale {
                    let start = 9.0 * self.plan.scale / length;
                    self.path([(x + dx * start, y + dy * start), near], Role::Ink, 1.0)?;
                }
            }
            // A rim in place of hatching, so that text stays readable.
            self.canvas.open("note", &rim(self.canvas, Role::Paper, self.plan.scale));
            label(self.root, &name.label, name.place.left, name.place.top)?;
            self.canvas.close();
        }
        Ok(())
    }

    fn ticks(&self) -> Drawn {
        let plan = self.plan;
        let line = plan.text * font::LINE;
        let (scale, foot) = (plan.scale, 4.0 * plan.scale);
        self.canvas.open("ticks", "");
        for tick in &plan.y_ticks {
            self.path([(plan.plot.left - foot, tick.at), (plan.plot.left, tick.at)], Role::Soft, 1.0)?;
            let at = (plan.plot.left - 8.0 * scale, tick.at);
            text(self.root, &soft(&tick.text), at, plan.text, HPos::Right)?;
        }
        for tick in &plan.x_ticks {
            self.path([(tick.at, plan.plot.bottom), (tick.at, plan.plot.bottom + foot)], Role::Soft, 1.0)?;
            let at = (tick.at, plan.plot.bottom + 7.0 * scale + line / 2.0);
            text(self.root, &soft(&tick.text), at, plan.text, HPos::Center)?;
        }
        let room = plan.size.0 - 2.0 * plan.caption.side;
        let up = font::fit(&self.spec.y, Weight::Regular, plan.text, room);
        let at = (plan.caption.side, plan.plot.top - 6.0 * scale - line / 2.0);
        text(self.root, &soft(up), at, plan.text, HPos::Left)?;
        self.canvas.close();
        Ok(())
    }

    /// The colours with the amounts between them, and the name of the axis across in the same line as theirs.
    fn legend(&self) -> Drawn {
        let plan = self.plan;
        let (side, line, bar) = (plan.caption.side, plan.text * font::LINE, plan.bar);
        self.canvas.open("legend", "");
        let room = plan.size.0 - 2.0 * side;
        let across = font::fit(&self.spec.x, Weight::Regular, plan.text, 0.5 * room);
        let taken = font::width(&across, Weight::Regular, plan.text) + plan.text;
        text(self.root, &soft(across), (plan.plot.right, plan.names), plan.text, HPos::Right)?;
        let room = plan.plot.right - taken - side;
        let names = ["NPV of pretraining, US$", "NPV, US$", "NPV"];
        let fits = |name: &&&str| font::width(name, Weight::Regular, plan.text) <= room;
        if let Some(name) = names.iter().find(fits) {
            text(self.root, &soft(*name), (side, plan.names), plan.text, HPos::Left)?;
        }
        let colours = self.spec.steps.colours();
        let width = (bar.right - bar.left) / colours.len() as f64;
        for (at, (role, _)) in colours.iter().enumerate() {
            let left = bar.left + at as f64 * width;
            let corners = [(left, bar.top), (left + width, bar.bottom)].map(|(x, y)| (parts(x), parts(y)));
            self.root.draw(&Rectangle::new(corners, ink(*role).filled()))?;
        }
        let middle = bar.bottom + 2.0 * plan.scale + line / 2.0;
        let mut from = f64::NEG_INFINITY;
        for (at, bound) in self.spec.steps.bounds().into_iter().enumerate() {
            let x = bar.left + (at + 1) as f64 * width;
            self.path([(x, bar.top), (x, bar.bottom)], Role::Paper, 1.0)?;
            let words = short(bound, Unit::Usd);
            let half = font::width(&words, Weight::Regular, plan.text) / 2.0;
            if x - half > from {
                text(self.root, &soft(words), (x, middle), plan.text, HPos::Center)?;
                from = x + half + 0.4 * plan.text;
            }
        }
        if self.spec.steps.gaps {
            let left = bar.right + 1.2 * plan.text;
            let swatch = Rect { left, right: left + SWATCH * plan.scale, ..bar };
            fill::gap(swatch, plan.scale, self.root)?;
            let Rect { left, top, right, bottom } = swatch;
            let edge = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            self.path(edge, Role::Soft, 0.8)?;
            let at = (right + 0.5 * plan.text, (top + bottom) / 2.0);
            text(self.root, &soft(GAP_NAME), at, plan.text, HPos::Left)?;
        }
        self.canvas.close();
        Ok(())
    }
}
