//! A rendered page in pieces, between which the nonce of an answer is put.

use super::packed;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use leptos::nonce::Nonce;
use std::sync::OnceLock;

/// A page without its nonce.
pub(super) struct Sheet {
    headers: HeaderMap,
    policy: Pieces,
    /// The document up to its longest piece, that piece, and what follows.
    before: Pieces,
    long: String,
    after: Pieces,
    /// The longest piece in brotli, once somebody takes it so.
    packed: OnceLock<Vec<u8>>,
}

/// A text without what stands between its pieces.
struct Pieces(Vec<String>);

impl Pieces {
    fn of(text: &str, nonce: &str) -> Self {
        Self(text.split(nonce).map(String::from).collect())
    }

    /// What stands before the longest piece, that piece, and what stands after it.
    fn around_the_longest(self) -> (Self, String, Self) {
        let Self(mut before) = self;
        let longest = (0..before.len()).max_by_key(|&piece| before[piece].len()).unwrap_or_default();
        let mut after = before.split_off(longest);
        let long = std::mem::take(&mut after[0]);
        before.push(String::new());
        (Self(before), long, Self(after))
    }

    fn with(&self, nonce: &str) -> String {
        self.0.join(nonce)
    }
}

impl Sheet {
    /// The page `text` that was answered with these headers and this policy; nothing if the policy names no nonce.
    pub(super) fn of(headers: &HeaderMap, policy: &str, text: &str) -> Option<Self> {
        let (nonce, _) = policy.split_once("'nonce-")?.1.split_once('\'')?;
        if nonce.is_empty() {
            return None;
        }
        let (before, long, after) = Pieces::of(text, nonce).around_the_longest();
        let mut headers = headers.clone();
        headers.remove(CONTENT_LENGTH);
        headers.remove(CONTENT_SECURITY_POLICY);
        Some(Self {
            headers,
            policy: Pieces::of(policy, nonce),
            before,
            long,
            after,
            packed: OnceLock::new(),
        })
    }

    /// About how many bytes it takes: the longest piece is nearly all of it, and packed it takes a fifth more.
    pub(super) fn weight(&self) -> usize {
        self.long.len() / 5 * 6
    }

    /// An answer with a nonce of its own, in brotli if it is to be `packed`.
    pub(super) fn answer(&self, packed: bool) -> Response {
        let nonce = Nonce::new();
        let (before, after) = (self.before.with(&nonce), self.after.with(&nonce));
        let coded = packed.then(|| {
            let long = self.packed.get_or_init(|| packed::middle(self.long.as_bytes()));
            packed::joined(before.as_bytes(), long, after.as_bytes())
        });
        let (mut response, coded) = match coded.flatten() {
            Some(coded) => (coded.into_response(), true),
            None => ([&before, &self.long, &after].map(String::as_str).concat().into_response(), false),
        };
        let headers = response.headers_mut();
        headers.extend(self.headers.clone());
        if let Ok(policy) = HeaderValue::from_str(&self.policy.with(&nonce)) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        if coded {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;
    use std::io::Read as _;

    #[tokio::test]
    async fn the_nonce_of_the_answer_is_wherever_one_was() {
        let policy = "script-src 'nonce-AAAA' 'strict-dynamic'";
        let long = "x".repeat(5000);
        for text in [
            format!("<s nonce=AAAA>1</s>{long}<s nonce=AAAA>2</s><s nonce=AAAA>3</s>"),
            long.clone(),
            "AAAA".into(),
        ] {
            let sheet = Sheet::of(&HeaderMap::new(), policy, &text).unwrap();
            for packed in [true, false, true] {
                let response = sheet.answer(packed);
                let headers = response.headers().clone();
                let policy = headers[CONTENT_SECURITY_POLICY].to_str().unwrap();
                let nonce = policy.split('\'').nth(1).unwrap().strip_prefix("nonce-").unwrap();
                assert!(nonce.len() > 20 && policy.ends_with("'strict-dynamic'"), "{policy}");
                let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
                let mut read = String::new();
                if packed {
                    assert_eq!(
                        (&headers[CONTENT_ENCODING], &headers[VARY]),
                        (&"br".parse().unwrap(), &"accept-encoding".parse().unwrap())
                    );
                    brotli::Decompressor::new(&body[..], 4096).read_to_string(&mut read).unwrap();
                } else {
                    assert!(!headers.contains_key(CONTENT_ENCODING));
                    (&body[..]).read_to_string(&mut read).unwrap();
                }
                assert_eq!(read, text.replace("AAAA", nonce));
            }
        }
    }

    #[test]
    fn a_page_without_a_nonce_is_not_kept() {
        for policy in ["", "script-src 'self'", "script-src 'nonce-", "script-src 'nonce-'"] {
            assert!(Sheet::of(&HeaderMap::new(), policy, "text").is_none(), "{policy}");
        }
    }
}
