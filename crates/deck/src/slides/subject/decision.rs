//! The decision: the answer, how sure it is, and what each alternative is worth.

use super::{Pages, ROOM, Sources};
use crate::slides::chart::rows;
use crate::slides::notes;
use crate::slides::page::{Box, SIDE, Text};
use crate::told;
use crossover_chart::palette::Role;
use crossover_economics::outcome::Outcome;
use crossover_economics::quantity::{Unit, short};

/// Width of the words; the chart has the rest.
const WORDS: f64 = 392.0;

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    let verdict = &from.report.verdict;
    let mut page = pages.page(from, &verdict.headline);
    let given = Text::soft(15.0).shrinking(11.0).of(told::given(from.report));
    page.text("Given", Box::new(SIDE, 86.0, ROOM, 20.0), &given);
    let mut top = 132.0;
    if let Some(sureness) = verdict.sureness {
        let label = format!("How sure: {}", sureness.label());
        page.block(Box::new(SIDE, top + 2.0, 3.0, 15.0), Role::from(verdict.best));
        page.text(
            "Sureness",
            Box::new(SIDE + 11.0, top, WORDS - 11.0, 20.0),
            &Text::ink(15.0).bold().of(label),
        );
        top += 30.0;
    }
    let words = vec![verdict.paragraph.clone(), verdict.odds.clone()];
    let words = Text::ink(14.0)
        .shrinking(9.0)
        .paragraphs(words.into_iter().filter(|words| !words.is_empty()).collect());
    let flips = &verdict.flips;
    let end = if flips.is_empty() { 474.0 } else { 348.0 };
    page.text("Answer", Box::new(SIDE, top, WORDS, end - top - 10.0), &words);
    if !flips.is_empty() {
        page.text(
            "Changes title",
            Box::new(SIDE, end, WORDS, 18.0),
            &Text::ink(12.0).bold().of("What would change it"),
        );
        let flips = flips.iter().map(|flip| flip.sentence.clone()).collect();
        let flips = Text::soft(12.0).shrinking(8.5).paragraphs(flips);
        page.text("Changes", Box::new(SIDE, end + 20.0, WORDS, 474.0 - end - 20.0), &flips);
    }

    let left = SIDE + WORDS + 44.0;
    let room = ROOM - WORDS - 44.0;
    let months = short(from.report.scenario.horizon_months, Unit::Months);
    let title = format!("NPV over buying every token, {months}");
    page.text("Chart title", Box::new(left, 132.0, room, 20.0), &Text::ink(12.0).bold().of(title.as_str()));
    let bar = |outcome: &Outcome| {
        let value = outcome.unavailable.is_none().then_some(outcome.npv);
        let name = outcome.alternative.label();
        let name = if value.is_some() { name.to_string() } else { format!("{name}: not possible") };
        (name, value, Role::from(outcome.alternative))
    };
    let bars = from.report.outcomes.iter().map(bar).collect();
    let chart = rows((&title, &verdict.paragraph), ("Alternative", "NPV, US$"), bars);
    let path = pages.chart();
    page.chart(Box::new(left, 152.0, room, 322.0), chart, &path);
    super::source(
        &mut page,
        &format!(
            "NPV: present value of all months over buying every token from the closed API, at {} a year.",
            short(from.report.scenario.discount_rate, Unit::Share)
        ),
    );

    let mut notes = vec![from.meta.title().to_string()];
    notes.extend(from.meta.note.lines().map(str::to_string));
    notes.extend([verdict.headline.clone(), verdict.paragraph.clone(), verdict.odds.clone()]);
    if !from.meta.link.is_empty() {
        notes.push(format!("This scenario: {}", from.meta.link));
    }
    notes.append(&mut page.notes);
    notes.extend(notes::trace(
        from.report,
        &["base_first", "base_total", "npv_own", "npv_open", "npv_host", "npv_post", "owning_needed"],
    ));
    page.notes = notes;
    pages.done.push(page);
}
