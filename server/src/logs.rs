//! What is written down: one line a request, never what was asked for.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use std::io::{self, IsTerminal as _};
use std::time::Instant;
use tracing_subscriber::EnvFilter;

/// Writes lines to stderr; `RUST_LOG` says which, `info` by default.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_unset| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_target(false).with_env_filter(filter);
    // A second subscriber changes nothing.
    let _ = lines.with_ansi(io::stderr().is_terminal()).with_writer(io::stderr).try_init();
}

/// Logs a request by method and path. The query is the user's scenario, and the name of a short link opens one: neither
/// is logged.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), shown(request.uri().path()).to_owned());
    let start = Instant::now();
    let response = next.run(request).await;
    let duration_ms = start.elapsed().as_micros() as f64 / 1e3;
    tracing::info!(%method, path, status = response.status().as_u16(), duration_ms, "request");
    response
}

/// As much of a path as may be known to who reads the log.
fn shown(path: &str) -> &str {
    if path.starts_with("/s/") { "/s/…" } else { path }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_name_of_a_short_link_stays_out_of_the_log() {
        assert_eq!(super::shown("/s/AAAAAAAAAAAAAAAAAAAAAAAA/secret"), "/s/…");
        assert_eq!(super::shown("/s"), "/s");
        assert_eq!(super::shown("/evidence"), "/evidence");
    }
}
