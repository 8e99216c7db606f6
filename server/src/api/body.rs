//! Reads what a request holds.

use super::problem::Problem;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use crossover_economics::error::InputError;
use serde_json::{Map, Value};

/// The JSON object in the body.
///
/// # Errors
/// 415 when the body does not say that it is JSON; 400 when it is no object.
pub(super) fn object(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, Problem> {
    if !is_json(headers) {
        let detail = "The body must be JSON, and the header Content-Type must say application/json.";
        return Err(Problem::plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
    }
    serde_json::from_slice(body)
        .map_err(|error| Problem::malformed(format!("The body must be a JSON object: {error}.")))
}

/// The fields of a query, a text each. A later one of the same name replaces an earlier one, as in a link.
pub(super) fn pairs(query: Option<&str>) -> Map<String, Value> {
    let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    pairs.map(|(field, text)| (field.into_owned(), Value::String(text.into_owned()))).collect()
}

/// Takes `name`, which is `yes` or `no`, out of a query. Nothing stands for no.
pub(super) fn choice(query: Option<&str>, name: &str) -> (Result<bool, InputError>, String) {
    let (mut chosen, mut rest) = (Ok(false), Vec::new());
    for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some((field, "yes")) if field == name => chosen = Ok(true),
            Some((field, "no")) if field == name => chosen = Ok(false),
            Some((field, _)) if field == name => chosen = Err(InputError::new(name, "must be yes or no")),
            _ => rest.push(pair),
        }
    }
    (chosen, rest.join("&"))
}

/// What is left of a query that has been read.
pub(super) fn nothing_else(rest: &str) -> Vec<InputError> {
    let pairs = form_urlencoded::parse(rest.as_bytes());
    let unknown = "there is no such parameter here; the body holds the scenario";
    pairs.map(|(field, _)| InputError::new(field, unknown)).collect()
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json"
        || kind.strip_prefix("application/").is_some_and(|kind| kind.ends_with("+json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_told_by_its_name() {
        let is = |kind: &str| is_json(&HeaderMap::from_iter([(CONTENT_TYPE, kind.parse().unwrap())]));
        for kind in ["application/json", "Application/JSON; charset=utf-8", "application/vnd.x+json"] {
            assert!(is(kind), "{kind}");
        }
        for kind in
            ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", "text/json+json", ""]
        {
            assert!(!is(kind), "{kind}");
        }
        assert!(!is_json(&HeaderMap::new()));
    }

    #[test]
    fn a_choice_is_taken_out_of_a_query() {
        assert_eq!(choice(Some("a=1&maps=yes&b=2"), "maps"), (Ok(true), "a=1&b=2".into()));
        assert_eq!(choice(None, "maps"), (Ok(false), String::new()));
        assert!(choice(Some("maps=maybe"), "maps").0.is_err());
    }
}
