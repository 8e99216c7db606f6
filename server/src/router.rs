//! Every address, and what all requests go through.

use crate::config::{self, Config};
use crate::guard::crowd::{self, Crowd};
use crate::guard::rate::{self, Rates};
use crate::headers::{self, Policy};
use crate::health::{self, Health};
use crate::origins::Origins;
use crate::site::Site;
use crate::workshop::Workshop;
use crate::{api, exports, failure, files, limits, logs, metrics, oembed, pages, short};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use crossover_store::Store;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The whole service.
///
/// A request passes from the outside in: log, metrics, headers, form of a refusal, panics, seat, rate, length, time, body.
/// Files of the site have been compressed when they were built, and are not compressed again.
pub fn router(site: &Site, config: &Config, health: &Health, rates: &Rates, store: &Store) -> Router {
    let workshop = Workshop::new(config::cores());
    let made_anew = pages::routes(site, &workshop)
        .merge(exports::routes(workshop.clone()))
        .merge(short::routes(site, store))
        .merge(oembed::routes(store))
        .route("/api", api::page(site))
        .layer(pages::compression());
    Router::new()
        .merge(made_anew)
        .merge(api::routes(&workshop, store))
        .merge(files::package(site))
        .merge(health::routes(health))
        .fallback_service(files::public(site, pages::page(site)))
        .method_not_allowed_fallback(limits::method)
        .layer(RequestBodyLimitLayer::new(limits::BODY))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits::ANSWER))
        .layer(from_fn(limits::address))
        .layer(from_fn_with_state(rates.clone(), rate::count))
        .layer(from_fn_with_state(Crowd::of(config.guard.requests), crowd::seat))
        .layer(CatchPanicLayer::custom(failure::panicked))
        .layer(from_fn_with_state(config.cors_origins.as_ref().map(Origins::layer), api::guard))
        .layer(from_fn_with_state(Policy::from(config), headers::add))
        .layer(from_fn(metrics::request))
        .layer(from_fn(logs::request))
}
