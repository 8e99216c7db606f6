//! The address that was asked for, on either side.

/// The path, with its leading `/`.
#[cfg(feature = "ssr")]
pub(crate) fn path() -> String {
    parts().map_or_else(|| "/".into(), |parts| parts.uri.path().to_string())
}

/// The query, without its leading `?`.
#[cfg(feature = "ssr")]
pub(crate) fn query() -> String {
    parts().and_then(|parts| parts.uri.query().map(str::to_string)).unwrap_or_default()
}

/// Scheme and host; empty where they are not plain.
#[cfg(feature = "ssr")]
pub(crate) fn origin() -> String {
    parts().map(|parts| crate::origin::of(&parts.headers)).unwrap_or_default()
}

#[cfg(feature = "ssr")]
fn parts() -> Option<axum::http::request::Parts> {
    leptos::prelude::use_context()
}

/// The query, without its leading `?`.
#[cfg(not(feature = "ssr"))]
pub(crate) fn query() -> String {
    let search = leptos::prelude::window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_string()
}

/// Scheme and host.
#[cfg(not(feature = "ssr"))]
pub(crate) fn origin() -> String {
    leptos::prelude::window().location().origin().unwrap_or_default()
}
