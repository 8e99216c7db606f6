//! Files to take along, of the scenario in the query: each chart as `/export/<name>.svg` and `.png`, and deck, memo,
//! workbook, months and record as `/export/crossover.<ending>`. A form asks for any of them at `/export/file`.

mod file;
mod order;

pub(crate) use file::File;
pub(crate) use order::Order;

use crate::failure;
use crate::refusal;
use crate::workshop::{BREATH, Busy, Workshop};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use crossover_economics::error::InputError;

/// The routes of all exports; `workshop` makes them.
pub(crate) fn routes(workshop: Workshop) -> Router {
    let of_form = |State(workshop): State<Workshop>, headers: HeaderMap, RawQuery(query): RawQuery| async move {
        let (file, query) = File::asked(&query.unwrap_or_default());
        match (file, Order::parse(&query, &headers)) {
            (Ok(file), Ok(order)) => send(&workshop, file, order).await,
            (file, order) => refuse(file.err().into_iter().chain(order.err().into_iter().flatten())),
        }
    };
    let router = Router::new().route("/export/file", get(of_form));
    let router =
        File::all().fold(router, |router, file| {
            let named = move |State(workshop): State<Workshop>,
                              headers: HeaderMap,
                              RawQuery(query): RawQuery| async move {
                match Order::parse(&query.unwrap_or_default(), &headers) {
                    Ok(order) => send(&workshop, file, order).await,
                    Err(errors) => refuse(errors),
                }
            };
            router.route(&format!("/export/{}", file.name()), get(named))
        });
    router.with_state(workshop)
}

/// Says what is wrong, a line for each field.
fn refuse(errors: impl IntoIterator<Item = InputError>) -> Response {
    let lines: String = errors.into_iter().take(10).map(|error| format!("{error}\n")).collect();
    (StatusCode::BAD_REQUEST, lines).into_response()
}

/// Makes a file and sends it. Its name is ours: nothing that was asked for stands in a header.
pub(crate) async fn send(workshop: &Workshop, file: File, order: Order) -> Response {
    match workshop.run(move || file.make(order)).await {
        Ok(Ok(bytes)) => {
            let disposition = format!("attachment; filename=\"{}\"", file.saved());
            let headers = [(CONTENT_TYPE, file.media_type().to_string()), (CONTENT_DISPOSITION, disposition)];
            let mut response = (headers, bytes).into_response();
            if let Some(policy) = file.policy() {
                response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
            }
            response
        }
        Ok(Err(error)) => {
            tracing::error!(%error, file = file.name(), "export failed");
            failure::answer()
        }
        Err(Busy) => refusal::busy("Too many files are being made just now.", BREATH),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::http::header::RETRY_AFTER;
    use tower::ServiceExt as _;

    #[tokio::test]
    async fn who_would_have_to_wait_is_told_to_come_again() {
        for path in ["/export/file?as=pptx", "/export/crossover.pdf", "/export/tornado.png"] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let answer = routes(Workshop::full()).oneshot(request).await.unwrap();
            assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
            assert_eq!(answer.headers()[RETRY_AFTER], "3");
            let words = to_bytes(answer.into_body(), 1000).await.unwrap();
            assert!(words.starts_with(b"Too many files are being made just now."), "{path}");
        }
    }
}
