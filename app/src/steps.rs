//! The page comes alive in steps, each a task of its own: between two of them the browser can answer.

use leptos::prelude::*;
use std::time::Duration;

/// What is still to be done, in its order. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(crate) struct Steps(StoredValue<Vec<Box<dyn FnOnce() + Send + Sync>>>);

impl Steps {
    /// Nothing yet.
    pub(crate) fn none() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Adds one, after all that are known.
    pub(crate) fn then(self, step: impl FnOnce() + Send + Sync + 'static) {
        self.0.update_value(|steps| steps.push(Box::new(step)));
    }

    /// Does them, those too that are added meanwhile; then `done`.
    pub(crate) fn run(self, done: impl FnOnce() + 'static) {
        set_timeout(
            move || match self.0.try_update_value(|steps| (!steps.is_empty()).then(|| steps.remove(0))) {
                Some(Some(step)) => {
                    step();
                    self.run(done);
                }
                _ => done(),
            },
            Duration::ZERO,
        );
    }
}
