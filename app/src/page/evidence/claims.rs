//! The essay's claims, tested against the evidence and the open scenario.

use super::heading;
use crate::address;
use crate::component::scroll::Scroll;
use crate::text::unbroken;
use crossover_economics::claim::{self, Claim, Finding};
use crossover_economics::report::Report;
use leptos::prelude::*;

pub(super) fn section(report: &Report) -> impl IntoView + use<> {
    let claims = claim::all(report);
    let count = |finding| claims.iter().filter(|claim| claim.finding == finding).count();
    let lead = format!(
        "Of {} claims {} hold, {} hold in part, {} do not hold and {} can’t be tested here. Findings are worked out from the figures \
         beside them and change with the scenario.",
        claims.len(),
        count(Finding::Holds),
        count(Finding::InPart),
        count(Finding::Fails),
        count(Finding::Open)
    );
    let rows = claims.iter().map(row).collect_view();
    view! {
        <section aria-labelledby="claims">
            {heading("claims")}
            <p class="lead">{lead}</p>
            <Scroll label="Table: the essay’s claims">
                <table class="words claims">
                    <thead>
                        <tr>
                            <th scope="col">"The essay says"</th>
                            <th scope="col">"The evidence"</th>
                            <th scope="col">"This scenario"</th>
                            <th scope="col">"Finding"</th>
                            <th scope="col">"Try it"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroll>
        </section>
    }
}

fn row(claim: &Claim) -> impl IntoView + use<> {
    let query = crossover_link::encode(&claim.load);
    view! {
        <tr id=format!("claim-{}", claim.key)>
            <th scope="row">{claim.claim}</th>
            <td>{unbroken(&claim.evidence)}</td>
            <td>{unbroken(&claim.scenario)}</td>
            <td>
                <strong>{claim.finding.label()}</strong>
                ": "
                {unbroken(&claim.because)}
            </td>
            <td>
                <a href=address::of(&query)>{claim.try_it}</a>
            </td>
        </tr>
    }
}
