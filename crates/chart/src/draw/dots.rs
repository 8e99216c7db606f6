//! Single points with their bars.

use super::{Drawn, Picture, Root};
use crate::canvas::{ink, parts};
use crate::dot::{Dot, Shape};
use crate::palette::Role;
use plotters::prelude::*;

/// Half of a point's size, and of the stroke across the end of a bar, at plain scale.
const RADIUS: f64 = 3.4;

impl Picture<'_> {
    /// All bars first, so that none lies on a point.
    pub(super) fn dots(&self, root: &Root) -> Drawn {
        if self.spec.dots.is_empty() {
            return Ok(());
        }
        self.canvas.open("dots", "");
        for dot in &self.spec.dots {
            self.bars(root, dot)?;
        }
        for dot in &self.spec.dots {
            if let Some(at) = self.layout.at(dot.x, dot.y) {
                self.point(root, dot, at)?;
            }
        }
        self.canvas.close();
        Ok(())
    }

    fn bars(&self, root: &Root, dot: &Dot) -> Drawn {
        let end = RADIUS * 0.8 * self.layout.scale;
        let width = if dot.shape == Shape::Bar { 2.4 } else { 1.0 };
        let style = ink(dot.role).stroke_width(self.stroke(width));
        let path = |ends: [(f64, f64); 2]| PathElement::new(ends.map(|(x, y)| (parts(x), parts(y))), style);
        let at = |x, y| self.layout.at(x, y);
        if let Some((low, high)) = dot.along
            && let (Some(low), Some(high)) = (at(dot.x, low), at(dot.x, high))
        {
            root.draw(&path([low, high]))?;
            for (x, y) in [low, high] {
                root.draw(&path([(x - end, y), (x + end, y)]))?;
            }
        }
        if let Some((low, high)) = dot.across
            && let (Some(low), Some(high)) = (at(low, dot.y), at(high, dot.y))
        {
            root.draw(&path([low, high]))?;
            for (x, y) in [low, high] {
                root.draw(&path([(x, y - end), (x, y + end)]))?;
            }
        }
        Ok(())
    }

    fn point(&self, root: &Root, dot: &Dot, (x, y): (f64, f64)) -> Drawn {
        let (at, radius) = ((parts(x), parts(y)), RADIUS * self.layout.scale);
        match dot.shape {
            Shape::Disc => root.draw(&Circle::new(at, self.stroke(RADIUS), ink(dot.role).filled())),
            Shape::Speck => root.draw(&Circle::new(at, self.stroke(RADIUS * 0.6), ink(dot.role).filled())),
            Shape::Ring => {
                root.draw(&Circle::new(at, self.stroke(RADIUS), ink(Role::Paper).filled()))?;
                root.draw(&Circle::new(at, self.stroke(RADIUS), ink(dot.role).stroke_width(self.stroke(1.8))))
            }
            Shape::Diamond => {
                let radius = radius * 1.3;
                let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
                root.draw(&Polygon::new(corners.map(|(x, y)| (parts(x), parts(y))), ink(dot.role)))
            }
            Shape::Bar => Ok(()),
        }
    }
}
