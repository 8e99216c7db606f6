//! Files to take along, of the scenario in the query: each chart as `/export/<name>.svg` and `.png`, and deck, memo,
//! workbook, months and record as `/export/crossover.<ending>`.

mod order;
mod query;

use crate::document::Document;
use crate::failure;
use crate::picture::Chart;
use crate::workshop::{Busy, Workshop};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use crossover_economics::error::InputError;
use order::Order;
use query::Query;

/// The routes of all exports; `workshop` draws them.
pub(crate) fn routes(workshop: Workshop) -> Router {
    let charts = Chart::ALL.into_iter().zip(Chart::NAMES);
    let router = charts.fold(Router::new(), |router, (chart, name)| {
        let svg = move |State(workshop): State<Workshop>, RawQuery(query): RawQuery| async move {
            let query = Query::parse(&query.unwrap_or_default(), chart);
            let draw = |query: Query| Ok(query.picture.svg().into_bytes());
            export(&workshop, query, &format!("crossover-{name}.svg"), &SVG, draw).await
        };
        let png = move |State(workshop): State<Workshop>, RawQuery(query): RawQuery| async move {
            let query = Query::parse(&query.unwrap_or_default(), chart);
            let draw = |query: Query| query.picture.png(query.scale);
            export(&workshop, query, &format!("crossover-{name}.png"), &PNG, draw).await
        };
        router.route(&format!("/export/{name}.svg"), get(svg)).route(&format!("/export/{name}.png"), get(png))
    });
    let router =
        DOCUMENTS.iter().fold(router, |router, (document, ending, kind)| {
            let made = move |State(workshop): State<Workshop>,
                             headers: HeaderMap,
                             RawQuery(query): RawQuery| async move {
                let order = Order::parse(&query.unwrap_or_default(), &headers);
                let make = |order: Order| document.of(&order.scenario, &order.meta, &order.answers);
                export(&workshop, order, &format!("crossover.{ending}"), kind, make).await
            };
            router.route(&format!("/export/crossover.{ending}"), get(made))
        });
    router.with_state(workshop)
}

/// How a kind of file is sent.
struct Kind {
    media_type: &'static str,
    policy: Option<&'static str>,
}

/// An SVG is a document: opened by itself it may load and run nothing.
const SVG: Kind = Kind {
    media_type: "image/svg+xml; charset=utf-8",
    policy: Some("default-src 'none'; frame-ancestors 'none'; sandbox"),
};

const PNG: Kind = Kind { media_type: "image/png", policy: None };

/// Files that hold a scenario's figures.
static DOCUMENTS: [(Document, &str, Kind); 5] = [
    (
        Document::Pptx,
        "pptx",
        plain("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ),
    (Document::Pdf, "pdf", plain("application/pdf")),
    (Document::Xlsx, "xlsx", plain("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    (Document::Csv, "csv", plain("text/csv; charset=utf-8")),
    (Document::Json, "json", plain("application/json")),
];

const fn plain(media_type: &'static str) -> Kind {
    Kind { media_type, policy: None }
}

/// Makes the file `name` from what was asked for, or says what is wrong with that.
async fn export<T: Send + 'static>(
    workshop: &Workshop,
    asked: Result<T, Vec<InputError>>,
    name: &str,
    kind: &Kind,
    make: impl FnOnce(T) -> Result<Vec<u8>, String> + Send + 'static,
) -> Response {
    let asked = match asked {
        Ok(asked) => asked,
        Err(errors) => {
            let lines: String = errors.iter().take(10).map(|error| format!("{error}\n")).collect();
            return (StatusCode::BAD_REQUEST, lines).into_response();
        }
    };
    match workshop.run(move || make(asked)).await {
        Ok(Ok(bytes)) => {
            let disposition = format!("attachment; filename=\"{name}\"");
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
            let busy = "Too many files are being made just now. Please try again in a few seconds.\n";
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "3")], busy).into_response()
        }
    }
}
