//! The numbers that stand for names in packed links.

use crate::{EDITION_KEY, MADE_KEY};

/// Inputs, questions and the keys of the link itself; the number of each is its place. For ever: a new name goes to the end,
/// and one that is no longer used stays.
const NAMES: &[&str] = &[
    EDITION_KEY,
    MADE_KEY,
    "data",
    "epochs",
    "general",
    "prep",
    "tokens",
    "growth",
    "mix",
    "output",
    "cached",
    "budget",
    "compute_share",
    "staff_share",
    "multiplier",
    "post_training",
    "launch",
    "ramp",
    "refresh",
    "refresh_cost",
    "tries",
    "success",
    "gate",
    "sizing",
    "law",
    "sparsity",
    "api",
    "api_in",
    "api_cached",
    "api_out",
    "discount",
    "batch",
    "open",
    "open_in",
    "open_cached",
    "open_out",
    "peak",
    "path",
    "fall",
    "captured",
    "floor",
    "quarters",
    "train_chip",
    "train_rent",
    "mfu",
    "serve_chip",
    "serve_rent",
    "precision",
    "utilization",
    "rent_fall",
    "serving_gain",
    "ops",
    "staff_cost",
    "cover_open",
    "cover_post",
    "cover_own",
    "half_life",
    "setup",
    "setup_months",
    "post_cost",
    "post_months",
    "owning",
    "wacc",
    "horizon",
    "start",
    "tax",
    "tax_method",
    "amortise",
    "seed",
    "layer",
    "moat",
    "rare",
    "rights",
    "evals",
    "measured",
    "swap",
    "off_nvidia",
    "stressed",
];

/// The number of a name.
pub(super) fn number(key: &str) -> Option<u8> {
    NAMES.iter().position(|name| *name == key).and_then(|place| place.try_into().ok())
}

/// The name of a number.
pub(super) fn key(number: u8) -> Option<&'static str> {
    NAMES.get(usize::from(number)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossover_economics::input::INPUTS;
    use crossover_economics::readiness::QUESTIONS;
    use std::collections::BTreeSet;

    #[test]
    fn everything_that_a_link_may_hold_has_one_number() {
        let keys = INPUTS.iter().map(|input| input.key).chain(QUESTIONS.iter().map(|question| question.key));
        for name in keys {
            assert_eq!(number(name).and_then(key), Some(name), "{name}: add it to the end of NAMES");
        }
        assert_eq!(NAMES.iter().collect::<BTreeSet<_>>().len(), NAMES.len());
        assert!(NAMES.len() <= 256);
    }
}
