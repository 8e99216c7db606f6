//! Pages that have been rendered, kept so that what many ask for is rendered once.
//!
//! A page says the same to everybody who asks for the same address at the same host: nobody signs in, and nothing in it is
//! of the hour. Only the nonce of its policy is new in each answer, so a page is kept in pieces around it.

use super::sheet::Sheet;
use crate::coding;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use crossover_app::origin;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;

/// How many bytes of pages are kept; the least wanted go first.
const ROOM: u64 = 64 << 20;
/// About so much a page takes, for a first guess of how many there will be.
const USUAL: u64 = 400 << 10;

/// Pages by host and address.
#[derive(Clone)]
pub(super) struct Shelf(Arc<Cache<String, Arc<Sheet>, Weight>>);

#[derive(Clone)]
struct Weight;

impl Weighter<String, Arc<Sheet>> for Weight {
    fn weight(&self, address: &String, sheet: &Arc<Sheet>) -> u64 {
        (address.len() + sheet.weight()) as u64
    }
}

impl Shelf {
    pub(super) fn new() -> Self {
        Self(Arc::new(Cache::with_weighter((ROOM / USUAL) as usize, ROOM, Weight)))
    }
}

/// Answers with the page that is kept, or with what `next` renders. Who asks while it is being rendered waits for it.
pub(super) async fn keep(State(shelf): State<Shelf>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let packed = coding::takes(request.headers(), "br");
    let address = format!("{}{}", origin::of(request.headers()), request.uri());
    let place = match shelf.0.get_value_or_guard_async(&address).await {
        Ok(sheet) => return sheet.answer(packed),
        Err(place) => place,
    };
    let (head, body) = next.run(request).await.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // Anything but a page, such as a refusal, is handed on and forgotten.
    let policy = head.headers.get(CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
    let page = policy.filter(|_| head.status == StatusCode::OK).zip(std::str::from_utf8(&body).ok());
    let Some(sheet) = page.and_then(|(policy, text)| Sheet::of(&head.headers, policy, text)) else {
        return Response::from_parts(head, Body::from(body));
    };
    let sheet = Arc::new(sheet);
    // Full, it keeps nothing; the answer is the same.
    drop(place.insert(Arc::clone(&sheet)));
    sheet.answer(packed)
}
