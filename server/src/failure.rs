//! What is said when something went wrong here.

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use std::any::Any;

/// The page for a failure of ours. It tells nothing about the inside; the log does.
const PAGE: &str = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
<title>Something went wrong · Crossover</title></head>\n<body><h1>Something went wrong here</h1>\n\
<p>It was not you. Your figures are safe in the address: reload the page to try again, or \
<a href=\"/\">start from the default scenario</a>.</p>\n\
<p>If it happens again, whoever runs this server finds it in the log as <code>REQUEST</code>.</p></body></html>\n";

/// Marks an answer as a failure of ours, whose page is still to be written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failed;

/// Answers a failure of ours; the log of requests puts the page in its place.
pub(crate) fn answer() -> Response {
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Failed);
    response
}

/// The page about the failure of the request with this name.
pub(crate) fn page(request: &str) -> Response {
    let page = PAGE.replace("REQUEST", request);
    (StatusCode::INTERNAL_SERVER_ERROR, [(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

/// Answers a panic, which the log names.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub(crate) fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    tracing::error!(panic = message, "request failed");
    answer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::to_bytes;
    use axum::http::Request;
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt as _;
    use tower_http::catch_panic::CatchPanicLayer;

    #[tokio::test]
    async fn a_panic_gets_the_page_and_tells_nothing() {
        let broken = async || -> &'static str { panic!("the secret of the inside") };
        let router = Router::new().route("/", get(broken)).layer(CatchPanicLayer::custom(panicked));
        let service = router.layer(from_fn(crate::logs::request));
        let response = service.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
        let request = response.headers()["x-request-id"].to_str().unwrap().to_owned();
        assert_eq!(request.len(), 16);
        let body = to_bytes(response.into_body(), 1 << 16).await.unwrap();
        assert_eq!(body, PAGE.replace("REQUEST", &request).as_bytes());
    }
}
