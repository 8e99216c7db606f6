//! Doing something once things have been still for a while.

use leptos::prelude::*;
use std::time::Duration;

/// A task that waits for stillness: each new one replaces the one that waits.
#[derive(Clone, Copy)]
pub(crate) struct Quiet {
    wait: Duration,
    pending: StoredValue<Option<TimeoutHandle>>,
}

impl Quiet {
    /// Waits for `milliseconds` without another task.
    pub(crate) fn after(milliseconds: u64) -> Self {
        Self { wait: Duration::from_millis(milliseconds), pending: StoredValue::new(None) }
    }

    /// Does `task` once it has been still.
    pub(crate) fn then(self, task: impl FnOnce() + 'static) {
        if let Some(earlier) = self.pending.get_value() {
            earlier.clear();
        }
        self.pending.set_value(set_timeout_with_handle(task, self.wait).ok());
    }
}
