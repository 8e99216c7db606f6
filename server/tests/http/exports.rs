//! Files to take along.

use super::support::{get, get_encoded, service};
use axum::http::StatusCode;
use insta::assert_snapshot;

#[tokio::test]
async fn the_chart_comes_as_svg() {
    let service = service("exports-svg");
    let answer = get(&service, "/export/avoided-spend.svg?tokens=120B&budget=15M&v=1").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_snapshot!(answer.policy(), @r#"
    cache-control: private, no-cache
    content-disposition: attachment; filename="crossover-avoided-spend.svg"
    content-security-policy: default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox
    content-type: image/svg+xml; charset=utf-8
    cross-origin-opener-policy: same-origin
    cross-origin-resource-policy: same-origin
    permissions-policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
    referrer-policy: no-referrer
    vary: accept-encoding
    x-content-type-options: nosniff
    "#);
    assert!(answer.text().starts_with("<svg ") && answer.text().trim_end().ends_with("</svg>"));
    let dark = get(&service, "/export/avoided-spend.svg?theme=dark&tokens=120B&budget=15M&v=1").await;
    assert_ne!(answer.body, dark.body, "the theme changes the colours");
    let other = get(&service, "/export/avoided-spend.svg?tokens=12B&budget=15M&v=1").await;
    assert_ne!(answer.body, other.body, "the scenario changes the chart");
    assert_eq!(
        get_encoded(&service, "/export/avoided-spend.svg", "br").await.header("content-encoding"),
        "br"
    );
}

#[tokio::test]
async fn the_chart_comes_as_png_at_two_scales() {
    let service = service("exports-png");
    for (query, width, height) in [("", 1280, 720), ("scale=2&theme=dark", 2560, 1440)] {
        let answer = get(&service, &format!("/export/avoided-spend.png?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(&answer.body[..8], b"\x89PNG\r\n\x1a\n");
        let size = |at: usize| u32::from_be_bytes(answer.body[at..at + 4].try_into().unwrap());
        assert_eq!((size(16), size(20)), (width, height), "{query}");
        assert_snapshot!("png_headers", answer.policy());
        assert_eq!(
            get_encoded(&service, "/export/avoided-spend.png", "br").await.header("content-encoding"),
            ""
        );
    }
}

#[tokio::test]
async fn every_chart_comes_by_its_name() {
    let service = service("exports-charts");
    for chart in ["net-position", "npv-spread", "tornado", "map-usage-fall", "two-clocks", "back-test"] {
        let answer =
            get(&service, &format!("/export/{chart}.svg?size=square&stamp=yes&tokens=120B&v=1")).await;
        assert_eq!(answer.status, StatusCode::OK, "{chart}: {}", answer.text());
        assert_eq!(
            answer.header("content-disposition"),
            format!("attachment; filename=\"crossover-{chart}.svg\"")
        );
        assert!(
            answer.text().contains("viewBox=\"0 0 1080 1080\"") && answer.text().contains("?tokens=120B"),
            "{chart}"
        );
    }
}

#[tokio::test]
async fn what_is_not_understood_is_refused_by_name() {
    let service = service("exports-refused");
    let refused = async |query: &str| {
        let answer = get(&service, &format!("/export/avoided-spend.svg?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        answer.text().trim_end().to_string()
    };
    assert_snapshot!(refused("tokens=1&budget=x").await, @r"
    tokens: must be between 1M/month and 1e16/month, not “1”
    budget: “x” is not a figure; write for example $12.5M or 900K; must be between $0 and $10B
    ");
    assert_snapshot!(refused("theme=blue").await, @"theme: must be light or dark, not “blue”");
    assert_snapshot!(refused("scale=9").await, @"scale: must be 1 or 2, not “9”");
    assert_snapshot!(refused("size=huge&stamp=1").await, @"
    size: must be wide, slide, square or card, not “huge”
    stamp: must be yes or no, not “1”
    ");
    assert_snapshot!(refused("budgt=15M").await, @"budgt: there is no such input");
    assert_snapshot!(refused("%3Cscript%3E=1").await, @"<script>: there is no such input");
}

#[tokio::test]
async fn the_figures_come_as_documents() {
    let service = service("exports-documents");
    let zip: &[u8] = b"PK\x03\x04";
    let office = "application/vnd.openxmlformats-officedocument";
    for (ending, kind, start) in [
        ("pptx", format!("{office}.presentationml.presentation"), zip),
        ("xlsx", format!("{office}.spreadsheetml.sheet"), zip),
        ("pdf", "application/pdf".into(), b"%PDF-1"),
        ("csv", "text/csv; charset=utf-8".into(), b""),
        ("json", "application/json".into(), b"{"),
    ] {
        let uri = format!("/export/crossover.{ending}?tokens=120B&budget=15M&v=1");
        let answer = get(&service, &uri).await;
        assert_eq!(answer.status, StatusCode::OK, "{ending}: {}", answer.text());
        assert_eq!(answer.header("content-type"), kind);
        let named = format!("attachment; filename=\"crossover.{ending}\"");
        assert_eq!(answer.header("content-disposition"), named);
        assert!(answer.body.starts_with(start) && answer.body.len() > 1000, "{ending}");
        assert_eq!(answer.body, get(&service, &uri).await.body, "{ending}: the same bytes twice");
        let other = get(&service, &format!("/export/crossover.{ending}?tokens=12B&budget=15M&v=1")).await;
        assert_ne!(answer.body, other.body, "{ending}");
        let refused = get(&service, &format!("/export/crossover.{ending}?tokens=lots")).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        assert!(refused.text().starts_with("tokens: "), "{}", refused.text());
    }
}

#[tokio::test]
async fn a_document_says_what_it_is_called_and_where_it_came_from() {
    let service = service("exports-names");
    let answer = get(&service, "/export/crossover.json?name=Plan+A&note=%3Cb%3E+100%25&tokens=120B").await;
    let text = answer.text();
    for part in ["\"Plan A\"", "\"<b> 100%\"", "\"?tokens=120B"] {
        assert!(text.contains(part), "{part}");
    }
}

#[tokio::test]
async fn a_form_asks_for_any_file() {
    let service = service("exports-form");
    let nested = "of=tokens%3D120B%26budget%3D15M%26v%3D1";
    for (asked, named) in [
        ("as=csv&name=Plan", "crossover.csv?name=Plan&"),
        ("as=svg&chart=tornado&theme=dark&size=square", "tornado.svg?theme=dark&size=square&"),
        // A document has no use for how a picture is drawn.
        ("as=json&chart=tornado&theme=dark&size=slide&scale=2&stamp=yes&name=&note=", "crossover.json?"),
    ] {
        let answer = get(&service, &format!("/export/file?{asked}&{nested}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked}: {}", answer.text());
        let same = get(&service, &format!("/export/{named}tokens=120B&budget=15M&v=1")).await;
        assert_eq!(answer.body, same.body, "{asked}");
        for header in ["content-type", "content-disposition", "content-security-policy"] {
            assert_eq!(answer.header(header), same.header(header), "{asked}");
        }
    }
    let refused = async |query: &str| {
        let answer = get(&service, &format!("/export/file?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        answer.text().trim_end().to_string()
    };
    assert_snapshot!(refused("as=exe&of=tokens%3Dlots").await, @"
    as: must be one of pptx, pdf, xlsx, csv, json, svg, png
    tokens: “lots” is not a figure; write for example 120B or 1.5T; must be between 1M/month and 1e16/month
    ");
    assert_snapshot!(refused("as=svg&chart=pie").await, @"chart: must be one of avoided-spend, net-position, npv-spread, tornado, map-usage-budget, map-usage-fall, map-coverage-fall, two-clocks, two-clocks-all-in, spending, cost-mix, price-history, back-test");
    assert_snapshot!(refused("").await, @"as: must be one of pptx, pdf, xlsx, csv, json, svg, png");
}

/// The page writes the names of charts itself: they have to be those that there are.
#[tokio::test]
async fn the_page_offers_every_chart() {
    let service = service("exports-offered");
    let page = get(&service, "/").await.text().to_string();
    let (_, list) = page.split_once("<select id=\"picture-chart\"").unwrap();
    let (list, _) = list.split_once("</select>").unwrap();
    let offered: Vec<&str> =
        list.split("<option value=\"").skip(1).filter_map(|option| option.split('"').next()).collect();
    let refused = get(&service, "/export/file?as=svg&chart=pie").await;
    assert_eq!(refused.text().trim_end(), format!("chart: must be one of {}", offered.join(", ")));
}
