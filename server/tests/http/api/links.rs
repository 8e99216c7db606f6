//! Short links by program: made, opened, taken back, replaced.

use super::{Answer, get, json, send, send_body, service, service_with};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use crossover_server::health::Health;
use insta::assert_snapshot;
use serde_json::{Value, json as value};

const PLAN: &str = r#"{"query": "tokens=120B&budget=16M&evals=no", "name": "Plan A", "note": "ours"}"#;

async fn made(service: &Router) -> Value {
    let answer = json(service, Method::POST, "/api/v1/links", PLAN).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    is_private(&answer);
    let made: Value = serde_json::from_str(answer.text()).unwrap();
    assert_eq!(answer.header(header::LOCATION), address(&made));
    made
}

fn address(link: &Value) -> String {
    format!("/api/v1/links/{}", link["id"].as_str().unwrap())
}

fn is_private(answer: &Answer) {
    assert_eq!(answer.header("x-robots-tag"), "noindex, nofollow");
    assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-store");
}

async fn by_maker(service: &Router, method: Method, link: &Value, token: &str, body: &str) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [(header::AUTHORIZATION, bearer.as_str()), (header::CONTENT_TYPE, "application/json")];
    send_body(service, method, &address(link), &headers, Body::from(body.to_owned())).await
}

fn token(link: &Value) -> &str {
    link["token"].as_str().unwrap()
}

