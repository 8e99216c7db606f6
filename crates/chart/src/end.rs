//! Labels at the ends of lines: name and last value, in the line's colour, instead of a legend.

use crate::font::Weight;
use crate::label::{Label, Run};
use crate::layout::Layout;
use crate::palette::Role;
use crate::place;
use crate::scale::drawable;
use crate::spec::{ChartSpec, Series};
use crossover_economics::quantity::short;

/// Space between the plot and the labels at plain scale: room for a line that leads from one to the other.
pub(crate) const LEADER: f64 = 16.0;

/// Space between two labels at plain scale.
const GAP: f64 = 3.0;

/// A label with the point that it names.
pub(crate) struct End {
    pub(crate) role: Role,
    pub(crate) emphasis: bool,
    pub(crate) label: Label,
    /// The line's last point, in units of the axes.
    pub(crate) at: (f64, f64),
    /// Upper edge of the label in pixels.
    pub(crate) top: f64,
}

/// The last point of a line that can be drawn.
pub(crate) fn last(series: &Series) -> Option<(f64, f64)> {
    series.points.iter().rev().find_map(|(x, y)| Some((drawable(*x)?, drawable(*y)?)))
}

/// Labels that fit into `height` one above the other: names and values; or names in one line; or as many of those as
/// fit, lines with emphasis first.
pub(crate) fn labels(spec: &ChartSpec, text: f64, room: f64, height: f64) -> Vec<End> {
    let named = spec.series.iter().filter(|series| !series.name.is_empty());
    let drawn: Vec<_> = named.filter_map(|series| Some((series, last(series)?))).collect();
    let with = |label: &dyn Fn(&Series, Run, f64) -> Label| -> Vec<End> {
        let end = |(series, at): &(&Series, (f64, f64))| {
            let weight = if series.emphasis { Weight::Semibold } else { Weight::Regular };
            let name = Run::new(series.name.as_str(), weight, series.role);
            End {
                role: series.role,
                emphasis: series.emphasis,
                label: label(series, name, at.1),
                at: *at,
                top: 0.0,
            }
        };
        drawn.iter().map(end).collect()
    };
    let whole = with(&|series, name, value| {
        let value = Run::new(short(spec.y.scale.value(value), spec.y.unit), name.weight, series.role);
        Label::named(&name, value, text, room)
    });
    let needed = |ends: &[End]| ends.iter().map(|end| end.label.height() + GAP * text / 12.0).sum::<f64>();
    if needed(&whole) <= height {
        return whole;
    }
    let mut names = with(&|_, name, _| Label::line(&name, text, room));
    while needed(&names) > height {
        let least = names.iter().rposition(|end| !end.emphasis).unwrap_or(names.len() - 1);
        names.remove(least);
    }
    names
}

/// Gives each label its height beside the plot.
pub(crate) fn stack(layout: &mut Layout) {
    let mut ends = std::mem::take(&mut layout.ends);
    // Stable: lines that end together keep the order of the specification.
    ends.sort_by(|a, b| b.at.1.total_cmp(&a.at.1));
    let blocks: Vec<_> = ends.iter().map(|end| (layout.down(end.at.1), end.label.height())).collect();
    // The lowest may stand beside the axis, but not beside the text of its ticks.
    let (top, bottom) = (layout.plot.top - 7.0 * layout.scale, layout.plot.bottom + 7.0 * layout.scale);
    match place::stack(&blocks, GAP * layout.scale, top, bottom) {
        Some(tops) => {
            for (end, top) in ends.iter_mut().zip(tops) {
                end.top = top;
            }
            layout.ends = ends;
        }
        None => layout.ends = Vec::new(),
    }
}
