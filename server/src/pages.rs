//! The pages, rendered by leptos.

use crate::site::Site;
use crate::workshop::{Busy, Workshop};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use crossover_app::{PAGES, WORKED_OUT, shell};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// The addresses that have a page. What takes a moment is worked out in `workshop`.
pub(crate) fn routes(site: &Site, workshop: &Workshop) -> Router {
    let page = page(site);
    let worked_out = page.clone().layer(from_fn_with_state(workshop.clone(), work_out));
    PAGES.iter().fold(Router::new(), |router, path| {
        let page = if WORKED_OUT.contains(path) { &worked_out } else { &page };
        router.route(path, page.clone())
    })
}

/// Works the figures out before the page is rendered, which then finds the answer ready.
async fn work_out(State(workshop): State<Workshop>, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default().to_string();
    let path = request.uri().path().to_string();
    match workshop.run(move || crossover_app::prepare(&path, &query)).await {
        Ok(()) => next.run(request).await,
        Err(Busy) => {
            let busy =
                "Too many scenarios are being worked out just now. Please try again in a few seconds.\n";
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "3")], busy).into_response()
        }
    }
}

/// Renders the page at the address of the request, whole: it is read without JavaScript too.
pub(crate) fn page(site: &Site) -> MethodRouter {
    // Once a process; later calls change nothing.
    let _ = any_spawner::Executor::init_tokio();
    let options = site.options().clone();
    get(leptos_axum::render_app_async(move || shell(options.clone())))
}

/// Compression on the way, for what is made anew each time.
pub(crate) fn compression() -> CompressionLayer {
    CompressionLayer::new().br(true).gzip(true).quality(CompressionLevel::Fastest)
}
