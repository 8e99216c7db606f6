//! One input of the scenario: label, field, unit, error and source.

use crate::component::slider::Thumb;
use crate::form::Form;
use crate::slider::Slider;
use crossover_economics::input::{Choice, Input, Kind};
use crossover_economics::provenance;
use leptos::either::Either;
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
        Kind::Choice(options) => Either::Left(choice(input, options(), id.clone(), described)),
        _ => Either::Right(typed(input, id.clone(), error, described)),
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
    let href = move || if changed.get() { form.here(&form.without(input)) } else { "/".into() };
    view! {
        <a
            class="reset"
            href=href
            hidden=untouched
            on:click=move |event| {
                if form.takes(&event) {
                    text.set(input.exact(&input.default()));
                }
            }
        >
            <span class="unseen">{input.label} ": "</span>
            "Reset to "
            {input.short(&input.default())}
        </a>
    }
}

/// Keeps a field and its text alike. What was typed before the page came alive is not lost: then the text follows the field,
/// and from then on the field the text.
fn alike(
    text: RwSignal<String>,
    read: impl Fn() -> Option<String> + 'static,
    write: impl Fn(&str) + 'static,
) {
    let alive = expect_context::<Form>().alive;
    Effect::new(move |before: Option<bool>| {
        let (alive, now) = (alive.get(), text.get());
        if let Some(shown) = read().filter(|shown| alive && *shown != now) {
            if before == Some(true) { write(&now) } else { text.set(shown) }
        }
        alive
    });
}

fn typed(input: &'static Input, id: String, error: Memo<Option<String>>, described: String) -> impl IntoView {
    let form = expect_context::<Form>();
    let text = form.text(input.key);
    let node = NodeRef::<html::Input>::new();
    alike(
        text,
        move || node.get().map(|field| field.value()),
        move |now| {
            if let Some(field) = node.get_untracked() {
                field.set_value(now);
            }
        },
    );
    let placeholder = match input.kind {
        Kind::Optional { fallback, .. } => fallback,
        Kind::Factors { .. } => "for example 1, 0.9, 0.8",
        _ => "",
    };
    let unit = input.unit().map_or("", crossover_economics::quantity::Unit::label);
    // A dollar sign stands before its figure and the rest of the unit behind it; neither where it is typed already.
    let signed = move || !unit.starts_with('$') || text.read().contains('$');
    let rest = move || {
        let unit = unit.trim_start_matches('$');
        let unit = if text.read().contains('%') { unit.trim_start_matches('%') } else { unit };
        unit.trim_start()
    };
    view! {
        <div class="typed">
            <span class="sign" aria-hidden="true" hidden=signed>"$"</span>
            <input
                type="text"
                id=id
                name=input.key
                spellcheck="false"
                placeholder=placeholder
                node_ref=node
                value=text.get_untracked()
                on:input:target=move |event| form.take(text, event.target().value())
                aria-invalid=move || error.read().is_some().then_some("true")
                aria-describedby=described
            />
            <span class="unit" aria-hidden="true">{rest}</span>
        </div>
    }
}

fn choice(input: &'static Input, options: &'static [Choice], id: String, described: String) -> impl IntoView {
    let form = expect_context::<Form>();
    let text = form.text(input.key);
    let node = NodeRef::<html::Select>::new();
    // A link may name an option that is none: that is told, and the list shows the default, which is what is used.
    let shown = move |text: &str| match options.iter().find(|option| option.key == text.trim()) {
        Some(option) => option.key.to_string(),
        None => input.exact(&input.default()),
    };
    alike(
        text,
        move || node.get().map(|list| list.value()).filter(|chosen| *chosen != shown(&text.get_untracked())),
        move |now| {
            if let Some(list) = node.get_untracked() {
                list.set_value(&shown(now));
            }
        },
    );
    let now = shown(&text.get_untracked());
    view! {
        <select
            id=id
            name=input.key
            node_ref=node
            on:change:target=move |event| form.take(text, event.target().value())
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
