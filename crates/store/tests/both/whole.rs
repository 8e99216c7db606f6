//! Whole stores: copied and put back; away and back again.

use crate::{Cluster, NOW, folder, on_both, order, sqlite};
use crossover_store::{Found, Place, Store};
use std::time::Instant;

on_both!("whole":
    a_copy_holds_everything_and_is_put_back,
    what_is_there_already_stays,
);

async fn a_copy_holds_everything_and_is_put_back(store: Store) {
    let mut made = Vec::new();
    for number in 0..1100 {
        made.push(store.keep(&order(&format!("tokens={number}B")), NOW).await.unwrap());
    }
    assert!(store.revoke(&made[7].0, &made[7].1, Some(&made[8].0), NOW).await.unwrap());
    let folder = folder("whole-copy");
    let file = folder.join("copy.sqlite3");
    assert_eq!(store.backup(&file).await.unwrap(), 1100);
    assert!(store.backup(&file).await.is_err(), "never over a file that is there");
    assert!(!folder.join("copy.sqlite3-wal").exists(), "all is in the one file");
    let again = Store::at(&Place::Sqlite(folder.join("again.sqlite3"))).unwrap();
    assert_eq!(again.restore(&file).await.unwrap(), 1100);
    for (number, (id, token)) in made.iter().enumerate() {
        assert_eq!(again.open(id, NOW).await.unwrap(), store.open(id, NOW).await.unwrap(), "{number}");
        assert!(again.is_made_by(id, token).await.unwrap());
    }
}

async fn what_is_there_already_stays(store: Store) {
    let (id, token) = store.keep(&order("v=1"), NOW).await.unwrap();
    let file = folder("whole-stays").join("copy.sqlite3");
    assert_eq!(store.backup(&file).await.unwrap(), 1);
    assert!(store.revoke(&id, &token, None, NOW).await.unwrap());
    let (later, _) = store.keep(&order("v=1"), NOW).await.unwrap();
    assert_eq!(store.restore(&file).await.unwrap(), 0);
    assert_eq!(store.open(&id, NOW).await.unwrap(), Found::Revoked, "what was taken back does not come back");
    assert!(matches!(store.open(&later, NOW).await.unwrap(), Found::Kept(_)));
    assert!(store.restore(&file.with_file_name("none.sqlite3")).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_can_t_be_opened_is_away_and_says_so() {
    let folder = folder("whole-away");
    std::fs::create_dir(folder.join("links.sqlite3")).unwrap();
    let store = Store::at(&Place::Sqlite(folder.join("links.sqlite3"))).unwrap();
    let away = store.keep(&order("v=1"), NOW).await.unwrap_err().to_string();
    assert!(away.contains("unable to open database file"), "{away}");
    // It comes up later.
    std::fs::remove_dir(folder.join("links.sqlite3")).unwrap();
    assert!(store.keep(&order("v=1"), NOW).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_store_is_left_alone() {
    let file = folder("whole-other").join("links.sqlite3");
    std::fs::write(&file, "somebody's letters\n".repeat(300)).unwrap();
    let store = Store::at(&Place::Sqlite(file.clone())).unwrap();
    assert!(store.ready().await.is_err());
    assert!(std::fs::read(&file).unwrap().starts_with(b"somebody's letters\n"));
    let other = sqlite("whole-other-store");
    assert!(other.restore(&file).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_is_away_and_comes_back() {
    let Some(cluster) = Cluster::start() else { return };
    let store = crate::postgres(&cluster, "stops");
    let (id, _) = store.keep(&order("v=1"), NOW).await.unwrap();
    cluster.stop();
    let start = Instant::now();
    assert!(store.keep(&order("v=1"), NOW).await.is_err());
    assert!(store.open(&id, NOW).await.is_err());
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    cluster.go_on();
    assert!(matches!(store.open(&id, NOW).await.unwrap(), Found::Kept(_)), "what was kept is there");
    assert!(store.keep(&order("v=1"), NOW).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_start_at_once_make_the_tables_once() {
    let Some(cluster) = Cluster::start() else { return };
    let place = Place::Postgres(cluster.database("twice"));
    let both = [Store::at(&place).unwrap(), Store::at(&place).unwrap()];
    let (one, other) = tokio::join!(both[0].ready(), both[1].ready());
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    let (id, _) = both[0].keep(&order("v=1"), NOW).await.unwrap();
    assert!(matches!(both[1].open(&id, NOW).await.unwrap(), Found::Kept(_)));
}
