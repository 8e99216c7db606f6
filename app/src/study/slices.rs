//! In the browser: the same work in slices between frames, dropped where the scenario changes meanwhile.

use super::{Section, Whole};
use crate::form::Form;
use crossover_economics::alternative::Alternative;
use crossover_economics::input::Scenario;
use crossover_economics::map::{Map, Pair};
use crossover_economics::report::{Completion, Report};
use crossover_economics::uncertainty::{Fans, MANY, Study, Worlds};
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// Work between two frames, in milliseconds: half of a frame, so that input is answered at once.
const SLICE_MS: f64 = 8.0;
/// What asks for all paths, all inputs and the maps: figures that have been still for so long.
const STILL_MS: f64 = 300.0;
/// Work that is not done after so long says that it goes on.
const PATIENCE_MS: f64 = 100.0;
/// Somebody is there: the first draws are made, so that the first change finds them.
const SIGNS: [&str; 2] = ["pointerover", "keydown"];
/// Paths and cells of a step: about a millisecond of work.
const PATHS: usize = 500;
const CELLS: usize = 12;

/// Notes that the scenario of `form` has changed, and loads what follows it: a third of the program, which nobody needs
/// before.
pub(crate) fn follow(form: Form) {
    Effect::new(move |before: Option<()>| {
        form.report.track();
        form.shown.track();
        if before.is_some() {
            form.fresh.set(true);
            form.working.set(true);
        }
    });
    leptos::task::spawn_local(async move {
        if work(form).await.is_err() {
            crate::component::stopped::show();
        }
    });
}

/// Fills in what the paths, the searches and the maps say about each scenario that `form` comes to hold.
#[leptos::wasm_split::wasm_split(study, wasm_split_path = leptos::wasm_split, fallible)]
fn work(form: Form) -> Result<(), SplitLoaderError> {
    let desk: Rc<RefCell<Desk>> = Rc::default();
    let seed = form.draft.with_untracked(|draft| draft.scenario.seed);
    for sign in SIGNS {
        let desk = Rc::clone(&desk);
        let once = Cell::new(true);
        window_event_listener_untyped(sign, move |_| {
            if once.take() {
                prepare(&desk, seed as u64);
            }
        });
    }
    Effect::new(move |_| {
        let (report, shown) = (form.report.get(), form.shown.get());
        if form.fresh.get() {
            desk.borrow_mut().take_up(form, &report, shown);
            // The chart is painted first.
            let desk = Rc::clone(&desk);
            request_animation_frame(move || go_on(&desk, form, Duration::ZERO));
        }
    });
    Ok(())
}

/// What is being worked on.
#[derive(Default)]
struct Desk {
    worlds: Option<(u64, Worlds)>,
    job: Option<Job>,
    /// A scenario that waits until the one at hand has told its first odds: while a slider moves without rest, the
    /// picture still follows.
    next: Option<Job>,
    /// The next slice.
    due: Option<TimeoutHandle>,
}

/// A scenario on its way through everything.
struct Job {
    scenario: Scenario,
    shown: Alternative,
    began: f64,
    study: Option<Study>,
    /// The first odds have been shown.
    told: bool,
    report: Report,
    completion: Completion,
    completed: bool,
    maps: Vec<Map>,
    whole: Option<Whole>,
    /// Parts of the page that are drawn.
    drawn: usize,
}

fn now() -> f64 {
    js_sys::Date::now()
}

/// Draws the first worlds ahead of need.
fn prepare(desk: &Rc<RefCell<Desk>>, seed: u64) {
    let began = {
        let mut desk = desk.borrow_mut();
        if desk.job.is_some() {
            return;
        }
        let until = now() + SLICE_MS;
        let worlds = desk.worlds(seed);
        while !worlds.begun() && now() < until {
            worlds.step(PATHS);
        }
        worlds.begun()
    };
    if !began {
        let desk = Rc::clone(desk);
        set_timeout(move || prepare(&desk, seed), Duration::ZERO);
    }
}

/// Works for one slice, after `wait` and instead of one that was to come, and asks for the next.
fn go_on(desk: &Rc<RefCell<Desk>>, form: Form, wait: Duration) {
    let next = {
        let desk = Rc::clone(desk);
        move || {
            let wait = desk.borrow_mut().slice(form);
            if let Some(wait) = wait {
                go_on(&desk, form, wait);
            }
        }
    };
    let due = set_timeout_with_handle(next, wait).ok();
    if let Some(earlier) = std::mem::replace(&mut desk.borrow_mut().due, due) {
        earlier.clear();
    }
}

