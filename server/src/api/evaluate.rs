//! `/api/v1/evaluate`: the report on a scenario, the same bytes as `crossover evaluate` prints.

use super::body::nothing_else;
#[cfg(feature = "describe")]
use super::describe::{Refused, Unavailable};
use super::problem::Problem;
use super::reply::worked_out;
use super::{Api, body};
use crate::answer::{self, Evaluation};
use crate::scenario;
use crate::workshop::Workshop;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
#[cfg(feature = "describe")]
use crossover_economics::schema::{Body as Inputs, Query};

/// The report on a scenario
///
/// Everything that the page says about a scenario: the answer in words, the five alternatives, what would change the answer,
/// month by month, how sure it is, and every figure with its formula and source. The same bytes as `crossover evaluate`
/// prints. It takes about a tenth of a second, with the maps longer.
#[cfg_attr(feature = "describe", utoipa::path(
    post,
    path = "/api/v1/evaluate",
    operation_id = "evaluate",
    tag = "Answers",
    params(("maps" = Option<YesNo>, Query, description = "Adds the two-way maps, as maps.")),
    request_body(content = Inputs, description = "The scenario; {} is the default one.",
        example = json!({"data": "2T", "tokens": "120B", "budget": "12.5M"})),
    responses((status = 200, description = "The report.", body = Evaluation), Refused, Unavailable),
))]
pub(super) async fn by_body(
    State(api): State<Api>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let (maps, rest) = body::choice(query.as_deref(), "maps");
    let object = body::object(&headers, &body)?;
    answer(&api.workshop, maps, nothing_else(&rest), scenario::from_object(&object)).await
}

/// The report on the scenario of a link
///
/// The same for a query as the page’s address has it.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/evaluate",
    operation_id = "evaluate_link",
    tag = "Answers",
    params(
        ("maps" = Option<YesNo>, Query, description = "Adds the two-way maps, as maps."),
        ("scenario" = Option<Query>, Query, style = Form, explode = true, description = "The query of a link."),
    ),
    responses((status = 200, description = "The report.", body = Evaluation), Refused, Unavailable),
))]
pub(super) async fn by_query(State(api): State<Api>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let (maps, rest) = body::choice(query.as_deref(), "maps");
    answer(&api.workshop, maps, Vec::new(), scenario::from_query(&rest)).await
}

/// What may be chosen by `yes` and `no`.
#[cfg(feature = "describe")]
#[derive(utoipa::ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum YesNo {
    Yes,
    No,
}

async fn answer(
    workshop: &Workshop,
    maps: Result<bool, InputError>,
    unknown: Vec<InputError>,
    scenario: Result<Scenario, Vec<InputError>>,
) -> Result<Response, Problem> {
    match (maps, scenario) {
        (Ok(maps), Ok(scenario)) if unknown.is_empty() => {
            worked_out(workshop, move || answer::json(&Evaluation::of(&scenario, maps))).await
        }
        (maps, scenario) => {
            let mut errors = unknown;
            errors.extend(maps.err());
            errors.extend(scenario.err().unwrap_or_default());
            Err(Problem::invalid(errors))
        }
    }
}
