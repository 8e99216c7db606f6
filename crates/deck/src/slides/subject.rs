//! What the slides say, in their order.

mod alternatives;
mod avoided;
mod buys;
mod decision;
mod flips;
mod readiness;
mod sources;

use super::page::{Box, Page, SIDE, SIZE, Text};
use super::template;
use crate::Meta;
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;

/// Width between the margins.
const ROOM: f64 = SIZE.0 - 2.0 * SIDE;

/// Where figures begin, below title and lead.
const TOP: f64 = 138.0;

/// Where they end, above the line of sources.
const BOTTOM: f64 = 478.0;

/// Everything that slides are made of.
struct Sources<'a> {
    report: &'a Report,
    meta: &'a Meta,
    answers: &'a Answers,
}

/// All slides.
pub(super) fn all(report: &Report, meta: &Meta, answers: &Answers) -> Vec<Page> {
    let from = Sources { report, meta, answers };
    let mut pages = Pages { done: Vec::new(), charts: 0 };
    decision::slide(&from, &mut pages);
    avoided::slide(&from, &mut pages);
    alternatives::slide(&from, &mut pages);
    buys::slide(&from, &mut pages);
    flips::slide(&from, &mut pages);
    sources::slide(&from, &mut pages);
    readiness::slide(&from, &mut pages);
    pages.done
}

/// The slides so far.
struct Pages {
    done: Vec<Page>,
    charts: usize,
}

impl Pages {
    /// A new slide.
    fn page(&self, from: &Sources<'_>, title: &str) -> Page {
        let number = self.done.len() + 1;
        Page::new(from.meta.title(), title, template::relations(number))
    }

    /// Where the next chart's part is.
    fn chart(&mut self) -> String {
        self.charts += 1;
        template::chart_path(self.charts)
    }
}

/// What a slide says, below its title.
fn lead(page: &mut Page, words: &str) {
    page.text("Lead", Box::new(SIDE, 86.0, ROOM, 44.0), &Text::soft(15.0).shrinking(11.0).of(words));
    page.notes.push(words.into());
}

/// Where a slide's figures come from, below them.
fn source(page: &mut Page, words: &str) {
    page.text("Source", Box::new(SIDE, 482.0, ROOM, 20.0), &Text::soft(9.0).shrinking(7.5).of(words));
    page.notes.push(words.into());
}
