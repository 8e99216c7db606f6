//! Short links: `/s` asks for one, `/s/<id>` opens it, `/s/<id>/<token>` is its maker's.
//!
//! Each works by a plain form and a redirect. Only saving and opening short links needs the store; while it is away they say
//! so with status 503, what was typed stays in the form, and everything else goes on.

mod form;
pub(crate) mod time;

pub(crate) use form::{to_keep, too_long};

use crate::site::Site;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use crossover_app::origin;
use crossover_app::short::{Ask, Gone, Kept, Maker, Short};
use crossover_store::{Away, Found, Id, Store, Token};
use form::Wish;
use leptos::prelude::provide_context;
use std::time::Duration;

/// What the handlers share.
#[derive(Clone)]
struct Desk {
    store: Store,
    site: Site,
}

/// The routes of short links over `store`.
pub(crate) fn routes(site: &Site, store: &Store) -> Router {
    let desk = Desk { store: store.clone(), site: site.clone() };
    Router::new()
        .route("/s", get(ask).post(keep))
        .route("/s/{id}", get(open))
        .route("/s/{id}/embed", get(embed))
        .route("/s/{id}/{token}", get(open_for_maker).post(change))
        .with_state(desk)
}

/// The form, for the scenario in the query; what the page shows of it is no part of it.
async fn ask(State(desk): State<Desk>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let inputs: Vec<_> = query.split('&').filter(|pair| !pair.starts_with("show=")).collect();
    let (asked, _) = form::order(form::of(&inputs.join("&")).as_bytes());
    desk.show(Short::Ask(asked), StatusCode::OK).await
}

/// Keeps what the form holds, and leads to the page of its maker.
async fn keep(State(desk): State<Desk>, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(refusal) = from_elsewhere(&headers) {
        return refusal;
    }
    let (asked, order) = form::order(&body);
    let Ok(order) = order.map_err(drop) else {
        return desk.show(Short::Ask(asked), StatusCode::BAD_REQUEST).await;
    };
    match desk.store.keep(&order, time::now()).await {
        Ok((id, token)) => to(&path_of(&id, &token)),
        Err(away) => {
            tell(&away);
            desk.show(Short::Ask(Ask { away: true, ..asked }), StatusCode::SERVICE_UNAVAILABLE).await
        }
    }
}

async fn open(State(desk): State<Desk>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let Some(id) = Id::read(&id) else { return desk.gone(Gone::Nothing).await };
    desk.show_link(&id, &headers, None).await
}

/// Leads a frame to the page that is made for it, as long as the link is open.
async fn embed(State(desk): State<Desk>, Path(id): Path<String>) -> Response {
    let Some(id) = Id::read(&id) else { return desk.gone(Gone::Nothing).await };
    match desk.store.open(&id, time::now()).await {
        Ok(Found::Kept(kept)) => to(&format!("/embed?{}", kept.order.query)),
        _ => desk.show_link(&id, &HeaderMap::new(), None).await,
    }
}

