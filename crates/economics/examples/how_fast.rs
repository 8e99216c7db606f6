//! Times the Monte Carlo on one thread, and prints what it costs by paths and months.
//!
//! `how_fast --peers FILE` also writes the paths for the other implementations under `benches/peers` and prints one line
//! of JSON to compare them with. Times are the least of many turns.

use crossover_economics::alternative::Alternative;
use crossover_economics::flip;
use crossover_economics::input::Scenario;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::Report;
use crossover_economics::uncertainty::{
    Chances, Draws, Events, Fan, Fans, MANY, Measure, Odds, Orders, Peer, Run, Worlds, Worth,
};
use std::hint::black_box;
use std::time::Instant;

/// Milliseconds that one turn of `work` takes: the least mean of several rounds.
///
/// Rounds last long enough for the clock, and the least of them had the core to itself most.
#[expect(clippy::disallowed_methods, reason = "it is time that is asked for")]
fn ms<T>(mut work: impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    let turns = (0.008 / start.elapsed().as_secs_f64()).ceil().clamp(1.0, 1000.0);
    let round = |_| {
        let start = Instant::now();
        for _ in 0..turns as usize {
            black_box(work());
        }
        start.elapsed().as_secs_f64() * 1e3 / turns
    };
    (0..40).map(round).fold(f64::INFINITY, f64::min)
}

fn main() {
    let scenario = Scenario::default();
    let events = Events::default();
    let paths = 10_000;
    let draws = Draws::new(1, paths);
    let whole = |scenario: &Scenario, draws: &Draws, fans| Run::whole(scenario, events, draws, fans);
    let took = ms(|| whole(&scenario, &draws, Fans::None));
    let preparing = ms(|| Run::first(4, &scenario, events, &draws, Fans::None));
    if let Some(file) = std::env::args().skip_while(|arg| arg != "--peers").nth(1) {
        let run = whole(&scenario, &draws, Fans::Of(Alternative::Pretrain));
        let json = serde_json::to_string(&Peer::of(&run, &draws)).unwrap_or_default();
        if let Err(error) = std::fs::write(&file, json) {
            eprintln!("{file}: {error}");
        }
        let p50 = Chances::of(&run).prospects.iter().map(|p| p.spread.p50).collect::<Vec<_>>();
        let fan = Fan::of(&run, Alternative::Pretrain, Measure::Avoided);
        let avoided = fan.and_then(|fan| fan.months.last().map(|month| month.p50));
        println!(
            "{}",
            serde_json::json!({ "ms": took, "preparing": preparing, "p50": p50, "avoided": avoided })
        );
        return;
    }
    println!("10,000 paths, 36 months, five alternatives; milliseconds on one thread");
    println!("  drawing, once                  {:8.2}", ms(|| Draws::new(1, paths)));
    println!("  sorting the draws, once        {:8.2}", ms(|| Orders::new(&draws)));
    println!("  preparing a scenario           {preparing:8.2}");
    println!("  all paths                      {took:8.2}");
    println!(
        "  all paths, one fan followed    {:8.2}",
        ms(|| whole(&scenario, &draws, Fans::Of(Alternative::Pretrain)))
    );
    println!("  a map, usage and budget        {:8.2}", ms(|| Map::whole(&scenario, Pair::UsageBudget)));
    println!("  a map, coverage and prices     {:8.2}", ms(|| Map::whole(&scenario, Pair::CoverageFall)));
    println!("  all paths, all fans followed   {:8.2}", ms(|| whole(&scenario, &draws, Fans::All)));
    let run = whole(&scenario, &draws, Fans::All);
    let orders = Orders::new(&draws);
    println!("  chances from the paths         {:8.2}", ms(|| Chances::of(&run)));
    println!(
        "  one fan from the paths         {:8.2}",
        ms(|| Fan::of(&run, Alternative::Pretrain, Measure::Avoided))
    );
    println!("  worth of knowing each input    {:8.2}", ms(|| Worth::all(&run, &orders)));
    let worlds = Worlds::whole(1, MANY);
    let followed = Fans::Of(Alternative::Pretrain);
    println!("  everything on 100,000 paths    {:8.2}", ms(|| Odds::of(&scenario, &worlds, followed)));
    println!("  drawing them, once             {:8.2}", ms(|| Worlds::whole(1, MANY)));
    println!("without draws");
    println!("  NPVs of the five               {:8.3}", ms(|| flip::npvs(&scenario)));
    println!("  what a moving slider needs     {:8.2}", ms(|| Report::quick(&scenario)));
    println!("  the whole report               {:8.2}", ms(|| Report::of(&scenario)));
    println!("\npaths   months  alternatives      ms  ns a path, month and alternative");
    // A budget of nothing buys no model: one alternative less.
    for (paths, months, alternatives) in [
        (1_000, 36.0, 5.0),
        (10_000, 12.0, 5.0),
        (10_000, 36.0, 4.0),
        (10_000, 36.0, 5.0),
        (10_000, 60.0, 5.0),
        (100_000, 36.0, 5.0),
    ] {
        let draws = Draws::new(1, paths);
        let budget = if alternatives < 5.0 { 0.0 } else { scenario.budget };
        let scenario = Scenario { horizon_months: months, budget, ..scenario.clone() };
        let took = ms(|| whole(&scenario, &draws, Fans::None));
        let each = took * 1e6 / months / paths as f64 / alternatives;
        println!("{paths:>6} {months:>6} {alternatives:>13} {took:>8.2} {each:>8.2}");
    }
}
