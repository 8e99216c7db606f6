//! Where a request came to.

use axum::http::{HeaderMap, HeaderName, header};

/// Scheme and host that the request came to, `https://crossover.example`, by what the browser and a proxy before us say;
/// empty when that is no plain host.
#[must_use]
pub fn of(headers: &HeaderMap) -> String {
    let of = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let host = of(header::HOST);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter);
    if host.is_empty() || !host.chars().all(plain) {
        return String::new();
    }
    let scheme = if of(HeaderName::from_static("x-forwarded-proto")) == "https" { "https" } else { "http" };
    format!("{scheme}://{host}")
}
