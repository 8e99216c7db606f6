//! What is written down: one line a request, never what was asked for.

use crate::failure::{self, Failed};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use clap::ValueEnum;
use std::io::{self, IsTerminal as _};
use std::time::Instant;
use tracing::Instrument as _;
use tracing_subscriber::EnvFilter;

/// The name of a request in the log, for who asks about one.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// How a line is written.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs: an object a line
    Json,
}

/// Writes lines to stderr; `RUST_LOG` says which, `info` by default.
pub(crate) fn start(format: Format) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_unset| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_target(false).with_env_filter(filter).with_writer(io::stderr);
    // A second subscriber changes nothing.
    let _ = match format {
        Format::Text => lines.with_ansi(io::stderr().is_terminal()).try_init(),
        Format::Json => {
            lines.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init()
        }
    };
}

/// Logs a request by method and path, under a name that the answer carries too. The query is the user's scenario, and the
/// name of a short link opens one: neither is logged.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), shown(request.uri().path()).to_owned());
    let start = Instant::now();
    let id = id();
    let span = tracing::info_span!("request", id);
    let mut response = next.run(request).instrument(span.clone()).await;
    if response.extensions().get::<Failed>().is_some() {
        response = failure::page(&id);
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let duration_ms = start.elapsed().as_micros() as f64 / 1e3;
    let status = response.status().as_u16();
    span.in_scope(|| tracing::info!(%method, path, status, duration_ms, "answered"));
    response
}

/// A name that no other request has. Where there is no chance to be had, none is needed: it only helps to find a line.
fn id() -> String {
    let mut bytes = [0; 8];
    let _ = getrandom::fill(&mut bytes);
    format!("{:016x}", u64::from_be_bytes(bytes))
}

/// As much of a path as may be known to who reads the log.
fn shown(path: &str) -> &str {
    for (start, shown) in [("/s/", "/s/…"), ("/api/v1/links/", "/api/v1/links/…")] {
        if path.starts_with(start) {
            return shown;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_name_of_a_short_link_stays_out_of_the_log() {
        assert_eq!(super::shown("/s/AAAAAAAAAAAAAAAAAAAAAAAA/secret"), "/s/…");
        assert_eq!(super::shown("/api/v1/links/AAAAAAAAAAAAAAAAAAAAAAAA"), "/api/v1/links/…");
        assert_eq!(super::shown("/s"), "/s");
        assert_eq!(super::shown("/evidence"), "/evidence");
    }
}
