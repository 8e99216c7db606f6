//! Which codings of a body a client takes.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

/// Whether the client takes bodies in this coding: it names it, and not as one it refuses.
pub(crate) fn takes(asked: &HeaderMap, coding: &str) -> bool {
    let taken = asked.get_all(ACCEPT_ENCODING).iter().filter_map(|taken| taken.to_str().ok());
    taken.flat_map(|taken| taken.split(',')).any(|one| {
        let (name, quality) = one.split_once(';').unwrap_or((one, "q=1"));
        let quality = quality.trim().strip_prefix("q=").and_then(|quality| quality.parse::<f32>().ok());
        name.trim().eq_ignore_ascii_case(coding) && quality.is_some_and(|quality| quality > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coding_is_taken_when_it_is_named_and_not_refused() {
        let asked = |text: &str| HeaderMap::from_iter([(ACCEPT_ENCODING, text.parse().unwrap())]);
        for text in ["br", "gzip, br", "gzip;q=0.5,BR;q=0.1", "deflate , br ; q=1"] {
            assert!(takes(&asked(text), "br"), "{text}");
        }
        for text in ["", "gzip", "br;q=0", "br;q=0.0, gzip", "brotli"] {
            assert!(!takes(&asked(text), "br"), "{text}");
        }
        assert!(!takes(&HeaderMap::new(), "br"));
    }
}
