//! What is said to who has to come again.

use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse as _, Response};
use std::time::Duration;

/// We have too much to do.
pub(crate) fn busy(why: &str, wait: Duration) -> Response {
    later(StatusCode::SERVICE_UNAVAILABLE, why, wait)
}

/// The client has asked too often.
pub(crate) fn too_often(why: &str, wait: Duration) -> Response {
    later(StatusCode::TOO_MANY_REQUESTS, why, wait)
}

fn later(status: StatusCode, why: &str, wait: Duration) -> Response {
    // Whole seconds, and never too few of them.
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    let when = if seconds == 1 { "in a second".to_string() } else { format!("in {seconds} seconds") };
    let words = format!("{why} Please try again {when}.\n");
    (status, [(RETRY_AFTER, seconds.to_string())], words).into_response()
}
