//! A clock that is set back: links that were made later by it open, and none is let go of.

use super::support::{Server, folder, location};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The library that shows a program another time than it is.
fn other_time() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    folders.map(|folder| folder.join("faketime/libfaketime.so.1")).find(|library| library.is_file())
}

#[test]
fn links_outlive_a_clock_that_is_set_back_and_forth() {
    let Some(library) = other_time() else {
        eprintln!("skipped: a clock that is set back; it needs faketime");
        return;
    };
    let _ = fs::remove_dir_all(folder("clock"));
    let at = |offset: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crossover"));
        command.env("LD_PRELOAD", &library).env("FAKETIME", offset).env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        Server::start_by(command, "clock", &[("CROSSOVER_NOTICE", "0")])
    };
    let keep = |server: &Server| {
        let answer = server.ask("POST", "/s", "of=tokens%3D120B&extend=yes");
        location(&answer).unwrap_or_else(|| panic!("{answer}")).rsplit_once('/').unwrap().0.to_string()
    };
    let mut links = Vec::new();
    let mut days = Vec::new();
    for offset in ["+0d", "-40d", "+300d", "-800d"] {
        let mut server = at(offset);
        links.push(keep(&server));
        for link in &links {
            let page = server.ask("GET", link, "");
            assert!(page.starts_with("HTTP/1.1 200"), "{offset}: {link}");
            days.push(page.split("Kept on ").nth(1).unwrap()[..10].to_string());
        }
        server.terminate();
        server.ended();
    }
    days.sort();
    days.dedup();
    assert_eq!(days.len(), links.len(), "each was made on another day by the clock: {days:?}");
}
