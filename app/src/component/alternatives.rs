//! The five alternatives side by side.

use crate::component::scroll::Scroll;
use crate::form::Form;
use crossover_chart::palette::Role;
use crossover_economics::alternative::Alternative;
use crossover_economics::outcome::Outcome;
use crossover_economics::quantity::{Unit, short};
use leptos::prelude::*;

/// The table of the five, the best one marked.
#[component]
pub(crate) fn Alternatives() -> impl IntoView {
    let form = expect_context::<Form>();
    let rows = move || {
        form.report.with(|report| {
            report
                .outcomes
                .iter()
                .map(|outcome| row(outcome, outcome.alternative == report.verdict.best))
                .collect_view()
        })
    };
    let months = move || form.report.with(|report| report.scenario.horizon_months);
    view! {
        <section class="alternatives" aria-labelledby="alternatives-title">
            <h2 id="alternatives-title">"Five alternatives"</h2>
            <p class="lead">
                "Over " {move || short(months(), Unit::Months)}
                ", each against buying every token from the closed API. Traffic that an alternative can’t take over stays there."
            </p>
            <Scroll label="Table of the five alternatives">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Alternative"</th>
                            <th scope="col"><abbr title="Net present value">"NPV"</abbr></th>
                            <th scope="col">"Outlay"</th>
                            <th scope="col">"Avoided spend"</th>
                            <th scope="col">"Payback"</th>
                            <th scope="col"><abbr title="Internal rate of return a year">"IRR"</abbr></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroll>
        </section>
    }
}

fn row(outcome: &Outcome, best: bool) -> AnyView {
    let usd = |value| short(value, Unit::Usd);
    let alternative = outcome.alternative;
    let name = view! {
        <th scope="row">
            <span class=format!("swatch {}", Role::from(alternative).name()) aria-hidden="true"></span>
            {alternative.label()}
            {best.then(|| view! { <span class="best">"best"</span> })}
        </th>
    };
    let figures = match (&outcome.unavailable, alternative) {
        (Some(reason), _) => view! { <td colspan="5" class="reason">{format!("Not possible: {reason}")}</td> }.into_any(),
        (None, Alternative::BuyClosed) => {
            view! { <td colspan="5" class="reason">{format!("The base: costs {} in today’s money", usd(outcome.cost))}</td> }
                .into_any()
        }
        (None, _) => [
            usd(outcome.npv),
            usd(outcome.outlay),
            usd(outcome.avoided),
            outcome.payback_words(),
            outcome.irr_words(),
        ]
            .into_iter()
            .map(|figure| view! { <td>{figure}</td> })
            .collect_view()
            .into_any(),
    };
    view! { <tr class:chosen=best>{name} {figures}</tr> }.into_any()
}
