//! Whether the program lives, and whether it wants requests.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Shared by all that serve: set once, when the program is told to stop.
#[derive(Clone, Debug, Default)]
pub struct Health {
    stopping: Arc<AtomicBool>,
}

impl Health {
    /// From now on `/readyz` says no.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
    }

    fn ready(&self) -> (StatusCode, &'static str) {
        if self.stopping.load(Ordering::Acquire) {
            (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
        } else {
            (StatusCode::OK, "ready\n")
        }
    }
}

/// `/healthz` answers while the process lives; `/readyz` until it is told to stop.
pub(crate) fn routes(health: &Health) -> Router {
    let health = health.clone();
    Router::new()
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(async move || health.ready()))
}
