//! What the answer rests on: runs, prices, figures, claims and every default, each with its source.

mod ask;
mod backtest;
mod claims;
mod clocks;
mod inputs;
mod money;
mod prices;
mod references;

use crate::address;
use crate::component::colophon::Colophon;
use crate::component::masthead::Masthead;
use crate::component::notices::Notices;
use ask::Ask;
use crossover_economics::report::Report;
use leptos::prelude::*;

/// The sections in their order: id and heading.
const SECTIONS: [(&str, &str); 7] = [
    ("clocks", "The two clocks"),
    ("back-test", "Predicted against disclosed runs"),
    ("prices", "List prices"),
    ("money", "Where the money goes"),
    ("figures", "The five reference figures"),
    ("claims", "The essay’s claims, tested"),
    ("inputs", "Every default and its source"),
];

/// The page at `/evidence`, for the scenario of the query.
#[component]
pub(crate) fn Evidence() -> impl IntoView {
    let ask = Ask::of(&crate::request::query());
    let report = Report::of(&ask.scenario);
    view! {
        <Masthead here="/evidence" />
        <main id="main" class="prose evidence" tabindex="-1">
            <h1>"What the answer rests on"</h1>
            <p class="lead">
                "Disclosed runs, dated prices and the essay’s own claims, set against "
                <a href=address::of(&ask.query)>"the open scenario"</a>
                ". What is measured, cited, worked out or judged says so."
            </p>
            <Notices list=ask.notices.clone() />
            <nav aria-label="On this page">
                <ul class="contents">
                    {SECTIONS
                        .map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> })
                        .collect_view()}
                </ul>
            </nav>
            {clocks::section(&ask)}
            {backtest::section()}
            {prices::section(&ask.scenario)}
            {money::section(&report)}
            {references::section(&ask.scenario)}
            {claims::section(&report)}
            {inputs::section(&ask.scenario)}
        </main>
        <Colophon />
    }
}

/// The heading of the section with this id.
fn heading(id: &'static str) -> impl IntoView {
    let name = SECTIONS.iter().find(|(section, _)| *section == id).map(|(_, name)| *name);
    view! { <h2 id=id>{name}</h2> }
}
