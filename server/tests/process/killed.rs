//! A server that is killed while it keeps links loses none that it has acknowledged.

use super::support::{Server, ask, location};
use crossover_store::{Found, Id, Place, Store};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const ROUNDS: u64 = 100;
/// Clients that save at once.
const CLIENTS: usize = 4;
/// Longest wait for the first links of a round.
const PATIENCE: Duration = Duration::from_secs(20);

/// Saves link after link until the server is gone; the ids that it has acknowledged, which are counted too.
fn save(addr: &str, count: &AtomicUsize) -> Vec<String> {
    let mut ids = Vec::new();
    while let Ok(answer) = ask(addr, "POST", "/s", "of=tokens%3D120B&name=Plan+A") {
        // Cut off before its head was whole, it was not acknowledged.
        let id = location(&answer).and_then(|path| Id::read(path.split('/').nth(2)?));
        if let Some(id) = id {
            ids.push(id.as_str().to_string());
            count.fetch_add(1, Ordering::Relaxed);
        }
    }
    ids
}

#[tokio::test(flavor = "multi_thread")]
async fn no_acknowledged_link_is_lost_when_the_server_is_killed() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("kept-killed");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("links.sqlite3");
    let mut acknowledged = BTreeSet::new();
    for round in 0..ROUNDS {
        let settings = [("CROSSOVER_STORE", file.to_str().unwrap()), ("CROSSOVER_LINKS_PER_MINUTE", "0")];
        let mut server = Server::start("killed", &settings);
        let count = Arc::new(AtomicUsize::new(0));
        let clients: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let (addr, count) = (server.addr(), Arc::clone(&count));
                thread::spawn(move || save(&addr, &count))
            })
            .collect();
        let start = Instant::now();
        while count.load(Ordering::Relaxed) < CLIENTS && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(1));
        }
        // At another moment of the work each time.
        thread::sleep(Duration::from_millis(round * 37 % 50));
        server.kill();
        acknowledged.extend(clients.into_iter().flat_map(|client| client.join().unwrap()));
    }
    assert!(acknowledged.len() >= ROUNDS as usize * CLIENTS, "only {} were acknowledged", acknowledged.len());
    let store = Store::at(&Place::Sqlite(file)).unwrap();
    for id in &acknowledged {
        let found = store.open(&Id::read(id).unwrap(), 1_795_000_000).await.unwrap();
        assert!(matches!(found, Found::Kept(kept) if kept.order.name == "Plan A"), "a link is lost");
    }
    println!("{} links acknowledged in {ROUNDS} rounds, none lost", acknowledged.len());
}
