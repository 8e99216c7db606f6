//! Tests of the scaling laws.

mod golden;
mod properties;
