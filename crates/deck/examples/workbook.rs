//! Writes the workbook of a scenario, or says how long it takes.
//!
//! `cargo run --release -p crossover-deck --example workbook -- <file>` or `-- --time`

use crossover_deck::Meta;
use crossover_deck::workbook::workbook;
use crossover_economics::input::Scenario;
use crossover_economics::report::Report;
use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a file, or --time")?;
    let report = Report::of(&Scenario::default());
    let meta = Meta::of("https://example.org/?tokens=500B&budget=15M&v=1");
    if file != "--time" {
        std::fs::write(file, workbook(&report, &meta)?)?;
        return Ok(());
    }
    let mut times: Vec<f64> = Vec::new();
    let mut size = 0;
    for _ in 0..101 {
        let start = Instant::now();
        size = workbook(&report, &meta)?.len();
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!("{{\"median_ms\": {:.2}, \"p95_ms\": {:.2}, \"bytes\": {size}}}", times[50], times[96]);
    Ok(())
}
