//! Why a budget buys no model, in the engine's own words: asked of scenarios that it stops.

use crossover_economics::input::Scenario;
use crossover_economics::plan::Plan;

/// The reasons.
pub(super) struct Stops {
    /// There is no budget.
    pub(super) no_budget: String,
    /// There is one, and nothing of it is for compute.
    pub(super) no_compute: String,
    /// The run is beyond the range of the laws.
    pub(super) beyond: String,
    /// There are no tokens.
    pub(super) no_data: String,
    /// The model is too small for the laws.
    pub(super) too_small: String,
}

/// All of them.
pub(super) fn all() -> Stops {
    let why = |scenario: Scenario| {
        Plan::new(&scenario).purchase.err().map(|error| error.message).unwrap_or_default()
    };
    let base = Scenario::default;
    Stops {
        no_budget: why(Scenario { budget: 0.0, ..base() }),
        no_compute: why(Scenario { compute_share: 0.0, ..base() }),
        beyond: why(Scenario { budget: 1e-9, ..base() }),
        no_data: why(Scenario { proprietary_tokens: 0.0, general_tokens: 0.0, ..base() }),
        too_small: why(Scenario { budget: 20.0, ..base() }),
    }
}
