//! What is said when a request is refused or fails: a problem document, RFC 9457.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use crossover_economics::error::InputError;
use serde::Serialize;

/// The media type of such a document.
pub(super) const MEDIA_TYPE: &str = "application/problem+json";
/// Most fields that one names.
const MOST: usize = 20;
/// Longest text, in letters.
const LONGEST: usize = 500;

/// Why a request was refused, or failed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub(crate) struct Problem {
    /// What kind of problem it is: an address that describes it, or `about:blank` where the status says all.
    #[cfg_attr(feature = "describe", schema(format = "uri-reference", examples("/api#invalid")))]
    r#type: &'static str,
    /// The kind in words, always the same for it.
    #[cfg_attr(feature = "describe", schema(examples("Some fields can’t be used")))]
    title: &'static str,
    /// The status of the response.
    #[cfg_attr(feature = "describe", schema(minimum = 400, maximum = 599, value_type = u16))]
    #[serde(serialize_with = "as_number")]
    status: StatusCode,
    /// What is wrong this time, for a person.
    detail: String,
    /// What is wrong with each field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "describe", schema(required = false))]
    errors: Vec<FieldProblem>,
    /// The short link that stands in the place of the one asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "describe", schema(nullable = false))]
    replaced_by: Option<String>,
}

/// What is wrong with a field.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub(crate) struct FieldProblem {
    /// The field, as the request names it.
    #[cfg_attr(feature = "describe", schema(examples("tokens")))]
    field: String,
    /// What is wrong and what is allowed.
    #[cfg_attr(feature = "describe", schema(examples("must be between 1M/month and 1e16/month, not “1”")))]
    detail: String,
}

/// The kinds that have a description of their own, with their status.
pub(super) const KINDS: [(&str, &str, StatusCode, &str); 6] = [
    (
        "/api#malformed",
        "The body can’t be read",
        StatusCode::BAD_REQUEST,
        "The body is no JSON object, or is nested too deep.",
    ),
    (
        "/api#invalid",
        "Some fields can’t be used",
        StatusCode::BAD_REQUEST,
        "Each field that is missing, unknown or not allowed is named in errors, in the words of the page.",
    ),
    (
        "/api#token",
        "A token is needed",
        StatusCode::UNAUTHORIZED,
        "The header Authorization must be Bearer, a space, and the token that was given when the link was made.",
    ),
    (
        "/api#ended",
        "The short link has ended",
        StatusCode::GONE,
        "It was kept for its time, or taken back, or replaced; then replaced_by says by which.",
    ),
    (
        "/api#busy",
        "Too much is asked for at once",
        StatusCode::SERVICE_UNAVAILABLE,
        "Try again after the seconds in the header Retry-After.",
    ),
    (
        "/api#away",
        "Short links are away",
        StatusCode::SERVICE_UNAVAILABLE,
        "Their store can’t be reached just now; all else goes on. Try again after the seconds in the header Retry-After.",
    ),
];

impl Problem {
    /// A problem of the kind at that address.
    fn of(kind: &str, detail: impl Into<String>) -> Self {
        let known = KINDS.iter().find(|(known, ..)| *known == kind);
        let (r#type, title, status) = known
            .map_or(("about:blank", "", StatusCode::INTERNAL_SERVER_ERROR), |(kind, title, status, _)| {
                (*kind, *title, *status)
            });
        Self { r#type, title, status, detail: short(&detail.into()), errors: Vec::new(), replaced_by: None }
    }

    /// A status that says all, and what there is to say this time.
    pub(super) fn plain(status: StatusCode, detail: &str) -> Self {
        let title = status.canonical_reason().unwrap_or("Refused");
        let detail = short(detail);
        Self { r#type: "about:blank", title, status, detail, errors: Vec::new(), replaced_by: None }
    }

    /// Fields that can't be used.
    pub(super) fn invalid(errors: Vec<InputError>) -> Self {
        let count = errors.len();
        let named: Vec<_> = errors
            .into_iter()
            .take(MOST)
            .map(|error| FieldProblem { field: short(&error.field), detail: short(&error.message) })
            .collect();
        let detail = match (&named[..], count) {
            ([one], 1) => format!("{}: {}", one.field, one.detail),
            _ => format!("{count} fields can’t be used; errors says why."),
        };
        Self { errors: named, ..Self::of("/api#invalid", detail) }
    }

    /// A body that is no JSON object.
    pub(super) fn malformed(detail: impl Into<String>) -> Self {
        Self::of("/api#malformed", detail)
    }

    /// Nothing is there.
    pub(super) fn not_found(detail: &str) -> Self {
        Self::plain(StatusCode::NOT_FOUND, detail)
    }

    /// No address at all.
    pub(super) fn nowhere() -> Self {
        Self::not_found("There is no such address; /api lists those that there are.")
    }

    /// A request for the maker of a link, without the maker's token.
    pub(super) fn token() -> Self {
        Self::of(
            "/api#token",
            "The header Authorization must be “Bearer” and the token of 32 letters that was given with the link.",
        )
    }

    /// A link that was there.
    pub(super) fn ended(detail: &str, replaced_by: Option<String>) -> Self {
        Self { replaced_by, ..Self::of("/api#ended", detail) }
    }

    /// All hands are busy.
    pub(super) fn busy() -> Self {
        Self::of(
            "/api#busy",
            "Too many scenarios are being worked out just now. Please try again in a few seconds.",
        )
    }

    /// The store of short links can't be reached.
    pub(super) fn away() -> Self {
        Self::of(
            "/api#away",
            "The store of short links can’t be reached just now. Please try again in a minute.",
        )
    }

    /// Something went wrong here.
    pub(super) fn failure() -> Self {
        Self::plain(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Something went wrong here. It was not you; the log says what.",
        )
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        // Nothing in here can fail to be written.
        let text = serde_json::to_string_pretty(&self).unwrap_or_default() + "\n";
        let mut response = (self.status, [(CONTENT_TYPE, MEDIA_TYPE)], text).into_response();
        let (name, value) = match self.r#type {
            "/api#token" => (WWW_AUTHENTICATE, "Bearer"),
            "/api#busy" => (RETRY_AFTER, "3"),
            "/api#away" => (RETRY_AFTER, "30"),
            _ => return response,
        };
        response.headers_mut().insert(name, HeaderValue::from_static(value));
        response
    }
}

/// As much of a text as is repeated, without what can't be seen.
fn short(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect()
}

fn as_number<S: serde::Serializer>(status: &StatusCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u16(status.as_u16())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    #[tokio::test]
    async fn a_problem_names_fields_and_does_not_grow() {
        let errors = (0..100).map(|n| InputError::new(format!("f{n}"), "x\r\n".repeat(1000))).collect();
        let response = Problem::invalid(errors).into_response();
        assert_eq!(response.headers()[CONTENT_TYPE], MEDIA_TYPE);
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        let problem: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(problem["detail"], "100 fields can’t be used; errors says why.");
        assert_eq!(problem["errors"].as_array().unwrap().len(), MOST);
        assert_eq!(problem["errors"][0]["detail"], "x".repeat(LONGEST));
    }

    #[test]
    fn every_kind_is_described_under_its_address() {
        for (kind, title, status, _) in KINDS {
            let problem = Problem::of(kind, "");
            assert_eq!((problem.r#type, problem.title, problem.status), (kind, title, status));
        }
    }
}
