//! Labels on the map: where the scenario is, which alternative is the best where, and what the lines are.

use super::plan::Plan;
use super::{MapSpec, amount};
use crate::font::Weight;
use crate::label::{Label, Run};
use crate::palette::Role;
use crate::place::{Field, Line, To};
use crate::rect::Rect;
use crossover_economics::alternative::Alternative;
use crossover_economics::flip::Against;
use crossover_economics::map::{Contour, Region};

/// A label with its place.
pub(super) struct Name {
    pub(super) label: Label,
    pub(super) place: Rect,
    /// Where a line to it begins, if it has one.
    pub(super) from: Option<(f64, f64)>,
}

/// Finds each label its place: what matters most first. One that finds no room is left out; the summary says the same.
pub(super) fn all(spec: &MapSpec<'_>, plan: &Plan) -> Vec<Name> {
    let mut names = Names { spec, plan, field: field(spec, plan), found: Vec::new() };
    names.here();
    for region in &spec.map.regions {
        names.region(region);
    }
    for against in [Against::BestOther, Against::Base] {
        let lines = spec.map.contours.iter().filter(|contour| contour.against == against);
        if let Some(longest) = lines.max_by_key(|contour| contour.line.len()) {
            names.contour(longest);
        }
    }
    names.found
}

fn field(spec: &MapSpec<'_>, plan: &Plan) -> Field {
    let line = |line: &[[f64; 2]], cost: f64| {
        let places: Vec<_> = line.iter().map(|place| plan.at(spec, *place)).collect();
        Line { pieces: places.windows(2).map(|pair| (pair[0], pair[1])).collect(), cost }
    };
    let contours = spec.map.contours.iter().map(|contour| line(&contour.line, 400.0));
    let borders = spec.map.borders.iter().map(|border| line(&border.line, 200.0));
    let here = spec.map.here.iter().map(|here| plan.at(spec, [here.x, here.y]));
    let reach = 9.0 * plan.scale;
    Field {
        bounds: plan.plot.grown(-3.0 * plan.scale),
        taken: here.map(|(x, y)| Rect { left: x, top: y, right: x, bottom: y }.grown(reach)).collect(),
        lines: contours.chain(borders).collect(),
        scale: plan.scale,
    }
}

struct Names<'a> {
    spec: &'a MapSpec<'a>,
    plan: &'a Plan,
    field: Field,
    found: Vec<Name>,
}

