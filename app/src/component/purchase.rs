//! What the budget buys: a sentence, and the figures behind it with their formulas.

use crate::component::figure::{SHOWN, Traced};
use crate::form::Form;
use crate::html::items;
use leptos::prelude::*;

/// The model that the budget buys, or what stands in its way.
#[component]
pub(crate) fn Purchase() -> impl IntoView {
    let form = expect_context::<Form>();
    view! {
        <section class="purchase" aria-labelledby="purchase-title">
            <h2 id="purchase-title">"What the budget buys"</h2>
            <p class="lead">{move || form.report.with(|report| report.purchase.sentence.clone())}</p>
            <div class="figures">{SHOWN.map(|id| view! { <Traced id /> }).collect_view()}</div>
            <ul
                class="warnings"
                hidden=move || form.report.with(|report| report.warnings.is_empty())
                inner_html=move || form.report.with(|report| items(&report.warnings))
            ></ul>
        </section>
    }
}
