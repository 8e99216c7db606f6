//! The charts of the evidence: what training runs cost and cost by now, how well they are predicted, how prices moved, and
//! where the money goes.

mod backtest;
mod clocks;
mod history;
mod mix;
mod spending;

pub use backtest::backtest;
pub use clocks::two_clocks;
pub use history::{moved, price_history};
pub use mix::cost_mix;
pub use spending::spending;

use crate::spec::{Axis, ChartSpec};
use crossover_economics::quantity::{Unit, short};

/// A chart with nothing on it yet.
fn empty(id: &str, title: &str, x: Axis, y: Axis) -> ChartSpec {
    ChartSpec {
        id: id.into(),
        title: title.into(),
        summary: String::new(),
        x,
        y,
        series: Vec::new(),
        dots: Vec::new(),
        fan: None,
        bands: Vec::new(),
        levels: Vec::new(),
        markers: Vec::new(),
        source: String::new(),
    }
}

fn usd(value: f64) -> String {
    short(value, Unit::Usd)
}

#[cfg(test)]
mod tests;
