//! Which other pages may ask the interface for programs from within a browser: a setting.

use axum::http::header::{AUTHORIZATION, CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderValue, Method};
use std::time::Duration;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// The origins whose pages may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origins {
    /// All.
    Any,
    /// These.
    These(Vec<HeaderValue>),
}

impl Origins {
    /// Reads `*`, or origins such as `https://example.org` with commas between.
    ///
    /// # Errors
    /// When one of them is none.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        if text.trim() == "*" {
            return Ok(Self::Any);
        }
        let origins: Option<Vec<_>> = text.split(',').map(|origin| origin_of(origin.trim())).collect();
        origins
            .map(Self::These)
            .ok_or("must be * or origins such as https://example.org with commas between, without a path")
    }

    /// What tells browsers so. Nobody's cookies are asked for: there are none.
    pub(crate) fn layer(&self) -> CorsLayer {
        let origins = match self {
            Self::Any => AllowOrigin::any(),
            Self::These(origins) => AllowOrigin::list(origins.iter().cloned()),
        };
        CorsLayer::new()
            .allow_origin(origins)
            .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
            .allow_headers([AUTHORIZATION, CONTENT_TYPE])
            .expose_headers([CONTENT_DISPOSITION, LOCATION, RETRY_AFTER])
            .max_age(Duration::from_hours(1))
    }
}

/// An origin as browsers write it; nothing if it is none.
fn origin_of(text: &str) -> Option<HeaderValue> {
    let (scheme, host) = text.split_once("://")?;
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || ".-[]:".contains(letter);
    let fine = matches!(scheme, "http" | "https")
        && !name.is_empty()
        && name.chars().all(plain)
        && port.is_none_or(|port| port.parse::<u16>().is_ok());
    fine.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_read_as_browsers_write_them() {
        assert_eq!(Origins::read(" * "), Ok(Origins::Any));
        let two = Origins::read("https://example.org, http://127.0.0.1:8080").unwrap();
        assert_eq!(
            two,
            Origins::These(
                ["https://example.org", "http://127.0.0.1:8080"].map(HeaderValue::from_static).into()
            )
        );
        assert!(Origins::read("http://[::1]:3000").is_ok() && Origins::read("http://[::1]").is_ok());
        for wrong in [
            "",
            "example.org",
            "https://example.org/",
            "https://Example.org",
            "ftp://example.org",
            "https://",
            "https://a,*",
            "https://a:x",
            "https://a b",
            "https://a,,https://b",
            "null",
        ] {
            assert!(Origins::read(wrong).is_err(), "{wrong}");
        }
    }
}
