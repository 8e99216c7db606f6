//! The public interface for programs, `/api/v1`. `docs/API.md` describes it; `docs/openapi.json` is written from this code.
//!
//! What it answers is what the command line answers, and what it refuses is refused in the words of the page.

mod body;
#[cfg(feature = "describe")]
#[cfg_attr(not(test), expect(dead_code, reason = "only a test asks for it"))]
mod describe;
mod estimates;
mod evaluate;
mod files;
mod guard;
mod links;
mod page;
mod problem;
mod reply;
mod scenarios;

pub(crate) use guard::guard;
pub(crate) use page::page;

use crate::workshop::Workshop;
use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{any, get, post};
use crossover_store::Store;
use problem::Problem;

/// The description, as `openapi.json` has it: written from this code and held to it by a test.
const DESCRIPTION: &str = include_str!("../../docs/openapi.json");

/// What the handlers share.
#[derive(Clone)]
pub(crate) struct Api {
    workshop: Workshop,
    store: Store,
}

/// The routes of the interface. What takes a moment is worked out in `workshop`; short links are kept in `store`.
pub(crate) fn routes(workshop: &Workshop, store: &Store) -> Router {
    let api = Api { workshop: workshop.clone(), store: store.clone() };
    let router = Router::new()
        .route("/api/v1/openapi.json", get(description))
        .route("/api/v1/evaluate", get(evaluate::by_query).post(evaluate::by_body))
        .route("/api/v1/training-run", get(estimates::run_by_query).post(estimates::run_by_body))
        .route("/api/v1/serving-cost", get(estimates::serving_by_query).post(estimates::serving_by_body))
        .route("/api/v1/scenario", get(scenarios::by_query).post(scenarios::by_body))
        .route("/api/v1/links", post(links::make))
        .route("/api/v1/links/{id}", get(links::open).put(links::replace).delete(links::revoke))
        .route("/api/", any(missing))
        .route("/api/{*rest}", any(missing));
    files::routes(router).with_state(api)
}

/// Serves the description.
async fn description() -> Response {
    ([(CONTENT_TYPE, "application/json")], DESCRIPTION).into_response()
}

/// Answers an address below `/api` that there is not.
async fn missing() -> Problem {
    Problem::nowhere()
}

#[cfg(test)]
mod tests;
