//! The answer in words.

use crate::form::Form;
use crate::quiet::Quiet;
use crate::study::text;
use crate::text::unbroken;
use crossover_economics::verdict::Sureness;
use leptos::prelude::*;

/// A screen reader hears the answer once the figures have been still for this long.
const QUIET_MS: u64 = 900;

/// The answer, how sure it is, and the paragraph a board can read.
#[component]
pub(crate) fn Verdict() -> impl IntoView {
    let form = expect_context::<Form>();
    let headline = move || form.report.with(|report| report.verdict.headline.clone());
    let paragraph = move || form.report.with(|report| unbroken(&report.verdict.paragraph));
    // From the odds; in the browser the server's words stand until the scenario has changed.
    let sureness =
        move || form.weighed.with(|report| report.as_ref().and_then(|report| report.verdict.sureness));
    let badge = move || sureness().map(badge).unwrap_or_default();
    let odds = move || {
        form.weighed
            .with(|report| report.as_ref().map(|report| text(&report.verdict.odds)).unwrap_or_default())
    };
    let clocks = move || format!("{}#clocks", form.onward("/evidence"));
    let spoken = RwSignal::new(String::new());
    let quiet = Quiet::after(QUIET_MS);
    Effect::new(move |before: Option<String>| {
        // Said when it is known how sure the answer is, so that it is said once.
        let sentence = form.weighed.with(|report| {
            let verdict = &report.as_ref()?.verdict;
            Some(format!("{} This is {}.", verdict.headline, wording(verdict.sureness?)))
        });
        let sentence = sentence.unwrap_or_default();
        if before.is_some_and(|before| before != sentence) {
            let sentence = sentence.clone();
            quiet.then(move || spoken.set(sentence));
        }
        sentence
    });
    view! {
        <section class="verdict" aria-labelledby="verdict-title">
            <div>
                <p class="kicker">
                    "Pretrain your own model? "
                    <span class="sureness" class:stale=move || form.busy.get() inner_html=badge></span>
                    <span class="busy" aria-hidden="true">{move || form.busy.get().then_some("working out how sure …")}</span>
                </p>
                <h1 id="verdict-title">{headline}</h1>
            </div>
            <div class="paragraph">
                <p>{paragraph}</p>
                <p class="odds" inner_html=odds></p>
                <p class="onward">
                    <a href=clocks>"See when each class of model falls inside this budget"</a>
                </p>
            </div>
            <p class="unseen" role="status">{spoken}</p>
        </section>
    }
}

/// The sureness in a word or two.
pub(crate) const fn badge(sureness: Sureness) -> &'static str {
    match sureness {
        Sureness::Clear => "Clear",
        Sureness::Lean => "Leaning",
        Sureness::CloseCall => "Close call",
    }
}

const fn wording(sureness: Sureness) -> &'static str {
    match sureness {
        Sureness::Clear => "clear",
        Sureness::Lean => "where it leans",
        Sureness::CloseCall => "a close call",
    }
}
