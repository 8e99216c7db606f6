//! What is refused, and how.

use super::support::{get, send, service};
use axum::http::{Method, StatusCode, header};

#[tokio::test]
async fn an_address_that_is_too_long_is_refused() {
    let service = service("refusals-long");
    for uri in [format!("/?tokens={}", "1".repeat(4090)), format!("/{}", "a".repeat(1024))] {
        let answer = get(&service, &uri).await;
        assert_eq!(answer.status, StatusCode::URI_TOO_LONG);
        assert_eq!(answer.text(), "The address is too long: its path may have 1024 bytes, its query 4096.\n");
    }
    let longest = format!("/?tokens={}", "1".repeat(4089));
    assert_eq!(get(&service, &longest).await.status, StatusCode::OK);
    // A comparison holds four links.
    let of_length = |bytes: usize| format!("/compare?a={}", "1".repeat(bytes - 2));
    assert_eq!(get(&service, &of_length(4 * 4096)).await.status, StatusCode::OK);
    assert_eq!(get(&service, &of_length(4 * 4096 + 1)).await.status, StatusCode::URI_TOO_LONG);
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused() {
    let service = service("refusals-body");
    let long = [(header::CONTENT_LENGTH, "65537")];
    assert_eq!(send(&service, Method::POST, "/", &long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn addresses_that_only_tell_can_only_be_asked() {
    let service = service("refusals-method");
    for uri in [
        "/",
        "/evidence",
        "/about",
        "/export/avoided-spend.svg",
        "/healthz",
        "/pkg/crossover.AbC-1.js",
        "/robots.txt",
    ] {
        for method in
            [Method::POST, Method::PUT, Method::DELETE, Method::TRACE, Method::OPTIONS, Method::PATCH]
        {
            let answer = send(&service, method.clone(), uri, &[]).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {uri}");
            assert_eq!(answer.header("allow").replace(' ', ""), "GET,HEAD", "{method} {uri}");
        }
    }
}
