//! What all that stands below `/api` goes through: whatever is refused on the way is said as a problem document.

use super::problem::{MEDIA_TYPE, Problem};
use crate::pages;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::convert::Infallible;
use tower::util::option_layer;
use tower::{Layer as _, ServiceExt as _, service_fn};
use tower_http::cors::CorsLayer;

/// Longest text that is taken over, in bytes.
const TEXT: usize = 2048;

/// Answers what stands below `/api`: compressed, to other origins where that is set, and in one form of refusal whatever
/// refuses. All else passes.
pub(crate) async fn guard(State(cors): State<Option<CorsLayer>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !path.starts_with("/api/") {
        return next.run(request).await;
    }
    let inside = service_fn(move |request: Request| {
        let next = next.clone();
        async move { Ok::<_, Infallible>(as_problem(next.run(request).await).await) }
    });
    let service = pages::compression().layer(option_layer(cors).layer(inside));
    let Ok(response) = service.oneshot(request).await;
    response.map(Body::new)
}

/// A refusal in plain words as a problem document with these words. An answer stays as it is.
async fn as_problem(response: Response) -> Response {
    let status = response.status();
    let kind = |response: &Response, kind: &str| {
        response
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|value| value.as_bytes().starts_with(kind.as_bytes()))
    };
    if !(status.is_client_error() || status.is_server_error()) || kind(&response, MEDIA_TYPE) {
        return response;
    }
    let plain = kind(&response, "text/plain");
    let (parts, body) = response.into_parts();
    let text = if plain { to_bytes(body, TEXT).await.unwrap_or_default() } else { Default::default() };
    let text = String::from_utf8_lossy(&text);
    let problem = match status {
        StatusCode::INTERNAL_SERVER_ERROR => Problem::failure(),
        StatusCode::SERVICE_UNAVAILABLE => Problem::busy(),
        StatusCode::NOT_FOUND => Problem::nowhere(),
        _ if text.is_empty() => Problem::plain(status, "Refused."),
        _ => Problem::plain(status, text.trim()),
    };
    let mut told = problem.into_response();
    keep(&parts.headers, told.headers_mut());
    told
}

/// What a client can act on.
fn keep(from: &HeaderMap, to: &mut HeaderMap) {
    for name in [ALLOW, RETRY_AFTER] {
        if let Some(value) = from.get(&name) {
            to.insert(name, value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::middleware::{from_fn, from_fn_with_state};
    use axum::routing::get;
    use tower_http::catch_panic::CatchPanicLayer;

    #[tokio::test]
    async fn a_panic_is_a_problem_below_api_and_a_page_elsewhere() {
        let broken = async || -> &'static str { panic!("the secret of the inside") };
        let service = Router::new()
            .route("/api/broken", get(broken))
            .route("/broken", get(broken))
            .layer(CatchPanicLayer::custom(crate::failure::panicked))
            .layer(from_fn_with_state(None, guard))
            .layer(from_fn(crate::logs::request));
        for (path, kind) in [("/api/broken", MEDIA_TYPE), ("/broken", "text/html; charset=utf-8")] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let response = service.clone().oneshot(request).await.unwrap();
            assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
            assert_eq!(response.headers()[CONTENT_TYPE], kind, "{path}");
            let body = to_bytes(response.into_body(), 1 << 16).await.unwrap();
            assert!(!String::from_utf8_lossy(&body).contains("secret"));
        }
    }
}
