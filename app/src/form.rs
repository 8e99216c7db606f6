//! What stands in the fields, and the scenario that it makes.

use crate::address;
use crate::notices;
use crate::study::{Drawn, Section};
use crate::view;
use crossover_economics::alternative::Alternative;
use crossover_economics::input::{INPUTS, Input, Scenario};
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;
use crossover_link::Draft;
use leptos::prelude::*;
use std::sync::Arc;

/// The fields of the page. A copy is a handle to the same fields.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    texts: StoredValue<Vec<RwSignal<String>>>,
    /// What the fields make together.
    pub(crate) draft: Memo<Draft>,
    /// The answers about readiness that came with the link; they go along in every link.
    pub(crate) answers: RwSignal<Answers>,
    /// The query of that scenario and the answers.
    pub(crate) query: Memo<String>,
    /// What the engine says about it: on the server all of it, in the browser what a moving slider needs.
    pub(crate) report: Memo<Arc<Report>>,
    /// The latest report with its odds; nothing in the browser until the scenario has changed.
    pub(crate) weighed: RwSignal<Option<Arc<Report>>>,
    /// The parts of the page that are drawn as a whole, by [`Section::ALL`].
    drawn: StoredValue<Vec<RwSignal<Drawn>>>,
    /// The alternative that stands out in the charts, with its fan.
    pub(crate) shown: RwSignal<Alternative>,
    /// Whether this side has worked the scenario out. In the browser, what the server sent stands until it has.
    pub(crate) fresh: RwSignal<bool>,
    /// Some of what the page shows is of an earlier scenario.
    pub(crate) working: RwSignal<bool>,
    /// Work has been going on for longer than a moment.
    pub(crate) busy: RwSignal<bool>,
    /// What to say about the link that opened the page.
    pub(crate) notices: RwSignal<Vec<String>>,
    /// Nothing that contains a figure may be sent: the scenario stands behind the `#` of the address.
    pub(crate) private: RwSignal<bool>,
    /// The page answers by itself; false on the server and until the browser has taken over.
    pub(crate) alive: RwSignal<bool>,
}

impl Form {
    /// Fields filled from a query. The same on the server and in the browser.
    pub(crate) fn open(query: &str) -> Self {
        let (query, shown) = view::split(query);
        let query = query.as_str();
        let opened = crossover_link::decode(query);
        let texts: Vec<_> = INPUTS.iter().map(|input| RwSignal::new(opened.text(input))).collect();
        let texts = StoredValue::new(texts);
        let draft = Memo::new(move |_| {
            texts.with_value(|texts| {
                crossover_link::assemble(
                    INPUTS.iter().map(|input| input.key).zip(texts.iter().map(RwSignal::get)),
                )
            })
        });
        let scenario = Memo::new(move |_| draft.with(|draft| draft.scenario.clone()));
        let answers = RwSignal::new(opened.answers);
        let query = Memo::new(move |_| {
            scenario.with(|scenario| answers.with(|answers| crossover_link::encode_with(scenario, answers)))
        });
        let worked = Worked::out(scenario, shown);
        Self {
            texts,
            draft,
            answers,
            query,
            report: worked.report,
            weighed: RwSignal::new(worked.weighed),
            drawn: StoredValue::new(worked.drawn.into_iter().map(RwSignal::new).collect()),
            shown: RwSignal::new(shown),
            fresh: RwSignal::new(cfg!(feature = "ssr")),
            working: RwSignal::new(false),
            busy: RwSignal::new(false),
            notices: RwSignal::new(notices::of(&opened)),
            private: RwSignal::new(false),
            alive: RwSignal::new(false),
        }
    }

    /// A part of the page that is drawn as a whole.
    pub(crate) fn drawn(&self, section: Section) -> RwSignal<Drawn> {
        let place = Section::ALL.iter().position(|known| *known == section).unwrap_or_default();
        self.drawn.with_value(|drawn| drawn[place])
    }

    /// The text in the field named `key`.
    pub(crate) fn text(&self, key: &str) -> RwSignal<String> {
        let place = INPUTS.iter().position(|input| input.key == key).unwrap_or_default();
        self.texts.with_value(|texts| texts[place])
    }

    /// What is wrong with the field of `input`, as a sentence, if anything is.
    pub(crate) fn error(&self, input: &'static Input) -> Memo<Option<String>> {
        let draft = self.draft;
        Memo::new(move |_| {
            let message = draft.with(|draft| draft.error(input.key).map(|error| error.message.clone()))?;
            let default = input.short(&input.default());
            Some(format!("{}. Until then {default} is used.", crate::text::capital(&message)))
        })
    }

