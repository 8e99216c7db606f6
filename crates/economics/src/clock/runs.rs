//! Runs whose cost is known or estimated, as points in time.

use crate::chip;
use crate::provenance::{Kind, Provenance};
use crate::training::{self, Precision, RUNS, Request};
use serde::Serialize;

/// A run at or near the frontier, with Epoch AI's estimate of its cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FrontierRun {
    /// The model.
    pub name: &'static str,
    /// Day of publication.
    pub date: &'static str,
    /// Amortised hardware and energy of the final run, 2023 US dollars.
    pub usd: f64,
}

/// Source of [`FRONTIER_RUNS`].
pub const EPOCH_COSTS: Provenance = Provenance::new(
    Kind::Cited,
    "Epoch AI, epoch-research/training-cost-trends@cbdf42e model_costs_updated.csv (CC BY): amortised hardware and energy, 2023 US dollars",
    "2025-06",
);

const fn run(name: &'static str, date: &'static str, usd: f64) -> FrontierRun {
    FrontierRun { name, date, usd }
}

/// The runs of Epoch AI's table that were the dearest of their time or near it, by date. Dates are those of its dataset of
/// systems; Llama 3.1's is that of its model card and Grok-3's that of its announcement.
pub static FRONTIER_RUNS: [FrontierRun; 14] = [
    run("GNMT", "2016-09-26", 288_916.0),
    run("AlphaGo Master", "2017-01-01", 722_542.0),
    run("AlphaGo Zero", "2017-10-18", 1_231_872.0),
    run("OpenAI Five", "2019-12-13", 8_846_458.0),
    run("GPT-3", "2020-05-28", 3_258_457.0),
    run("Megatron-Turing NLG", "2021-10-11", 4_201_441.0),
    run("PaLM 540B", "2022-04-04", 3_385_296.0),
    run("GPT-3.5", "2022-11-28", 7_466_801.0),
    run("GPT-4", "2023-03-15", 68_783_538.0),
    run("Falcon-180B", "2023-09-06", 21_256_881.0),
    run("Inflection-2", "2023-11-22", 15_938_988.0),
    run("Gemini 1.0 Ultra", "2023-12-06", 52_257_120.0),
    run("Llama 3.1 405B", "2024-07-23", 73_415_549.0),
    run("Grok-3", "2025-02-17", 507_476_933.0),
];

/// A run in time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    /// The model.
    pub name: &'static str,
    /// When, in months since January of year 0.
    pub month: f64,
    /// Cost, US dollars.
    pub usd: f64,
    /// An 80% interval of the cost, where it is our own estimate.
    pub interval: Option<(f64, f64)>,
    /// Who says so.
    pub source: &'static str,
}

impl Point {
    pub(super) fn times(self, factor: f64) -> Self {
        let interval = self.interval.map(|(low, high)| (low * factor, high * factor));
        Self { usd: self.usd * factor, interval, ..self }
    }
}

/// A day such as `2024-12-26` in months since January of year 0; a month of 31 days is near enough for a picture.
pub(super) fn month_of(date: &str) -> Option<f64> {
    let mut parts = date.split('-').map(|part| part.parse::<f64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next().flatten().unwrap_or(1.0));
    Some(year * 12.0 + month - 1.0 + (day - 1.0) / 31.0)
}

/// The frontier's runs as points.
pub(super) fn frontier() -> Vec<Point> {
    let point = |run: &FrontierRun| {
        Some(Point {
            name: run.name,
            month: month_of(run.date)?,
            usd: run.usd,
            interval: None,
            source: EPOCH_COSTS.source,
        })
    };
    FRONTIER_RUNS.iter().filter_map(point).collect()
}

/// The runs that were dearer than all before them. `points` must be in the order of time.
#[must_use]
pub fn records(points: &[Point]) -> Vec<Point> {
    let mut most = 0.0;
    let mut records = Vec::new();
    for point in points {
        if point.usd > most {
            most = point.usd;
            records.push(point.clone());
        }
    }
    records
}

/// Rent of an H800 that DeepSeek's report reckons with, US dollars an hour.
const DEEPSEEK_RENT: f64 = 2.0;

/// The models of the fast follower whose line is drawn.
const FOLLOWERS: [&str; 2] = ["DeepSeek-V2", "DeepSeek-V3 (pre-training only)"];

/// DeepSeek's large runs at $2 an hour: V2 and V3 by their disclosed chip-hours, V4-Pro by our own estimate from its
/// disclosed size and tokens, because its hours are not public.
#[must_use]
pub fn followers() -> Vec<Point> {
    let mut points: Vec<Point> = RUNS
        .iter()
        .filter(|run| FOLLOWERS.contains(&run.name))
        .filter_map(|run| {
            let name = run.name.split(" (").next().unwrap_or(run.name);
            let usd = run.chip_hours * DEEPSEEK_RENT;
            Some(Point { name, month: month_of(run.date)?, usd, interval: None, source: run.source })
        })
        .collect();
    points.extend(v4_pro());
    points.sort_by(|a, b| a.month.total_cmp(&b.month));
    points
}

/// DeepSeek-V4-Pro: 49B of 1.6T parameters active, 33T tokens (arXiv:2606.19348), on Hopper chips.
fn v4_pro() -> Option<Point> {
    let estimate = v4_pro_estimate()?;
    Some(Point {
        name: "DeepSeek-V4-Pro",
        month: month_of("2026-04-24")?,
        usd: estimate.cost_usd.p50,
        interval: Some((estimate.cost_usd.p10, estimate.cost_usd.p90)),
        source: "Our estimate from 49B active parameters and 33T tokens (arXiv:2606.19348); chip-hours are not disclosed",
    })
}

/// What DeepSeek-V4-Pro's final run takes on H800 at $2 an hour, by the calibration.
#[must_use]
pub(crate) fn v4_pro_estimate() -> Option<training::Estimate> {
    training::estimate(&Request {
        active_params: 49e9,
        total_params: Some(1.6e12),
        tokens: 33e12,
        chip: chip::find("h800")?,
        chips: None,
        usd_per_hour: Some(DEEPSEEK_RENT),
        precision: Precision::Bf16,
        mfu: None,
    })
    .ok()
}

/// All other runs with disclosed chip-hours, at today's rent of their chips.
#[must_use]
pub fn disclosed() -> Vec<Point> {
    RUNS.iter()
        .filter(|run| !FOLLOWERS.contains(&run.name))
        .filter_map(|run| {
            let usd = run.chip_hours * run.chip()?.rent;
            Some(Point {
                name: run.name,
                month: month_of(run.date)?,
                usd,
                interval: None,
                source: run.source,
            })
        })
        .collect()
}
