//! Readiness and moat, when questions have been answered.

use super::pen::{Ink, Pen};
use crate::told;
use crossover_economics::readiness::Answers;

/// Draws the answers, each with what follows from it.
pub(super) fn page(pen: &mut Pen<'_, '_>, answers: &Answers) {
    pen.heading(2, told::READINESS, Ink::HEAD.of(14.0), 1);
    pen.paragraph(&told::answered(answers), Ink::BODY, 3);
    pen.paragraph(told::ESSAY, Ink::SOFT, 2);
    for (question, reply) in answers.given() {
        pen.heading(3, &format!("{}: {}", question.label, reply.label), Ink::BODY.bold(), 1);
        pen.paragraph(question.text, Ink::SOFT, 1);
        pen.paragraph(reply.reason, Ink::BODY, 3);
        if let Some(sentence) = told::effects(reply.effects) {
            pen.paragraph(&sentence, Ink::SOFT, 2);
        }
    }
}
