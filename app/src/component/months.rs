//! The months, one by one.

use crate::component::fold::{Fold, while_open};
use crate::component::scroll::Scroll;
use crate::form::Form;
use crate::html::escape;
use crossover_economics::alternative::Alternative;
use crossover_economics::cashflow::Month;
use crossover_economics::quantity::{Unit, short};
use leptos::prelude::*;

const COLUMNS: [&str; 8] = [
    "Month",
    "Tokens",
    "Price per M",
    "Keep buying",
    "Best of the rest: net",
    "Pretrain: outlay",
    "Pretrain: avoided",
    "Pretrain: net so far",
];

/// The table month by month, folded.
#[component]
pub(crate) fn Months() -> impl IntoView {
    let form = expect_context::<Form>();
    let open = RwSignal::new(false);
    let rows = while_open(open, move || form.report.with(|report| rows(&report.months)));
    view! {
        <section class="months" aria-labelledby="months-title">
            <h2 id="months-title">"Month by month"</h2>
            <Fold open summary="Show every month">
                <Scroll label="Table of the months">
                    <table>
                        <thead>
                            <tr>{COLUMNS.map(|column| view! { <th scope="col">{column}</th> }).collect_view()}</tr>
                        </thead>
                        <tbody inner_html=move || rows.get()></tbody>
                    </table>
                </Scroll>
            </Fold>
        </section>
    }
}

fn rows(months: &[Month]) -> String {
    let own = Alternative::Pretrain.index();
    let mut so_far = 0.0;
    months
        .iter()
        .map(|month| {
            let flow = &month.flows[own];
            so_far += flow.net;
            let others = month.flows[1..own].iter().map(|flow| flow.net).fold(0.0, f64::max);
            let usd = |value| short(value, Unit::Usd);
            let cells = [
                month.month.to_string(),
                short(month.tokens, Unit::Tokens),
                short(month.closed_price, Unit::Usd),
                usd(month.base),
                usd(others),
                usd(flow.outlay),
                usd(flow.avoided),
                usd(so_far),
            ];
            let [month, figures @ ..] = cells.map(|cell| escape(&cell));
            let figures = figures.map(|figure| format!("<td>{figure}</td>")).concat();
            format!("<tr><th scope=\"row\">{month}</th>{figures}</tr>")
        })
        .collect()
}
