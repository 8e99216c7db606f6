//! Answers are those of the command line, byte by byte.

use super::{get, json, service};
use axum::http::Method;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What the program prints.
fn printed(arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossover"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
async fn a_scenario_is_evaluated_as_by_the_command_line() {
    let service = service("api-evaluate");
    let body = r#"{"data": "2T", "tokens": 120e9, "budget": "$12.5M", "output": null, "quarters": [1, 0.5]}"#;
    let answer = json(&service, Method::POST, "/api/v1/evaluate", body).await;
    assert_eq!(answer.json()["scenario"]["tokens"], "120B");
    assert!(answer.text() == printed(&["evaluate", "--scenario", "-"], body));
    let query = "data=2T&tokens=120B&budget=12.5M&evals=no&v=1";
    let asked = get(&service, &format!("/api/v1/evaluate?{query}")).await;
    assert!(asked.text() == printed(&["evaluate", "--link", query], ""));
    assert!(asked.json()["maps"].is_null());
    let nothing = json(&service, Method::POST, "/api/v1/evaluate", "{}").await;
    assert!(nothing.text() == printed(&["evaluate"], ""));
}

#[tokio::test]
async fn maps_are_added_where_they_are_asked_for() {
    let service = service("api-maps");
    let asked = get(&service, "/api/v1/evaluate?maps=yes&tokens=120B").await;
    assert_eq!(asked.json()["maps"].as_array().unwrap().len(), 3);
    assert!(asked.text() == printed(&["evaluate", "--maps", "--link", "tokens=120B"], ""));
    let posted = json(&service, Method::POST, "/api/v1/evaluate?maps=yes", r#"{"tokens": "120B"}"#).await;
    assert!(posted.body == asked.body);
}

#[tokio::test]
async fn estimates_are_those_of_the_command_line() {
    let service = service("api-estimates");
    let run =
        r#"{"active_params": 405e9, "tokens": "15.6T", "chip": "H100", "chips": "16384", "mfu": "38%"}"#;
    let posted = json(&service, Method::POST, "/api/v1/training-run", run).await;
    assert!(posted.json()["chip_hours"]["p50"].as_f64().unwrap() > 1e7);
    let flags = "training-run --active-params 405e9 --tokens 15.6T --chip H100 --chips 16384 --mfu 38%";
    assert_eq!(posted.text(), printed(&flags.split(' ').collect::<Vec<_>>(), ""));
    let query = "active_params=405B&tokens=15.6T&chip=H100&chips=16384&mfu=0.38";
    assert_eq!(get(&service, &format!("/api/v1/training-run?{query}")).await.text(), posted.text());

    let day = "active_params=37B&total_params=671B&input_tokens=608B&cached_share=56.25%25&output_tokens=168B\
               &period_days=1&chip=H800&usd_per_hour=2";
    let asked = get(&service, &format!("/api/v1/serving-cost?{day}")).await;
    assert_eq!(asked.json()["binds"], "load");
    let flags = "serving-cost --active-params 37B --total-params 671B --input-tokens 608B --cached-share 56.25% \
                 --output-tokens 168B --period-days 1 --chip H800 --usd-per-hour 2";
    assert_eq!(asked.text(), printed(&flags.split(' ').collect::<Vec<_>>(), ""));
    let body = r#"{"active_params": "37B", "total_params": "671B", "input_tokens": "608B", "cached_share": 0.5625,
        "output_tokens": "168B", "period_days": 1, "chip": "H800", "usd_per_hour": "$2"}"#;
    assert_eq!(json(&service, Method::POST, "/api/v1/serving-cost", body).await.text(), asked.text());
}

#[tokio::test]
async fn a_scenario_goes_into_a_link_and_comes_back() {
    let service = service("api-scenario");
    let linked = json(&service, Method::POST, "/api/v1/scenario", r#"{"tokens": "120B", "budget": 16e6}"#)
        .await
        .json();
    let query = linked["query"].as_str().unwrap();
    assert!(query.starts_with("tokens=120B&budget=16M&made=") && query.ends_with("&v=1"), "{query}");
    assert_eq!(linked["link"], format!("/?{query}"), "without a host there is none to name");
    let back = get(&service, &format!("/api/v1/scenario?{query}")).await.json();
    assert_eq!(back, linked);
    let answered = get(&service, "/api/v1/scenario?evals=no&tokens=120B").await.json();
    assert_eq!(answered["readiness"], serde_json::json!({"evals": "no"}));
    assert!(answered["query"].as_str().unwrap().contains("evals=no"));
    let nothing = json(&service, Method::POST, "/api/v1/scenario", "{}").await.json();
    assert_eq!((&nothing["link"], &nothing["query"]), (&"/".into(), &"".into()));
}

#[tokio::test]
async fn the_description_is_served() {
    let service = service("api-described");
    let document = get(&service, "/api/v1/openapi.json").await.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
    assert!(document["paths"]["/api/v1/evaluate"]["post"].is_object());
}
