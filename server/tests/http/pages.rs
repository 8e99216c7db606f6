//! The pages.

use super::support::{get, get_encoded, send, service};
use axum::http::{Method, StatusCode};

#[tokio::test]
async fn pages_come_whole() {
    let service = service("pages-whole");
    for uri in [
        "/",
        "/?tokens=120B&budget=15M&v=1",
        "/evidence",
        "/evidence?tokens=120B&clock=full",
        "/about",
        "/compare?a=%2F&b=tokens%3D1T",
        "/readiness?evals=no",
    ] {
        let answer = get(&service, uri).await;
        assert_eq!(answer.status, StatusCode::OK, "{uri}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{uri}");
        assert!(answer.text().contains("</body></html>"), "{uri}");
    }
}

#[tokio::test]
async fn a_page_names_the_hashed_files() {
    let page = get(&service("pages-hashed"), "/").await;
    for file in ["/pkg/crossover.AbC-1.js", "/pkg/crossover.DeF-2.wasm", "/pkg/crossover.GhI-3.css"] {
        assert!(page.text().contains(file), "{file}");
    }
}

#[tokio::test]
async fn pages_are_compressed_on_the_way() {
    let service = service("pages-compressed");
    let plain = get(&service, "/").await;
    assert_eq!(plain.header("content-encoding"), "");
    for (accepted, encoding) in [("gzip, deflate, br", "br"), ("gzip", "gzip")] {
        let answer = get_encoded(&service, "/", accepted).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert!(answer.body.len() * 2 < plain.body.len(), "{} of {}", answer.body.len(), plain.body.len());
    }
}

#[tokio::test]
async fn an_address_without_a_page_says_so() {
    let answer = get(&service("pages-missing"), "/nowhere").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert!(answer.header("content-security-policy").contains("'nonce-"));
    assert_eq!(answer.header("cache-control"), "private, no-cache");
}

#[tokio::test]
async fn figures_that_make_no_sense_still_get_a_page() {
    let service = service("pages-nonsense");
    for query in
        ["tokens=many", "tokens=%00", "tokens=1e999", "%ff=%fe", "=&&=&", "budget=NaN&horizon=-1", "v=99"]
    {
        for path in ["/", "/compare", "/readiness"] {
            let answer = get(&service, &format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}?{query}");
        }
    }
    for uri in ["/compare?a=%00&b=%ff&c==&&d=a%3D1&e=&show=%3Cb%3E", "/readiness?evals=%00&moat=%ff&layer"] {
        assert_eq!(get(&service, uri).await.status, StatusCode::OK, "{uri}");
    }
}

#[tokio::test]
async fn head_answers_like_get_without_the_body() {
    let service = service("pages-head");
    for uri in ["/", "/robots.txt", "/export/avoided-spend.svg", "/healthz"] {
        let answer = send(&service, Method::HEAD, uri, &[]).await;
        assert_eq!((answer.status, answer.body.len()), (StatusCode::OK, 0), "{uri}");
    }
}
