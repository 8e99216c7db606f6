//! Bands, grid, lines and markers.

use super::{Chart, Drawn, Picture, Root};
use crate::canvas::{ink, parts, pixels, wash};
use crate::end;
use crate::palette::Role;
use crate::scale::drawable;
use crate::spec::Series;
use plotters::prelude::*;

impl Picture<'_> {
    pub(super) fn bands(&self, chart: &Chart<'_>) -> Drawn {
        let (x, y) = (self.layout.x, self.layout.y);
        self.canvas.open("bands", "");
        for band in &self.spec.bands {
            let (Some(from), Some(to)) = (drawable(band.from), drawable(band.to)) else { continue };
            let (low, high) = (from.min(to).max(y.low), from.max(to).min(y.high));
            if low > high {
                continue;
            }
            let area = chart.plotting_area();
            area.draw(&Rectangle::new([(x.low, low), (x.high, high)], ink(Role::Band).filled()))?;
            for edge in [from, to].into_iter().filter(|edge| y.holds(*edge)) {
                let style = ink(Role::BandEdge).stroke_width(self.stroke(0.8));
                area.draw(&PathElement::new(vec![(x.low, edge), (x.high, edge)], style))?;
            }
        }
        self.canvas.close();
        Ok(())
    }

    pub(super) fn grid(&self, root: &Root, chart: &Chart<'_>) -> Drawn {
        let (x, area) = (self.layout.x, chart.plotting_area());
        let across = |y: f64, style: ShapeStyle| PathElement::new(vec![(x.low, y), (x.high, y)], style);
        self.canvas.open("grid", "");
        let foot = self.spec.y.scale.has_zero().then_some(0.0);
        for tick in self.layout.y_ticks.iter().filter(|tick| Some(tick.at) != foot) {
            area.draw(&across(tick.at, ink(Role::Grid).stroke_width(self.stroke(1.0))))?;
        }
        // Where there is no zero the plot stands on a line of its own.
        area.draw(&across(
            foot.unwrap_or(self.layout.y.low),
            ink(Role::Soft).stroke_width(self.stroke(1.0)),
        ))?;
        if foot.is_some() && self.layout.y.low < 0.0 {
            area.draw(&across(self.layout.y.low, ink(Role::Grid).stroke_width(self.stroke(1.0))))?;
        }
        // Short strokes below the plot.
        let foot = |tick: f64, length: f64| {
            let (left, bottom) = (self.layout.across(tick), self.layout.plot.bottom);
            [(left, bottom), (left, bottom + length)].map(|(x, y)| (parts(x), parts(y)))
        };
        let style = ink(Role::Soft).stroke_width(self.stroke(1.0));
        for tick in &self.layout.x_ticks {
            root.draw(&PathElement::new(foot(tick.at, 4.0 * self.layout.scale), style))?;
        }
        self.canvas.close();
        Ok(())
    }

    pub(super) fn fan(&self, chart: &Chart<'_>) -> Drawn {
        let Some(fan) = &self.spec.fan else { return Ok(()) };
        self.canvas.open("fan", "");
        for band in &fan.bands {
            let drawn: Vec<_> = band
                .points
                .iter()
                .filter_map(|(x, low, high)| Some((drawable(*x)?, drawable(*low)?, drawable(*high)?)))
                .collect();
            let upper = drawn.iter().map(|(x, _, high)| (*x, *high));
            let lower = drawn.iter().rev().map(|(x, low, _)| (*x, *low));
            if drawn.is_empty() {
                continue;
            }
            if band.is_line() {
                let line =
                    PathElement::new(upper.collect::<Vec<_>>(), ink(fan.role).stroke_width(self.stroke(1.0)));
                chart.plotting_area().draw(&line)?;
                continue;
            }
            let outline: Vec<_> = upper.chain(lower).collect();
            chart.plotting_area().draw(&Polygon::new(outline, wash(fan.role, 0.16)))?;
        }
        self.canvas.close();
        Ok(())
    }

    pub(super) fn levels(&self, chart: &Chart<'_>) -> Drawn {
        let (x, y) = (self.layout.x, self.layout.y);
        self.canvas.open("levels", "");
        for at in self.spec.levels.iter().filter_map(|level| drawable(level.at)).filter(|at| y.holds(*at)) {
            let style = ink(Role::Ink).stroke_width(self.stroke(1.5));
            chart.plotting_area().draw(&PathElement::new(vec![(x.low, at), (x.high, at)], style))?;
        }
        self.canvas.close();
        Ok(())
    }

    pub(super) fn line(&self, chart: &mut Chart<'_>, series: &Series) -> Drawn {
        let width = if series.emphasis { 3.2 } else { 2.0 };
        let dashes: Vec<_> = series
            .role
            .dash()
            .iter()
            .map(|dash| pixels(parts(dash * width * self.layout.scale)).to_string())
            .collect();
        let dashes = if dashes.is_empty() {
            " stroke-linejoin=\"round\" stroke-linecap=\"round\"".to_string()
        } else {
            format!(" stroke-linejoin=\"round\" stroke-dasharray=\"{}\"", dashes.join(" "))
        };
        let points: Vec<_> =
            series.points.iter().filter_map(|(x, y)| Some((drawable(*x)?, drawable(*y)?))).collect();
        self.canvas.open(&format!("series {}", series.role.name()), &dashes);
        let style = ink(series.role).stroke_width(self.stroke(width));
        if points.len() > 1 {
            chart.draw_series(LineSeries::new(points, style))?;
        }
        self.canvas.close();
        if let Some(last) = end::last(series).filter(|_| !series.name.is_empty()) {
            let radius = if series.emphasis { 3.6 } else { 2.6 };
            chart.plotting_area().draw(&Circle::new(last, self.stroke(radius), ink(series.role).filled()))?;
        }
        Ok(())
    }

    pub(super) fn markers(&self, root: &Root) -> Drawn {
        self.canvas.open("markers", "");
        for (marker, (x, y)) in self.layout.markers(self.spec) {
            let at = (parts(x), parts(y));
            root.draw(&Circle::new(at, self.stroke(6.5), ink(Role::Paper).filled()))?;
            root.draw(&Circle::new(at, self.stroke(5.0), ink(marker.role).stroke_width(self.stroke(2.4))))?;
        }
        self.canvas.close();
        Ok(())
    }
}
