//! How much may be asked at once, and how long an answer may take.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::time::Duration;

/// Longest query, in bytes. A link with every input changed is well below.
const QUERY: usize = 4096;
/// Longest query of a comparison, in bytes: four links in one.
const COMPARISON: usize = 4 * QUERY;
/// Longest query of a file, in bytes: a link, a name and a note, each letter of which may take twelve.
const FILE: usize = 8 * QUERY;
/// Longest path, in bytes.
const PATH: usize = 1024;
/// Longest body, in bytes. Only the forms of short links send one: a link, a name and a note.
pub(crate) const BODY: usize = 64 * 1024;
/// Longest time to an answer.
pub(crate) const ANSWER: Duration = Duration::from_secs(15);

/// Refuses an address that is too long.
pub(crate) async fn address(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let longest = match uri.path() {
        "/compare" => COMPARISON,
        // An address as a value takes up to three times as long.
        "/oembed" => 3 * QUERY + 100,
        path if path.starts_with("/export/") || path.starts_with("/api/") => FILE,
        _ => QUERY,
    };
    if uri.path().len() > PATH || uri.query().is_some_and(|query| query.len() > longest) {
        let message =
            format!("The address is too long: its path may have {PATH} bytes, its query {longest}.\n");
        return (StatusCode::URI_TOO_LONG, message).into_response();
    }
    next.run(request).await
}

/// Answers a method that an address does not know; axum adds which it knows.
pub(crate) async fn method() -> (StatusCode, &'static str) {
    (StatusCode::METHOD_NOT_ALLOWED, "This address does not do that; the header Allow says what it does.\n")
}
