//! Writes the files of several scenarios, to be looked at.
//!
//! `cargo run -p crossover-deck --example decks -- <folder>`

use chrono::NaiveDate;
use crossover_deck::{Meta, memo, slides};
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::{Answers, QUESTIONS};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{Fans, Odds, Worlds};
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
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
        let file = memo::memo(&report, &meta)?;
        println!("{name}.pdf {} bytes in {:.1} ms", file.len(), start.elapsed().as_secs_f64() * 1e3);
        std::fs::write(folder.join(format!("{name}.pdf")), file)?;
    }
    Ok(())
}
