//! Files to take along: `/export/avoided-spend.svg` and `.png`, of the scenario in the query.

mod query;

use crate::failure;
use crate::workshop::{Busy, Workshop};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use query::Query;

/// The routes of all exports; `workshop` draws them.
pub(crate) fn routes(workshop: Workshop) -> Router {
    Router::new()
        .route("/export/avoided-spend.svg", get(svg))
        .route("/export/avoided-spend.png", get(png))
        .with_state(workshop)
}

async fn svg(State(workshop): State<Workshop>, RawQuery(query): RawQuery) -> Response {
    export(&workshop, query, &SVG, |query| Ok(query.picture.svg().into_bytes())).await
}

async fn png(State(workshop): State<Workshop>, RawQuery(query): RawQuery) -> Response {
    export(&workshop, query, &PNG, |query| query.picture.png(query.scale)).await
}

/// How a kind of file is sent.
struct Kind {
    media_type: &'static str,
    disposition: &'static str,
    policy: Option<&'static str>,
}

/// An SVG is a document: opened by itself it may load and run nothing.
const SVG: Kind = Kind {
    media_type: "image/svg+xml; charset=utf-8",
    disposition: "attachment; filename=\"crossover-avoided-spend.svg\"",
    policy: Some("default-src 'none'; frame-ancestors 'none'; sandbox"),
};

const PNG: Kind = Kind {
    media_type: "image/png",
    disposition: "attachment; filename=\"crossover-avoided-spend.png\"",
    policy: None,
};

async fn export(
    workshop: &Workshop,
    query: Option<String>,
    kind: &Kind,
    draw: impl FnOnce(&Query) -> Result<Vec<u8>, String> + Send + 'static,
) -> Response {
    let query = match Query::parse(&query.unwrap_or_default()) {
        Ok(query) => query,
        Err(errors) => {
            let lines: String = errors.iter().take(10).map(|error| format!("{error}\n")).collect();
            return (StatusCode::BAD_REQUEST, lines).into_response();
        }
    };
    match workshop.run(move || draw(&query)).await {
        Ok(Ok(bytes)) => {
            let headers = [(CONTENT_TYPE, kind.media_type), (CONTENT_DISPOSITION, kind.disposition)];
            let mut response = (headers, bytes).into_response();
            if let Some(policy) = kind.policy {
                response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
            }
            response
        }
        Ok(Err(why)) => {
            tracing::error!(why, "export failed");
            failure::page()
        }
        Err(Busy) => {
            let busy = "Too many pictures are being drawn just now. Please try again in a few seconds.\n";
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "3")], busy).into_response()
        }
    }
}
