//! Avoided spend against the budget.

use super::{BOTTOM, Pages, ROOM, Sources, TOP};
use crate::slides::chart::{Look, lines};
use crate::slides::notes;
use crate::slides::page::{Box, SIDE, Text};

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    let spec = crossover_chart::avoided_spend(from.report);
    let mut page = pages.page(from, &spec.title);
    super::lead(&mut page, &spec.summary);
    page.text("Axis", Box::new(SIDE, TOP, ROOM, 16.0), &Text::soft(10.5).of(spec.y.label.as_str()));
    let chart = lines(&spec);
    let shown = |name: &str| chart.series.iter().any(|series| series.name == name);
    let mut key: Vec<String> = Vec::new();
    for level in spec.levels.iter().filter(|level| !shown(&level.label)) {
        key.push(format!("{} is beyond this scale.", level.label));
    }
    if let Some(series) = chart.series.iter().find(|series| series.look == Look::Area) {
        key.push(format!("Shaded: {}.", series.name));
    }
    let path = pages.chart();
    page.chart(Box::new(SIDE, TOP + 14.0, ROOM, BOTTOM - TOP - 14.0), chart, &path);
    key.push(spec.source.clone());
    super::source(&mut page, &key.join(" "));
    page.notes.extend(notes::trace(
        from.report,
        &[
            "base_first",
            "base_total",
            "closed_price",
            "closed_price_end",
            "own_serving",
            "own_outlay",
            "own_avoided",
            "payback_own",
        ],
    ));
    pages.done.push(page);
}
