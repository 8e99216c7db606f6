//! How many requests are answered at once.

use crate::refusal;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Seats for requests.
#[derive(Clone, Debug)]
pub(crate) struct Crowd(Arc<Semaphore>);

impl Crowd {
    /// As many as `most` at once.
    pub(crate) fn of(most: usize) -> Self {
        Self(Arc::new(Semaphore::new(most)))
    }
}

/// Turns a request away at once when all seats are taken: a queue would only grow. Health is always told.
pub(crate) async fn seat(State(crowd): State<Crowd>, request: Request, next: Next) -> Response {
    if crate::health::is_asked(request.uri().path()) {
        return next.run(request).await;
    }
    match crowd.0.try_acquire() {
        Ok(_seat) => next.run(request).await,
        Err(_taken) => {
            refusal::busy("Too many requests are being answered just now.", Duration::from_secs(1))
        }
    }
}
