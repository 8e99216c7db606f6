//! Golden cases, properties, and the same answers as two independent crates.

mod golden;
