//! Files to take along: each chart as `/export/<name>.svg` and `.png`, of the scenario in the query.

mod query;

use crate::failure;
use crate::picture::Chart;
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
    let charts = Chart::ALL.into_iter().zip(Chart::NAMES);
    let router = charts.fold(Router::new(), |router, (chart, name)| {
        let svg = move |State(workshop): State<Workshop>, RawQuery(query): RawQuery| async move {
            let draw = |query: &Query| Ok(query.picture.svg().into_bytes());
            export(&workshop, query, (chart, name), &SVG, draw).await
        };
        let png = move |State(workshop): State<Workshop>, RawQuery(query): RawQuery| async move {
            let draw = |query: &Query| query.picture.png(query.scale);
            export(&workshop, query, (chart, name), &PNG, draw).await
        };
        router.route(&format!("/export/{name}.svg"), get(svg)).route(&format!("/export/{name}.png"), get(png))
    });
    router.with_state(workshop)
}

/// How a kind of file is sent.
struct Kind {
    media_type: &'static str,
    ending: &'static str,
    policy: Option<&'static str>,
}

/// An SVG is a document: opened by itself it may load and run nothing.
const SVG: Kind = Kind {
    media_type: "image/svg+xml; charset=utf-8",
    ending: "svg",
    policy: Some("default-src 'none'; frame-ancestors 'none'; sandbox"),
};

const PNG: Kind = Kind { media_type: "image/png", ending: "png", policy: None };

async fn export(
    workshop: &Workshop,
    query: Option<String>,
    (chart, name): (Chart, &str),
    kind: &Kind,
    draw: impl FnOnce(&Query) -> Result<Vec<u8>, String> + Send + 'static,
) -> Response {
    let query = match Query::parse(&query.unwrap_or_default(), chart) {
        Ok(query) => query,
        Err(errors) => {
            let lines: String = errors.iter().take(10).map(|error| format!("{error}\n")).collect();
            return (StatusCode::BAD_REQUEST, lines).into_response();
        }
    };
    match workshop.run(move || draw(&query)).await {
        Ok(Ok(bytes)) => {
            let disposition = format!("attachment; filename=\"crossover-{name}.{}\"", kind.ending);
            let headers = [(CONTENT_TYPE, kind.media_type.to_string()), (CONTENT_DISPOSITION, disposition)];
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
