//! Tests of the scaling laws.

mod cases;
mod golden;
mod properties;
