//! The inputs that differ, and those that do not, folded away.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

use super::side::Side;
use crate::component::scroll::Scroll;
use crate::text::unbroken;
use crossover_economics::input::{INPUTS, Input};
use leptos::prelude::*;

/// A table of what differs: a cell that is not as in the first scenario is marked.
#[component]
pub(super) fn Differences(sides: Vec<Side>) -> impl IntoView {
    let (unlike, alike): (Vec<_>, Vec<_>) = INPUTS.iter().partition(|input| differs(input, &sides));
    let said = match unlike.len() {
        0 => "No input differs: these are the same scenario.".to_string(),
        1 => format!("One input differs; the other {} are the same.", alike.len()),
        n => format!("{n} inputs differ; the other {} are the same.", alike.len()),
    };
    let heads = sides.iter().map(head).collect_view();
    let rows = unlike.iter().copied().map(|input| row(input, &sides)).collect_view();
    let same = sides.first().map(|side| alike.iter().copied().map(|input| same(input, side)).collect_view());
    view! {
        <section class="differences" aria-labelledby="differences-title">
            <h2 id="differences-title">"Inputs that differ"</h2>
            <p class="lead">{said}</p>
            {(!unlike.is_empty())
                .then(|| {
                    view! {
                        <Scroll label="Table of the inputs that differ">
                            <table>
                                <thead>
                                    <tr>
                                        <th scope="col">"Input"</th>
                                        {heads}
                                    </tr>
                                </thead>
                                <tbody>{rows}</tbody>
                            </table>
                        </Scroll>
                    }
                })}
            <details class="fold">
                <summary>{format!("The {} inputs that are the same", alike.len())}</summary>
                <Scroll label="Table of the inputs that are the same">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">"Input"</th>
                                <th scope="col">"In all"</th>
                            </tr>
                        </thead>
                        <tbody>{same}</tbody>
                    </table>
                </Scroll>
            </details>
        </section>
    }
}

fn differs(input: &Input, sides: &[Side]) -> bool {
    sides.windows(2).any(|pair| input.value(pair[0].scenario()) != input.value(pair[1].scenario()))
}

/// The head of a scenario's column.
pub(super) fn head(side: &Side) -> impl IntoView + use<> {
    view! {
        <th scope="col">
            <span class=format!("letter {}", side.role.name())>{side.letter.to_string()}</span>
            {(!side.name.is_empty()).then(|| format!(" {}", side.name))}
        </th>
    }
}

fn row(input: &'static Input, sides: &[Side]) -> impl IntoView + use<> {
    let first = sides.first().map(|side| input.value(side.scenario()));
    let cells = sides.iter().map(|side| {
        let value = input.value(side.scenario());
        let text = unbroken(&input.short(&value));
        if first.as_ref() == Some(&value) {
            view! { <td>{text}</td> }.into_any()
        } else {
            view! {
                <td class="other">
                    <mark>{text}</mark>
                </td>
            }
            .into_any()
        }
    });
    view! {
        <tr>
            <th scope="row">{input.label}</th>
            {cells.collect_view()}
        </tr>
    }
}

fn same(input: &'static Input, side: &Side) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{input.label}</th>
            <td>{unbroken(&input.short(&input.value(side.scenario())))}</td>
        </tr>
    }
}
