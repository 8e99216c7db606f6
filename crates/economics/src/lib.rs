//! The engine of Crossover: should a company that pays for LLM tokens pretrain its own model?
//!
//! Pure: no I/O, no clock, no randomness of its own, and the same bits on every target.

pub mod alternative;
pub mod chip;
pub mod error;
pub mod finance;
pub mod input;
pub mod math;
pub mod prices;
pub mod provenance;
pub mod quantity;
pub mod schedule;

/// Version of the engine: what a link names, so that a result can be had again.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");
