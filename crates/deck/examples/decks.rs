//! Writes deck and memo of several scenarios, to be looked at, or says how long a file of the default one takes.
//!
//! `cargo run -p crossover-deck --example decks -- <folder>` or `-- --time pptx` (or `pdf`, `png`)

use chrono::NaiveDate;
use crossover_chart::{Frame, Theme, avoided_spend, svg};
use crossover_deck::{Meta, memo, png, slides};
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::{Answers, QUESTIONS};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

/// Median, 95th percentile and size of 41 files, as JSON.
fn time(format: &str) -> Result<(), Box<dyn Error>> {
    let scenario = Scenario::default();
    let odds = Odds::first(&scenario, &Worlds::of(&scenario), Fans::Of(Alternative::Pretrain));
    let report = Report::of(&scenario).weighed(odds);
    let meta = Meta::of("https://crossover.example/?tokens=500B&budget=15M&v=1");
    let frame = Frame { width: 1280, height: 720, theme: Theme::Light, caption: true };
    let mut times: Vec<f64> = Vec::new();
    let mut size = 0;
    for _ in 0..41 {
        let start = Instant::now();
        size = match format {
            "pptx" => slides::deck(&report, &meta)?.len(),
            "pdf" => memo::memo(&report, &meta)?.len(),
            _ => png(&svg(&avoided_spend(&report), &frame), 1.0)?.len(),
        };
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!("{{\"median_ms\": {:.2}, \"p95_ms\": {:.2}, \"bytes\": {size}}}", times[20], times[38]);
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("name a folder, or --time")?;
    if folder == "--time" {
        return time(&arguments.next().ok_or("name a format")?);
    }
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let default = Scenario::default();
    let with = |budget: f64, tokens: f64| Scenario { budget, monthly_tokens: tokens, ..Scenario::default() };
    let scenarios = [
        ("default", default.clone()),
        ("large", with(default.budget, 2e13)),
        ("tiny", with(default.budget, 1e7)),
        ("nothing", with(0.0, default.monthly_tokens)),
        ("long", Scenario { horizon_months: 60.0, budget: 4e9, ..default.clone() }),
    ];
    let mut answers = Answers::default();
    for question in QUESTIONS.iter() {
        answers.set(question, question.options.last());
    }
    for (name, scenario) in &scenarios {
        let odds = Odds::of(scenario, &Worlds::of(scenario), Fans::Of(Alternative::Pretrain));
        let report = Report::of(scenario).weighed(odds);
        let mut meta = Meta {
            as_of: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default(),
            ..Meta::of("https://crossover.example/?data=2T&tokens=120B&budget=12.5M&v=1")
        };
        if *name == "long" {
            meta.name = "A name that goes on and on: should the group pretrain a model of its own for all of its brands, \
                         or keep buying tokens from whoever sells them at the lowest price this quarter?"
                .into();
            meta.note = "=1+1\n<b>Not bold</b> & \u{202e}turned\u{202c} 👩‍👩‍👧‍👦".into();
        }
        let shown = if *name == "long" { answers } else { Answers::default() };
        let start = Instant::now();
        let file = slides::deck_with(&report, &meta, &shown)?;
        println!("{name}.pptx {} bytes in {:.1} ms", file.len(), start.elapsed().as_secs_f64() * 1e3);
        std::fs::write(folder.join(format!("{name}.pptx")), file)?;
        let start = Instant::now();
        let file = memo::memo_with(&report, &meta, &shown)?;
        println!("{name}.pdf {} bytes in {:.1} ms", file.len(), start.elapsed().as_secs_f64() * 1e3);
        std::fs::write(folder.join(format!("{name}.pdf")), file)?;
    }
    Ok(())
}
