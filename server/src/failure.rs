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
<a href=\"/\">start from the default scenario</a>.</p></body></html>\n";

/// Answers a failure of ours.
pub(crate) fn page() -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, [(CONTENT_TYPE, "text/html; charset=utf-8")], PAGE).into_response()
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
    page()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::to_bytes;
    use axum::http::Request;
    use axum::routing::get;
    use tower::ServiceExt as _;
    use tower_http::catch_panic::CatchPanicLayer;

    #[tokio::test]
    async fn a_panic_gets_the_page_and_tells_nothing() {
        let broken = async || -> &'static str { panic!("the secret of the inside") };
        let service = Router::new().route("/", get(broken)).layer(CatchPanicLayer::custom(panicked));
        let response = service.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
        let body = to_bytes(response.into_body(), 1 << 16).await.unwrap();
        assert_eq!(body, PAGE.as_bytes());
    }
}
