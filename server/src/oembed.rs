//! `/oembed`: how the page of a link is shown inside another page, for programs that ask. See <https://oembed.com>.

use crate::short::time;
use axum::Json;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use crossover_app::{origin, without_view};
use crossover_economics::report::Report;
use crossover_store::{Found, Id, Store};
use serde::Serialize;

/// Width and height of the frame, where there is room: the chart for a desk with its words.
const WIDE: (u32, u32) = (760, 720);
/// The same for a phone.
const NARROW: (u32, u32) = (360, 680);

/// How long a reader may keep the answer, in seconds. The picture itself is made anew each time.
const KEPT: u32 = 24 * 60 * 60;

#[derive(Serialize)]
struct Answer {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    provider_name: &'static str,
    provider_url: String,
    title: String,
    cache_age: u32,
    width: u32,
    height: u32,
    html: String,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

pub(crate) fn routes(store: &Store) -> Router {
    Router::new().route("/oembed", get(answer)).with_state(store.clone())
}

async fn answer(State(store): State<Store>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let refuse = |status: StatusCode, why: String| (status, format!("{why}\n")).into_response();
    let asked = match Asked::parse(&query.unwrap_or_default()) {
        Ok(asked) => asked,
        Err((status, why)) => return refuse(status, why),
    };
    let origin = origin::of(&headers);
    let nothing = || {
        refuse(StatusCode::NOT_FOUND, "url: must be the address of a scenario or of a short link here".into())
    };
    let Some((path, query)) = place(&asked.url, &origin) else { return nothing() };
    let (frame, query, name) = if path == "/" || path == "/embed" {
        (framed("/embed", &query), query, String::new())
    } else {
        let Some(id) = path.strip_prefix("/s/").and_then(Id::read) else { return nothing() };
        match store.open(&id, time::now()).await {
            Ok(Found::Kept(kept)) => (format!("{path}/embed"), kept.order.query, kept.order.name),
            Ok(_) => {
                return refuse(
                    StatusCode::NOT_FOUND,
                    "url: there is no such short link, or it has ended".into(),
                );
            }
            Err(_) => {
                return refuse(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "The store of short links can’t be reached just now.".into(),
                );
            }
        }
    };
    let scenario = crossover_link::decode(&without_view(&query)).scenario;
    let headline = Report::quick(&scenario).verdict.headline;
    let title = if name.is_empty() { headline } else { format!("{name}: {headline}") };
    let (width, height) = asked.room();
    let (src, label) = (attribute(&format!("{origin}{frame}")), attribute(&title));
    let answer = Answer {
        version: "1.0",
        kind: "rich",
        provider_name: "Crossover",
        provider_url: format!("{origin}/"),
        cache_age: KEPT,
        width,
        height,
        html: format!(
            "<iframe src=\"{src}\" width=\"{width}\" height=\"{height}\" title=\"{label}\" loading=\"lazy\"></iframe>"
        ),
        thumbnail_url: format!(
            "{origin}{}",
            framed("/export/avoided-spend.png", &join("size=card", &crossover_link::encode(&scenario)))
        ),
        thumbnail_width: 1200,
        thumbnail_height: 630,
        title,
    };
    Json(answer).into_response()
}

/// What was asked for.
struct Asked {
    url: String,
    width: Option<u32>,
    height: Option<u32>,
}

impl Asked {
    fn parse(query: &str) -> Result<Self, (StatusCode, String)> {
        let mut asked = Self { url: String::new(), width: None, height: None };
        let wrong = |why: String| (StatusCode::BAD_REQUEST, why);
        let size = |field: &str, text: &str| {
            let size = text.parse().ok().filter(|size| (1..=100_000).contains(size));
            size.map(Some).ok_or_else(|| {
                wrong(format!("{field}: must be a whole number of pixels between 1 and 100000"))
            })
        };
        for (field, text) in form_urlencoded::parse(query.as_bytes()) {
            match &*field {
                "url" => asked.url = text.into_owned(),
                "maxwidth" => asked.width = size("maxwidth", &text)?,
                "maxheight" => asked.height = size("maxheight", &text)?,
                "format" if text == "json" => {}
                "format" => return Err((StatusCode::NOT_IMPLEMENTED, "format: must be json".into())),
                _ => {}
            }
        }
        if asked.url.is_empty() {
            return Err(wrong("url: must be the address of a scenario or of a short link here".into()));
        }
        Ok(asked)
    }

    /// The frame that fits into what there is: it scrolls where that is little.
    fn room(&self) -> (u32, u32) {
        let wide = self.width.is_none_or(|width| width >= WIDE.0);
        let (width, height) = if wide { WIDE } else { NARROW };
        let width = if wide { width } else { self.width.unwrap_or(width).min(WIDE.0) };
        (width, height.min(self.height.unwrap_or(height)))
    }
}

/// Path and query of an address, if it is one of ours.
fn place(url: &str, origin: &str) -> Option<(String, String)> {
    // A proxy may speak HTTPS for us without saying so.
    let bare = |text: &str| text.split_once("://").map(|(_, rest)| rest.to_owned());
    let rest = bare(url)?.strip_prefix(&bare(origin)?)?.to_owned();
    let uri: Uri = if rest.is_empty() { "/".parse().ok()? } else { rest.parse().ok()? };
    Some((uri.path().to_string(), uri.query().unwrap_or_default().to_string()))
}

fn framed(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_string() } else { format!("{path}?{query}") }
}

fn join(one: &str, other: &str) -> String {
    if other.is_empty() { one.to_string() } else { format!("{one}&{other}") }
}

/// Text inside of a quoted attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
