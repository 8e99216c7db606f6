//! Areas of colour and hatching.

use super::MapSpec;
use super::plan::Plan;
use crate::canvas::{Canvas, ink, parts, wash};
use crate::draw::{Drawn, Root};
use crate::palette::Role;
use crate::rect::Rect;
use plotters::prelude::*;

/// Space between two lines of hatching at plain scale.
const HATCH: f64 = 7.0;

type Outline = Vec<(f64, f64)>;

/// NPV of pretraining as colour, with hatching where it is above zero: that is readable in grey too. What has no model is
/// hatched alone.
pub(super) fn areas(spec: &MapSpec<'_>, plan: &Plan, canvas: &Canvas, root: &Root) -> Drawn {
    let area = |at_least: f64| -> Vec<Outline> {
        let outlines = spec.map.area(at_least).into_iter();
        outlines.map(|line| line.into_iter().map(|place| plan.at(spec, place)).collect()).collect()
    };
    canvas.open("areas", "");
    if spec.steps.gaps {
        gap(plan.plot, plan.scale, root)?;
    }
    // From the lowest up, each on top of the last.
    for (role, at_least) in spec.steps.colours() {
        canvas.fill(&area(at_least), role);
    }
    canvas.close();
    canvas.open("hatch", "");
    hatch(&area(0.0), plan.plot, HATCH * plan.scale, |ends| {
        let style = wash(Role::Pretrain, 0.28).stroke_width(parts(0.9 * plan.scale).unsigned_abs());
        root.draw(&PathElement::new(ends.map(|(x, y)| (parts(x), parts(y))), style))
    })?;
    canvas.close();
    Ok(())
}

/// The look of what has no model.
pub(super) fn gap(place: Rect, scale: f64, root: &Root) -> Drawn {
    let Rect { left, top, right, bottom } = place;
    let outline = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    let corners = [(left, top), (right, bottom)].map(|(x, y)| (parts(x), parts(y)));
    root.draw(&Rectangle::new(corners, ink(Role::Paper).filled()))?;
    hatch(&[outline], place, 0.6 * HATCH * scale, |ends| {
        let style = ink(Role::Grid).stroke_width(parts(1.2 * scale).unsigned_abs());
        root.draw(&PathElement::new(ends.map(|(x, y)| (parts(x), parts(y))), style))
    })
}

/// Slanted lines inside outlines: each line is cut by the outlines, and every other piece of it is inside.
fn hatch(
    outlines: &[Outline],
    within: Rect,
    apart: f64,
    mut draw: impl FnMut([(f64, f64); 2]) -> Drawn,
) -> Drawn {
    let (first, last) = (within.left + within.top, within.right + within.bottom);
    let count = ((last - first) / apart) as usize;
    for line in 1..=count {
        // All places with x + y = sum.
        let sum = first + line as f64 * apart;
        let mut cuts: Vec<f64> = Vec::new();
        for pair in outlines.iter().flat_map(|outline| outline.windows(2)) {
            let [from, to] = [pair[0], pair[1]].map(|(x, y)| x + y - sum);
            if (from < 0.0) != (to < 0.0) {
                cuts.push(pair[0].0 + (pair[1].0 - pair[0].0) * from / (from - to));
            }
        }
        cuts.sort_by(f64::total_cmp);
        for piece in cuts.chunks_exact(2) {
            draw([(piece[0], sum - piece[0]), (piece[1], sum - piece[1])])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_inside_and_out_of_holes() {
        let square = |from: f64, to: f64| vec![(from, from), (to, from), (to, to), (from, to), (from, from)];
        let within = Rect { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 };
        let mut length = 0.0;
        hatch(&[square(0.0, 100.0), square(25.0, 75.0)], within, 0.5, |[from, to]| {
            let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
            let hole = |at: f64| at > 25.0 + 1e-9 && at < 75.0 - 1e-9;
            assert!(!(hole(middle.0) && hole(middle.1)), "{middle:?}");
            length += (to.0 - from.0).hypot(to.1 - from.1);
            Ok(())
        })
        .unwrap();
        // Lines half a unit apart along x + y lie 0.5 / √2 apart.
        let area = length * 0.5 / 2.0_f64.sqrt();
        assert!((area / 7500.0 - 1.0).abs() < 0.01, "{area}");
    }
}
