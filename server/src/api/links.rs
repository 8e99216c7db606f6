//! `/api/v1/links`: short links, as the form at `/s` makes, opens, takes back and replaces them.

mod order;

#[cfg(feature = "describe")]
use super::describe::{Gone, Refused, Unavailable};
use super::problem::Problem;
use super::scenarios::readiness;
use super::{Api, body, reply};
use crate::answer;
use crate::short::{self, Other, time};
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{AUTHORIZATION, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use crossover_app::origin;
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
#[cfg(feature = "describe")]
use crossover_economics::schema::Body as Inputs;
use crossover_link as link;
use crossover_store::{Away, Found, Id, Kept, Store, Token};
use serde::Serialize;
use std::collections::BTreeMap;

/// The name of a link.
#[cfg(feature = "describe")]
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, pattern = "^[A-Za-z0-9_-]{24}$")]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) struct LinkId(String);

/// What is to be kept.
#[cfg(feature = "describe")]
#[derive(utoipa::ToSchema)]
#[schema(as = NewLink)]
#[expect(dead_code, reason = "only its shape is asked for")]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// The scenario; the default one without it.
    #[schema(required = false)]
    scenario: Inputs,
    /// The query of the page's address in its place, which may hold answers about readiness too.
    #[schema(required = false, examples("tokens=120B&evals=no"))]
    query: String,
    /// What it is called.
    #[schema(required = false, max_length = 200)]
    name: String,
    /// What there is to say about it.
    #[schema(required = false, max_length = 2000)]
    note: String,
    /// Whether each use puts its end off.
    #[schema(required = false, default = false)]
    extended: bool,
}

/// What is to stand in the place of a link.
#[cfg(feature = "describe")]
#[derive(utoipa::ToSchema)]
#[schema(as = Replacement)]
#[expect(dead_code, reason = "only its shape is asked for")]
#[serde(deny_unknown_fields)]
pub(super) struct Replacing {
    /// The address of another short link, or its id.
    #[schema(examples("https://crossover.example/s/cFHQ9Vv2HSvbnbbJV0gpQz4B"))]
    other: String,
}

/// A short link that is kept.
#[derive(Serialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "describe", schema(as = ShortLink))]
pub(super) struct Shown {
    /// Its name: 24 letters that nobody guesses.
    #[cfg_attr(feature = "describe", schema(min_length = 24, max_length = 24))]
    id: String,
    /// Its address on the page, to hand on.
    link: String,
    /// The query of the scenario's own link.
    query: String,
    /// The inputs that differ from the defaults.
    scenario: Scenario,
    /// The answers about readiness, by question.
    readiness: BTreeMap<&'static str, &'static str>,
    /// What it is called; empty for nothing.
    name: String,
    /// What there is to say about it; empty for nothing.
    note: String,
    /// When it was made.
    #[cfg_attr(feature = "describe", schema(format = DateTime))]
    made: String,
    /// When it ends.
    #[cfg_attr(feature = "describe", schema(format = DateTime))]
    expires: String,
    /// Whether each use puts its end off.
    extended: bool,
}

/// A new short link, and what proves who made it.
#[derive(Serialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "describe", schema(as = MadeLink))]
pub(super) struct Made {
    #[serde(flatten)]
    shown: Shown,
    /// Proves who made the link: who has it can take the link back. It is told this once.
    #[cfg_attr(feature = "describe", schema(min_length = 32, max_length = 32))]
    token: String,
}

impl Shown {
    fn of(id: &Id, kept: Kept, headers: &HeaderMap) -> Self {
        let draft = link::decode(&kept.order.query);
        Self {
            id: id.as_str().into(),
            link: format!("{}/s/{}", origin::of(headers), id.as_str()),
            scenario: draft.scenario,
            readiness: readiness(&draft.answers),
            query: kept.order.query,
            name: kept.order.name,
            note: kept.order.note,
            made: time::moment(kept.made),
            expires: time::moment(kept.expires),
            extended: kept.order.extended,
        }
    }
}

/// Make a short link
///
/// Keeps a scenario for a year, or for a year after its last use. What it holds never changes. Keep the token: it is told
/// only now.
#[cfg_attr(feature = "describe", utoipa::path(
    post,
    path = "/api/v1/links",
    operation_id = "make_link",
    tag = "Links",
    request_body(content = Wanted, description = "What is to be kept.",
        example = json!({"scenario": {"tokens": "120B", "budget": "15M"}, "name": "Plan A"})),
    responses(
        (status = 201, description = "It is kept.", body = Made,
            headers(("location" = String, description = "Its address in here."))),
        Refused, Unavailable,
    ),
))]
pub(super) async fn make(
    State(api): State<Api>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let object = body::object(&headers, &body)?;
    let order = order::read(&object, &query.unwrap_or_default()).map_err(Problem::invalid)?;
    let now = time::now();
    let (id, token) = api.store.keep(&order, now).await.map_err(away)?;
    let days = i64::from(order.days) * 86_400;
    let kept = Kept { order, made: now, expires: now + days };
    let made = Made { shown: Shown::of(&id, kept, &headers), token: token.as_str().into() };
    let address = format!("/api/v1/links/{}", id.as_str());
    Ok((StatusCode::CREATED, [(LOCATION, address)], private(&made)?).into_response())
}

