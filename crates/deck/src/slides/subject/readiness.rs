//! Readiness and moat, when questions have been answered.

use super::{Pages, Sources};
use crate::slides::page::{Cell, SIDE, Table};
use crossover_economics::readiness::QUESTIONS;

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    if from.answers.is_empty() {
        return;
    }
    let mut page = pages.page(from, "Readiness and moat");
    let given: Vec<_> = from.answers.given().collect();
    let lead = format!(
        "{} of {} questions answered, after the essay’s six layers and five moves. There is no score: nothing in here measures readiness.",
        given.len(),
        QUESTIONS.len()
    );
    super::lead(&mut page, &lead);
    let row = |(question, reply): &(
        &crossover_economics::readiness::Question,
        &crossover_economics::readiness::Reply,
    )| {
        vec![
            Cell::new(question.label),
            Cell { bold: true, ..Cell::new(reply.label) },
            Cell::soft(reply.reason),
        ]
    };
    let table = Table {
        name: "Questions on readiness and moat with the answers and what follows from them".into(),
        columns: vec![(180.0, false), (200.0, false), (484.0, false)],
        head: ["Question", "Answer", "What follows"].map(String::from).to_vec(),
        rows: given.iter().map(row).collect(),
        height: 33.0,
        size: 11.0,
    };
    page.table((SIDE, 132.0), &table);
    super::source(
        &mut page,
        "Questions after “The $8M trillion: when frontier-grade training falls out of the lab”, 2026-05-30; what follows is judgement.",
    );
    for (question, reply) in given {
        page.notes.push(format!("{} {} {}", question.text, reply.label, reply.reason));
        page.notes.push(format!("Why it is asked: {} From: {}.", question.why, question.from));
        page.notes.extend(reply.effects.iter().map(|effect| format!("{}: {}", effect.input, effect.why)));
    }
    pages.done.push(page);
}
