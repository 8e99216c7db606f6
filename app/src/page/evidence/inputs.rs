//! Every input and chip with its default, likely range and source, read from the registry.

use super::heading;
use crate::component::field::kind_name;
use crate::component::scroll::Scroll;
use crate::component::source::Source;
use crossover_economics::chip::{CHIPS, Chip};
use crossover_economics::input::{Group, INPUTS, Input, Kind, Scenario};
use crossover_economics::provenance::Provenance;
use crossover_economics::quantity::{Unit, short};
use leptos::prelude::*;

pub(super) fn section(scenario: &Scenario) -> impl IntoView + use<> {
    let groups = Group::ALL.map(|group| {
        let rows = INPUTS
            .iter()
            .filter(|input| input.group == group)
            .map(|input| row(input, scenario))
            .collect_view();
        view! {
            <h3>{group.label()}</h3>
            <Scroll label=format!("Table: inputs, {}", group.label())>
                <table class="words">
                    <thead>
                        <tr>
                            <th scope="col">"Input"</th>
                            <th scope="col">"Default"</th>
                            <th scope="col">"P10 to P90"</th>
                            <th scope="col">"Kind"</th>
                            <th scope="col">"Date"</th>
                            <th scope="col">"Source"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroll>
        }
    });
    view! {
        <section aria-labelledby="inputs">
            {heading("inputs")}
            <p class="lead">
                "“Measured” and “cited” figures come from the source named; “derived” ones are worked out from such; “judgement” means "
                "that no good public figure exists, or that it is yours to give. Four times out of five a figure lies between P10 and P90."
            </p>
            {groups.collect_view()}
            <Chips />
        </section>
    }
}

fn row(input: &'static Input, scenario: &Scenario) -> impl IntoView + use<> {
    let here = input.changed(scenario).then(|| {
        let value = input.short(&input.value(scenario));
        view! {
            <br />
            <strong>"Here " {value}</strong>
        }
    });
    view! {
        <tr>
            <th scope="row">
                {input.label} <br /> <code>{input.key}</code>
            </th>
            <td>{input.short(&input.default())} {here}</td>
            <td>{likely(input)}</td>
            {provenance(&input.provenance)}
        </tr>
    }
}

/// The cells that say where a figure comes from.
fn provenance(from: &Provenance) -> impl IntoView + use<> {
    view! {
        <td>{kind_name(from.kind)}</td>
        <td>{from.date}</td>
        <td>
            <Source text=from.source />
        </td>
    }
}

/// The range that the input lies in four times out of five.
fn likely(input: &Input) -> String {
    match input.kind {
        Kind::Number { unit, spread: Some(spread), .. } => {
            format!("{} to {}", short(spread.p10, unit), short(spread.p90, unit))
        }
        Kind::Optional { spread: Some(spread), .. } => {
            format!("{} to {} of it", short(spread.p10, Unit::Multiple), short(spread.p90, Unit::Multiple))
        }
        _ => "certain".into(),
    }
}

#[component]
fn Chips() -> impl IntoView {
    let row = |chip: &'static Chip| {
        view! {
            <tr>
                <th scope="row">{chip.label}</th>
                <td>{format!("{:.0} TFLOP/s", chip.bf16 / 1e12)}</td>
                <td>{format!("{:.0} GB", chip.memory / 1e9)}</td>
                <td>{short(chip.rent, Unit::UsdPerHour)}</td>
                {provenance(&chip.rent_from)}
            </tr>
        }
    };
    view! {
        <h3>"Chips and their rents"</h3>
        <Scroll label="Table: chips">
            <table class="words">
                <thead>
                    <tr>
                        <th scope="col">"Chip"</th>
                        <th scope="col">"BF16"</th>
                        <th scope="col">"Memory"</th>
                        <th scope="col">"Rent"</th>
                        <th scope="col">"Kind"</th>
                        <th scope="col">"Date"</th>
                        <th scope="col">"Source of the rent"</th>
                    </tr>
                </thead>
                <tbody>{CHIPS.iter().map(row).collect_view()}</tbody>
            </table>
        </Scroll>
    }
}
