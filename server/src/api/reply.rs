//! Answers in JSON.

use super::problem::Problem;
use crate::workshop::Workshop;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};

/// An answer that has been written.
pub(super) fn json(written: Result<String, String>) -> Result<Response, Problem> {
    match written {
        Ok(text) => Ok(([(CONTENT_TYPE, "application/json")], text).into_response()),
        Err(error) => {
            tracing::error!(%error, "an answer failed");
            Err(Problem::failure())
        }
    }
}

/// The answer that a job writes when it is its turn.
pub(super) async fn worked_out(
    workshop: &Workshop,
    job: impl FnOnce() -> Result<String, String> + Send + 'static,
) -> Result<Response, Problem> {
    json(workshop.run(job).await.map_err(|_busy| Problem::busy())?)
}
