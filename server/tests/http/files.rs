//! Files of the built site.

use super::support::{get, get_encoded, send, service};
use axum::http::{Method, StatusCode, header};
use insta::assert_snapshot;

const SCRIPT: &str = "/pkg/crossover.AbC-1.js";

#[tokio::test]
async fn hashed_files_come_precompressed_and_are_kept_for_ever() {
    let service = service("files-package");
    let plain = get(&service, SCRIPT).await;
    assert_eq!((plain.status, plain.text()), (StatusCode::OK, "plain script"));
    assert_snapshot!(plain.policy(), @r"
    cache-control: public, max-age=31536000, immutable
    content-security-policy: default-src 'none'; frame-ancestors 'none'
    content-type: text/javascript
    cross-origin-opener-policy: same-origin
    cross-origin-resource-policy: same-origin
    permissions-policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
    referrer-policy: no-referrer
    vary: accept-encoding
    x-content-type-options: nosniff
    ");
    for (accepted, encoding, content) in
        [("gzip, br", "br", "brotli script"), ("gzip", "gzip", "gzip script"), ("br;q=0", "", "plain script")]
    {
        let answer = get_encoded(&service, SCRIPT, accepted).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert_eq!(answer.text(), content, "{accepted}: as it is on the disk, not compressed twice");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn a_hashed_file_that_is_gone_is_not_kept() {
    let answer = get(&service("files-gone"), "/pkg/crossover.old.js").await;
    assert_eq!((answer.status, answer.text()), (StatusCode::NOT_FOUND, "There is no such file.\n"));
    assert_eq!(answer.header("cache-control"), "private, no-cache");
}

#[tokio::test]
async fn files_with_lasting_names_are_kept_for_a_day() {
    let service = service("files-public");
    for (uri, media_type) in [("/icon.svg", "image/svg+xml"), ("/robots.txt", "text/plain")] {
        let answer = get(&service, uri).await;
        assert_eq!(answer.status, StatusCode::OK, "{uri}");
        assert_eq!(answer.header("content-type"), media_type);
        assert_eq!(answer.header("cache-control"), "public, max-age=86400");
    }
    let seen = get(&service, "/icon.svg").await.header("last-modified").to_string();
    let again = send(&service, Method::GET, "/icon.svg", &[(header::IF_MODIFIED_SINCE, &seen)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again.header("cache-control"), "public, max-age=86400");
}

#[tokio::test]
async fn nothing_outside_the_site_is_served() {
    let service = service("files-outside");
    for uri in ["/../hash.txt", "/%2e%2e/hash.txt", "/pkg/..%2f..%2fhash.txt", "/pkg/", "/pkg", "/hash.txt"] {
        let answer = get(&service, uri).await;
        assert!(
            answer.status.is_client_error() || answer.status.is_redirection(),
            "{uri}: {}",
            answer.status
        );
        assert!(!answer.text().contains("AbC-1\nwasm"), "{uri}");
    }
}
