//! Every response carries the same protection.

use super::support::{get, service, service_with};
use crossover_server::health::Health;
use insta::assert_snapshot;

#[tokio::test]
async fn a_page_has_a_policy_with_a_nonce_of_its_own() {
    let service = service("headers-page");
    let nonce =
        |policy: &str| policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_string();
    let first = get(&service, "/?tokens=120B").await;
    let second = get(&service, "/?tokens=120B").await;
    let (one, two) =
        (nonce(first.header("content-security-policy")), nonce(second.header("content-security-policy")));
    assert!(one.len() >= 16, "{one}");
    assert_ne!(one, two);
    assert!(first.text().contains(&format!("nonce=\"{one}\"")), "the page's scripts carry it");
    assert_snapshot!(first.policy().replace(&one, "…"), @r"
    cache-control: private, no-cache
    content-security-policy: default-src 'none'; script-src 'nonce-…' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    content-type: text/html; charset=utf-8
    cross-origin-opener-policy: same-origin
    cross-origin-resource-policy: same-origin
    permissions-policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
    referrer-policy: no-referrer
    vary: accept-encoding
    x-content-type-options: nosniff
    ");
}

#[tokio::test]
async fn whatever_is_no_page_may_load_nothing() {
    let service = service("headers-other");
    for uri in [
        "/healthz",
        "/pkg/crossover.AbC-1.js",
        "/robots.txt",
        "/export/avoided-spend.png?tokens=1",
        "/pkg/none",
    ] {
        let answer = get(&service, uri).await;
        assert_eq!(
            answer.header("content-security-policy"),
            "default-src 'none'; frame-ancestors 'none'",
            "{uri}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{uri}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{uri}");
    }
}

#[tokio::test]
async fn https_only_is_said_where_it_is_so() {
    let plain = get(&service("headers-plain"), "/healthz").await;
    assert_eq!(plain.header("strict-transport-security"), "");
    let tls = get(&service_with("headers-https", &Health::default(), &["--https"]), "/healthz").await;
    assert_eq!(tls.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
}
