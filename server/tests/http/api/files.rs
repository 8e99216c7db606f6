//! Files are those of the page.

use super::{get, service};
use axum::http::StatusCode;
use insta::assert_snapshot;

#[tokio::test]
async fn files_are_those_that_the_page_exports() {
    let service = service("api-files");
    let words = "name=Plan+A&note=ours&tokens=120B&budget=15M&v=1";
    let drawn = "theme=dark&size=square&scale=2&stamp=yes&tokens=120B&v=1";
    for (ours, page) in [
        (format!("chart/tornado.svg?{drawn}"), format!("tornado.svg?{drawn}")),
        (format!("chart/avoided-spend.png?{drawn}"), format!("avoided-spend.png?{drawn}")),
        (format!("deck?{words}"), format!("crossover.pptx?{words}")),
        (format!("deck.pptx?{words}"), format!("crossover.pptx?{words}")),
        (format!("deck.pdf?{words}"), format!("crossover.pdf?{words}")),
        (format!("deck.xlsx?{words}"), format!("crossover.xlsx?{words}")),
        (format!("deck.csv?{words}"), format!("crossover.csv?{words}")),
        (format!("deck.json?{words}"), format!("crossover.json?{words}")),
    ] {
        let answer = get(&service, &format!("/api/v1/{ours}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{ours}");
        let same = get(&service, &format!("/export/{page}")).await;
        assert!(answer.body == same.body, "{ours}");
        for header in ["content-type", "content-disposition", "content-security-policy", "cache-control"] {
            assert_eq!(answer.header(header), same.header(header), "{ours}");
        }
    }
}

#[tokio::test]
async fn what_can_t_be_made_is_refused_by_name() {
    let service = service("api-files-refused");
    assert_snapshot!(get(&service, "/api/v1/chart/tornado.svg?theme=blue&scale=3&tokens=lots&budgt=1").await.errors(), @"
    tokens: “lots” is not a figure; write for example 120B or 1.5T; must be between 1M/month and 1e16/month
    budgt: there is no such input
    theme: must be light or dark, not “blue”
    scale: must be 1 or 2, not “3”
    ");
    let long = format!("/api/v1/deck.pdf?note={}", "n".repeat(2001));
    assert_snapshot!(get(&service, &long).await.errors(), @"note: must have at most 2000 letters, not 2001");
    for name in ["pie.svg", "tornado.gif", "tornado", ".svg", "%00.svg"] {
        let problem = get(&service, &format!("/api/v1/chart/{name}")).await.problem(404);
        assert!(problem["detail"].as_str().unwrap().contains("There are avoided-spend, "), "{problem}");
    }
    get(&service, "/api/v1/deck.exe").await.problem(404);
}
