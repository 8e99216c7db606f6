//! The Monte Carlo of the default scenario, to be timed from outside: `draw(paths)` once, then `run()` as often as wanted,
//! then `median()` to compare with what others get.

use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::uncertainty::{Chances, Draws, Events, Fans, Run};
use std::cell::RefCell;

thread_local! {
    static DRAWS: RefCell<Draws> = RefCell::new(Draws::begin(1, 1));
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
}

/// Draws so many paths of seed 1.
#[expect(unsafe_code, reason = "an export needs its name kept; the body is safe")]
#[unsafe(no_mangle)]
pub extern "C" fn draw(paths: usize) {
    DRAWS.set(Draws::new(1, paths));
}

/// Takes the default scenario through them; returns how many paths were taken.
#[expect(unsafe_code, reason = "an export needs its name kept; the body is safe")]
#[unsafe(no_mangle)]
pub extern "C" fn run() -> usize {
    let scenario = Scenario::default();
    let run = DRAWS.with_borrow(|draws| Run::whole(&scenario, Events::default(), draws, Fans::None));
    let done = run.done();
    RUN.set(Some(run));
    done
}

/// Median NPV of pretraining over the paths of the last run, US dollars.
#[expect(unsafe_code, reason = "an export needs its name kept; the body is safe")]
#[unsafe(no_mangle)]
pub extern "C" fn median() -> f64 {
    RUN.with_borrow(|run| {
        run.as_ref().map_or(0.0, |run| Chances::of(run).of_alternative(Alternative::Pretrain).spread.p50)
    })
}
