//! One input of the scenario: label, field, unit, error and source.

use crate::component::slider::Thumb;
use crate::form::Form;
use crate::slider::Slider;
use crossover_economics::input::{Choice, Input, Kind};
use crossover_economics::provenance;
use leptos::html;
use leptos::prelude::*;

/// A typed field or a list, with a slider below it where the input has one.
#[component]
pub(crate) fn Field(input: &'static Input, #[prop(optional)] slider: Option<Slider>) -> impl IntoView {
    let form = expect_context::<Form>();
    let error = form.error(input);
    let changed = form.changed(input);
    let id = format!("in-{}", input.key);
    let described = format!("{id}-help {id}-error");
    let control = match input.kind {
        Kind::Choice(options) => choice(input, options(), id.clone(), described).into_any(),
        _ => typed(input, id.clone(), error, described).into_any(),
    };
    view! {
        <div class="field" class:changed=changed class:wrong=move || error.read().is_some() class:big=slider.is_some()>
            <div class="field-head">
                <label for=id.clone()>{input.label}</label>
                {reset(input)}
            </div>
            {control}
            {slider.map(|slider| view! { <Thumb input slider /> })}
            <p class="error" id=format!("{id}-error")>
                {move || error.get()}
            </p>
            {slider.is_none().then(|| help(input))}
            {source(input, slider.is_some())}
        </div>
    }
}

/// Back to the default: a plain link, so that it works before the page is alive too.
fn reset(input: &'static Input) -> impl IntoView {
    let form = expect_context::<Form>();
    let changed = form.changed(input);
    let error = form.error(input);
    let untouched = move || !changed.get() && error.read().is_none();
    let text = form.text(input.key);
    let href = move || if changed.get() { crate::address::of(&form.without(input)) } else { "/".into() };
    view! {
        <a
            class="reset"
            href=href
            hidden=untouched
            on:click=move |event| {
                event.prevent_default();
                text.set(input.exact(&input.default()));
            }
        >
            <span class="unseen">{input.label} ": "</span>
            "Reset to "
            {input.short(&input.default())}
        </a>
    }
}

fn typed(input: &'static Input, id: String, error: Memo<Option<String>>, described: String) -> impl IntoView {
    let text = expect_context::<Form>().text(input.key);
    let node = NodeRef::<html::Input>::new();
    // What was typed before the page came alive is not lost.
    Effect::new(move |seen: Option<()>| {
        if let (None, Some(element)) = (seen, node.get()) {
            let typed = element.value();
            if typed != text.get_untracked() {
                text.set(typed);
            }
        }
    });
    let placeholder = match input.kind {
        Kind::Optional { fallback, .. } => fallback,
        Kind::Factors { .. } => "for example 1, 0.9, 0.8",
        _ => "",
    };
    let unit = input.unit().map_or("", crossover_economics::quantity::Unit::label);
    // A dollar sign stands before its figure and the rest of the unit behind it; neither where it is typed already.
    let sign = move || {
        let missing = unit.starts_with('$') && !text.read().contains('$');
        missing.then(|| view! { <span class="sign" aria-hidden="true">"$"</span> })
    };
    let rest = move || {
        let unit = unit.trim_start_matches('$');
        let unit = if text.read().contains('%') { unit.trim_start_matches('%') } else { unit };
        let unit = unit.trim_start();
        (!unit.is_empty()).then(|| view! { <span class="unit" aria-hidden="true">{unit}</span> })
    };
    view! {
        <div class="typed">
            {sign}
            <input
                type="text"
                id=id
                name=input.key
                spellcheck="false"
                placeholder=placeholder
                node_ref=node
                value=text.get_untracked()
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
                aria-invalid=move || error.read().is_some().then_some("true")
                aria-describedby=described
            />
            {rest}
        </div>
    }
}

fn choice(input: &'static Input, options: &'static [Choice], id: String, described: String) -> impl IntoView {
    let text = expect_context::<Form>().text(input.key);
    let node = NodeRef::<html::Select>::new();
    Effect::new(move |seen: Option<()>| {
        if let (None, Some(element)) = (seen, node.get()) {
            let chosen = element.value();
            if chosen != text.get_untracked() && !chosen.is_empty() {
                text.set(chosen);
            }
        }
    });
    // A link may name an option that is none; the list then shows the default, which is what is used.
    let typed = text.get_untracked();
    let now =
        if options.iter().any(|option| option.key == typed) { typed } else { input.exact(&input.default()) };
    view! {
        <select
            id=id
            name=input.key
            node_ref=node
            prop:value=move || text.get()
            on:change:target=move |event| text.set(event.target().value())
            aria-describedby=described
        >
            {options
                .iter()
                .map(|option| view! { <option value=option.key selected=option.key == now>{option.label}</option> })
                .collect_view()}
        </select>
    }
}

fn help(input: &'static Input) -> impl IntoView {
    view! {
        <p class="help" id=format!("in-{}-help", input.key)>
            {input.help}
        </p>
    }
}

/// The default, what is allowed and where the default comes from, folded; up front what the input means too.
fn source(input: &'static Input, up_front: bool) -> impl IntoView {
    let provenance::Provenance { source, date, kind } = input.provenance;
    let allowed = match input.kind {
        // The list itself says it.
        Kind::Choice(_) => String::new(),
        _ => format!(" It {}.", input.allowed()),
    };
    let default = match input.kind {
        Kind::Optional { fallback, .. } => format!("If empty: {fallback}"),
        _ => format!("Default {}", input.short(&input.default())),
    };
    view! {
        <details class="source">
            <summary>
                <span class="unseen">{input.label} ": "</span>
                {default}
            </summary>
            {up_front.then(|| help(input))}
            <p>{format!("{source} ({}, {date}).{allowed}", kind_name(kind))}</p>
        </details>
    }
}

/// How much weight a source bears, in a word.
pub(crate) const fn kind_name(kind: provenance::Kind) -> &'static str {
    match kind {
        provenance::Kind::Measured => "measured",
        provenance::Kind::Cited => "cited",
        provenance::Kind::Derived => "derived",
        provenance::Kind::Judgement => "judgement",
    }
}
