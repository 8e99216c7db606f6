//! The site in the program itself: a release needs no other file.

use crate::coding::takes;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use rust_embed::{Embed, EmbeddedFile};

/// The folder that the build was told of, `build.rs` says how: the site, and the hashes of its package; empty without.
#[derive(Embed)]
#[folder = "$CROSSOVER_EMBEDDED"]
pub(crate) struct Embedded;

/// Names the hashes in the names of the package’s files. The pages are told; it is served to nobody.
const HASHES: &str = "hash.txt";
/// Codings of files that were compressed as they were built, the shortest first, and how their names end.
const CODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

impl Embedded {
    /// Whether the program was built with its site.
    pub(crate) fn is_built() -> bool {
        Self::get(HASHES).is_some()
    }

    /// The hashes in the names of the package’s files.
    pub(crate) fn hashes() -> String {
        Self::get(HASHES).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
    }

    /// The file at `path`, in a coding that the client takes, unless the client has it; nothing where there is none.
    pub(crate) fn answer(path: &str, asked: &HeaderMap) -> Option<Response> {
        let path = path.trim_start_matches('/');
        let plain = (path != HASHES).then(|| Self::get(path)).flatten()?;
        let kind = plain.metadata.mimetype().to_owned();
        let coded = CODINGS
            .into_iter()
            .filter(|(coding, _)| takes(asked, coding))
            .find_map(|(coding, ending)| Some((Self::get(&format!("{path}.{ending}"))?, Some(coding))));
        let (file, coding) = coded.unwrap_or((plain, None));
        let tag = tag(&file);
        let mut response = if has(asked, &tag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            file.data.into_response()
        };
        let mut set = |name: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                response.headers_mut().insert(name, value);
            }
        };
        set(ETAG, &tag);
        set(CONTENT_TYPE, &kind);
        if let Some(coding) = coding {
            set(CONTENT_ENCODING, coding);
        }
        Some(response)
    }
}

/// What tells the content of a file from any other.
fn tag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let digits: String = hash[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("\"{digits}\"")
}

/// Whether the client has the file with this tag already.
fn has(asked: &HeaderMap, tag: &str) -> bool {
    let tags = asked.get_all(IF_NONE_MATCH).iter().filter_map(|tags| tags.to_str().ok());
    tags.flat_map(|tags| tags.split(',')).any(|known| known.trim().trim_start_matches("W/") == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_sent_once() {
        let asked = |text: &str| HeaderMap::from_iter([(IF_NONE_MATCH, text.parse().unwrap())]);
        for text in ["\"ab\"", "W/\"ab\"", "\"x\", \"ab\""] {
            assert!(has(&asked(text), "\"ab\""), "{text}");
        }
        assert!(!has(&asked("\"abc\""), "\"ab\"") && !has(&HeaderMap::new(), "\"ab\""));
    }
}
