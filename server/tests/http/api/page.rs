//! The description for reading.

use super::{get, service};
use axum::http::StatusCode;

#[tokio::test]
async fn every_call_problem_and_shape_is_on_one_page() {
    let service = service("api-page");
    let page = get(&service, "/api").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    let text = page.text();
    let document = get(&service, "/api/v1/openapi.json").await.json();
    let names = |of: &serde_json::Value| of.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for path in names(&document["paths"]) {
        for method in names(&document["paths"][&path]) {
            assert!(text.contains(&format!("{} {path}</code>", method.to_uppercase())), "{method} {path}");
        }
    }
    for shape in names(&document["components"]["schemas"]) {
        assert!(text.contains(&format!("<h3 id=\"{shape}\">")), "{shape}");
    }
    for problem in ["malformed", "invalid", "token", "ended", "busy", "away"] {
        assert!(text.contains(&format!("id=\"{problem}\"")), "{problem}");
    }
    // Every place that the page points to is on it.
    for target in text.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(text.contains(&format!("id=\"{target}\"")), "#{target}");
    }
    assert!(!text.contains("type=\"module\""), "it needs no program");
    assert!(get(&service, "/").await.text().contains("href=\"/api\""), "the foot of every page leads there");
}
