//! The answer in words.

use crate::form::Form;
use crate::quiet::Quiet;
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
    let sureness = move || form.report.with(|report| report.verdict.sureness);
    let spoken = RwSignal::new(String::new());
    let quiet = Quiet::after(QUIET_MS);
    Effect::new(move |before: Option<String>| {
        let sentence = format!("{} This is {}.", headline(), wording(sureness()));
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
                    <span class="sureness">{move || badge(sureness())}</span>
                </p>
                <h1 id="verdict-title">{headline}</h1>
            </div>
            <p class="paragraph">{paragraph}</p>
            <p class="unseen" role="status">{spoken}</p>
        </section>
    }
}

const fn badge(sureness: Sureness) -> &'static str {
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
