//! What the answers change: each input before and after, with why, and links that apply it.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

use crate::address;
use crate::component::scroll::Scroll;
use crate::text::unbroken;
use crossover_economics::alternative::Alternative;
use crossover_economics::input::{Scenario, Value};
use crossover_economics::quantity::{Unit, short};
use crossover_economics::readiness::{Change, changed, changes};
use crossover_economics::verdict::Sureness;
use crossover_link::{Draft, encode_with};
use leptos::prelude::*;

/// Works out ahead what the page of `draft` says about the answer before and after.
pub(super) fn prepare(draft: &Draft) {
    let then = changed(&draft.answers, &draft.scenario);
    if then != draft.scenario {
        drop((crate::study::weighed(&draft.scenario), crate::study::weighed(&then)));
    }
}

/// The changes that the answers ask for. Nothing is applied until a link is followed.
#[component]
pub(super) fn Changes(draft: Draft) -> impl IntoView {
    let all = changes(&draft.answers, &draft.scenario);
    let open = all.iter().any(|change| !change.is_held());
    let rows = all.iter().map(|change| row(change, &draft)).collect_view();
    let together = open.then(|| view! { <Together draft=draft.clone() /> });
    let body = if all.is_empty() {
        let text = if draft.answers.is_empty() {
            "Once a question is answered, what it says about the inputs stands here."
        } else {
            "The answers so far say nothing about an input."
        };
        view! { <p class="lead">{text}</p> }.into_any()
    } else {
        view! {
            <p class="lead">
                "Judgements, and said to be such. None is applied until you follow its link; each stays within the input’s likely range."
            </p>
            <Scroll label="Table of what the answers change">
                <table class="words">
                    <thead>
                        <tr>
                            <th scope="col">"Input"</th>
                            <th scope="col">"Now"</th>
                            <th scope="col">"With the answers"</th>
                            <th scope="col">"Why"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroll>
            {together}
        }
        .into_any()
    };
    view! {
        <section class="what-changes" id="changes" aria-labelledby="changes-title">
            <h2 id="changes-title">"What the answers change"</h2>
            {body}
        </section>
    }
}

fn row(change: &Change, draft: &Draft) -> impl IntoView + use<> {
    let show = |value| unbroken(&change.input.short(&Value::Number(value)));
    let why: Vec<_> =
        change.because.iter().map(|(question, why)| format!("{}. {why}.", question.label)).collect();
    let applied = encode_with(&change.applied(&draft.scenario), &draft.answers);
    let then = if change.is_held() {
        view! { <td>{show(change.now)} ", allowed for already"</td> }.into_any()
    } else {
        view! {
            <td>
                <strong>{show(change.then)}</strong>
                " "
                <a href=format!("/readiness?{applied}#changes")>"Apply"<span class="unseen">" to " {change.input.label}</span></a>
            </td>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{change.input.label}</th>
            <td>{show(change.now)}</td>
            {then}
            <td>{why.join(" ")}</td>
        </tr>
    }
}

/// What all of them together do to the answer, and the link that applies them.
#[component]
fn Together(draft: Draft) -> impl IntoView {
    let then = changed(&draft.answers, &draft.scenario);
    let line = |scenario: &Scenario| {
        let report = crate::study::weighed(scenario);
        let npv = |alternative: Alternative| short(report.outcomes[alternative.index()].npv, Unit::Usd);
        let best = report.verdict.best;
        let own = match best {
            Alternative::Pretrain => String::new(),
            _ => format!("; pretraining comes to {}", npv(Alternative::Pretrain)),
        };
        let text = format!(
            "{} Worth {}, {}{own}.",
            report.verdict.headline,
            npv(best),
            report.verdict.sureness.map_or("", Sureness::label)
        );
        unbroken(&text)
    };
    let link = address::of(&encode_with(&then, &draft.answers));
    view! {
        <dl class="together">
            <div>
                <dt>"The answer now"</dt>
                <dd>{line(&draft.scenario)}</dd>
            </div>
            <div>
                <dt>"With all changes"</dt>
                <dd>{line(&then)}</dd>
            </div>
        </dl>
        <p class="actions">
            <a href=link>"Apply all to the scenario"</a>
        </p>
    }
}
