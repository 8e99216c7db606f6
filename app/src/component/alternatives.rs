//! The five alternatives side by side.

use crate::component::figure::Others;
use crate::component::scroll::Scroll;
use crate::form::Form;
use crate::html::escape;
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
                .collect::<String>()
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
                    <tbody inner_html=rows></tbody>
                </table>
            </Scroll>
            <Others />
        </section>
    }
}

/// The row of one alternative.
fn row(outcome: &Outcome, best: bool) -> String {
    let usd = |value| short(value, Unit::Usd);
    let alternative = outcome.alternative;
    let (class, badge) =
        if best { (" class=\"chosen\"", "<span class=\"best\">best</span>") } else { ("", "") };
    let across = |reason: String| format!("<td colspan=\"5\" class=\"reason\">{}</td>", escape(&reason));
    let figures = match (&outcome.unavailable, alternative) {
        (Some(reason), _) => across(format!("Not possible: {reason}")),
        (None, Alternative::BuyClosed) => {
            across(format!("The base: costs {} in today’s money", usd(outcome.cost)))
        }
        (None, _) => {
            let figures = [
                usd(outcome.npv),
                usd(outcome.outlay),
                usd(outcome.avoided),
                outcome.payback_words(),
                outcome.irr_words(),
            ];
            figures.map(|figure| format!("<td>{}</td>", escape(&figure))).concat()
        }
    };
    format!(
        "<tr{class}><th scope=\"row\"><span class=\"swatch {}\" aria-hidden=\"true\"></span>{}{badge}</th>{figures}</tr>",
        Role::from(alternative).name(),
        escape(alternative.label()),
    )
}
