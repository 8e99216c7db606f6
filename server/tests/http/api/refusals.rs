//! Whatever is refused is a problem document.

use super::{get, json, send, send_body, service};
use axum::body::Body;
use axum::http::{Method, header};
use insta::assert_snapshot;

#[tokio::test]
async fn a_problem_looks_the_same_for_ever() {
    let service = service("api-problem");
    let one = json(&service, Method::POST, "/api/v1/evaluate", r#"{"tokens": 5}"#).await;
    one.problem(400);
    assert_snapshot!(one.text(), @r##"
    {
      "type": "/api#invalid",
      "title": "Some fields can’t be used",
      "status": 400,
      "detail": "tokens: must be between 1M/month and 1e16/month, not “5”",
      "errors": [
        {
          "field": "tokens",
          "detail": "must be between 1M/month and 1e16/month, not “5”"
        }
      ]
    }
    "##);
    assert_snapshot!(one.policy(), @"
    cache-control: private, no-cache
    content-security-policy: default-src 'none'; frame-ancestors 'none'
    content-type: application/problem+json
    cross-origin-opener-policy: same-origin
    cross-origin-resource-policy: same-origin
    permissions-policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
    referrer-policy: no-referrer
    vary: accept-encoding
    x-content-type-options: nosniff
    ");
    assert_snapshot!(get(&service, "/api/v1/nothing").await.text(), @r#"
    {
      "type": "about:blank",
      "title": "Not Found",
      "status": 404,
      "detail": "There is no such address; /api lists those that there are."
    }
    "#);
}

#[tokio::test]
async fn every_field_is_named_in_the_words_of_the_page() {
    let service = service("api-fields");
    let body = r#"{"tokens": true, "budgt": 1, "mix": "soup", "budget": "x", "quarters": [1, "a"], "launch": 1e999}"#;
    json(&service, Method::POST, "/api/v1/evaluate", body).await.problem(400);
    let body =
        r#"{"tokens": true, "budgt": 1, "mix": "soup", "budget": "x", "quarters": [11], "output": null}"#;
    assert_snapshot!(json(&service, Method::POST, "/api/v1/evaluate?colour=red&maps=1", body).await.errors(), @"
    colour: there is no such parameter here; the body holds the scenario
    maps: must be yes or no
    budget: “x” is not a figure; write for example $12.5M or 900K; must be between $0 and $10B
    budgt: there is no such input
    mix: must be one of deepseek, azure-chat, azure-code, agentic, not “soup”
    quarters: must be at most 20 factors from 0 to 10, one a quarter, separated by commas, not “[11]”
    tokens: must be between 1M/month and 1e16/month, not “true”
    ");
    let query = "/api/v1/evaluate?tokens=1&budgt=1&evals=perhaps&v=99";
    assert_snapshot!(get(&service, query).await.errors(), @"
    evals: must be one of gate, some, no, not “perhaps”
    tokens: must be between 1M/month and 1e16/month, not “1”
    budgt: there is no such input
    v: the link is of another edition; this program reads edition 1
    ");
    assert_snapshot!(json(&service, Method::POST, "/api/v1/scenario", r#"{"path": "custom"}"#).await.errors(), @"path: needs at least one factor under “Own price path”");
    assert_snapshot!(get(&service, "/api/v1/training-run?tokens=2T&chip=abacus&active_params=7B").await.errors(), @"chip: must be one of h100, h200, h800, gh200, a100, b200, gb200, b300, mi300x, tpu-v4, tpu-v5p, tpu-v6e, trainium2, ascend-910c, not “abacus”");
    assert_snapshot!(get(&service, "/api/v1/training-run?tokens=2T&model=7B").await.errors(), @"
    model: there is no such field here; there are active_params, total_params, tokens, chip, chips, usd_per_hour, precision, mfu
    active_params: must be given
    chip: must be given
    ");
}

#[tokio::test]
async fn what_is_no_json_is_refused_before_it_is_read() {
    let service = service("api-json");
    for path in ["evaluate", "training-run", "serving-cost", "scenario", "links"] {
        let uri = format!("/api/v1/{path}");
        for body in
            ["", "{", "[]", "\"text\"", "null", "{} {}", "{\"a\": 1e999}", &"[".repeat(60_000), "\u{feff}{}"]
        {
            let problem = json(&service, Method::POST, &uri, body).await.problem(400);
            assert_eq!(problem["type"], "/api#malformed", "{uri} {problem}");
        }
        let bytes = Body::from(vec![b'{', b'"', 0xff, b'"', b'}']);
        let kind = [(header::CONTENT_TYPE, "application/json")];
        send_body(&service, Method::POST, &uri, &kind, bytes).await.problem(400);
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
            let kind = [(header::CONTENT_TYPE, kind)];
            send_body(&service, Method::POST, &uri, &kind, Body::from("{}")).await.problem(415);
        }
        send_body(&service, Method::POST, &uri, &[], Body::from("{}")).await.problem(415);
        let long = format!("{{\"name\": \"{}\"}}", "n".repeat(70_000));
        json(&service, Method::POST, &uri, &long).await.problem(413);
        let announced = [(header::CONTENT_LENGTH, "70000"), (header::CONTENT_TYPE, "application/json")];
        send(&service, Method::POST, &uri, &announced).await.problem(413);
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_know_is_refused() {
    let service = service("api-methods");
    for (uri, allowed) in [
        ("/api/v1/evaluate", "GET,HEAD,POST"),
        ("/api/v1/chart/tornado.svg", "GET,HEAD"),
        ("/api/v1/deck.pdf", "GET,HEAD"),
        ("/api/v1/links", "POST"),
        ("/api/v1/links/AAAAAAAAAAAAAAAAAAAAAAAA", "GET,HEAD,PUT,DELETE"),
        ("/api/v1/openapi.json", "GET,HEAD"),
    ] {
        for method in [Method::PATCH, Method::TRACE, Method::OPTIONS] {
            let answer = send(&service, method.clone(), uri, &[]).await;
            answer.problem(405);
            assert_eq!(answer.header("allow").replace(' ', ""), allowed, "{method} {uri}");
        }
    }
}

#[tokio::test]
async fn an_address_that_there_is_not_is_a_problem_too() {
    let service = service("api-missing");
    for uri in [
        "/api/",
        "/api/v1",
        "/api/v1/",
        "/api/v2/evaluate",
        "/api/v1/evaluate/",
        "/api/v1/links/",
        "/api/v1/%ff",
    ] {
        for method in [Method::GET, Method::POST, Method::OPTIONS] {
            send(&service, method, uri, &[]).await.problem(404);
        }
    }
    let long = get(&service, &format!("/api/v1/evaluate?tokens={}", "1".repeat(40_000))).await.problem(414);
    assert!(long["detail"].as_str().unwrap().contains("32768"), "{long}");
    get(&service, "/api/v1/links/%ff").await.problem(400);
    assert_eq!(get(&service, "/apiary").await.header("content-type"), "text/html; charset=utf-8");
}

#[tokio::test]
async fn a_refusal_can_be_read_when_it_comes_compressed() {
    let service = service("api-compressed");
    let answer =
        send(&service, Method::DELETE, "/api/v1/evaluate", &[(header::ACCEPT_ENCODING, "gzip")]).await;
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert!(answer.body.starts_with(b"\x1f\x8b"));
}
