//! The interface for programs.

mod answers;
mod cors;
mod files;
mod links;
mod page;
mod refusals;

use super::support::{Answer, get, json, send, send_body, service, service_with};
use axum::http::StatusCode;
use serde_json::Value;

impl Answer {
    /// The JSON that was answered.
    fn json(&self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/json");
        serde_json::from_str(self.text()).unwrap()
    }

    /// The problem document that was answered with this status.
    fn problem(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text());
        let problem: Value = serde_json::from_str(self.text()).unwrap();
        assert_eq!(problem["status"], status);
        for field in ["type", "title", "detail"] {
            assert!(problem[field].as_str().is_some_and(|text| !text.is_empty()), "{field}: {problem}");
        }
        problem
    }

    /// What is wrong with the fields, a line each.
    fn errors(&self) -> String {
        let problem = self.problem(400);
        assert_eq!(problem["type"], "/api#invalid");
        let errors = problem["errors"].as_array().unwrap().iter();
        let text = |error: &Value, part: &str| error[part].as_str().unwrap().to_string();
        errors.map(|error| format!("{}: {}\n", text(error, "field"), text(error, "detail"))).collect()
    }
}
