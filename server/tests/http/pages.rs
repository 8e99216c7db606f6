//! The pages.

use super::support::{get, get_encoded, post, send, service};
use axum::http::{HeaderName, Method, StatusCode, header};
use std::io::Read as _;

#[tokio::test]
async fn pages_come_whole() {
    let service = service("pages-whole");
    for uri in [
        "/",
        "/?tokens=120B&budget=15M&v=1",
        "/evidence",
        "/evidence?tokens=120B&clock=full",
        "/about",
        "/compare?a=%2F&b=tokens%3D1T",
        "/readiness?evals=no",
    ] {
        let answer = get(&service, uri).await;
        assert_eq!(answer.status, StatusCode::OK, "{uri}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{uri}");
        assert!(answer.text().contains("</body></html>"), "{uri}");
    }
}

#[tokio::test]
async fn a_page_names_the_hashed_files() {
    let page = get(&service("pages-hashed"), "/").await;
    for file in ["/pkg/crossover.AbC-1.js", "/pkg/crossover.DeF-2.wasm", "/pkg/crossover.GhI-3.css"] {
        assert!(page.text().contains(file), "{file}");
    }
}

#[tokio::test]
async fn where_the_scenario_is_private_the_answer_of_the_defaults_is_covered_before_it_is_seen() {
    let service = service("pages-private");
    let script = ">if(location.hash.includes('='))document.documentElement.className='covered'</script>";
    let page = get(&service, "/").await;
    let head = page.text().split("</head>").next().unwrap();
    let (before, _) = head.split_once(script).unwrap();
    let tag = before.rsplit('<').next().unwrap();
    let nonce = tag.strip_prefix("script nonce=\"").and_then(|rest| rest.strip_suffix('"')).unwrap();
    assert!(page.header("content-security-policy").contains(&format!("'nonce-{nonce}'")));
    assert!(page.text().contains("<noscript><p>This needs JavaScript."));
    // Only that page has a program that could uncover it.
    assert!(!get(&service, "/about").await.text().contains("className='covered'"));
}

#[tokio::test]
async fn pages_are_compressed_on_the_way() {
    let service = service("pages-compressed");
    let plain = get(&service, "/").await;
    assert_eq!(plain.header("content-encoding"), "");
    for (accepted, encoding) in [("gzip, deflate, br", "br"), ("gzip", "gzip")] {
        let answer = get_encoded(&service, "/", accepted).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert!(answer.body.len() * 2 < plain.body.len(), "{} of {}", answer.body.len(), plain.body.len());
    }
}

#[tokio::test]
async fn an_address_without_a_page_says_so() {
    let answer = get(&service("pages-missing"), "/nowhere").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert!(answer.header("content-security-policy").contains("'nonce-"));
    assert_eq!(answer.header("cache-control"), "private, no-cache");
}

#[tokio::test]
async fn figures_that_make_no_sense_still_get_a_page() {
    let service = service("pages-nonsense");
    for query in
        ["tokens=many", "tokens=%00", "tokens=1e999", "%ff=%fe", "=&&=&", "budget=NaN&horizon=-1", "v=99"]
    {
        for path in ["/", "/compare", "/readiness"] {
            let answer = get(&service, &format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}?{query}");
        }
    }
    for uri in ["/compare?a=%00&b=%ff&c==&&d=a%3D1&e=&show=%3Cb%3E", "/readiness?evals=%00&moat=%ff&layer"] {
        assert_eq!(get(&service, uri).await.status, StatusCode::OK, "{uri}");
    }
}

#[tokio::test]
async fn head_answers_like_get_without_the_body() {
    let service = service("pages-head");
    for uri in ["/", "/robots.txt", "/export/avoided-spend.svg", "/healthz"] {
        let answer = send(&service, Method::HEAD, uri, &[]).await;
        assert_eq!((answer.status, answer.body.len()), (StatusCode::OK, 0), "{uri}");
    }
}

const HOST: [(HeaderName, &str); 2] =
    [(header::HOST, "crossover.example"), (HeaderName::from_static("x-forwarded-proto"), "https")];

/// What the page says of itself to a program that shows a link, by the tag's name.
fn tag(page: &str, name: &str) -> Option<String> {
    let start = page.find(&format!("<meta property=\"{name}\" content=\""))?;
    page[start..].split('"').nth(3).map(|text| text.replace("&amp;", "&"))
}

