//! An answer inside somebody else's page, and how programs ask for it.

use super::support::{Answer, get, post, send, service};
use axum::Router;
use axum::http::{HeaderName, Method, StatusCode, header};
use serde_json::{Value, json};

const HOST: [(HeaderName, &str); 1] = [(header::HOST, "crossover.example")];

/// Text as it stands in a query.
fn escaped(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

async fn asked(service: &Router, url: &str, rest: &str) -> Answer {
    let uri = format!("/oembed?url={}{rest}", escaped(url));
    send(service, Method::GET, &uri, &HOST).await
}

#[tokio::test]
async fn only_the_page_that_is_made_for_frames_may_stand_in_one() {
    let service = service("embed-frames");
    let embed = get(&service, "/embed?tokens=120B").await;
    assert_eq!(embed.status, StatusCode::OK);
    assert!(embed.header("content-security-policy").ends_with("; frame-ancestors *"));
    assert_eq!(embed.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(embed.header("x-robots-tag"), "noindex");
    assert!(embed.text().contains("href=\"/?tokens=120B\" target=\"_blank\" rel=\"noopener\""));
    assert!(!embed.text().contains("hydrate"), "nothing runs in it");
    for uri in [
        "/?tokens=120B",
        "/compare",
        "/evidence",
        "/readiness",
        "/about",
        "/s?tokens=120B",
        "/embed/",
        "/nowhere",
    ] {
        let policy = get(&service, uri).await.header("content-security-policy").to_string();
        assert!(policy.ends_with("frame-ancestors 'none'"), "{uri}: {policy}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_scenario_is_said_in_the_frame_too() {
    let answer = get(&service("embed-wrong"), "/embed?tokens=lots").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text().contains("lots"), "the figure that could not be read");
}

#[tokio::test]
async fn a_program_is_told_how_to_show_a_scenario() {
    let service = service("embed-oembed");
    let url = "https://crossover.example/?tokens=120B&show=self-host";
    let page = send(&service, Method::GET, "/?tokens=120B&show=self-host", &HOST).await;
    let link = page.text().split("application/json+oembed").nth(1).unwrap();
    let href = link.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    let uri = href.strip_prefix("http://crossover.example").unwrap();
    let found = send(&service, Method::GET, uri, &HOST).await;
    assert_eq!(found.status, StatusCode::OK);
    let answer = asked(&service, url, "&format=json").await;
    assert_eq!(answer.body, found.body, "the page leads there");
    assert_eq!(answer.header("content-type"), "application/json");
    let answer: Value = serde_json::from_str(answer.text()).unwrap();
    let frame = "<iframe src=\"http://crossover.example/embed?tokens=120B&amp;show=self-host\" width=\"760\" \
                 height=\"720\" title=\"No: buy open weights by API.\" loading=\"lazy\"></iframe>";
    let expected = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Crossover",
        "provider_url": "http://crossover.example/",
        "title": "No: buy open weights by API.",
        "cache_age": 86400,
        "width": 760,
        "height": 720,
        "html": frame,
        "thumbnail_url": "http://crossover.example/export/avoided-spend.png?size=card&tokens=120B&v=1",
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    });
    assert_eq!(answer, expected);
    let src = answer["html"].as_str().unwrap().split('"').nth(1).unwrap().replace("&amp;", "&");
    let src = src.strip_prefix("http://crossover.example").unwrap().to_string();
    assert_eq!(src, "/embed?tokens=120B&show=self-host");
    assert_eq!(get(&service, &src).await.status, StatusCode::OK);
    let picture = answer["thumbnail_url"].as_str().unwrap().strip_prefix("http://crossover.example").unwrap();
    assert_eq!(get(&service, picture).await.header("content-type"), "image/png");
}

#[tokio::test]
async fn a_short_link_is_shown_until_it_is_taken_back() {
    let service = service("embed-short");
    let made = post(&service, "/s", "of=tokens%3D120B&name=Plan+%22A%22+%3Cb%3E", &[]).await;
    let maker = made.header("location").to_string();
    let path = maker.rsplit_once('/').unwrap().0;
    let url = format!("http://crossover.example{path}");
    let answer: Value = serde_json::from_str(asked(&service, &url, "").await.text()).unwrap();
    assert!(answer["title"].as_str().unwrap().starts_with("Plan \"A\" <b>: No"), "{answer}");
    let html = answer["html"].as_str().unwrap();
    assert!(
        html.contains("title=\"Plan &quot;A&quot; &lt;b&gt;: ") && html.contains(&format!("{path}/embed\"")),
        "{html}"
    );
    let frame = get(&service, &format!("{path}/embed")).await;
    assert_eq!(frame.status, StatusCode::SEE_OTHER);
    assert!(frame.header("location").starts_with("/embed?tokens=120B&made="), "{}", frame.header("location"));
    assert_eq!(frame.header("cache-control"), "private, no-store");
    post(&service, &maker, "do=revoke", &[]).await;
    assert_eq!(get(&service, &format!("{path}/embed")).await.status, StatusCode::GONE);
    assert_eq!(asked(&service, &url, "").await.status, StatusCode::NOT_FOUND);
    let secret = asked(&service, &format!("http://crossover.example{maker}"), "").await;
    assert_eq!(secret.status, StatusCode::NOT_FOUND, "the maker's address is not shown");
}

#[tokio::test]
async fn it_fits_into_what_room_there_is() {
    let service = service("embed-room");
    for (rest, width, height) in [
        ("", 760, 720),
        ("&maxwidth=500", 500, 680),
        ("&maxwidth=2000&maxheight=400", 760, 400),
        ("&maxwidth=200", 200, 680),
    ] {
        let answer: Value =
            serde_json::from_str(asked(&service, "http://crossover.example", rest).await.text()).unwrap();
        assert_eq!((&answer["width"], &answer["height"]), (&width.into(), &height.into()), "{rest}");
    }
}

#[tokio::test]
async fn what_is_no_link_of_ours_is_refused_and_named() {
    let service = service("embed-refused");
    for (url, rest, status, words) in [
        ("https://elsewhere.example/?tokens=1B", "", 404, "url: must be the address of a scenario"),
        ("http://crossover.example.evil/", "", 404, "url: must be"),
        ("javascript:alert(1)", "", 404, "url: must be"),
        ("http://crossover.example/evidence", "", 404, "url: must be"),
        ("http://crossover.example/s/AAAAAAAAAAAAAAAAAAAAAAAA", "", 404, "url: there is no such short link"),
        ("", "", 400, "url: must be"),
        ("http://crossover.example/", "&format=xml", 501, "format: must be json"),
        ("http://crossover.example/", "&maxwidth=wide", 400, "maxwidth: must be a whole number"),
        ("http://crossover.example/", "&maxheight=0", 400, "maxheight: must be a whole number"),
    ] {
        let answer = asked(&service, url, rest).await;
        assert_eq!(answer.status.as_u16(), status, "{url} {rest}");
        assert!(answer.text().starts_with(words), "{url} {rest}: {}", answer.text());
    }
}
