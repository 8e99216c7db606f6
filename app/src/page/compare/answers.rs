//! The answers side by side.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

use super::ask;
use super::side::Side;
use crate::address;
use crate::text::unbroken;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::verdict::{Sureness, Verdict};
use crossover_link::Comparison;
use leptos::prelude::*;

/// One column for each scenario: its answer, how sure that is, and by how much the best alternative leads.
#[component]
pub(super) fn Answers(asked: Comparison, sides: Vec<Side>) -> impl IntoView {
    let columns = sides.iter().map(|side| column(&asked, side)).collect_view();
    view! {
        <section class="answers" aria-labelledby="answers-title">
            <h2 id="answers-title" class="unseen">"The answers"</h2>
            <div class="columns">{columns}</div>
            <p class="actions">
                <a href=ask::link(&asked)>"Link to this comparison"</a>
            </p>
        </section>
    }
}

fn column(asked: &Comparison, side: &Side) -> impl IntoView + use<> {
    let verdict = &side.report.verdict;
    let (id, titled) = (format!("side-{}", side.letter), format!("side-{}", side.letter));
    let name = if side.name.is_empty() { "Scenario".into() } else { side.name.clone() };
    view! {
        <article class=format!("side-column {}", side.role.name()) aria-labelledby=titled>
            <h3 id=id>
                <span class="letter">{side.letter.to_string()}</span>
                " "
                {name}
            </h3>
            <p class="headline">{verdict.headline.clone()}</p>
            <p class="kicker">
                <span class="sureness">{capital(verdict)}</span>
            </p>
            <p>{unbroken(&leads(verdict, side))}</p>
            <p class="actions">
                <a href=address::of(&side.query)>"Open"<span class="unseen">{format!(" scenario {}", side.letter)}</span></a>
                <a href=ask::link(&asked.without(side.place))>
                    "Remove"
                    <span class="unseen">{format!(" scenario {}", side.letter)}</span>
                </a>
            </p>
        </article>
    }
}

fn capital(verdict: &Verdict) -> String {
    crate::text::capital(verdict.sureness.map_or("", Sureness::label))
}

/// What the best is worth, its lead, and what pretraining comes to.
fn leads(verdict: &Verdict, side: &Side) -> String {
    let npv = |index: usize| short(side.report.outcomes[index].npv, Unit::Usd);
    let own = crossover_economics::alternative::Alternative::Pretrain;
    let horizon = short(side.scenario().horizon_months, Unit::Months);
    let best = format!(
        "“{}” is worth {} over {horizon}, {} more than “{}”.",
        verdict.best.label(),
        npv(verdict.best.index()),
        short(verdict.margin, Unit::Usd),
        verdict.runner_up.label()
    );
    if verdict.best == own { best } else { format!("{best} Pretraining comes to {}.", npv(own.index())) }
}
