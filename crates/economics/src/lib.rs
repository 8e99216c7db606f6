//! The engine of Crossover: should a company that pays for LLM tokens pretrain its own model?
//!
//! Pure: no I/O, no clock, no randomness of its own, and the same bits on every target.

pub mod error;
pub mod finance;
pub mod math;
pub mod prices;
pub mod provenance;
pub mod quantity;