impl Names<'_> {
    /// Lines of at most this part of the plot's width.
    fn label(&self, part: f64, runs: impl IntoIterator<Item = Run>) -> Label {
        let width = self.plan.plot.right - self.plan.plot.left;
        Label::of(runs, self.plan.text, (width * part).max((9.0 * self.plan.text).min(0.9 * width)))
    }

    fn settle(&mut self, label: Label, wishes: &[(f64, f64)], to: To) -> bool {
        let found = self.field.settle((label.width(), label.height()), wishes, to);
        let from = if let To::Linked(point) = to { Some(point) } else { None };
        if let Some(found) = found {
            self.found.push(Name { label, place: found.rect, from });
        }
        found.is_some()
    }

    fn here(&mut self) {
        let Some(here) = &self.spec.map.here else { return };
        let words = if here.beyond { "You are beyond this edge" } else { "You are here" };
        let label = self.label(
            0.4,
            [
                Run::new(words, Weight::Semibold, Role::Ink),
                Run::new(amount(&here.cell), Weight::Regular, Role::Ink),
            ],
        );
        let (x, y) = self.plan.at(self.spec, [here.x, here.y]);
        let (width, height, off) = (label.width(), label.height(), 11.0 * self.plan.scale);
        let (left, right, above, below) = (x - width - off, x + off, y - height - off / 2.0, y + off / 2.0);
        let middle = y - height / 2.0;
        let wishes = [
            (right, middle),
            (left, middle),
            (x - width / 2.0, y - height - off),
            (x - width / 2.0, y + off),
            (right, above),
            (right, below),
            (left, above),
            (left, below),
        ];
        self.settle(label, &wishes, To::Linked((x, y)));
    }

    /// Somewhere all inside, as near as can be to where there is most room.
    fn region(&mut self, region: &Region) {
        let words = if self.spec.map.regions.len() == 1 && region.share >= 1.0 {
            "Best everywhere:"
        } else {
            "Best:"
        };
        let name = region.best.label();
        for label in [
            self.label(1.0, [Run::new(format!("{words} {name}"), Weight::Semibold, Role::Ink)]),
            self.label(
                0.3,
                [Run::new(words, Weight::Semibold, Role::Ink), Run::new(name, Weight::Semibold, Role::Ink)],
            ),
        ] {
            let (width, height) = (label.width(), label.height());
            let (x, y) = self.plan.at(self.spec, region.label);
            let (x, y) = (x - width / 2.0, y - height / 2.0);
            let mut wishes = self.everywhere((width, height));
            wishes.retain(|at| self.inside(Rect::at(at.0, at.1, (width, height)), region.best));
            // Across a line only where there is no other place.
            let clear = |at: &(f64, f64)| self.field.clear(&Rect::at(at.0, at.1, (width, height)));
            if wishes.iter().any(clear) {
                wishes.retain(clear);
            }
            let off = |at: &(f64, f64)| (at.0 - x) * (at.0 - x) + (at.1 - y) * (at.1 - y);
            wishes.sort_by(|a, b| off(a).total_cmp(&off(b)));
            if !wishes.is_empty() && self.settle(label, &wishes, To::Only) {
                return;
            }
        }
    }

    /// Places all over the plot for a box of this size.
    fn everywhere(&self, (width, height): (f64, f64)) -> Vec<(f64, f64)> {
        let Rect { left, top, right, bottom } = self.field.bounds;
        let (wide, high) = (right - left - width, bottom - top - height);
        if wide < 0.0 || high < 0.0 {
            return Vec::new();
        }
        let part = |at: u32| f64::from(at) / 24.0;
        let row =
            |down: u32| (0..=24).map(move |across| (left + part(across) * wide, top + part(down) * high));
        (0..=24).flat_map(row).collect()
    }

    /// Whether an alternative is the best everywhere in a box.
    fn inside(&self, place: Rect, best: Alternative) -> bool {
        let Rect { left, top, right, bottom } = place;
        (0..=6).all(|across| {
            (0..=2).all(|down| {
                let at = (
                    left + f64::from(across) / 6.0 * (right - left),
                    top + f64::from(down) / 2.0 * (bottom - top),
                );
                let (column, row) = self.plan.node(self.spec, at);
                self.spec.map.cell(column, row).is_some_and(|cell| cell.best == best)
            })
        })
    }

    /// Beside the line, on the side where pretraining does better.
    fn contour(&mut self, contour: &Contour) {
        let words = match contour.against {
            Against::Base => "pays for itself",
            Against::BestOther => "beats the others",
        };
        let label = self.label(0.4, [Run::new(words, Weight::Regular, Role::Ink)]);
        let (width, height) = (label.width(), label.height());
        let off = 6.0 * self.plan.scale;
        let mut wishes = Vec::new();
        let places: Vec<_> = contour.line.iter().map(|place| self.plan.at(self.spec, *place)).collect();
        // From the middle of the line outwards.
        let middle = places.len() / 2;
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by_key(|at| at.abs_diff(middle));
        for at in order {
            let (x, y) = places[at];
            wishes.extend([
                (x + off, y - height / 2.0),
                (x - width - off, y - height / 2.0),
                (x + off, y + off / 2.0),
                (x + off, y - height - off / 2.0),
                (x - width / 2.0, y + off),
                (x - width / 2.0, y - height - off),
            ]);
        }
        wishes.retain(|(x, y)| {
            let centre = (x + width / 2.0, y + height / 2.0);
            let (column, row) = self.plan.node(self.spec, centre);
            let lead = self.spec.map.cell(column, row).and_then(|cell| cell.lead(contour.against));
            lead.is_some_and(|lead| lead >= 0.0) && self.field.clear(&Rect::at(*x, *y, (width, height)))
        });
        if !wishes.is_empty() {
            self.settle(label, &wishes, To::Only);
        }
    }
}
