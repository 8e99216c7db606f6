use super::*;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use crossover_store::Place;
use serde_json::Value;
use tower::ServiceExt as _;

fn service(workshop: &Workshop) -> Router {
    let file = std::env::temp_dir().join(format!("crossover-api-{}.sqlite3", std::process::id()));
    routes(workshop, &Store::at(&Place::Sqlite(file)).unwrap())
}

/// Writes it anew when asked to: `UPDATE_DOCS=1 scripts/describe`.
#[cfg(feature = "describe")]
#[test]
fn the_description_is_the_one_that_is_checked_in() {
    let written = describe::text();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/openapi.json"), &written).unwrap();
    } else {
        assert!(
            written == DESCRIPTION,
            "run this test with UPDATE_DOCS=1 and look at the change in docs/openapi.json"
        );
    }
    assert!(written.starts_with("{\n  \"openapi\": \"3.1."), "OpenAPI 3.1");
}

/// What is described is served, and what is served is described.
#[tokio::test]
async fn every_address_that_is_described_answers() {
    let service = service(&Workshop::new(2));
    let document: Value = serde_json::from_str(DESCRIPTION).unwrap();
    for (path, calls) in document["paths"].as_object().unwrap() {
        let methods = ["get", "post", "put", "delete", "patch"];
        let address =
            path.replace("{name}.{format}", "tornado.svg").replace("{format}", "csv").replace("{id}", "x");
        for method in methods {
            let request = Request::builder()
                .method(Method::from_bytes(method.to_uppercase().as_bytes()).unwrap())
                .uri(&address)
                .body(Body::empty())
                .unwrap();
            let status = service.clone().oneshot(request).await.unwrap().status();
            let described = calls.get(method).is_some();
            assert_eq!(status != StatusCode::METHOD_NOT_ALLOWED, described, "{method} {path}: {status}");
        }
    }
}

#[tokio::test]
async fn who_would_have_to_wait_is_told_to_come_again() {
    for uri in ["/api/v1/evaluate", "/api/v1/scenario?tokens=120B"] {
        let request = Request::get(uri).body(Body::empty()).unwrap();
        let answer = service(&Workshop::full()).oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE, "{uri}");
        assert_eq!(answer.headers()["retry-after"], "3");
        let body = to_bytes(answer.into_body(), 4096).await.unwrap();
        let problem: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!((&problem["type"], &problem["status"]), (&"/api#busy".into(), &503.into()));
    }
}
