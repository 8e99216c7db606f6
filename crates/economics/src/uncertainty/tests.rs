//! Against closed forms, another crate, and the deterministic engine.

mod collapsed;
mod distributions;
