//! How much a client, and all together, may ask for.

use super::support::{Answer, get, post, send, service_with};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, Method, Request, StatusCode, header};
use crossover_server::health::Health;
use tower::ServiceExt as _;

const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

async fn file_for(service: &Router, client: &str) -> Answer {
    send(service, Method::GET, "/export/crossover.csv", &[(FORWARDED, client)]).await
}

#[tokio::test]
async fn a_client_that_asks_too_often_is_told_when_to_come_again() {
    let service =
        service_with("guard-files", &Health::default(), &["--proxies", "1", "--files-per-minute", "2"]);
    for _ in 0..2 {
        assert_eq!(file_for(&service, "198.51.100.7").await.status, StatusCode::OK);
    }
    // What a client writes to the left of the proxy's word makes no other client of it.
    let refused = file_for(&service, "203.0.113.9, 198.51.100.7").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: u64 = refused.header(header::RETRY_AFTER).parse().unwrap();
    assert!((1..=30).contains(&seconds), "{seconds}");
    let words = format!(
        "Too many files have been asked for from this network. Please try again in {seconds} seconds.\n"
    );
    assert_eq!(refused.text(), words);
    assert_eq!(file_for(&service, "198.51.100.8").await.status, StatusCode::OK, "another client");
    assert_eq!(get(&service, "/about").await.status, StatusCode::OK, "pages are counted apart");
}

#[tokio::test]
async fn links_are_made_only_so_often() {
    let service = service_with("guard-links", &Health::default(), &["--links-per-minute", "1"]);
    assert_eq!(post(&service, "/s", "of=tokens%3D120B", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(post(&service, "/s", "of=tokens%3D120B", &[]).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(get(&service, "/s?tokens=120B").await.status, StatusCode::OK, "the form is a page");
}

#[tokio::test]
async fn pages_are_counted_where_that_is_set() {
    let service = service_with("guard-pages", &Health::default(), &["--pages-per-minute", "1"]);
    assert_eq!(get(&service, "/about").await.status, StatusCode::OK);
    assert_eq!(get(&service, "/about").await.status, StatusCode::TOO_MANY_REQUESTS);
    for uri in ["/healthz", "/readyz", "/pkg/crossover.AbC-1.js", "/icon.svg"] {
        assert_eq!(get(&service, uri).await.status, StatusCode::OK, "{uri}");
    }
}

#[tokio::test]
async fn when_all_seats_are_taken_the_next_is_told_at_once_and_health_is_still_told() {
    let service = service_with("guard-crowd", &Health::default(), &["--requests", "1"]);
    let (body, never) = endless();
    let held = tokio::spawn(service.clone().oneshot(Request::post("/s").body(body).unwrap()));
    tokio::task::yield_now().await;
    let refused = loop {
        let answer = get(&service, "/about").await;
        if answer.status != StatusCode::OK {
            break answer;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(refused.header(header::RETRY_AFTER), "1");
    let words = "Too many requests are being answered just now. Please try again in a second.\n";
    assert_eq!(refused.text(), words);
    assert_eq!(get(&service, "/healthz").await.status, StatusCode::OK);
    drop(never);
    held.await.unwrap().unwrap();
    assert_eq!(get(&service, "/about").await.status, StatusCode::OK, "the seat is free again");
}

/// A body that goes on until what comes with it is dropped.
fn endless() -> (Body, tokio::sync::mpsc::Sender<Result<Bytes, std::io::Error>>) {
    let (send, mut receive) = tokio::sync::mpsc::channel(1);
    (Body::from_stream(futures_util::stream::poll_fn(move |context| receive.poll_recv(context))), send)
}

#[tokio::test]
async fn each_request_has_a_name_of_its_own() {
    let service = service_with("guard-id", &Health::default(), &[]);
    let (one, other) = (get(&service, "/about").await, get(&service, "/nowhere").await);
    let id = |answer: &Answer| answer.header("x-request-id").to_string();
    assert!(id(&one).len() == 16 && id(&other).len() == 16 && id(&one) != id(&other));
}
