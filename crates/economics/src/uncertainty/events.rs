//! What happens or does not, beside numbers that vary.

use serde::Serialize;

/// Share of the edge's decay that comes as one open-weights release and not little by little.
///
/// Judgement. Epoch AI puts the gap between open and closed at 3 months (2025-10-30) and 4 (2026-05-29), the essay at 6–9;
/// releases come in jumps, workloads move one after another.
const RELEASE_SHARE: f64 = 0.5;

/// The discrete events.
///
/// Both leave the average what the deterministic answer takes: it counts a run's chance as a share of its flows and the
/// edge's decay as even. An event turns the same average into worlds in which it happened and worlds in which it did not.
///
/// * *The run fails* with the complement of the chance that any try succeeds; then what was spent by the gate is lost,
///   nothing more is spent and nothing launched. A run that slips is a draw of the months until launch, and is the
///   likelier to fail.
/// * *An open-weights release* makes the edge of an own or post-trained model worthless, at an exponential age with the
///   hazard `release_share` × ln 2 ÷ half-life; a refresh brings the edge back, as in the deterministic answer. What is
///   left of the decay is even, with the half-life ÷ (1 − `release_share`).
/// * *Refreshes* come by the calendar, from each path's own launch.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Events {
    /// Whether a run works or fails; if not, its flows count with its chance.
    pub run: bool,
    /// Share of the decay that is a release, 0 to 1; 0 for none.
    pub release_share: f64,
}

impl Events {
    /// No events: every chance counts as a share, as in the deterministic answer.
    pub const NONE: Self = Self { run: false, release_share: 0.0 };
}

impl Default for Events {
    fn default() -> Self {
        Self { run: true, release_share: RELEASE_SHARE }
    }
}
