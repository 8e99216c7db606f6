//! `/api/v1/chart/…` and `/api/v1/deck…`: the files of a scenario, as `/export/…` makes them.

#[cfg(feature = "describe")]
mod shapes;

use super::Api;
#[cfg(feature = "describe")]
use super::describe::{Refused, Unavailable};
use super::problem::Problem;
use crate::document::Document;
use crate::exports::{self, File, Order};
use crate::workshop::Workshop;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use crossover_deck::drawing::Chart;
#[cfg(feature = "describe")]
use crossover_economics::schema::Query;
#[cfg(feature = "describe")]
use shapes::{Bytes, ChartName, Drawn, Format, Picture, Said};

/// The routes of files. An address has the name of the file at its end.
pub(super) fn routes(router: Router<Api>) -> Router<Api> {
    DOCUMENTS.into_iter().fold(
        router.route("/api/v1/chart/{file}", get(chart)).route("/api/v1/deck", get(deck)),
        |router, document| {
            let named = move |State(api): State<Api>, headers: HeaderMap, RawQuery(query): RawQuery| async move {
                send(&api.workshop, File::Document(document), &headers, query).await
            };
            router.route(&format!("/api/v1/deck.{}", document.ending()), get(named))
        },
    )
}

const DOCUMENTS: [Document; 5] =
    [Document::Pptx, Document::Pdf, Document::Xlsx, Document::Csv, Document::Json];

/// A chart of a scenario
///
/// The chart of that name as SVG or PNG, with its source below, as the page draws it.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/chart/{name}.{format}",
    operation_id = "chart",
    tag = "Files",
    params(
        ("name" = inline(ChartName), Path, description = "What it shows.", example = "avoided-spend"),
        ("format" = inline(Picture), Path, description = "What it is drawn as.", example = "svg"),
        Drawn,
        ("scenario" = Option<Query>, Query, style = Form, explode = true, description = "The query of a link."),
    ),
    responses(
        (status = 200, description = "The chart.", content(
            (String = "image/svg+xml"), (Bytes = "image/png")
        ), headers(("content-disposition" = String, description = "The name to save it under."))),
        Refused, Unavailable,
    ),
))]
async fn chart(
    State(api): State<Api>,
    Path(file): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let file = File::picture(&file).ok_or_else(|| {
        let names = Chart::NAMES.join(", ");
        Problem::not_found(&format!("There is no such chart. There are {names}, each as .svg and .png."))
    })?;
    send(&api.workshop, file, &headers, query).await
}

/// A deck of slides
///
/// The scenario as slides with charts that can be edited, the same as `/api/v1/deck.pptx`.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/deck",
    operation_id = "deck",
    tag = "Files",
    params(Said, ("scenario" = Option<Query>, Query, style = Form, explode = true, description = "The query of a link.")),
    responses(
        (status = 200, description = "The deck.", content(
            (Bytes = "application/vnd.openxmlformats-officedocument.presentationml.presentation")
        ), headers(("content-disposition" = String, description = "The name to save it under."))),
        Refused, Unavailable,
    ),
))]
async fn deck(
    State(api): State<Api>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    send(&api.workshop, File::Document(Document::Pptx), &headers, query).await
}

/// A scenario as a document
///
/// pptx: slides with charts that can be edited; pdf: a memo; xlsx: a workbook with live formulas; csv: the months as a table;
/// json: scenario, report, name and note.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/deck.{format}",
    operation_id = "document",
    tag = "Files",
    params(
        ("format" = inline(Format), Path, description = "What it is written as.", example = "xlsx"),
        Said,
        ("scenario" = Option<Query>, Query, style = Form, explode = true, description = "The query of a link."),
    ),
    responses(
        (status = 200, description = "The document.", content(
            (Bytes = "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            (Bytes = "application/pdf"),
            (Bytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (String = "text/csv"),
            (Object = "application/json"),
        ), headers(("content-disposition" = String, description = "The name to save it under."))),
        Refused, Unavailable,
    ),
))]
#[cfg(feature = "describe")]
#[expect(dead_code, reason = "described here, routed by its formats")]
async fn document() {}

async fn send(
    workshop: &Workshop,
    file: File,
    headers: &HeaderMap,
    query: Option<String>,
) -> Result<Response, Problem> {
    let order = Order::parse(&query.unwrap_or_default(), headers).map_err(Problem::invalid)?;
    Ok(exports::send(workshop, file, order).await)
}
