//! The program as a process, and what is done to it: it is stopped, killed, starved and asked too much.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../../crates/store/tests/support/cluster.rs"]
mod cluster;

mod process {
    mod balanced;
    mod clock;
    mod docs;
    mod full;
    mod killed;
    mod limits;
    mod private;
    mod stop;
    mod support;
}
