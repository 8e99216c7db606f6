//! Why a short link opens nothing, and what to do.

use crate::short::Gone;
use leptos::prelude::*;

/// Says so, with the status that goes with it.
pub(super) fn page(gone: &Gone) -> impl IntoView + use<> {
    use axum::http::StatusCode;
    let (status, title, text) = match gone {
        Gone::Expired => (
            StatusCode::GONE,
            "This short link has ended",
            "Its time was over. Ask who gave it to you for a new one, or for the scenario’s own link, which does not end.",
        ),
        Gone::Revoked => (
            StatusCode::GONE,
            "This short link was taken back",
            "Who made it has taken it back, and what it held is deleted.",
        ),
        Gone::Replaced(_) => (
            StatusCode::GONE,
            "This short link was replaced",
            "Who made it has put another in its place. What a link holds never changes, so you are told.",
        ),
        Gone::Nothing => (
            StatusCode::NOT_FOUND,
            "There is no such short link",
            "Some of its letters may be missing or changed, or it ended long ago. Copy it again, whole.",
        ),
        Gone::Away => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Short links can’t be opened just now",
            "Their store can’t be reached. Reload this page in a minute. All else works, and so does every scenario’s own link.",
        ),
    };
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(status);
    }
    let other = match gone {
        Gone::Replaced(path) => Some(view! { <p><a href=path.clone()>"Open the one in its place"</a></p> }),
        _ => None,
    };
    view! {
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {other}
        <p>
            <a href="/">"To the front page"</a>
        </p>
    }
}
