//! A disk without room: links can't be kept, and everything else goes on.

use super::support::{Server, can, folder, location};
use std::process::Command;

/// A file system of 512 kB in a world of its own, filled up but for what a new store needs at first.
const SMALL: &str = r#"mount -t tmpfs -o size=512k none "$0" && exec "$@""#;

#[test]
fn what_was_typed_is_kept_in_the_form_when_the_disk_is_full() {
    let own_world = ["-Urm", "true"];
    if !can("unshare", &own_world, "a disk that is full; it needs unshare and user namespaces") {
        return;
    }
    let disk = folder("full-disk");
    let mut command = Command::new("unshare");
    command.args(["-Urm", "sh", "-c", SMALL]).arg(&disk).arg(env!("CARGO_BIN_EXE_crossover"));
    let file = disk.join("links.sqlite3").display().to_string();
    let server =
        Server::start_by(command, "full", &[("CROSSOVER_STORE", &file), ("CROSSOVER_LINKS_PER_MINUTE", "0")]);
    let form = format!("of=tokens%3D120B&name=Plan+A&note={}", "n".repeat(1_900));
    let mut kept = Vec::new();
    let refused = loop {
        let answer = server.ask("POST", "/s", &form);
        match location(&answer) {
            Some(maker) => kept.push(maker.to_string()),
            None => break answer,
        }
        assert!(kept.len() < 1_000, "the disk never fills up");
    };
    assert!(kept.len() > 3, "{refused}");
    assert!(refused.starts_with("HTTP/1.1 503") && refused.contains("retry-after"), "{refused}");
    assert!(refused.contains("Plan A") && refused.contains(&"n".repeat(1_900)), "what was typed is kept");
    for path in ["/?tokens=120B", "/export/crossover.csv?tokens=120B"] {
        assert!(server.ask("GET", path, "").starts_with("HTTP/1.1 200"), "{path}");
    }
    let link = kept[0].rsplit_once('/').unwrap().0;
    assert!(server.ask("GET", link, "").starts_with("HTTP/1.1 200"), "links that were kept still open");
}
