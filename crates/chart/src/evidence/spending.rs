//! Training against inference, month by month.

use super::{empty, usd};
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Marker, Series};
use crate::words;
use crossover_economics::alternative::Alternative;
use crossover_economics::quantity::Unit;
use crossover_economics::report::Report;
use crossover_economics::spend::{MonthSpend, Spend};

/// What pretraining spends on training and on inference, summed from the decision on, with the month in which inference
/// overtakes.
#[must_use]
pub fn spending(report: &Report, spend: &Spend) -> ChartSpec {
    let start = report.scenario.start_month;
    let x = Axis { start: Some(start), ..Axis::linear("Month", Unit::Months) };
    let y = Axis::linear("Cumulative spend if you pretrain, US$", Unit::Usd);
    let mut spec = empty("spending", "Training against inference", x, y);
    let line = |name: &str, role, emphasis, of: fn(&MonthSpend) -> f64| Series {
        name: name.into(),
        role,
        emphasis,
        points: spend.months.iter().map(|month| (month.month as f64, of(month))).collect(),
    };
    spec.series = vec![
        line("Inference", Role::BuyClosed, false, |month| month.inference_so_far),
        line("Training", Role::Pretrain, true, |month| month.training_so_far),
    ];
    let last = spend.months.last().copied().unwrap_or_default();
    let unavailable = &report.outcomes[Alternative::Pretrain.index()].unavailable;
    let overtakes = spend.overtakes.filter(|_| unavailable.is_none());
    if let Some(month) = overtakes.and_then(|month| spend.months.get(month)) {
        spec.markers.push(Marker {
            label: format!("Inference overtakes in month {}", month.month),
            detail: words::month(start + month.month as f64),
            role: Role::BuyClosed,
            x: month.month as f64,
            y: month.inference_so_far,
        });
    }
    let totals = format!(
        "By month {} training and refreshes come to {}, inference to {}.",
        last.month,
        usd(last.training_so_far),
        usd(last.inference_so_far)
    );
    spec.summary = match (unavailable, overtakes) {
        (Some(reason), _) => {
            format!("Pretraining is not possible with these inputs: {}.", reason.trim_end_matches('.'))
        }
        (None, Some(month)) => format!(
            "If you pretrain, inference overtakes training in month {month} ({}) and stays the larger line. {totals}",
            words::month(start + month as f64)
        ),
        (None, None) => {
            format!("If you pretrain, inference does not overtake training within the horizon. {totals}")
        }
    };
    spec.source = "This scenario".into();
    spec
}
