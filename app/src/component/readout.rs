//! The figures of the main chart at a month that a pointer or a key picks.

use crate::form::Form;
use crate::html::escape;
use crate::sight;
use crossover_chart::{Across, ChartSpec, Reading, reading};
use leptos::ev::PointerEvent;
use leptos::html::{Div, Span};
use leptos::prelude::*;

/// Lays a rule over the pictures in `children`, and the figures at it below them. The picture itself stays as it is exported.
#[component]
pub(crate) fn Readout<V: IntoView + 'static>(
    spec: Memo<ChartSpec>,
    children: TypedChildren<V>,
) -> impl IntoView {
    let form = expect_context::<Form>();
    let (plot, rule) = (NodeRef::<Div>::new(), NodeRef::<Span>::new());
    // Nothing until one is picked; then the last month is read and no rule is drawn.
    let picked = RwSignal::new(None::<f64>);
    let last = move || form.report.with(|report| report.months.len().saturating_sub(1) as f64);
    let month = move || picked.get().map_or_else(last, |month| month.min(last()));
    let read = Memo::new(move |_| reading(&spec.read(), month()));
    let across = move || Across::of(&spec.read(), sight::shown());
    let pick = move |month| {
        form.wake();
        picked.set(Some(month));
    };
    let point = move |event: PointerEvent| {
        if let (true, Some(plot)) = (form.alive.get_untracked(), plot.get_untracked()) {
            let around = plot.get_bounding_client_rect();
            let share = (f64::from(event.client_x()) - around.left()) / around.width().max(1.0);
            pick(untrack(across).place(share).round());
        }
    };
    Effect::new(move |_| {
        if let (Some(_), Some(rule)) = (picked.get(), rule.get()) {
            let at = format!("{:.3}%", across().share(month()) * 100.0);
            // By the object model, since the page allows no style in its text.
            let _ = web_sys::HtmlElement::style(&rule).set_property("left", &at);
        }
    });
    let figures = move || if form.fresh.get() { list(&read.read()) } else { String::new() };
    view! {
        <div class="plot" node_ref=plot on:pointermove=point on:pointerdown=point>
            {children.into_inner()()}
            <span class="rule" node_ref=rule class:seen=move || picked.get().is_some() aria-hidden="true"></span>
        </div>
        <div class="readout">
            <input
                type="range"
                class="slider"
                aria-label="Read month"
                min="0"
                max=move || last().to_string()
                step="1"
                disabled=move || !form.alive.get()
                value=untrack(|| month().to_string())
                prop:value=move || month().to_string()
                aria-valuetext=move || spoken(&read.read())
                on:input:target=move |event| event.target().value().parse().map_or((), pick)
            />
            <dl inner_html=figures></dl>
        </div>
    }
}

/// The figures at a month: the month, each alternative, the range of the one that stands out.
fn list(read: &Reading) -> String {
    let mut out = format!("<div><dt>Month</dt><dd>{}</dd></div>", escape(&read.place));
    for (name, role, figure) in &read.lines {
        out += &format!(
            "<div><dt><span class=\"swatch {}\"></span>{}</dt><dd>{}</dd></div>",
            role.name(),
            escape(name),
            escape(figure)
        );
    }
    for (label, figures) in &read.fan {
        out += &format!("<div><dt>{}</dt><dd>{}</dd></div>", escape(label), escape(figures));
    }
    out
}

/// The same for somebody who hears it, the shortest that makes sense.
fn spoken(read: &Reading) -> String {
    let lines = read.lines.iter().map(|(name, _, figure)| format!("{name} {figure}"));
    let fan = read.fan.iter().map(|(label, figures)| format!("{label} {figures}"));
    let figures: Vec<String> = lines.chain(fan).collect();
    format!("Month {}: {}", read.place, figures.join(", "))
}
