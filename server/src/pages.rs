//! The pages, rendered by leptos.

use crate::site::Site;
use axum::Router;
use axum::routing::{MethodRouter, get};
use crossover_app::{PAGES, shell};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// The addresses that have a page.
pub(crate) fn routes(site: &Site) -> Router {
    let page = page(site);
    PAGES.iter().fold(Router::new(), |router, path| router.route(path, page.clone()))
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
