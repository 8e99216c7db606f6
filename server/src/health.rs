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

    /// Whether it has been told to stop.
    pub(crate) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }

    fn ready(&self) -> (StatusCode, &'static str) {
        if self.is_stopping() {
            (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
        } else {
            (StatusCode::OK, "ready\n")
        }
    }
}

/// `/healthz` answers while the process lives; `/readyz` until it is told to stop. Neither asks the store: a page, a link and
/// a file need none, so a server without it is still wanted.
pub(crate) fn routes(health: &Health) -> Router {
    let health = health.clone();
    Router::new()
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(async move || health.ready()))
}

/// Whether a path is one of these.
pub(crate) fn is_asked(path: &str) -> bool {
    path == "/healthz" || path == "/readyz"
}
