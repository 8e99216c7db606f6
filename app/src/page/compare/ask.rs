//! The form: up to four links with names, and stories to choose from.

use crate::address;
use crossover_economics::preset::PRESETS;
use crossover_link::Comparison;
use leptos::prelude::*;

/// The address of a comparison.
pub(super) fn link(comparison: &Comparison) -> String {
    address::with("/compare", &comparison.encode())
}

/// Four places for links. What can't be read stays in its field, with the reason below it.
#[component]
pub(super) fn Ask(asked: Comparison) -> impl IntoView {
    let fields = (0..asked.slots.len()).map(|place| field(&asked, place)).collect_view();
    let show = asked.show.map(|show| view! { <input type="hidden" name="show" value=show.key() /> });
    view! {
        <section class="scenarios" aria-labelledby="ask-title">
            <h2 id="ask-title">"The scenarios"</h2>
            <p class="lead">
                "Paste the link of each: the whole address, or what stands behind its question mark. The first is what the others are measured against."
            </p>
            <form method="get" action="/compare" autocomplete="off">
                {fields} {show} <button type="submit" class="update-plain">
                    "Compare"
                </button>
            </form>
            <Stories asked />
        </section>
    }
}

fn field(asked: &Comparison, place: usize) -> impl IntoView + use<> {
    let slot = asked.slots[place].clone();
    let (key, name_key) = Comparison::keys(place);
    let letter = char::from(b'A' + place as u8);
    let error = slot.error().map(str::to_string);
    let wrong = error.is_some();
    let error_id = format!("{key}-error");
    // Once read, a link is shown as short as it can be.
    let text = match slot.read() {
        Some(scenario) => address::of(&crossover_link::encode(scenario)),
        None => slot.text.clone(),
    };
    view! {
        <fieldset class="slot" class:wrong=wrong>
            <legend>{format!("Scenario {letter}")}</legend>
            <div>
                <label for=key>"Link"<span class="unseen">{format!(" of scenario {letter}")}</span></label>
                <input
                    type="text"
                    id=key
                    name=key
                    value=text
                    spellcheck="false"
                    aria-invalid=wrong.then_some("true")
                    aria-describedby=wrong.then(|| error_id.clone())
                />
            </div>
            <div>
                <label for=name_key>"Name"<span class="unseen">{format!(" of scenario {letter}")}</span>", if you like"</label>
                <input type="text" id=name_key name=name_key value=slot.name maxlength="60" />
            </div>
            {error.map(|error| view! { <p class="error" id=error_id>{error} " Until then it is left out."</p> })}
        </fieldset>
    }
}

/// Stories that can be added by a link, while there is room.
#[component]
fn Stories(asked: Comparison) -> impl IntoView {
    let links: Vec<_> = PRESETS
        .iter()
        .filter_map(|preset| {
            let more = asked.with(&preset.scenario(), "")?;
            Some(view! { <li><a href=link(&more)>{preset.label}</a></li> })
        })
        .collect();
    if links.is_empty() {
        return view! { <p class="lead">"Four scenarios are as many as a chart can tell apart. Remove one to add another."</p> }
            .into_any();
    }
    let usual = asked.with(&crossover_economics::input::Scenario::default(), "Defaults");
    view! {
        <nav class="add" aria-labelledby="add-title">
            <h3 id="add-title">"Add a true story"</h3>
            <ul>
                {links}
                {usual.map(|usual| view! { <li><a href=link(&usual)>"The defaults"</a></li> })}
            </ul>
        </nav>
    }
    .into_any()
}
