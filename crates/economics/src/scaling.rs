//! How large a model to train, and for how long: scaling laws, repeated data, and models that are cheap to serve.
//!
//! Everything rests on C = 6·N·D: training compute in FLOP, (active) parameters and tokens seen. [`Law`] predicts the
//! loss, [`repeats`] says what a token is worth that was seen before, [`size`] picks N and D for a corpus and for what
//! serving will cost, and [`data_limited`] is the short form with the checks of the command line.

mod corpus;
mod law;
mod question;
pub mod repeats;
mod size;

pub use corpus::{Corpus, Mixture};
pub use law::{Allocation, Coefficients, Law};
pub use question::data_limited;
pub use size::{FLOP, Limit, ServingCost, Size, size};

#[cfg(test)]
mod tests;
