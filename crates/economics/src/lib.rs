//! The engine of Crossover: should a company that pays for LLM tokens pretrain its own model?
//!
//! Pure: no I/O, no clock, no randomness of its own, and the same bits on every target.

pub mod alternative;
pub mod cashflow;
pub mod chip;
pub mod claim;
pub mod clock;
pub mod describe;
pub mod effective;
pub mod error;
pub mod finance;
pub mod fleet;
pub mod flip;
pub mod input;
pub mod map;
pub mod market;
pub mod math;
pub mod outcome;
pub mod plan;
pub mod preset;
pub mod prices;
pub mod provenance;
pub mod purchase;
pub mod quantiles;
pub mod quantity;
pub mod readiness;
pub mod reference;
pub mod report;
pub mod scaling;
pub mod schedule;
#[cfg(feature = "schema")]
pub mod schema;
pub mod serving;
pub mod spend;
pub mod trace;
pub mod training;
pub mod uncertainty;
pub mod verdict;
pub mod warning;

/// Version of the engine: what a link names, so that a result can be had again.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");
