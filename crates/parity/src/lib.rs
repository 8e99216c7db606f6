//! Shows that report and chart are the same bytes native and in wasm.
//!
//! The program prints every case and its answer; `scripts/parity.mjs` asks the wasm module for the same and compares.

pub mod exports;
pub mod speed;

use crossover_chart::{Frame, Theme, avoided_spend, evidence, map, svg, tornado};
use crossover_economics::alternative::Alternative;
use crossover_economics::claim;
use crossover_economics::clock::{Accounting, Clocks};
use crossover_economics::input::{Scenario, sample};
use crossover_economics::map::{Map, Pair};
use crossover_economics::preset::PRESETS;
use crossover_economics::report::Report;
use crossover_economics::spend::Spend;
use crossover_economics::training;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};

/// Random scenarios that are compared.
const SAMPLES: u64 = 100;

/// Of how many cases the maps are compared too: several hundred scenarios each.
const MAPPED: usize = 10;

/// Paths that the odds are counted on: what holds for these holds for more.
const PATHS: usize = 2_000;

/// The links that are compared: the defaults, every preset and the random scenarios. Drawn on each side by itself, so
/// that the drawing and the writing of links are compared too.
#[must_use]
pub fn cases() -> Vec<String> {
    links().collect()
}

fn links() -> impl Iterator<Item = String> {
    let presets = PRESETS.iter().map(|preset| crossover_link::encode(&preset.scenario()));
    let samples = (0..SAMPLES).map(|seed| crossover_link::encode(&sample(seed)));
    std::iter::once(String::new()).chain(presets).chain(samples)
}

const PAGE: Frame = Frame { width: 760, height: 430, theme: Theme::Page, caption: false };

/// What the engine and the chart make of a link: the report with its odds as JSON, then the main chart for the page
/// and for a file, the tornado, the evidence, and for the first cases the maps.
#[must_use]
pub fn answer(query: &str) -> String {
    let scenario = crossover_link::decode(query).scenario;
    let worlds = Worlds::whole(scenario.seed as u64, PATHS);
    let report = Report::of(&scenario).weighed(Odds::of(&scenario, &worlds, Fans::All));
    let json = serde_json::to_string(&report).unwrap_or_else(|error| format!("no JSON: {error}"));
    let spec = avoided_spend(&report);
    let page = svg(&spec, &PAGE);
    let file = svg(&spec, &Frame { width: 1200, height: 630, theme: Theme::Dark, caption: true });
    let tornado = tornado(&report, report.odds.as_ref().map(|odds| odds.worth.as_slice())).svg(&PAGE);
    let maps = if links().take(MAPPED).any(|link| link == query) { maps(&scenario) } else { String::new() };
    format!("{json}\n{page}\n{file}\n{tornado}\n{}{maps}", evidence_of(&report))
}

/// The charts of the evidence, and the tested claims as JSON.
fn evidence_of(report: &Report) -> String {
    let scenario = &report.scenario;
    let specs = [
        evidence::two_clocks(&Clocks::of(scenario, Accounting::Full), scenario),
        evidence::backtest(&training::backtest()),
        evidence::price_history(scenario),
        evidence::cost_mix(scenario),
        evidence::spending(report, &Spend::of(&report.months, Alternative::Pretrain)),
    ];
    let pictures: Vec<_> = specs.iter().map(|spec| svg(spec, &PAGE)).collect();
    let claims =
        serde_json::to_string(&claim::all(report)).unwrap_or_else(|error| format!("no JSON: {error}"));
    format!("{}\n{claims}", pictures.join("\n"))
}

/// Each map as JSON and as a picture.
fn maps(scenario: &Scenario) -> String {
    let answer = |pair| {
        let figures = Map::whole(scenario, pair);
        let json = serde_json::to_string(&figures).unwrap_or_else(|error| format!("no JSON: {error}"));
        format!("\n{json}\n{}", map(&figures).svg(&PAGE))
    };
    Pair::ALL.map(answer).concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossover_economics::input::INPUTS;

    #[test]
    fn every_input_is_moved_by_some_case() {
        let scenarios: Vec<_> = cases().iter().map(|query| crossover_link::decode(query).scenario).collect();
        for input in INPUTS {
            assert!(scenarios.iter().any(|scenario| input.changed(scenario)), "{}", input.key);
        }
    }

    #[test]
    fn an_answer_is_json_and_pictures_for_the_first_cases_with_maps() {
        let answer = answer("");
        let (json, pictures) = answer.split_once('\n').unwrap();
        assert!(serde_json::from_str::<serde_json::Value>(json).unwrap()["verdict"].is_object());
        assert_eq!(pictures.matches("</svg>").count(), 6 + 5);
        let last = super::answer(&cases()[MAPPED]);
        assert_eq!(last.matches("</svg>").count(), 3 + 5);
    }
}
