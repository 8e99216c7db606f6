//! Two inputs at a time.

use crate::component::part::{Folded, Lead, Picture};
use crate::study::Section;
use leptos::prelude::*;

/// Names of the maps and of their tables, in the order of `Pair::ALL`.
const MAPS: [(&str, &str); 3] = [
    ("Usage and budget", "Table of the map of usage and budget"),
    ("Usage and price fall", "Table of the map of usage and price fall"),
    ("Coverage and price fall", "Table of the map of coverage and price fall"),
];

/// The three maps, each with its sentence and table.
#[component]
pub(crate) fn Maps() -> impl IntoView {
    view! {
        <section class="maps" aria-labelledby="maps-title">
            <h2 id="maps-title">"Where it would pay"</h2>
            <p class="lead">"Two inputs move, everything else stays as it is."</p>
            {MAPS
                .into_iter()
                .enumerate()
                .map(|(place, (name, label))| {
                    let section = Section::Map(place);
                    view! {
                        <h3>{name}</h3>
                        <Lead section />
                        <Picture section kind="map-size" />
                        <Folded section label summary="The same as a table" />
                    }
                })
                .collect_view()}
        </section>
    }
}
