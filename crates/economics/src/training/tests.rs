//! Tests of the training estimate.

mod calibration;
mod golden;
mod properties;