async fn open_for_maker(
    State(desk): State<Desk>,
    Path((id, token)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    match desk.maker(&id, &token).await {
        Ok((id, token)) => {
            let maker = Maker { path: path_of(&id, &token), refused: None };
            desk.show_link(&id, &headers, Some(maker)).await
        }
        Err(gone) => desk.gone(gone).await,
    }
}

/// Takes a link back, or puts another in its place.
async fn change(
    State(desk): State<Desk>,
    Path((id, token)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if let Some(refusal) = from_elsewhere(&headers) {
        return refusal;
    }
    let (id, token) = match desk.maker(&id, &token).await {
        Ok(both) => both,
        Err(gone) => return desk.gone(gone).await,
    };
    let (typed, other) = match form::wish(&body) {
        Wish::Revoke => (String::new(), Ok(None)),
        Wish::Replace(typed) => {
            let other = other(&desk.store, &typed, &id).await.map_err(|why| match why {
                Other::Away => why.why().to_string(),
                _ => format!("other: {}", why.why()),
            });
            (typed, other.map(Some))
        }
        Wish::Neither => (String::new(), Err("do: must be revoke or replace".to_string())),
    };
    match other {
        Ok(other) => match desk.store.revoke(&id, &token, other.as_ref(), time::now()).await {
            Ok(_) => to(&format!("/s/{}", id.as_str())),
            Err(away) => desk.away(&away).await,
        },
        Err(why) => {
            let maker = Maker { path: path_of(&id, &token), refused: Some((typed, why)) };
            let mut response = desk.show_link(&id, &headers, Some(maker)).await;
            if response.status().is_success() {
                *response.status_mut() = StatusCode::BAD_REQUEST;
            }
            response
        }
    }
}

impl Desk {
    /// Reads what names a link and proves who made it.
    async fn maker(&self, id: &str, token: &str) -> Result<(Id, Token), Gone> {
        let (Some(id), Some(token)) = (Id::read(id), Token::read(token)) else { return Err(Gone::Nothing) };
        match self.store.is_made_by(&id, &token).await {
            Ok(true) => Ok((id, token)),
            Ok(false) => Err(Gone::Nothing),
            Err(away) => {
                tell(&away);
                Err(Gone::Away)
            }
        }
    }

    async fn show_link(&self, id: &Id, headers: &HeaderMap, maker: Option<Maker>) -> Response {
        let path = format!("/s/{}", id.as_str());
        match self.store.open(id, time::now()).await {
            Ok(Found::Kept(kept)) => {
                let shown = Kept {
                    link: format!("{}{path}", origin::of(headers)),
                    query: kept.order.query,
                    name: kept.order.name,
                    note: kept.order.note,
                    made: time::day(kept.made),
                    expires: time::day(kept.expires),
                    extended: kept.order.extended,
                    maker,
                };
                self.show(Short::Kept(shown), StatusCode::OK).await
            }
            Ok(Found::Expired) => self.gone(Gone::Expired).await,
            Ok(Found::Revoked) => self.gone(Gone::Revoked).await,
            Ok(Found::Replaced(other)) => self.gone(Gone::Replaced(format!("/s/{}", other.as_str()))).await,
            Ok(Found::Nothing) => self.gone(Gone::Nothing).await,
            Err(away) => self.away(&away).await,
        }
    }

    async fn away(&self, away: &Away) -> Response {
        tell(away);
        self.gone(Gone::Away).await
    }

    async fn gone(&self, gone: Gone) -> Response {
        let status = match gone {
            Gone::Expired | Gone::Revoked | Gone::Replaced(_) => StatusCode::GONE,
            Gone::Nothing => StatusCode::NOT_FOUND,
            Gone::Away => StatusCode::SERVICE_UNAVAILABLE,
        };
        self.show(Short::Gone(gone), status).await
    }

    /// Renders a page whose address is as good as a password.
    async fn show(&self, short: Short, status: StatusCode) -> Response {
        let page = leptos_axum::render_app_async_with_context(
            move || provide_context(short.clone()),
            self.site.document(),
        );
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = axum::http::Uri::from_static("/s");
        let mut response = page(request).await;
        *response.status_mut() = status;
        keep_private(&mut response);
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("30"));
        }
        response
    }
}

/// The link that is to stand in the place of `id`, its address as it was typed.
///
/// # Errors
/// Why it can't.
pub(crate) async fn other(store: &Store, typed: &str, id: &Id) -> Result<Id, Other> {
    let letters = typed.trim().rsplit_once("/s/").map_or("", |(_, rest)| rest);
    let other = Id::read(letters).filter(|other| other != id).ok_or(Other::NoAddress)?;
    match store.open(&other, time::now()).await {
        Ok(Found::Kept(_)) => Ok(other),
        Ok(_) => Err(Other::Nothing),
        Err(away) => {
            tell(&away);
            Err(Other::Away)
        }
    }
}

/// Why no link stands in the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Other {
    /// It is no address of another.
    NoAddress,
    /// There is no such link now.
    Nothing,
    /// The store can't say.
    Away,
}

impl Other {
    /// The same in words, without the name of the field.
    pub(crate) const fn why(self) -> &'static str {
        match self {
            Self::NoAddress => "must be the address of another short link, with /s/ and 24 letters",
            Self::Nothing => "there is no such short link, or it has ended",
            Self::Away => "the store can’t be reached just now; try again in a minute",
        }
    }
}

/// Opens the store, `named` so in the log, and once a day lets go of what ended long ago. Ends with the program.
pub(crate) async fn tend(store: Store, named: String) {
    let mut days = tokio::time::interval(Duration::from_hours(24));
    loop {
        days.tick().await;
        match store.sweep(time::now()).await {
            Ok(forgotten) => tracing::info!(place = named, forgotten, "short links"),
            Err(away) => {
                tracing::warn!(place = named, %away, "short links can't be kept now; all else works");
            }
        }
    }
}

/// Leads on after a form was sent.
fn to(path: &str) -> Response {
    let mut response = Redirect::to(path).into_response();
    keep_private(&mut response);
    response
}

/// No search engine lists it and no cache keeps it.
pub(crate) fn keep_private(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
}

/// A form on somebody else’s page has no business here. Browsers say where a request comes from; others have no such page.
fn from_elsewhere(headers: &HeaderMap) -> Option<Response> {
    let site = headers.get("sec-fetch-site")?;
    let refusal = "This form has to be sent from the page itself.\n";
    (site != "same-origin" && site != "none").then(|| (StatusCode::FORBIDDEN, refusal).into_response())
}

fn path_of(id: &Id, token: &Token) -> String {
    format!("/s/{}/{}", id.as_str(), token.as_str())
}

/// For the log: what the store says, and nothing of what was to be kept.
pub(crate) fn tell(away: &Away) {
    tracing::warn!(%away, "short links");
}
