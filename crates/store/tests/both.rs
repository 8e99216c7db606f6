//! What a store promises, tried on SQLite and on PostgreSQL alike.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "support/cluster.rs"]
mod cluster;

mod both {
    mod links;
    mod whole;
}

use cluster::Cluster;
use crossover_store::{Order, Place, Store};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

const DAY: i64 = 24 * 60 * 60;
/// A moment in November 2026.
const NOW: i64 = 1_795_000_000;

fn order(query: &str) -> Order {
    Order {
        query: query.into(),
        name: "Plan “A”".into(),
        note: "'; DROP TABLE links; --\n\u{1f9ee}".into(),
        days: 365,
        extended: false,
    }
}

/// A new, empty folder; another each time, for tests that run at once.
fn folder(name: &str) -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("{name}-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn sqlite(name: &str) -> Store {
    Store::at(&Place::Sqlite(folder(name).join("links.sqlite3"))).unwrap()
}

fn postgres(cluster: &Cluster, name: &str) -> Store {
    Store::at(&Place::Postgres(cluster.database(name))).unwrap()
}

/// Runs each of these tests on a new store of either kind.
macro_rules! on_both {
    ($group:literal: $($test:ident),+ $(,)?) => {
        #[tokio::test(flavor = "multi_thread")]
        async fn on_sqlite() {
            $( $test(crate::sqlite(concat!($group, "-", stringify!($test)))).await; )+
        }

        #[tokio::test(flavor = "multi_thread")]
        async fn on_postgres() {
            let Some(cluster) = crate::Cluster::start() else { return };
            $( $test(crate::postgres(&cluster, stringify!($test))).await; )+
        }
    };
}
use on_both;
