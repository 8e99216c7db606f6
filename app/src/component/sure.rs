//! How sure the answer is.

use crate::component::part::{Figures, Folded, Lead, Picture};
use crate::study::Section;
use leptos::prelude::*;

/// Probabilities, where the NPVs lie, the net position with its fan, and what each uncertainty is worth knowing.
#[component]
pub(crate) fn Sure() -> impl IntoView {
    view! {
        <section class="sure" aria-labelledby="sure-title">
            <h2 id="sure-title">"How sure"</h2>
            <Lead section=Section::Sure />
            <Picture section=Section::Sure kind="low" />
            <Figures section=Section::Sure label="Table of the odds" />
            <h3>"Net position"</h3>
            <Lead section=Section::Net />
            <Picture section=Section::Net kind="chart-size" />
            <Folded section=Section::Net label="Table of the net position" summary="The same as a table" />
            <h3>"What is worth finding out first"</h3>
            <Lead section=Section::Worth />
            <Figures section=Section::Worth label="Table of what is worth knowing" />
        </section>
    }
}