/// Open a short link
///
/// What it holds. This counts as a use.
#[cfg_attr(feature = "describe", utoipa::path(
    get,
    path = "/api/v1/links/{id}",
    operation_id = "open_link",
    tag = "Links",
    params(("id" = inline(LinkId), Path, description = "The name of the link.", example = "cFHQ9Vv2HSvbnbbJV0gpQz4B")),
    responses((status = 200, description = "What it holds.", body = Shown), Refused, Gone, Unavailable),
))]
pub(super) async fn open(
    State(api): State<Api>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let id = Id::read(&id).ok_or_else(nothing)?;
    let kept = kept(&api.store, &id).await?;
    private(&Shown::of(&id, kept, &headers))
}

/// Take a short link back
///
/// What it held is deleted, and whoever opens it is told so. Doing it twice does nothing more.
#[cfg_attr(feature = "describe", utoipa::path(
    delete,
    path = "/api/v1/links/{id}",
    operation_id = "revoke_link",
    tag = "Links",
    params(("id" = inline(LinkId), Path, description = "The name of the link.", example = "cFHQ9Vv2HSvbnbbJV0gpQz4B")),
    responses((status = 204, description = "It is taken back."), Refused, Gone, Unavailable),
    security(("token" = [])),
))]
pub(super) async fn revoke(
    State(api): State<Api>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (id, token) = maker(&api.store, &id, &headers).await?;
    api.store.revoke(&id, &token, None, time::now()).await.map_err(away)?;
    Ok(done())
}

/// Replace a short link
///
/// Puts another short link in its place. What it held is deleted; whoever opens it is told, and led to the other.
#[cfg_attr(feature = "describe", utoipa::path(
    put,
    path = "/api/v1/links/{id}",
    operation_id = "replace_link",
    tag = "Links",
    params(("id" = inline(LinkId), Path, description = "The name of the link.", example = "cFHQ9Vv2HSvbnbbJV0gpQz4B")),
    request_body(content = Replacing, description = "The other link."),
    responses((status = 204, description = "It is replaced."), Refused, Gone, Unavailable),
    security(("token" = [])),
))]
pub(super) async fn replace(
    State(api): State<Api>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let (id, token) = maker(&api.store, &id, &headers).await?;
    let object = body::object(&headers, &body)?;
    let mut errors = order::unknown(&object, &["other"]);
    let typed = order::text(&object, "other", &mut errors);
    if !object.contains_key("other") {
        errors.push(InputError::new("other", "must be given"));
    }
    if !errors.is_empty() {
        return Err(Problem::invalid(errors));
    }
    kept(&api.store, &id).await?;
    let address = if typed.contains('/') { typed } else { format!("/s/{typed}") };
    let other = short::other(&api.store, &address, &id).await.map_err(|why| match why {
        Other::Away => Problem::away(),
        _ => Problem::invalid(vec![InputError::new("other", why.why())]),
    })?;
    api.store.revoke(&id, &token, Some(&other), time::now()).await.map_err(away)?;
    Ok(done())
}

/// The link under `id`, if it is kept.
async fn kept(store: &Store, id: &Id) -> Result<Kept, Problem> {
    match store.open(id, time::now()).await.map_err(away)? {
        Found::Kept(kept) => Ok(kept),
        Found::Expired => Err(Problem::ended("Its time was over.", None)),
        Found::Revoked => {
            Err(Problem::ended("Who made it has taken it back, and what it held is deleted.", None))
        }
        Found::Replaced(other) => {
            let detail = "Who made it has put another in its place.";
            Err(Problem::ended(detail, Some(format!("/api/v1/links/{}", other.as_str()))))
        }
        Found::Nothing => Err(nothing()),
    }
}

/// The link and the token of its maker, if it is the maker who asks.
async fn maker(store: &Store, id: &str, headers: &HeaderMap) -> Result<(Id, Token), Problem> {
    let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (scheme, token) = given.split_once(' ').unwrap_or_default();
    let token = Token::read(token.trim()).filter(|_| scheme.eq_ignore_ascii_case("bearer"));
    let token = token.ok_or_else(Problem::token)?;
    let id = Id::read(id).ok_or_else(nothing)?;
    // A stranger is not told whether there is such a link.
    if store.is_made_by(&id, &token).await.map_err(away)? { Ok((id, token)) } else { Err(nothing()) }
}

fn nothing() -> Problem {
    Problem::not_found("There is no such short link, or it is not the one of this token.")
}

#[expect(clippy::needless_pass_by_value, reason = "an error that is turned into another")]
fn away(away: Away) -> Problem {
    short::tell(&away);
    Problem::away()
}

/// No search engine lists it and no cache keeps it.
fn private(answer: &impl Serialize) -> Result<Response, Problem> {
    let mut response = reply::json(answer::json(answer))?;
    short::keep_private(&mut response);
    Ok(response)
}

fn done() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    short::keep_private(&mut response);
    response
}
