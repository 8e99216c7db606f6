//! `/api/v1/scenario`: a scenario as a link, and a link as a scenario.

use super::body::nothing_else;
#[cfg(feature = "describe")]
use super::describe::{Refused, Unavailable};
use super::problem::Problem;
use super::reply::worked_out;
use super::{Api, body};
use crate::{answer, scenario};
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use crossover_app::origin;
use crossover_economics::input::Scenario;
use crossover_economics::readiness::Answers;
use crossover_economics::report::Report;
#[cfg(feature = "describe")]
use crossover_economics::schema::{Body as Inputs, Query};
use crossover_link as link;
use serde::Serialize;
use std::collections::BTreeMap;

/// A scenario, as a link and as JSON.
#[derive(Serialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub(super) struct Linked {
    /// The link that opens it on the page. It says which engine and prices made it, and what they answered.
    #[cfg_attr(
        feature = "describe",
        schema(examples(
            "https://crossover.example/?tokens=120B&made=0.1.0_2026-11-10_buy-open_5.02M_-14.1M_Wl0u&v=1"
        ))
    )]
    pub(super) link: String,
    /// The query of that link; empty where all is at its default.
    pub(super) query: String,
    /// The inputs that differ from the defaults.
    pub(super) scenario: Scenario,
    /// The answers about readiness in the link, by question.
    pub(super) readiness: BTreeMap<&'static str, &'static str>,
}

impl Linked {
    /// The scenario with these answers, linked to at `origin`.
    pub(super) fn of(scenario: &Scenario, answers: &Answers, origin: &str) -> Self {
        let query = link::encode_made(&Report::quick(scenario), answers);
        let mark = if query.is_empty() { "" } else { "?" };
        Self {
            link: format!("{origin}/{mark}{query}"),
            query,
            scenario: scenario.clone(),
            readiness: readiness(answers),
        }
    }
}

/// The answers about readiness by the keys of the questions.
pub(super) fn readiness(answers: &Answers) -> BTreeMap<&'static str, &'static str> {
    answers.given().map(|(question, reply)| (question.key, reply.key)).collect()
}

/// A scenario as a link
///
/// Checks a scenario and writes the link that opens it, as the address of the page would be. Nothing is kept.
#[cfg_attr(feature = "describe", utoipa::path(
    post,
    path = "/api/v1/scenario",
    operation_id = "encode_link",
    tag = "Links",
    request_body(content = Inputs, description = "The scenario.", example = json!({"tokens": "120B", "budget": "15M"})),
    responses((status = 200, description = "The same as a link.", body = Linked), Refused, Unavailable),
))]
pub(super) async fn by_body(
    State(api): State<Api>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let object = body::object(&headers, &body)?;
    let mut errors = nothing_else(&query.unwrap_or_default());
    match scenario::from_object(&object) {
        Ok(scenario) if errors.is_empty() => {
            let origin = origin::of(&headers);
            let job = move || answer::json(&Linked::of(&scenario, &Answers::default(), &origin));
            worked_out(&api.workshop, job).await
        }
        scenario => {
            errors.extend(scenario.err().unwrap_or_default());
            Err(Problem::invalid(errors))
        }
    }
}

/// A link as a scenario
///
/// Reads the query of a link, of this or any earlier version, and writes what it holds.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/scenario",
    operation_id = "decode_link",
    tag = "Links",
    params(("scenario" = Option<Query>, Query, style = Form, explode = true, description = "The query of a link.")),
    responses((status = 200, description = "What it holds.", body = Linked), Refused, Unavailable),
))]
pub(super) async fn by_query(
    State(api): State<Api>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let query = query.unwrap_or_default();
    let scenario = scenario::from_query(&query).map_err(Problem::invalid)?;
    let origin = origin::of(&headers);
    let job = move || answer::json(&Linked::of(&scenario, &link::decode(&query).answers, &origin));
    worked_out(&api.workshop, job).await
}
