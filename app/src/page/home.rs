//! The front page: the answer, the three figures it hangs on, and everything behind it.

use crate::address;
use crate::component::alternatives::Alternatives;
use crate::component::assumptions::{Assumptions, UP_FRONT};
use crate::component::chart::Chart;
use crate::component::checklist::Checklist;
use crate::component::colophon::Colophon;
use crate::component::export::{Export, FORM};
use crate::component::field::Field;
use crate::component::flips::Flips;
use crate::component::later::{BELOW_TALL, IN_SIGHT, Later};
use crate::component::maps::Maps;
use crate::component::masthead::Masthead;
use crate::component::months::Months;
use crate::component::presets::{Presets, Story};
use crate::component::purchase::Purchase;
use crate::component::stopped::Stopped;
use crate::component::sure::Sure;
use crate::component::usage::OwnUsage;
use crate::component::verdict::Verdict;
use crate::form::Form;
use crate::slider::Slider;
use crossover_economics::input::{INPUTS, Input};
use leptos::prelude::*;

/// Where the three sliders begin and end: the range in which the question is asked. Fields take more.
fn sliders() -> [Slider; 3] {
    [Slider::new(1e9, 4, 3), Slider::new(1e8, 5, 1), Slider::new(1e6, 2, 1)]
}

/// The page at `/`, with its fields.
#[component]
pub(crate) fn Home(form: Form) -> impl IntoView {
    provide_context(form);
    address::follow(form);
    view! {
        <Masthead here="/" />
        <main id="main" tabindex="-1">
            <Stopped />
            <form
                class="desk"
                method="get"
                action="/"
                autocomplete="off"
                novalidate
                on:submit=move |event| {
                    if form.takes(&event) {
                        address::replace(&address::of(&form.link()));
                    }
                }
            >
                <Notices />
                <Story />
                <Verdict />
                <div class="side">
                <section class="inputs" aria-labelledby="inputs-title">
                    <h2 id="inputs-title" class="unseen">"Your three figures"</h2>
                    <Later place=IN_SIGHT part=up_front />
                    <p class="more">
                        <a href="#assumptions">{format!("and {} assumptions", INPUTS.len() - UP_FRONT.len())}</a>
                    </p>
                    <button type="submit" class="update" tabindex=move || form.alive.get().then_some("-1")>"Update the answer"</button>
                </section>
                <Presets />
                </div>
                <div class="findings" aria-busy=move || if form.working.get() { "true" } else { "false" }>
                    <Later place=IN_SIGHT part=|| view! { <Chart /> } />
                    <Later part=|| view! { <Purchase /> } />
                    <Later part=|| view! { <Alternatives /> } />
                    <Later place=BELOW_TALL part=|| view! { <Sure /> } />
                    <Later place=BELOW_TALL part=|| view! { <Flips /> } />
                    <Later place=BELOW_TALL part=|| view! { <Maps /> } />
                    <Later part=|| view! { <Months /> } />
                    <Later part=|| view! { <Export /> } />
                </div>
                <Later part=|| view! { <Assumptions /> } />
                <Checklist />
            </form>
            // Its fields stand among the findings and name it.
            <form id=FORM method="get" action="/export/file"></form>
        </main>
        <Colophon />
    }
}

/// The three figures, each with its slider.
fn up_front() -> impl IntoView {
    UP_FRONT
        .iter()
        .zip(sliders())
        .filter_map(|(key, slider)| {
            let own = (*key == "tokens").then(|| view! { <OwnUsage /> });
            Input::find(key).map(|input| view! { <Field input slider /> {own} })
        })
        .collect_view()
}

/// What is to be said about the link that opened the page, and about the reach of the evidence.
#[component]
fn Notices() -> impl IntoView {
    let form = expect_context::<Form>();
    let opened = form.notices.get_value();
    (!opened.is_empty()).then(|| {
        view! {
            <ul class="notices">
                {opened.into_iter().map(|notice| view! { <li>{notice}</li> }).collect_view()}
            </ul>
        }
    })
}
