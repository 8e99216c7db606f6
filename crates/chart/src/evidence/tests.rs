use super::*;
use crate::{Frame, Theme, dots, svg, table};
use crossover_economics::alternative::Alternative;
use crossover_economics::clock::{Accounting, Clocks};
use crossover_economics::input::{Scenario, sample};
use crossover_economics::report::Report;
use crossover_economics::spend::Spend;
use crossover_economics::training;

fn all(scenario: &Scenario) -> Vec<ChartSpec> {
    let report = Report::of(scenario);
    let spend = Spend::of(&report.months, Alternative::Pretrain);
    let clocks = |accounting| two_clocks(&Clocks::of(scenario, accounting), scenario);
    vec![
        clocks(Accounting::Marginal),
        clocks(Accounting::Full),
        backtest(&training::backtest()),
        price_history(scenario),
        cost_mix(scenario),
        spending(&report, &spend),
    ]
}

#[test]
fn the_charts_of_the_evidence() {
    for spec in all(&Scenario::default()) {
        let frame = Frame { width: 760, height: 430, theme: Theme::Page, caption: false };
        let name = spec.title.to_lowercase().replace([' ', ','], "-");
        insta::assert_snapshot!(name, svg(&spec, &frame));
    }
}

#[test]
fn they_are_drawn_soundly_for_any_scenario() {
    for seed in 0..12 {
        let mut scenario = sample(seed);
        if seed == 0 {
            scenario.budget = 0.0;
        }
        for spec in all(&scenario) {
            for (width, height, caption) in [(360, 290, false), (760, 430, false), (1200, 630, true)] {
                let picture = svg(&spec, &Frame { width, height, theme: Theme::Light, caption });
                let fault = crate::tests::fault(&picture, f64::from(width), f64::from(height));
                assert_eq!(fault, None, "{} of seed {seed}, {width}×{height}", spec.id);
            }
            let cells = [table(&spec), dots(&spec)].into_iter().flat_map(|table| table.rows).flatten();
            assert!(cells.chain([spec.summary]).all(|text| !text.contains("NaN") && !text.contains("inf ")));
        }
    }
}

#[test]
fn a_step_is_read_after_it() {
    let spec = price_history(&Scenario { open_model: "deepseek-v4-pro", ..Scenario::default() });
    let table = table(&spec);
    let column = table.columns.iter().position(|name| name == "DeepSeek V4-Pro").unwrap();
    let prices: Vec<_> =
        table.rows.iter().map(|row| row[column].as_str()).filter(|cell| *cell != "–").collect();
    // Launch, June, August, and the end: each price once, the last twice.
    assert_eq!(prices.len(), 4, "{prices:?}");
    assert_eq!(prices[2], prices[3]);
}
