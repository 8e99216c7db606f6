//! The answer and its chart for a frame in somebody else's page: nothing to go to, nothing that runs.

use crate::component::notices::Notices;
use crate::component::plate::Plate;
use crate::component::verdict::badge;
use crate::{address, notices, request, study, view};
use crossover_chart::{avoided, fan, table};
use crossover_economics::uncertainty::Measure;
use leptos::prelude::*;

/// Where it is.
pub(crate) const PATH: &str = "/embed";

/// Works out ahead what the page with this query shows.
pub(crate) fn prepare(query: &str) {
    let (query, shown) = view::split(query);
    drop(study::answer(&crossover_link::decode(&query).scenario, shown));
}

/// The page at `/embed`.
#[component]
pub(crate) fn Embed() -> impl IntoView {
    let (query, shown) = view::split(&request::query());
    let draft = crossover_link::decode(&query);
    let answer = study::answer(&draft.scenario, shown);
    let report = &answer.whole.report;
    let mut spec = avoided(report, shown);
    spec.fan = report.odds.as_ref().and_then(|odds| fan(odds, shown, Measure::Avoided));
    let tables = vec![(spec.title.clone(), table(&spec))];
    view! {
        <main id="main" class="embed">
            <p class="kicker">
                "Pretrain your own model? "
                <span class="sureness">{report.verdict.sureness.map(badge)}</span>
            </p>
            <h1>{report.verdict.headline.clone()}</h1>
            <Notices list=notices::of(&draft) />
            <Plate spec tables />
            <p class="onward">
                // A tab of its own: inside the frame the page would not be shown.
                <a href=address::of(&query) target="_blank" rel="noopener">
                    "Open the scenario in Crossover"
                </a>
            </p>
        </main>
    }
}