#[tokio::test]
async fn a_link_unfolds_into_verdict_and_chart() {
    let service = service("pages-unfurl");
    let uri = "/?tokens=1T&budget=lots&show=self-host&v=1";
    let page = send(&service, Method::GET, uri, &HOST).await;
    let page = page.text();
    assert!(page.contains(&format!("<h1 id=\"verdict-title\">{}</h1>", tag(page, "og:title").unwrap())));
    assert!(tag(page, "og:description").unwrap().contains("36 months"));
    assert!(tag(page, "og:image:alt").unwrap().contains("$15M budget"));
    let address = tag(page, "og:image").unwrap();
    let picture = get(&service, address.strip_prefix("https://crossover.example").unwrap()).await;
    assert_eq!((picture.status, picture.header("content-type")), (StatusCode::OK, "image/png"), "{address}");
    // The sides stand at the beginning of a PNG.
    let side = |at: usize| u32::from_be_bytes(picture.body[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (1200, 630));
    for uri in ["/evidence", "/s?tokens=1T", "/nowhere"] {
        assert_eq!(tag(send(&service, Method::GET, uri, &HOST).await.text(), "og:title"), None, "{uri}");
    }
}

#[tokio::test]
async fn a_hostile_host_gets_no_picture() {
    let service = service("pages-unfurl-hostile");
    for host in ["evil.example/\"><script>", "a b", ""] {
        let page = send(&service, Method::GET, "/", &[(header::HOST, host)]).await;
        assert!(tag(page.text(), "og:title").is_some());
        assert_eq!(tag(page.text(), "og:image"), None, "{host}");
    }
}

#[tokio::test]
async fn a_short_link_unfolds_for_everybody_but_its_maker() {
    let service = service("pages-unfurl-short");
    let made = post(&service, "/s", "of=tokens%3D1T&name=Plan+B&note=", &HOST).await;
    let maker = made.header("location");
    let public = maker.rsplit_once('/').unwrap().0;
    let page = send(&service, Method::GET, public, &HOST).await;
    assert!(tag(page.text(), "og:title").unwrap().starts_with("Plan B: "));
    assert!(tag(page.text(), "og:image").unwrap().contains("tokens=1T"));
    let page = send(&service, Method::GET, maker, &HOST).await;
    assert_eq!((page.status, tag(page.text(), "og:title")), (StatusCode::OK, None));
}

/// The nonce of a page, and what it says without.
fn apart(policy: &str, text: &str) -> (String, String) {
    let nonce = policy.split_once("'nonce-").unwrap().1.split_once('\'').unwrap().0;
    assert!(nonce.len() > 20, "{nonce}");
    (nonce.to_string(), format!("{policy}\n{text}").replace(nonce, "…"))
}

#[tokio::test]
async fn a_page_that_is_kept_is_the_same_with_a_nonce_of_its_own() {
    let service = service("pages-kept");
    let mut nonces = Vec::new();
    for uri in ["/", "/evidence", "/about", "/embed?tokens=120B"] {
        let mut said = Vec::new();
        for encodings in ["", "br", "br, gzip", ""] {
            let answer = get_encoded(&service, uri, encodings).await;
            let text = if answer.header("content-encoding") == "br" {
                let mut text = String::new();
                brotli::Decompressor::new(&answer.body[..], 4096).read_to_string(&mut text).unwrap();
                text
            } else {
                assert!(!encodings.contains("br"));
                answer.text().to_string()
            };
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
            let (nonce, without) = apart(answer.header("content-security-policy"), &text);
            nonces.push(nonce);
            said.push(without);
        }
        assert!(uri != "/" || said[0].contains("nonce=\"…\""));
        said.dedup();
        assert_eq!(said.len(), 1, "{uri} says the same each time");
    }
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), 16);
}

#[tokio::test]
async fn a_page_is_kept_for_the_host_that_it_was_asked_at() {
    let service = service("pages-hosts");
    for (host, scheme) in [("a.example", "http"), ("b.example", "http"), ("a.example", "https")] {
        let headers = [(header::HOST, host), (HeaderName::from_static("x-forwarded-proto"), scheme)];
        let answer = send(&service, Method::GET, "/", &headers).await;
        assert!(answer.text().contains(&format!("\"{scheme}://{host}/export/")), "{scheme} {host}");
    }
}
