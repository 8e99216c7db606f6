//! What stands in the fields, and the scenario that it makes.

use crossover_economics::input::{INPUTS, Input, Scenario};
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
    /// The query of that scenario.
    pub(crate) query: Memo<String>,
    /// Everything the engine says about it.
    pub(crate) report: Memo<Arc<Report>>,
    /// What to say about the link that opened the page.
    pub(crate) notices: StoredValue<Vec<String>>,
    /// The page answers by itself; false on the server and until the browser has taken over.
    pub(crate) alive: RwSignal<bool>,
}

impl Form {
    /// Fields filled from a query. The same on the server and in the browser.
    pub(crate) fn open(query: &str) -> Self {
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
        let query = Memo::new(move |_| scenario.with(crossover_link::encode));
        // Computed only when the scenario has changed, so always news.
        let report = Memo::new_with_compare(move |_| Arc::new(scenario.with(Report::of)), |_, _| true);
        Self {
            texts,
            draft,
            query,
            report,
            notices: StoredValue::new(notices(&opened)),
            alive: RwSignal::new(false),
        }
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

    /// The query of the scenario with `input` back at its default.
    pub(crate) fn without(&self, input: &'static Input) -> String {
        let mut scenario: Scenario = self.draft.with(|draft| draft.scenario.clone());
        // A default is always allowed: the registry's tests say so.
        let _ = input.set(&mut scenario, input.default());
        crossover_link::encode(&scenario)
    }

    /// Puts every field back to its default.
    pub(crate) fn reset(&self) {
        for input in INPUTS {
            self.text(input.key).set(input.exact(&input.default()));
        }
    }
}

fn notices(opened: &Draft) -> Vec<String> {
    let mut notices = Vec::new();
    if opened.newer {
        notices.push(
            "This link was made by another edition of Crossover. Its inputs are read with today’s defaults and prices.".into(),
        );
    }
    if !opened.unknown.is_empty() {
        notices.push(format!("Not understood in this link and left out: {}.", opened.unknown.join(", ")));
    }
    notices
}