impl Desk {
    fn worlds(&mut self, seed: u64) -> &mut Worlds {
        if self.worlds.as_ref().is_none_or(|(known, _)| *known != seed) {
            self.worlds = None;
        }
        &mut self.worlds.get_or_insert_with(|| (seed, Worlds::begin(seed, MANY))).1
    }

    /// Takes up another scenario in place of the one at hand.
    fn take_up(&mut self, form: Form, report: &Report, shown: Alternative) {
        let began = if form.busy.get_untracked() { self.job.as_ref().map(|job| job.began) } else { None };
        let job = Job {
            scenario: report.scenario.clone(),
            shown,
            began: began.unwrap_or_else(now),
            study: None,
            told: false,
            report: report.clone(),
            completion: Completion::begin(report),
            completed: false,
            maps: Vec::new(),
            whole: None,
            drawn: 0,
        };
        if self.job.as_ref().is_some_and(|job| !job.told && job.study.is_some()) {
            self.next = Some(job);
        } else {
            self.job = Some(job);
        }
    }

    /// One slice of work; how long to wait for the next, if there is more to do.
    fn slice(&mut self, form: Form) -> Option<Duration> {
        let until = now() + SLICE_MS;
        let mut job = self.job.take()?;
        let mut next = self.next.take();
        let worlds = self.worlds(job.scenario.seed as u64);
        let mut done = false;
        let mut wait = Duration::ZERO;
        while !done && now() < until {
            if let Some(next) = next.take_if(|_| job.told) {
                job = next;
            }
            if job.told && now() - job.began < STILL_MS {
                wait = Duration::from_millis((STILL_MS - (now() - job.began)).max(1.0) as u64);
                break;
            }
            done = job.step(form, worlds);
        }
        let busy = !done && now() - job.began > PATIENCE_MS && !(job.told && wait > Duration::ZERO);
        if form.busy.get_untracked() != busy {
            form.busy.set(busy);
        }
        if done {
            form.working.set(false);
        }
        self.next = next;
        self.job = (!done).then_some(job);
        (!done).then_some(wait)
    }
}

impl Job {
    /// One step; true when nothing is left to do.
    fn step(&mut self, form: Form, worlds: &mut Worlds) -> bool {
        if !self.told {
            self.step_first(form, worlds);
        } else if !self.completed {
            self.completed = self.completion.step(&mut self.report);
        } else if let Some(study) = &mut self.study {
            if !study.step(worlds, PATHS) {
                worlds.step(PATHS);
            } else {
                self.weigh(form);
            }
        } else if let Some(map) = self.maps.last_mut().filter(|map| map.progress() < 1.0) {
            map.step(CELLS);
        } else if let Some(pair) = Pair::ALL.get(self.maps.len()) {
            self.maps.push(Map::begin(&self.scenario, *pair));
        } else {
            return self.draw(form);
        }
        false
    }

    /// The first odds, for the chart and the verdict.
    fn step_first(&mut self, form: Form, worlds: &mut Worlds) {
        if !worlds.begun() {
            worlds.step(PATHS);
            return;
        }
        let (scenario, shown) = (&self.scenario, self.shown);
        let study = self.study.get_or_insert_with(|| Study::begin(scenario, worlds, Fans::Of(shown)));
        study.step(worlds, PATHS);
        if let Some(odds) = study.odds() {
            form.weighed.set(Some(Arc::new(self.report.clone().weighed(odds.clone()))));
            self.told = true;
        }
    }

    /// The odds of all paths.
    fn weigh(&mut self, form: Form) {
        if let Some(odds) = self.study.take().as_ref().and_then(Study::odds) {
            self.report = self.report.clone().weighed(odds.clone());
            form.weighed.set(Some(Arc::new(self.report.clone())));
        }
    }

    /// Draws one further part of the page; true when all are drawn.
    fn draw(&mut self, form: Form) -> bool {
        let (report, maps) = (&self.report, &mut self.maps);
        let whole = self.whole.get_or_insert_with(|| Whole { report: report.clone(), maps: maps.clone() });
        if let Some(section) = Section::ALL.get(self.drawn) {
            form.drawn(*section).set(section.draw(whole, self.shown));
            self.drawn += 1;
        }
        self.drawn == Section::ALL.len()
    }
}
