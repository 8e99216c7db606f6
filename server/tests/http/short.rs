//! Short links: made by a form, opened, taken back; refused; and what goes on while their store is away.

use super::support::{Answer, get, post, send, service, service_with};
use axum::Router;
use axum::http::{Method, StatusCode, header};
use crossover_server::health::Health;

const FORM: &str = "of=tokens%3D120B%26budget%3D16M%26evals%3Dno&name=Plan+%3Cb%3EA%3C%2Fb%3E&note=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";

/// The page of a new link's maker, as a path.
async fn made(service: &Router) -> String {
    let answer = post(service, "/s", FORM, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    is_private(&answer);
    answer.header(header::LOCATION).to_string()
}

/// The path that opens the link whose maker's page is at `path`.
fn opened_by(path: &str) -> &str {
    path.rsplit_once('/').unwrap().0
}

fn is_private(answer: &Answer) {
    assert_eq!(answer.header("x-robots-tag"), "noindex, nofollow");
    assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-store");
    assert_eq!(answer.header(header::REFERRER_POLICY), "no-referrer");
}

#[tokio::test]
async fn a_link_is_made_by_a_plain_form_and_opens() {
    let service = service("short-made");
    let asked = get(&service, "/s?tokens=120B&budget=16M&evals=no").await;
    is_private(&asked);
    assert!(
        asked.text().contains("name=\"of\" value=\"tokens=120B&amp;budget=16M&amp;evals=no\""),
        "{}",
        asked.text()
    );
    let damaged = get(&service, "/s?z=AQAL&show=self-host").await;
    assert!(
        damaged.text().contains("The scenario can’t be kept as it is. z: the link is damaged"),
        "{}",
        damaged.text()
    );
    let path = made(&service).await;
    assert_eq!(path.len(), "/s/".len() + 24 + 1 + 32, "{path}");
    let maker = get(&service, &path).await;
    assert_eq!(maker.status, StatusCode::OK);
    is_private(&maker);
    assert!(maker.text().contains("Take it back"));
    let open = get(&service, opened_by(&path)).await;
    assert_eq!(open.status, StatusCode::OK);
    is_private(&open);
    let text = open.text();
    assert!(
        text.contains("Plan &lt;b&gt;A&lt;/b&gt;")
            && text.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)"),
        "{text}"
    );
    assert!(text.contains("href=\"/?tokens=120B&amp;budget=16M&amp;evals=no&amp;made=0."), "{text}");
    assert!(
        !text.contains("Take it back") && !text.contains(path.rsplit_once('/').unwrap().1),
        "only its maker’s"
    );
}

#[tokio::test]
async fn two_links_of_the_same_scenario_are_two() {
    let service = service("short-two");
    assert_ne!(opened_by(&made(&service).await), opened_by(&made(&service).await));
}

#[tokio::test]
async fn only_its_maker_takes_a_link_back() {
    let service = service("short-revoked");
    let path = made(&service).await;
    let stranger = format!("{}/{}", opened_by(&path), "A".repeat(32));
    for method in [Method::GET, Method::POST] {
        assert_eq!(send(&service, method, &stranger, &[]).await.status, StatusCode::NOT_FOUND);
    }
    let nothing = post(&service, &path, "", &[]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    assert!(nothing.text().contains("do: must be revoke or replace"));
    assert_eq!(post(&service, &path, "do=revoke", &[]).await.header(header::LOCATION), opened_by(&path));
    let gone = get(&service, opened_by(&path)).await;
    assert_eq!(gone.status, StatusCode::GONE);
    is_private(&gone);
    assert!(gone.text().contains("This short link was taken back"));
    assert_eq!(get(&service, &path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn another_is_put_in_its_place_and_nobody_is_led_there_unawares() {
    let service = service("short-replaced");
    let (old, new) = (made(&service).await, made(&service).await);
    for wrong in ["", "https://crossover.example/s/short", opened_by(&old), "https://evil.example/"] {
        let answer =
            post(&service, &old, &format!("do=replace&other={}", wrong.replace('/', "%2F")), &[]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert!(answer.text().contains("other: must be the address of another short link"), "{wrong}");
        assert!(answer.text().contains(&format!("value=\"{wrong}\"")), "what was typed is kept");
    }
    let other = format!("do=replace&other=https%3A%2F%2Fcrossover.example{}", opened_by(&new));
    assert_eq!(post(&service, &old, &other, &[]).await.status, StatusCode::SEE_OTHER);
    let gone = get(&service, opened_by(&old)).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.text().contains(&format!("href=\"{}\"", opened_by(&new))), "{}", gone.text());
}

#[tokio::test]
async fn what_can_t_be_kept_is_named_and_stays_in_the_form() {
    let service = service("short-refused");
    let form = format!("of=tokens%3Dlots&name=%22Plan%22&note={}", "n".repeat(2001));
    let answer = post(&service, "/s", &form, &[]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    for part in [
        "note: must have at most 2000 letters, not 2001",
        "“lots” is not a figure",
        "value=\"&quot;Plan&quot;\"",
    ] {
        assert!(answer.text().contains(part), "{part} is missing: {}", answer.text());
    }
    assert!(answer.text().contains(&"n".repeat(2001)), "nothing typed is lost");
    let elsewhere = [("sec-fetch-site".parse().unwrap(), "cross-site")];
    assert_eq!(post(&service, "/s", FORM, &elsewhere).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_no_link_opens_nothing() {
    let service = service("short-nothing");
    for path in [
        "/s/short",
        "/s/AAAAAAAAAAAAAAAAAAAAAAAA",
        "/s/AAAAAAAAAAAAAAAAAAAAAAAA/x",
        "/s/..%2f..%2fetc",
        "/s/%00",
    ] {
        let answer = get(&service, path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains("There is no such short link"), "{path}");
    }
    for path in ["/s/", "/s/a/b/c"] {
        assert_eq!(get(&service, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn while_the_store_is_away_all_else_goes_on_and_nothing_typed_is_lost() {
    // A folder where the file should be.
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/short-away-store");
    std::fs::create_dir_all(folder).unwrap();
    let service = service_with("short-away", &Health::default(), &["--store", folder]);
    let answer = post(&service, "/s", FORM, &[]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header(header::RETRY_AFTER), "30");
    for part in [
        "can’t be reached just now",
        "value=\"Plan &lt;b&gt;A&lt;/b&gt;\"",
        "&lt;/textarea&gt;&lt;script&gt;alert(1)",
        "tokens=120B&amp;budget=16M",
    ] {
        assert!(answer.text().contains(part), "{part} is missing: {}", answer.text());
    }
    let opened = get(&service, "/s/AAAAAAAAAAAAAAAAAAAAAAAA").await;
    assert_eq!(opened.status, StatusCode::SERVICE_UNAVAILABLE);
    for path in
        ["/?tokens=120B", "/s?tokens=120B", "/export/crossover.csv?tokens=120B", "/healthz", "/readyz"]
    {
        assert_eq!(get(&service, path).await.status, StatusCode::OK, "{path}");
    }
}
