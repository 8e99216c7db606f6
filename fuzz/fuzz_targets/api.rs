//! Any bytes as the body of a request to the interface for programs: an answer in JSON, or a refusal in words. The first byte
//! chooses the call.

#![no_main]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use clap::Parser;
use crossover_server::config::Config;
use crossover_server::guard::rate::Rates;
use crossover_server::health::Health;
use crossover_server::router::router;
use crossover_server::site::Site;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use std::path::Path;
use std::sync::LazyLock;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;

const CALLS: [&str; 5] = ["evaluate", "training-run", "serving-cost", "scenario", "links"];

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    config: Config,
}

static SERVICE: LazyLock<(Runtime, Router)> = LazyLock::new(|| {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let inside = runtime.enter();
    let folder = std::env::temp_dir().join(format!("crossover-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let store = folder.join("links.sqlite3").display().to_string();
    let flags = ["crossover", "--store", &store, "--files-per-minute", "0", "--links-per-minute", "0"];
    let config = Settings::parse_from(flags).config;
    let site = Site::at(Path::new("nowhere"), Path::new("nowhere"));
    let store = config.keeping.store().expect("a store");
    let service = router(&site, &config, &Health::default(), &Rates::from(&config.guard), &store);
    drop(inside);
    (runtime, service)
});

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, body)) = bytes.split_first() else { return };
    let call = CALLS[usize::from(*choice) % CALLS.len()];
    let (runtime, service) = &*SERVICE;
    let request = Request::post(format!("/api/v1/{call}"))
        .header("content-type", "application/json")
        .body(Body::from(body.to_vec()))
        .expect("a request");
    let (status, answer) = runtime.block_on(async {
        let response = service.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        (status, to_bytes(response.into_body(), 16 << 20).await.expect("a body"))
    });
    assert!(!status.is_server_error(), "{status}: {}", String::from_utf8_lossy(&answer));
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    if status.is_client_error() {
        assert_eq!(answer["status"], status.as_u16());
        assert!(answer["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{answer}");
    }
});
