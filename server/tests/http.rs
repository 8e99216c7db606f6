//! Over HTTP: what is answered, byte by byte where that matters.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod http {
    mod api;
    mod embed;
    mod exports;
    mod files;
    mod guard;
    mod headers;
    mod health;
    mod pages;
    mod refusals;
    mod short;
    mod support;
    mod words;
}