    /// Whether the scenario holds something else than the default of `input`.
    pub(crate) fn changed(&self, input: &'static Input) -> Memo<bool> {
        let draft = self.draft;
        Memo::new(move |_| draft.with(|draft| input.changed(&draft.scenario)))
    }

    /// The query to hand on: with what made it and what the answer was.
    pub(crate) fn link(&self) -> String {
        self.answers.with_untracked(|answers| {
            self.report.with_untracked(|report| crossover_link::encode_made(report, answers))
        })
    }

    /// The address of the front page with this query: behind the `?`, or in private mode behind the `#`.
    pub(crate) fn here(&self, query: &str) -> String {
        if self.private.get() { crossover_link::private_at("/", query) } else { address::with("/", query) }
    }

    /// The address of the page at `path` with the scenario; in private mode without it, because that page is the
    /// server's.
    pub(crate) fn onward(&self, path: &str) -> String {
        if self.private.get() { path.into() } else { self.query.with(|query| address::with(path, query)) }
    }

    /// The query of the scenario with `input` back at its default.
    pub(crate) fn without(&self, input: &'static Input) -> String {
        let mut scenario: Scenario = self.draft.with(|draft| draft.scenario.clone());
        // A default is always allowed: the registry's tests say so.
        let _ = input.set(&mut scenario, input.default());
        self.answers.with(|answers| crossover_link::encode_with(&scenario, answers))
    }

    /// Has the browser work out what the server has sent, for something that needs the figures and not their text.
    pub(crate) fn wake(&self) {
        if !self.fresh.get_untracked() {
            // News to all who follow the scenario.
            self.shown.update(|_| {});
        }
    }

    /// Whether the page answers `event` itself. Before it is alive the browser does, as without a program.
    pub(crate) fn takes(&self, event: &web_sys::Event) -> bool {
        let alive = self.alive.get_untracked();
        if alive {
            event.prevent_default();
        }
        alive
    }

    /// Takes what was typed into the field of `text`; while the page is not alive the field keeps it.
    pub(crate) fn take(&self, text: RwSignal<String>, typed: String) {
        if self.alive.get_untracked() && text.with_untracked(|text| *text != typed) {
            text.set(typed);
        }
    }

    /// Does `what` as soon as the page is alive: what was typed or chosen before is not lost.
    pub(crate) fn once_alive(&self, what: impl Fn() + 'static) {
        let alive = self.alive;
        Effect::new(move |done: Option<bool>| {
            let now = alive.get();
            if now && done != Some(true) {
                what();
            }
            now
        });
    }

    /// Takes the scenario of `query` in place of the one at hand, as if the page had been opened with it.
    #[cfg(feature = "hydrate")]
    pub(crate) fn hold(&self, query: &str) {
        let (query, shown) = view::split(query);
        let opened = crossover_link::decode(&query);
        for input in INPUTS {
            self.text(input.key).set(opened.text(input));
        }
        self.notices.set(notices::of(&opened));
        self.answers.set(opened.answers);
        // News even where nothing differs from what the server has sent.
        self.shown.set(shown);
    }

    /// Puts every field back to its default.
    pub(crate) fn reset(&self) {
        for input in INPUTS {
            self.text(input.key).set(input.exact(&input.default()));
        }
    }
}

/// What is known of a scenario when the page begins.
struct Worked {
    report: Memo<Arc<Report>>,
    weighed: Option<Arc<Report>>,
    drawn: Vec<Drawn>,
}

impl Worked {
    /// On the server: everything.
    #[cfg(feature = "ssr")]
    fn out(scenario: Memo<Scenario>, shown: Alternative) -> Self {
        let answer = scenario.with_untracked(|scenario| crate::study::answer(scenario, shown));
        let report = Arc::new(answer.whole.report.clone());
        let weighed = Some(Arc::clone(&report));
        let report = Memo::new_with_compare(move |_| Arc::clone(&report), |_, _| true);
        Self { report, weighed, drawn: answer.drawn.clone() }
    }

    /// In the browser: what a moving slider needs.
    #[cfg(not(feature = "ssr"))]
    fn out(scenario: Memo<Scenario>, _: Alternative) -> Self {
        // Computed only when the scenario has changed, so always news.
        let report = Memo::new_with_compare(move |_| Arc::new(scenario.with(Report::quick)), |_, _| true);
        Self { report, weighed: None, drawn: vec![Drawn::default(); Section::ALL.len()] }
    }
}
