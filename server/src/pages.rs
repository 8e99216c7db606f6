//! The pages, rendered by leptos and kept for whoever asks next.

mod packed;
mod sheet;
mod shelf;

use crate::refusal;
use crate::site::Site;
use crate::workshop::{BREATH, Busy, Workshop};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use crossover_app::{PAGES, WORKED_OUT};
use shelf::Shelf;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// The addresses that have a page. What takes a moment is worked out in `workshop`.
pub(crate) fn routes(site: &Site, workshop: &Workshop) -> Router {
    let page = page(site);
    let worked_out = page.clone().layer(from_fn_with_state(workshop.clone(), work_out));
    let router = PAGES.iter().fold(Router::new(), |router, path| {
        let page = if WORKED_OUT.contains(path) { &worked_out } else { &page };
        router.route(path, page.clone())
    });
    router.layer(from_fn_with_state(Shelf::new(), shelf::keep))
}

/// Works the figures out before the page is rendered, which then finds the answer ready.
async fn work_out(State(workshop): State<Workshop>, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default().to_string();
    let path = request.uri().path().to_string();
    match workshop.run(move || crossover_app::prepare(&path, &query)).await {
        Ok(()) => next.run(request).await,
        Err(Busy) => refusal::busy("Too many scenarios are being worked out just now.", BREATH),
    }
}

/// Renders the page at the address of the request, whole: it is read without JavaScript too.
pub(crate) fn page(site: &Site) -> MethodRouter {
    // Once a process; later calls change nothing.
    let _ = any_spawner::Executor::init_tokio();
    get(leptos_axum::render_app_async(site.document()))
}

/// Compression on the way, for what is made anew each time.
pub(crate) fn compression() -> CompressionLayer {
    CompressionLayer::new().br(true).gzip(true).quality(CompressionLevel::Fastest)
}
