//! Golden cases, properties, and the same answers as two independent crates.

mod golden;
mod oracles;
mod payback;
mod properties;
mod root;
mod waiting;
