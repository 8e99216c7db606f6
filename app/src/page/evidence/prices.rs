//! The catalogue of list prices with its dates.

use super::heading;
use crate::component::plate::Plate;
use crate::component::scroll::Scroll;
use crossover_chart::Table;
use crossover_chart::evidence::{moved, price_history};
use crossover_economics::input::Scenario;
use crossover_economics::market::mix;
use crossover_economics::prices::{
    CREDIT, DatedPrice, Family, ListPrice, Mix, Model, SNAPSHOT_DATE, SNAPSHOT_MONTH, catalogue,
};
use crossover_economics::quantity::{Unit, short};
use leptos::prelude::*;

pub(super) fn section(scenario: &Scenario) -> impl IntoView + use<> {
    let mix = mix(scenario);
    let spec = price_history(scenario);
    let changes = catalogue()
        .iter()
        .filter(|model| moved(model, &mix))
        .flat_map(|model| model.prices.iter().map(move |price| change(model, price, &mix)));
    let columns =
        ["Model", "From", "Input", "Cached", "Output", "Your mix", "Source"].map(String::from).to_vec();
    let history = Table { columns, rows: changes.collect() };
    let rows = catalogue().iter().map(|model| row(model, &mix, scenario)).collect_view();
    view! {
        <section aria-labelledby="prices">
            {heading("prices")}
            <Plate spec tables=vec![("prices that have changed".into(), history)] />
            <h3>{format!("The catalogue of {SNAPSHOT_DATE}")}</h3>
            <p>
                "List prices in US dollars per million tokens, off-peak, for prompts of usual length. Your mix blends them by the shares of this scenario. "
                {CREDIT}
                "."
            </p>
            <Scroll label="Table: the catalogue of list prices">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Model"</th>
                            <th scope="col">"Sold by"</th>
                            <th scope="col">"Weights"</th>
                            <th scope="col">"In force since"</th>
                            <th scope="col">"Input"</th>
                            <th scope="col">"Cached"</th>
                            <th scope="col">"Output"</th>
                            <th scope="col">"Your mix"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </Scroll>
        </section>
    }
}

/// US dollars per million tokens; the heading says so.
fn usd(value: f64) -> String {
    short(value, Unit::Usd)
}

fn since(price: &DatedPrice, model: &Model) -> String {
    match (price.from, model.released) {
        (Some(day), _) => day.to_string(),
        (None, Some(released)) => format!("{released} (release)"),
        (None, None) => "first known".into(),
    }
}

fn change(model: &Model, price: &DatedPrice, mix: &Mix) -> Vec<String> {
    let list = ListPrice::of(&price.rates);
    vec![
        model.label.into(),
        since(price, model),
        usd(list.input),
        price.rates.cached.map_or_else(|| "as input".into(), usd),
        usd(list.output),
        usd(list.blend(mix)),
        price.source.unwrap_or(crossover_economics::prices::SNAPSHOT_PACKAGE).into(),
    ]
}

fn row(model: &'static Model, mix: &Mix, scenario: &Scenario) -> impl IntoView + use<> {
    let price = model.dated(SNAPSHOT_MONTH);
    let list = ListPrice::of(&price.rates);
    let chosen = model.key == scenario.api_model || model.key == scenario.open_model;
    view! {
        <tr class:chosen=chosen>
            <th scope="row">{model.label} {chosen.then_some(" (this scenario’s)")}</th>
            <td>{model.provider}</td>
            <td>{if model.family == Family::Closed { "closed" } else { "open" }}</td>
            <td>{since(price, model)}</td>
            <td>{usd(list.input)}</td>
            <td>{price.rates.cached.map_or_else(|| "as input".into(), usd)}</td>
            <td>{usd(list.output)}</td>
            <td>{usd(list.blend(mix))}</td>
        </tr>
    }
}
