//! `/api/v1/training-run` and `/api/v1/serving-cost`: what the commands of these names answer.

#[cfg(feature = "describe")]
use super::describe::Refused;
use super::problem::Problem;
use super::{body, reply};
use crate::answer;
use crate::question::serving_cost::ServingCost;
use crate::question::training_run::TrainingRun;
use crate::question::{self, Question};
use axum::body::Bytes;
use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::response::Response;
#[cfg(feature = "describe")]
use crossover_economics::{serving, training};
use serde_json::{Map, Value};

/// What a training run takes
///
/// Chip-hours, cost and days of a training run, each with an 80% interval, as `crossover training-run` answers.
#[cfg_attr(feature = "describe", utoipa::path(
    post,
    path = "/api/v1/training-run",
    operation_id = "training_run",
    tag = "Answers",
    request_body(content = TrainingRun, description = "The run. A figure is a number or a text such as \"405B\".",
        example = json!({"active_params": "405B", "tokens": "15.6T", "chip": "h100", "chips": 16384})),
    responses((status = 200, description = "What it takes.", body = training::Estimate), Refused),
))]
pub(super) async fn run_by_body(headers: HeaderMap, body: Bytes) -> Result<Response, Problem> {
    reply::<TrainingRun>(&body::object(&headers, &body)?)
}

/// What a training run takes, by query
///
/// The same with the fields in the query.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/training-run",
    operation_id = "training_run_by_query",
    tag = "Answers",
    params(TrainingRun),
    responses((status = 200, description = "What it takes.", body = training::Estimate), Refused),
))]
pub(super) async fn run_by_query(RawQuery(query): RawQuery) -> Result<Response, Problem> {
    reply::<TrainingRun>(&body::pairs(query.as_deref()))
}

/// What serving a workload takes
///
/// Chips and cost of serving a workload from rented chips, as `crossover serving-cost` answers.
#[cfg_attr(feature = "describe", utoipa::path(
    post,
    path = "/api/v1/serving-cost",
    operation_id = "serving_cost",
    tag = "Answers",
    request_body(content = ServingCost, description = "The workload. A figure is a number or a text such as \"608B\".",
        example = json!({"active_params": "37B", "total_params": "671B", "input_tokens": "608B", "cached_share": "56.25%",
            "output_tokens": "168B", "period_days": 1, "chip": "h800", "usd_per_hour": 2})),
    responses((status = 200, description = "What it takes.", body = serving::Estimate), Refused),
))]
pub(super) async fn serving_by_body(headers: HeaderMap, body: Bytes) -> Result<Response, Problem> {
    reply::<ServingCost>(&body::object(&headers, &body)?)
}

/// What serving a workload takes, by query
///
/// The same with the fields in the query.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/serving-cost",
    operation_id = "serving_cost_by_query",
    tag = "Answers",
    params(ServingCost),
    responses((status = 200, description = "What it takes.", body = serving::Estimate), Refused),
))]
pub(super) async fn serving_by_query(RawQuery(query): RawQuery) -> Result<Response, Problem> {
    reply::<ServingCost>(&body::pairs(query.as_deref()))
}

fn reply<Q: Question>(given: &Map<String, Value>) -> Result<Response, Problem> {
    let answer = question::read::<Q>(given)
        .and_then(|question| question::answer(&question))
        .map_err(Problem::invalid)?;
    reply::json(answer::json(&answer))
}
