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
use crate::html::items;
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
    // A form of the method `dialog` is not sent by anything.
    let method = move || if form.private.get() { "dialog" } else { "get" };
    view! {
        <Masthead here="/" />
        <main id="main" tabindex="-1">
            <Stopped />
            <Private />
            <form
                class="desk"
                class:alive=form.alive
                method=method
                action="/"
                autocomplete="off"
                novalidate
                on:submit=move |event| {
                    if form.takes(&event) {
                        address::show(form);
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
            <form id=FORM method=method action="/export/file"></form>
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
    let list = move || items(&*form.notices.read());
    let any = Memo::new(move |_| !form.notices.read().is_empty());
    move || any.get().then(|| view! { <ul class="notices" inner_html=list></ul> })
}

/// Says that private mode is on; and, while the answer in the page is of the defaults and covered, why there is none.
#[component]
fn Private() -> impl IntoView {
    let form = expect_context::<Form>();
    view! {
        <p class="covering" role="status">
            "The figures of this link are behind the # of its address, which is not sent. A program in your browser reads \
             them; until then there is no answer."
        </p>
        <p class="private" hidden=move || !form.private.get()>
            <strong>"Private. "</strong>
            "Your figures stay in this browser and its address. The other pages open without them. "
            <a href="#private-title">"What that means"</a>
        </p>
    }
}