#[tokio::test]
async fn a_link_is_made_and_opens_here_and_on_the_page() {
    let service = service("api-links-made");
    let made = made(&service).await;
    assert_eq!((made["id"].as_str().unwrap().len(), token(&made).len()), (24, 32));
    let opened = get(&service, &address(&made)).await;
    is_private(&opened);
    let opened = opened.json();
    let mut without_token = made.clone();
    without_token.as_object_mut().unwrap().remove("token");
    assert_eq!(opened, without_token, "the token is told once");
    assert_eq!(opened["scenario"], value!({"tokens": "120B", "budget": "16M"}));
    assert_eq!(opened["readiness"], value!({"evals": "no"}));
    assert_eq!(opened["link"], format!("/s/{}", made["id"].as_str().unwrap()));
    let years = |moment: &Value| moment.as_str().unwrap()[..4].parse::<i32>().unwrap();
    assert_eq!(years(&opened["expires"]) - years(&opened["made"]), 1);
    let page = get(&service, opened["link"].as_str().unwrap()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Plan A"));
    let query = opened["query"].as_str().unwrap();
    assert_eq!(
        get(&service, &format!("/api/v1/scenario?{query}")).await.json()["scenario"],
        opened["scenario"]
    );
}

#[tokio::test]
async fn a_scenario_is_kept_as_json_too_and_the_default_one_as_nothing() {
    let service = service("api-links-json");
    let body = r#"{"scenario": {"tokens": 120e9, "budget": "16M"}, "extended": true}"#;
    let answer = json(&service, Method::POST, "/api/v1/links", body).await;
    let made: Value = serde_json::from_str(answer.text()).unwrap();
    assert_eq!((&made["scenario"]["tokens"], &made["extended"]), (&"120B".into(), &true.into()));
    let nothing = json(&service, Method::POST, "/api/v1/links", "{}").await;
    let nothing: Value = serde_json::from_str(nothing.text()).unwrap();
    assert_eq!((&nothing["query"], &nothing["scenario"]), (&"v=1".into(), &value!({})));
}

#[tokio::test]
async fn only_its_maker_takes_a_link_back() {
    let service = service("api-links-revoked");
    let made = made(&service).await;
    for (method, body) in [(Method::DELETE, ""), (Method::PUT, "{}")] {
        let unnamed = send(&service, method.clone(), &address(&made), &[]).await;
        assert_eq!(unnamed.problem(401)["type"], "/api#token");
        assert_eq!(unnamed.header(header::WWW_AUTHENTICATE), "Bearer");
        by_maker(&service, method.clone(), &made, "short", body).await.problem(401);
        by_maker(&service, method, &made, &"A".repeat(32), body).await.problem(404);
    }
    for _twice in 0..2 {
        let done = by_maker(&service, Method::DELETE, &made, token(&made), "").await;
        assert_eq!((done.status, done.text()), (StatusCode::NO_CONTENT, ""));
        is_private(&done);
    }
    let gone = get(&service, &address(&made)).await.problem(410);
    assert_eq!(gone["type"], "/api#ended");
    assert!(gone["replaced_by"].is_null());
    by_maker(&service, Method::PUT, &made, token(&made), r#"{"other": "x"}"#).await.problem(410);
}

#[tokio::test]
async fn another_is_put_in_its_place() {
    let service = service("api-links-replaced");
    let (old, new) = (made(&service).await, made(&service).await);
    let refused = async |body: &str| by_maker(&service, Method::PUT, &old, token(&old), body).await.errors();
    assert_snapshot!(refused("{}").await, @"other: must be given");
    assert_snapshot!(refused(r#"{"other": 5, "name": "x"}"#).await, @"
    name: there is no such field here; there are other
    other: must be a text
    ");
    let itself = format!(r#"{{"other": {}}}"#, old["id"]);
    assert_snapshot!(refused(&itself).await, @"other: must be the address of another short link, with /s/ and 24 letters");
    assert_snapshot!(refused(r#"{"other": "AAAAAAAAAAAAAAAAAAAAAAAA"}"#).await, @"other: there is no such short link, or it has ended");
    let other = format!(r#"{{"other": "https://crossover.example/s/{}"}}"#, new["id"].as_str().unwrap());
    assert_eq!(
        by_maker(&service, Method::PUT, &old, token(&old), &other).await.status,
        StatusCode::NO_CONTENT
    );
    let gone = get(&service, &address(&old)).await.problem(410);
    assert_eq!(gone["replaced_by"], address(&new));
}

#[tokio::test]
async fn what_can_t_be_kept_is_named() {
    let service = service("api-links-refused");
    let refused = async |body: &str| json(&service, Method::POST, "/api/v1/links", body).await.errors();
    assert_snapshot!(refused(r#"{"scenario": {"tokens": "lots"}, "extended": "yes", "name": 5, "days": 9}"#).await, @"
    days: there is no such field here; there are scenario, query, name, note, extended
    name: must be a text
    extended: must be true or false
    tokens: “lots” is not a figure; write for example 120B or 1.5T; must be between 1M/month and 1e16/month
    ");
    assert_snapshot!(refused(r#"{"scenario": {}, "query": ""}"#).await, @"query: can't be given together with scenario");
    assert_snapshot!(refused(r#"{"scenario": "tokens=1"}"#).await, @r#"scenario: must be an object of inputs by key, such as {"tokens": "120B"}"#);
    assert_snapshot!(refused(r#"{"query": 7}"#).await, @"query: must be a text");
    let long = format!(r#"{{"name": "{}", "note": "{}"}}"#, "n".repeat(201), "n".repeat(2001));
    assert_snapshot!(refused(&long).await, @"
    name: must have at most 200 letters, not 201
    note: must have at most 2000 letters, not 2001
    ");
}

#[tokio::test]
async fn what_is_no_link_is_not_found() {
    let service = service("api-links-nothing");
    for id in ["x", "AAAAAAAAAAAAAAAAAAAAAAAA", "..%2f..%2fetc", "%00"] {
        get(&service, &format!("/api/v1/links/{id}")).await.problem(404);
    }
}

#[tokio::test]
async fn while_the_store_is_away_links_say_so_and_all_else_goes_on() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/api-away-store");
    std::fs::create_dir_all(folder).unwrap();
    let service = service_with("api-away", &Health::default(), &["--store", folder]);
    let answer = json(&service, Method::POST, "/api/v1/links", PLAN).await;
    assert_eq!(answer.problem(503)["type"], "/api#away");
    assert_eq!(answer.header(header::RETRY_AFTER), "30");
    get(&service, "/api/v1/links/AAAAAAAAAAAAAAAAAAAAAAAA").await.problem(503);
    get(&service, "/api/v1/scenario?tokens=120B").await.json();
}
