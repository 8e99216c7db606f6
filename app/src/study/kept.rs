//! The last answers, kept: links that many open, and the same link opened again.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// Answers that are kept.
const KEPT: usize = 64;

/// The last answers of one kind, by the link of what was asked.
pub(super) struct Kept<T>(Mutex<VecDeque<(String, Arc<T>)>>);

impl<T> Kept<T> {
    /// None yet.
    pub(super) const fn new() -> Self {
        Self(Mutex::new(VecDeque::new()))
    }

    /// The answer to `key`: the one that is kept, else what `work` makes. Others are answered meanwhile.
    pub(super) fn get(&self, key: &str, work: impl FnOnce() -> T) -> Arc<T> {
        let last = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, answer)) = last().iter().find(|(known, _)| known == key) {
            return Arc::clone(answer);
        }
        let answer = Arc::new(work());
        let mut last = last();
        if last.len() == KEPT {
            last.pop_front();
        }
        last.push_back((key.into(), Arc::clone(&answer)));
        answer
    }
}
