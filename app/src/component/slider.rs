//! The slider of a field.

use crate::form::Form;
use crate::slider::Slider;
use crossover_economics::input::{Input, Value};
use leptos::prelude::*;

/// Without JavaScript it shows where the value lies but can't be moved, so it is disabled until it can.
#[component]
pub(crate) fn Thumb(input: &'static Input, slider: Slider) -> impl IntoView {
    let form = expect_context::<Form>();
    let text = form.text(input.key);
    let value = move || match form.draft.with(|draft| input.value(&draft.scenario)) {
        Value::Number(value) => value,
        _ => slider.low,
    };
    let step = move || slider.step(value()).to_string();
    view! {
        <input
            type="range"
            class="slider"
            min="0"
            max=slider.steps.to_string()
            step="1"
            aria-label=format!("{}, slider", input.label)
            aria-valuetext=move || input.short(&Value::Number(value()))
            disabled=move || !form.alive.get()
            value=untrack(step)
            prop:value=step
            on:input:target=move |event| {
                if let Ok(step) = event.target().value().parse() {
                    text.set(input.exact(&Value::Number(slider.value(step))));
                }
            }
        />
        <div class="slider-ends" aria-hidden="true">
            <span>{input.short(&Value::Number(slider.low))}</span>
            <span>{input.short(&Value::Number(slider.high()))}</span>
        </div>
    }
}
