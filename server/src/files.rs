//! Files of the built site: hashed ones that never change, and those with lasting names.

use crate::site::{Embedded, Files, PACKAGE, Site};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

/// `/pkg/…`: a file's name has the hash of its content, so it may be kept for ever.
pub(crate) fn package(site: &Site) -> Router {
    let missing = async || (StatusCode::NOT_FOUND, "There is no such file.\n");
    let path = format!("/{PACKAGE}");
    let router = match site.files() {
        Files::Folder(root) => {
            Router::new().nest_service(&path, folder(root.join(PACKAGE)).fallback(get(missing)))
        }
        Files::Embedded => Router::new().route(&format!("{path}/{{*file}}"), embedded(get(missing))),
    };
    router.layer(from_fn(|request, next| kept(request, next, "public, max-age=31536000, immutable")))
}

/// Fonts, icons and the like; what is no file either is the `missing` page.
pub(crate) fn public(site: &Site, missing: MethodRouter) -> Router {
    let router = match site.files() {
        Files::Folder(root) => Router::new().fallback_service(folder(root.clone()).fallback(missing)),
        Files::Embedded => Router::new().fallback_service(embedded(missing)),
    };
    router.layer(from_fn(|request, next| kept(request, next, "public, max-age=86400")))
}

/// Files with their precompressed twins, no directory pages.
fn folder(root: std::path::PathBuf) -> ServeDir {
    ServeDir::new(root).append_index_html_on_directories(false).precompressed_br().precompressed_gzip()
}

/// The same of the site in the program.
fn embedded(missing: MethodRouter) -> MethodRouter {
    get(async move |uri: Uri, headers: HeaderMap, request: Request| {
        match Embedded::answer(uri.path(), &headers) {
            Some(response) => response,
            None => missing.oneshot(request).await.into_response(),
        }
    })
}

/// Says how long a file may be kept, if there was one.
async fn kept(request: Request, next: Next, how_long: &'static str) -> Response {
    let mut response = next.run(request).await;
    let found =
        matches!(response.status(), StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED);
    // The page for a missing address has set its own.
    if found && !response.headers().contains_key(CACHE_CONTROL) {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(how_long));
        response.headers_mut().append(VARY, ACCEPT_ENCODING.into());
    }
    response.into_response()
}
