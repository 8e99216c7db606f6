//! Draws the main chart of several scenarios in several frames, to be looked at.
//!
//! `cargo run -p crossover-deck --example pictures -- <folder>`

use crossover_chart::{Frame, Theme, avoided_spend, svg};
use crossover_deck::png;
use crossover_economics::input::Scenario;
use crossover_economics::report::Report;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    let default = Scenario::default();
    let with = |budget: f64, tokens: f64| Scenario { budget, monthly_tokens: tokens, ..Scenario::default() };
    let scenarios = [
        ("default", default.clone()),
        ("small", with(default.budget, 1e9)),
        ("tiny", with(default.budget, 1e7)),
        ("large", with(default.budget, 2e13)),
        ("ten", with(default.budget, default.monthly_tokens * 10.0)),
        ("nothing", with(0.0, default.monthly_tokens)),
        ("year", Scenario { horizon_months: 12.0, ..default.clone() }),
        ("long", Scenario { horizon_months: 60.0, ..default.clone() }),
    ];
    let frames = [
        ("desk", 760, 430, Theme::Light, false),
        ("phone", 360, 320, Theme::Light, false),
        ("card", 1200, 630, Theme::Light, true),
        ("slide", 1920, 1080, Theme::Dark, true),
    ];
    for (name, scenario) in &scenarios {
        let spec = avoided_spend(&Report::of(scenario));
        for (frame, width, height, theme, caption) in frames {
            let picture = svg(&spec, &Frame { width, height, theme, caption });
            std::fs::write(folder.join(format!("{name}-{frame}.svg")), &picture)?;
            std::fs::write(folder.join(format!("{name}-{frame}.png")), png(&picture, 1.0)?)?;
        }
    }
    Ok(())
}
