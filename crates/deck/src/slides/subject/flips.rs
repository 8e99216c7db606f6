//! What would flip the answer.

use super::{BOTTOM, Pages, ROOM, Sources, TOP};
use crate::slides::chart::tornado;
use crate::slides::notes;
use crate::slides::page::{Box, SIDE, Text};

/// Width of the chart.
const CHART: f64 = 560.0;

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    let report = from.report;
    let spec = crossover_chart::tornado(report, report.odds.as_ref().map(|odds| odds.worth.as_slice()));
    let mut page = pages.page(from, &spec.title);
    super::lead(&mut page, &spec.summary);
    page.text(
        "Chart title",
        Box::new(SIDE, TOP, CHART, 16.0),
        &Text::soft(10.5).of(
            "Change in the lead when one input goes to its P10 or its P90, US$; labels give the input there",
        ),
    );
    let path = pages.chart();
    page.chart(Box::new(SIDE, TOP + 16.0, CHART, BOTTOM - TOP - 16.0), tornado(&spec), &path);

    let left = SIDE + CHART + 32.0;
    let room = ROOM - CHART - 32.0;
    page.text(
        "Turning points title",
        Box::new(left, TOP, room, 18.0),
        &Text::ink(12.0).bold().of("Nearest turning points"),
    );
    let flips: Vec<String> = report.verdict.flips.iter().map(|flip| flip.sentence.clone()).collect();
    let shown = if flips.is_empty() {
        vec!["No single input changes the answer within the range that it may take.".into()]
    } else {
        flips.clone()
    };
    page.text(
        "Turning points",
        Box::new(left, TOP + 22.0, room, 214.0),
        &Text::ink(13.0).shrinking(9.0).paragraphs(shown),
    );
    let stress = "Colour of a bar: the best alternative there. A bar that takes away the whole lead changes the answer.";
    page.text("Key", Box::new(left, 408.0, room, 66.0), &Text::soft(11.0).shrinking(9.0).of(stress));
    super::source(&mut page, &spec.source);
    page.notes.extend(flips);
    let table = spec.table();
    page.notes.push(table.columns.join(" | "));
    page.notes.extend(table.rows.iter().map(|row| row.join(" | ")));
    page.notes.extend(notes::trace(report, &["npv_own", "npv_open", "npv_host", "npv_post"]));
    pages.done.push(page);
}
