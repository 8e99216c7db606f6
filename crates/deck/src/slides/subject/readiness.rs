//! Readiness and moat, when questions have been answered.

use super::{Pages, Sources};
use crate::slides::page::{Cell, SIDE, Table};
use crate::told;
use crossover_economics::readiness::{Question, Reply};

pub(super) fn slide(from: &Sources<'_>, pages: &mut Pages) {
    if from.answers.is_empty() {
        return;
    }
    let mut page = pages.page(from, told::READINESS);
    let given: Vec<_> = from.answers.given().collect();
    super::lead(&mut page, &told::answered(from.answers));
    let row = |(question, reply): &(&Question, &Reply)| {
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
    super::source(&mut page, told::ESSAY);
    for (question, reply) in given {
        page.notes.push(format!("{} {} {}", question.text, reply.label, reply.reason));
        page.notes.push(format!("Why it is asked: {} From: {}.", question.why, question.from));
        page.notes.extend(told::effects(reply.effects));
    }
    pages.done.push(page);
}
