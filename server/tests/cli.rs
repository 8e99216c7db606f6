//! The program as other programs call it.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod cli {
    mod answers;
    mod refusals;
    mod store;
    mod support;
}
