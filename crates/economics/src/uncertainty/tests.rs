//! Against closed forms, another crate, and the deterministic engine.

mod collapsed;
mod distributions;
mod draws;
mod odds;
mod properties;
mod sampling;
mod size;
