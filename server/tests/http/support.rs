//! A service over a small made-up site, and requests to it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderName, Method, Request, StatusCode, header};
use clap::Parser;
use crossover_server::config::Config;
use crossover_server::guard::rate::Rates;
use crossover_server::health::Health;
use crossover_server::router::router;
use crossover_server::site::Site;
use std::fs;
use std::path::PathBuf;
use tower::ServiceExt as _;

/// Built files as cargo-leptos leaves them, with contents that tell them apart.
const FILES: [(&str, &str); 6] = [
    ("site/pkg/crossover.AbC-1.js", "plain script"),
    ("site/pkg/crossover.AbC-1.js.br", "brotli script"),
    ("site/pkg/crossover.AbC-1.js.gz", "gzip script"),
    ("site/icon.svg", "<svg/>"),
    ("site/robots.txt", "User-agent: *\n"),
    ("hash.txt", "js: AbC-1\nwasm: DeF-2\ncss: GhI-3\n"),
];

#[derive(Parser)]
#[command(args_override_self = true)]
struct Settings {
    #[command(flatten)]
    config: Config,
}

/// The service with these flags. `name` keeps the folders of tests apart.
pub(crate) fn service_with(name: &str, health: &Health, flags: &[&str]) -> Router {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    for (file, content) in FILES {
        let file = folder.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }
    let site = Site::at(&folder.join("site"), &folder.join("hash.txt"));
    let store = folder.join("links.sqlite3").display().to_string();
    let config = Settings::parse_from([&["crossover", "--store", &store], flags].concat()).config;
    router(&site, &config, health, &Rates::from(&config.guard), &config.keeping.store().unwrap())
}

/// The service as it is by default.
pub(crate) fn service(name: &str) -> Router {
    service_with(name, &Health::default(), &[])
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    headers: axum::http::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The header of that name, or nothing.
    pub(crate) fn header(&self, name: impl AsRef<str>) -> &str {
        self.headers.get(name.as_ref()).map_or("", |value| value.to_str().unwrap())
    }

    /// All headers but those about the body and the name of the request, sorted, one a line.
    pub(crate) fn policy(&self) -> String {
        let request_id = HeaderName::from_static("x-request-id");
        let about_body = [header::CONTENT_LENGTH, header::LAST_MODIFIED, header::ACCEPT_RANGES, request_id];
        let mut lines: Vec<_> = self
            .headers
            .iter()
            .filter(|(name, _)| !about_body.contains(name))
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        lines.sort();
        lines.join("\n")
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// Sends a request without a body.
pub(crate) async fn send(
    service: &Router,
    method: Method,
    uri: &str,
    headers: &[(HeaderName, &str)],
) -> Answer {
    send_body(service, method, uri, headers, Body::empty()).await
}

/// Sends a form as a browser does.
pub(crate) async fn post(service: &Router, uri: &str, form: &str, headers: &[(HeaderName, &str)]) -> Answer {
    let kind = [(header::CONTENT_TYPE, "application/x-www-form-urlencoded")];
    send_body(service, Method::POST, uri, &[&kind, headers].concat(), Body::from(form.to_owned())).await
}

/// Sends JSON.
pub(crate) async fn json(service: &Router, method: Method, uri: &str, body: &str) -> Answer {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    send_body(service, method, uri, &kind, Body::from(body.to_owned())).await
}

pub(crate) async fn send_body(
    service: &Router,
    method: Method,
    uri: &str,
    headers: &[(HeaderName, &str)],
    body: Body,
) -> Answer {
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let response = service.clone().oneshot(request.body(body).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 16 << 20).await.unwrap().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}

/// Gets `uri` as a client that understands no compression.
pub(crate) async fn get(service: &Router, uri: &str) -> Answer {
    send(service, Method::GET, uri, &[]).await
}

/// Gets `uri` as a client that accepts `encodings`.
pub(crate) async fn get_encoded(service: &Router, uri: &str, encodings: &str) -> Answer {
    send(service, Method::GET, uri, &[(header::ACCEPT_ENCODING, encodings)]).await
}
