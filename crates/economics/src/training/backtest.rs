//! Every disclosed run, predicted from the others.

use super::{Group, RUNS, Run, flop};
use crate::quantiles::Quantiles;
use serde::Serialize;

/// A run and what the other runs say about it. Releases of the same model are left out with it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Prediction {
    /// The run.
    pub run: &'static Run,
    /// Its group.
    pub group: Group,
    /// Chip-hours disclosed.
    pub actual: f64,
    /// Chip-hours predicted.
    pub predicted: Quantiles,
    /// Median prediction ÷ actual − 1.
    pub error: f64,
    /// Whether the 80% interval holds the actual.
    pub covered: bool,
}

/// How well runs are predicted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Backtest {
    /// One for each run of the calibration.
    pub rows: Vec<Prediction>,
    /// Share of runs within their 80% interval.
    pub coverage: f64,
    /// Median of the errors' sizes.
    pub median_error: f64,
}

impl Backtest {
    fn of(rows: Vec<Prediction>) -> Self {
        let mut errors: Vec<f64> = rows.iter().map(|row| row.error.abs()).collect();
        errors.sort_by(f64::total_cmp);
        let half = errors.len() / 2;
        let median_error = match errors.len() {
            0 => 0.0,
            even if even % 2 == 0 => f64::midpoint(errors[half - 1], errors[half]),
            _ => errors[half],
        };
        let covered = rows.iter().filter(|row| row.covered).count();
        Self { coverage: covered as f64 / rows.len().max(1) as f64, median_error, rows }
    }

    /// The runs of one group alone.
    #[must_use]
    pub fn group(&self, group: Group) -> Self {
        Self::of(self.rows.iter().filter(|row| row.group == group).copied().collect())
    }
}

/// Predicts each run from the others: leave one model out.
#[must_use]
pub fn backtest() -> Backtest {
    Backtest::of(RUNS.iter().filter_map(predict).collect())
}

fn predict(run: &'static Run) -> Option<Prediction> {
    let group = run.group()?;
    let others: Vec<Run> = RUNS.iter().filter(|other| other.model != run.model).copied().collect();
    let fit = super::fit::fit(&others).0.into_iter().find(|fit| fit.group == group)?;
    let median = flop(run.active, run.tokens) / (fit.mfu * run.chip()?.bf16 * 3600.0);
    let predicted = Quantiles::lognormal(median, fit.sigma);
    Some(Prediction {
        run,
        group,
        actual: run.chip_hours,
        predicted,
        error: median / run.chip_hours - 1.0,
        covered: predicted.holds(run.chip_hours),
    })
}
