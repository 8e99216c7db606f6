//! Pages of other origins may ask only where that is set.

use super::{get, send, service, service_with};
use axum::http::{Method, StatusCode, header};
use crossover_server::health::Health;

const ORIGIN: &str = "https://tools.example";
const ASKED: [(header::HeaderName, &str); 3] = [
    (header::ORIGIN, ORIGIN),
    (header::ACCESS_CONTROL_REQUEST_METHOD, "PUT"),
    (header::ACCESS_CONTROL_REQUEST_HEADERS, "authorization,content-type"),
];

#[tokio::test]
async fn by_default_no_other_page_may_ask() {
    let service = service("cors-off");
    let answer = send(&service, Method::GET, "/api/v1/scenario", &[(header::ORIGIN, ORIGIN)]).await;
    assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "");
    send(&service, Method::OPTIONS, "/api/v1/links", &ASKED).await.problem(405);
}

#[tokio::test]
async fn pages_of_the_origins_that_are_set_may_ask() {
    let flags = ["--cors-origins", "https://other.example,https://tools.example"];
    let service = service_with("cors-some", &Health::default(), &flags);
    let asked = send(&service, Method::OPTIONS, "/api/v1/links/x", &ASKED).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert_eq!(asked.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), ORIGIN);
    assert_eq!(asked.header(header::ACCESS_CONTROL_ALLOW_METHODS), "GET,POST,PUT,DELETE");
    assert_eq!(asked.header(header::ACCESS_CONTROL_ALLOW_HEADERS), "authorization,content-type");
    assert_eq!(asked.header(header::ACCESS_CONTROL_ALLOW_CREDENTIALS), "");
    for uri in ["/api/v1/scenario", "/api/v1/nothing", "/api/v1/evaluate?tokens=1"] {
        let answer = send(&service, Method::GET, uri, &[(header::ORIGIN, ORIGIN)]).await;
        assert_eq!(
            answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN),
            ORIGIN,
            "{uri}: refusals can be read too"
        );
        let stranger = send(&service, Method::GET, uri, &[(header::ORIGIN, "https://evil.example")]).await;
        assert_eq!(stranger.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "", "{uri}");
    }
    for uri in ["/", "/export/crossover.csv", "/s", "/healthz"] {
        let answer = send(&service, Method::GET, uri, &[(header::ORIGIN, ORIGIN)]).await;
        assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "", "{uri} is for its own page");
    }
}

#[tokio::test]
async fn a_star_lets_all_ask() {
    let service = service_with("cors-all", &Health::default(), &["--cors-origins", "*"]);
    let answer = send(&service, Method::GET, "/api/v1/scenario", &[(header::ORIGIN, ORIGIN)]).await;
    assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
    assert_eq!(get(&service, "/api/v1/scenario").await.status, StatusCode::OK);
}
