//! What a model's cost is made of, and training against inference.

use super::heading;
use crate::component::plate::Plate;
use crate::component::source::Source;
use crossover_chart::Table;
use crossover_chart::evidence::{cost_mix, spending};
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::{Unit, short};
use crossover_economics::report::Report;
use crossover_economics::spend::{MonthSpend, PARTS, PARTS_FROM, Spend, split};
use leptos::prelude::*;

const MONTHS: [&str; 5] = ["Month", "Training", "Inference", "Training so far", "Inference so far"];

pub(super) fn section(report: &Report) -> impl IntoView + use<> {
    let spend = Spend::of(&report.months, Alternative::Pretrain);
    let months = Table {
        columns: MONTHS.map(String::from).to_vec(),
        rows: spend.months.iter().map(|month| row(report.scenario.start_month, month)).collect(),
    };
    view! {
        <section aria-labelledby="money">
            {heading("money")}
            <h3>"What a model’s cost is made of"</h3>
            <Plate spec=cost_mix(&report.scenario) tables=vec![("parts of the cost".into(), parts(report))] />
            <p>"Source: " <Source text=PARTS_FROM.source /> {format!(" ({}).", PARTS_FROM.date)}</p>
            <h3>"Training against inference"</h3>
            <Plate spec=spending(report, &spend) tables=vec![("spend month by month".into(), months)] />
            <p>
                "Training is everything spent once: set-up, the project, refreshes. Inference is everything that runs: tokens still bought, rent "
                "of serving chips, the people who run them."
            </p>
        </section>
    }
}

fn parts(report: &Report) -> Table {
    let share = |value| short(value, Unit::Share);
    let rows = PARTS.iter().zip(split(&report.scenario)).map(|(part, own)| {
        vec![
            part.label.into(),
            part.cited.map_or_else(
                || "not a part of the study".into(),
                |(low, high)| format!("{} to {}", share(low), share(high)),
            ),
            own.map_or_else(|| "in the rent".into(), share),
        ]
    });
    Table {
        columns: ["Part", "Four frontier models", "This scenario’s budget"].map(String::from).to_vec(),
        rows: rows.collect(),
    }
}

fn row(start: f64, month: &MonthSpend) -> Vec<String> {
    let date = short(start + month.month as f64, Unit::CalendarMonth);
    let figures = [month.training, month.inference, month.training_so_far, month.inference_so_far];
    let name = format!("{} ({date})", month.month);
    std::iter::once(name).chain(figures.map(|value| short(value, Unit::Usd))).collect()
}
