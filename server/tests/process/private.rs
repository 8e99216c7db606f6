//! What only those see who run the server: metrics, and the log.

use super::support::{Server, ask, location};
use std::net::TcpListener;

/// A port that nobody has.
fn free() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

#[test]
fn metrics_count_by_route_and_say_nothing_of_figures() {
    let private = free();
    let server = Server::start("private-metrics", &[("CROSSOVER_PRIVATE_ADDR", &private)]);
    let maker = server.ask("POST", "/s", "of=tokens%3D777B&name=Secret+plan");
    let link = location(&maker).unwrap().rsplit_once('/').unwrap().0.to_string();
    assert!(server.ask("GET", &link, "").contains("Secret plan"));
    server.ask("GET", "/evidence?tokens=777B", "");
    server.ask("BREW", "/evidence", "");
    assert!(server.ask("GET", "/metrics", "").starts_with("HTTP/1.1 404"), "the public has no metrics");

    let metrics = ask(&private, "GET", "/metrics", "").unwrap();
    for line in [
        r#"crossover_http_requests_total{method="POST",route="/s",status="303"} 1"#,
        r#"crossover_http_requests_total{method="GET",route="/s/{id}",status="200"} 1"#,
        r#"crossover_http_requests_total{method="GET",route="/evidence",status="200"} 1"#,
        r#"crossover_http_requests_total{method="other",route="/evidence",status="405"} 1"#,
        r#"crossover_http_request_duration_seconds_count{route="/evidence"} 2"#,
        "crossover_http_requests_running 0",
        "crossover_jobs_running 0",
        "crossover_store_up 1",
        "# TYPE crossover_http_request_duration_seconds histogram",
    ] {
        assert!(metrics.lines().any(|found| found == line), "{line} is missing from {metrics}");
    }
    let id = link.rsplit('/').next().unwrap();
    assert!(!metrics.contains("777") && !metrics.contains(id) && !metrics.contains("Secret"), "{metrics}");
    assert!(ask(&private, "GET", "/readyz", "").unwrap().starts_with("HTTP/1.1 200"));
}

#[test]
fn a_store_that_is_away_shows_in_the_metrics_and_leaves_the_server_ready() {
    let private = free();
    let away =
        [("CROSSOVER_PRIVATE_ADDR", private.as_str()), ("CROSSOVER_STORE", "/proc/nowhere/links.sqlite3")];
    let server = Server::start("private-away", &away);
    assert!(ask(&private, "GET", "/metrics", "").unwrap().contains("\ncrossover_store_up 0\n"));
    assert!(server.ask("GET", "/readyz", "").starts_with("HTTP/1.1 200"));
}

#[test]
fn the_log_has_a_line_a_request_and_nothing_of_figures() {
    let mut server = Server::start("private-log", &[("CROSSOVER_LOG", "json"), ("CROSSOVER_NOTICE", "0")]);
    let answer = server.ask("GET", "/evidence?tokens=777B", "");
    let id = answer.lines().find_map(|line| line.strip_prefix("x-request-id: ")).unwrap().to_string();
    let maker = server.ask("POST", "/s", "of=tokens%3D777B&name=Secret+plan");
    let maker = location(&maker).unwrap().to_string();
    server.ask("GET", &maker, "");
    server.terminate();
    assert_eq!(server.ended().code(), Some(0));
    let log = server.log();
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let line = lines.iter().find(|line| line["span"]["id"] == *id).unwrap();
    assert_eq!(
        (&line["method"], &line["path"], &line["status"]),
        (&"GET".into(), &"/evidence".into(), &200.into())
    );
    assert!(line["duration_ms"].is_number() && line["timestamp"].as_str().unwrap().ends_with('Z'), "{line}");
    let secret = maker.split('/').nth(2).unwrap();
    assert!(!log.contains("777") && !log.contains("Secret") && !log.contains(secret), "{log}");
}
