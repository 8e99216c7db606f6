//! What a run costs at the frontier and for a follower, and when each class of model falls inside the budget.

use super::ask::Ask;
use super::heading;
use crate::component::plate::Plate;
use crate::component::scroll::Scroll;
use crate::component::source::Source;
use crossover_chart::evidence::two_clocks;
use crossover_chart::{dots, table};
use crossover_economics::clock::{
    Accounting, CITED_TO, Class, Clocks, EPOCH_COSTS, FRONTIER_FROM, FRONTIER_MULTIPLE_FROM, HALVING_FROM,
    Point,
};
use crossover_economics::quantity::{Unit, short};
use leptos::prelude::*;

pub(super) fn section(ask: &Ask) -> impl IntoView + use<> {
    let clocks = Clocks::of(&ask.scenario, ask.accounting);
    let spec = two_clocks(&clocks, &ask.scenario);
    let tables = vec![
        ("both clocks by year".to_string(), table(&spec)),
        ("runs on the chart".to_string(), dots(&spec)),
    ];
    view! {
        <section aria-labelledby="clocks">
            {heading("clocks")}
            {switch(ask)}
            <Plate spec tables />
            {classes(ask, &clocks)}
            {basis(ask, &clocks)}
            {runs(&clocks)}
        </section>
    }
}

/// Two links: they work without JavaScript and keep the scenario.
fn switch(ask: &Ask) -> impl IntoView + use<> {
    let choice = |accounting: Accounting, name: &'static str| {
        let current = (accounting == ask.accounting).then_some("true");
        view! { <a href=ask.counting(accounting) aria-current=current>{name}</a> }
    };
    view! {
        <nav class="switch" aria-label="What the clocks count">
            {choice(Accounting::Marginal, "Final run alone")}
            {choice(Accounting::Full, "Whole project")}
        </nav>
    }
}

/// A month for reading; those far away only as such.
fn when(month: Option<f64>) -> String {
    /// January 2040: nobody's trend holds for longer.
    const FAR: f64 = 2040.0 * 12.0;
    match month {
        None => "never".into(),
        Some(month) if month > FAR => "after 2040".into(),
        Some(month) => short(month, Unit::CalendarMonth),
    }
}

fn classes(ask: &Ask, clocks: &Clocks) -> impl IntoView + use<> {
    let usd = |value| short(value, Unit::Usd);
    let budget = usd(ask.scenario.budget);
    let row = move |class: &Class| {
        let at_once = class.inside == Some(class.month);
        let inside = if at_once { "at once".into() } else { when(class.inside) };
        let likely = if at_once {
            "at once".into()
        } else {
            format!("{} to {}", when(class.earliest), when(class.latest))
        };
        view! {
            <tr>
                <th scope="row">{class.name.clone()}</th>
                <td>{short(class.month, Unit::CalendarMonth)}</td>
                <td>{usd(class.then_usd)}</td>
                <td>{class.now_usd.map_or_else(|| "still to come".into(), usd)}</td>
                <td>{inside}</td>
                <td>{likely}</td>
            </tr>
        }
    };
    if clocks.classes.is_empty() {
        let none = "No share of the budget goes to compute, so no class of model falls inside it.";
        return view! { <p>{none}</p> }.into_any();
    }
    let rows = clocks.classes.iter().map(row).collect_view();
    view! {
        <h3>{format!("When each class falls inside your {budget}")}</h3>
        <p>
            "Repeating what an earlier model reached takes less compute every year. A date before today is a class that the budget "
            "already reaches; likely means the 95% interval of the cited rate."
        </p>
        <Scroll label="Table: when each class falls inside the budget">
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Class"</th>
                        <th scope="col">"Came in"</th>
                        <th scope="col">"Cost then"</th>
                        <th scope="col">"Repeating it today"</th>
                        <th scope="col">"Inside the budget"</th>
                        <th scope="col">"Likely"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroll>
    }
    .into_any()
}

/// What is cited, and what is ours.
fn basis(ask: &Ask, clocks: &Clocks) -> impl IntoView + use<> {
    let rate = |value| short(value, Unit::MultiplePerYear);
    let multiple = |value| short(value, Unit::Multiple);
    let full = (ask.accounting == Accounting::Full).then(|| {
        let follower = ask.accounting.follower(&ask.scenario).map_or_else(|| "–".into(), multiple);
        view! {
            <li>
                <strong>"Derived. "</strong>
                {format!(
                    "The whole project is {} a frontier run, the middle of the cited range, and {follower} a follower’s by this scenario’s \
                     R&D multiplier, post-training and compute share. ",
                    multiple(ask.accounting.frontier()),
                )}
                <Source text=FRONTIER_MULTIPLE_FROM.source />
                "."
            </li>
        }
    });
    view! {
        <h3>"What is cited, and what is ours"</h3>
        <ul>
            <li>
                <strong>"Cited. "</strong>
                {format!("The frontier’s growth to {}: ", short(CITED_TO - 1.0, Unit::CalendarMonth))}
                <Source text=FRONTIER_FROM.source />
                ". Its level is the centre of the record runs to then."
            </li>
            <li>
                <strong>"Cited. "</strong>
                "How fast repeating gets cheaper: " <Source text=HALVING_FROM.source />
                {format!(". Times this scenario’s fall of rents, {}.", rate(ask.scenario.rent_fall))}
            </li>
            <li>
                <strong>"Our extrapolation. "</strong>
                {format!(
                    "The frontier after 2024, repeats after 2023, and the follower’s line: least squares through three runs of one firm, the \
                     last of them our own estimate. Our line through all record runs gives {} for the frontier.",
                    rate(clocks.fitted.per_year),
                )}
            </li>
            <li>
                <strong>"Not the same. "</strong>
                "Epoch’s costs are what the hardware wears off, in 2023 dollars; a follower’s are rent."
            </li>
            {full}
        </ul>
    }
}

fn runs(clocks: &Clocks) -> impl IntoView + use<> {
    let row = |run: &Point| {
        view! {
            <tr>
                <th scope="row">{run.name}</th>
                <td>{short(run.month, Unit::CalendarMonth)}</td>
                <td>{short(run.usd, Unit::Usd)}</td>
                <td>
                    <Source text=run.source />
                </td>
            </tr>
        }
    };
    let all = clocks.frontier_runs.iter().chain(&clocks.follower_runs).chain(&clocks.disclosed);
    let rows = all.map(row).collect_view();
    view! {
        <details class="fold">
            <summary>"Every run on the chart with its source"</summary>
            <p>{format!("Frontier runs: {}.", EPOCH_COSTS.source)}</p>
            <Scroll label="Table: runs with their sources">
                <table class="words">
                    <thead>
                        <tr>
                            <th scope="col">"Run"</th>
                            <th scope="col">"Published"</th>
                            <th scope="col">"Cost"</th>
                            <th scope="col">"Source"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroll>
        </details>
    }
}
