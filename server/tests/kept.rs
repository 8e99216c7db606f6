//! Short links kept by running servers, whatever happens to those.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../../crates/store/tests/support/cluster.rs"]
mod cluster;

mod kept {
    mod balanced;
    mod killed;
    mod support;
}
