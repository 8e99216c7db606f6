//! What a short link holds: name, note, the answer, its chart, and the way to the whole scenario.

use crate::address;
use crate::component::notices::Notices;
use crate::component::plate::Plate;
use crate::notices;
use crate::short::{Kept, Maker};
use crate::text::unbroken;
use crossover_chart::{avoided_spend, table};
use crossover_economics::report::Report;
use leptos::prelude::*;

/// The page of the link; for its maker, with what only a maker may do.
pub(super) fn page(kept: &Kept) -> impl IntoView + use<> {
    let draft = crossover_link::decode(&kept.query);
    let report = Report::quick(&draft.scenario);
    let notices = notices::of(&draft);
    let spec = avoided_spend(&report);
    let tables = vec![(spec.title.clone(), table(&spec))];
    let title = if kept.name.is_empty() { "A scenario, kept".to_string() } else { kept.name.clone() };
    let until = if kept.extended { "ends a year after it was last opened, now on" } else { "ends on" };
    view! {
        {kept.maker.as_ref().map(|maker| made(kept, maker))}
        <p class="kicker">{format!("Kept on {}; {until} {}", kept.made, kept.expires)}</p>
        <h1>{title}</h1>
        {(!kept.note.is_empty()).then(|| view! { <p class="note">{kept.note.clone()}</p> })}
        <Notices list=notices />
        <section aria-labelledby="answer-title">
            <h2 id="answer-title">{report.verdict.headline.clone()}</h2>
            <p>{unbroken(&report.verdict.paragraph)}</p>
            <p class="actions">
                <a class="update-plain" href=address::of(&kept.query)>
                    "Open the scenario"
                </a>
            </p>
        </section>
        <Plate spec tables />
    }
}

/// The link to hand on, and two ways to end it. Both work without JavaScript.
fn made(kept: &Kept, maker: &Maker) -> impl IntoView + use<> {
    let (typed, why) = maker.refused.clone().unwrap_or_default();
    let wrong = maker.refused.is_some();
    view! {
        <section class="maker" aria-labelledby="maker-title">
            <h2 id="maker-title">"Your link is kept"</h2>
            <p>
                "Hand on this one: " <a class="address" href=kept.link.clone()>{kept.link.clone()}</a>
            </p>
            <p class="help">
                "The address of the page you are on is yours: who has it can take the link back. Keep it, and don’t hand it on."
            </p>
            <form method="post" action=maker.path.clone() autocomplete="off">
                <div class="entry">
                    <label for="other">"Another short link in its place"</label>
                    <input
                        type="text"
                        id="other"
                        name="other"
                        value=typed
                        spellcheck="false"
                        aria-invalid=wrong.then_some("true")
                        aria-describedby=wrong.then_some("other-error")
                    />
                    {wrong.then(|| view! { <p class="error" id="other-error">{why}</p> })}
                </div>
                <button type="submit" name="do" value="replace">
                    "Replace it"
                </button>
                <button type="submit" name="do" value="revoke">
                    "Take it back"
                </button>
            </form>
            <p class="help">
                "What it holds never changes. Whoever opens it after it was replaced is told so, and led to the other; what it held is deleted."
            </p>
        </section>
    }
}
