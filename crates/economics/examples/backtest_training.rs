//! Prints how each disclosed training run is predicted from the others.
//!
//! `cargo run -p crossover-economics --example backtest_training`

use crossover_economics::training::{Backtest, Group, backtest};

fn main() {
    let all = backtest();
    println!(
        "{:<32} {:>12} {:>10} {:>10} {:>10} {:>10} {:>7}",
        "run", "group", "actual", "p10", "p50", "p90", "error"
    );
    for row in &all.rows {
        println!(
            "{:<32} {:>12} {:>9.0}K {:>9.0}K {:>9.0}K {:>9.0}K {:>+6.0}%{}",
            row.run.name,
            row.group.key(),
            row.actual / 1e3,
            row.predicted.p10 / 1e3,
            row.predicted.p50 / 1e3,
            row.predicted.p90 / 1e3,
            row.error * 100.0,
            if row.covered { "" } else { " outside" }
        );
    }
    println!();
    summary("all", &all);
    for group in Group::ALL {
        summary(group.key(), &all.group(group));
    }
}

fn summary(name: &str, of: &Backtest) {
    println!(
        "{name:<14} {:>2} runs, 80% interval holds {:>3.0}%, median error {:>2.0}%",
        of.rows.len(),
        of.coverage * 100.0,
        of.median_error * 100.0
    );
}
