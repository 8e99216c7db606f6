//! It starts, says where it is, and stops without losing an answer.

use super::support::{Server, location, read, site};
use std::io::Read as _;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn a_picture_that_is_being_drawn_is_finished_before_the_end() {
    let mut server = Server::start("stop-drain", &[("CROSSOVER_NOTICE", "0")]);
    let drawing = server.send("GET /export/avoided-spend.png?scale=2 HTTP/1.1\r\nhost: here\r\n\r\n");
    thread::sleep(Duration::from_millis(50));
    server.terminate();
    let answer = read(drawing);
    assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
    assert!(answer.ends_with(b"IEND\xaeB`\x82"), "the whole picture");
    assert_eq!(server.ended().code(), Some(0));
}

#[test]
fn while_balancers_learn_of_the_end_nobody_is_turned_away() {
    let mut server = Server::start("stop-notice", &[("CROSSOVER_NOTICE", "2")]);
    assert!(server.ask("GET", "/readyz", "").starts_with("HTTP/1.1 200"));
    server.terminate();
    let start = Instant::now();
    while server.ask("GET", "/readyz", "").starts_with("HTTP/1.1 200") {
        assert!(start.elapsed() < Duration::from_secs(1), "it goes on as if nothing had been said");
    }
    let ready = server.ask("GET", "/readyz", "");
    assert!(ready.starts_with("HTTP/1.1 503") && ready.ends_with("stopping\n"), "{ready}");
    let alive = read(server.send("GET /healthz HTTP/1.1\r\nhost: here\r\n\r\n"));
    let alive = String::from_utf8(alive).unwrap();
    assert!(alive.starts_with("HTTP/1.1 200") && alive.contains("connection: close"), "{alive}");
    let kept = server.ask("POST", "/s", "of=tokens%3D120B");
    assert!(location(&kept).is_some(), "{kept}");
    assert_eq!(server.ended().code(), Some(0));
}

#[test]
fn what_is_in_flight_at_the_signal_is_answered() {
    let mut server =
        Server::start("stop-flight", &[("CROSSOVER_NOTICE", "0"), ("CROSSOVER_FILES_PER_MINUTE", "0")]);
    let asked: Vec<_> = (0..6)
        .map(|n| {
            // Each another scenario, so that each has to be worked out.
            let ask = format!("GET /export/tornado.png?tokens={}B HTTP/1.1\r\nhost: here\r\n\r\n", 100 + n);
            server.send(&ask)
        })
        .collect();
    thread::sleep(Duration::from_millis(100));
    server.terminate();
    for stream in asked {
        assert!(read(stream).ends_with(b"IEND\xaeB`\x82"), "a picture is lost");
    }
    assert_eq!(server.ended().code(), Some(0));
}

#[test]
fn idle_connections_do_not_hold_up_the_end() {
    let mut server = Server::start("stop-idle", &[]);
    let _silent = server.send("");
    let mut kept = server.send("GET /healthz HTTP/1.1\r\nhost: here\r\n\r\n");
    let mut first = [0; 15];
    kept.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200 OK");
    let start = Instant::now();
    server.terminate();
    assert_eq!(server.ended().code(), Some(0));
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn after_the_end_all_links_are_in_the_one_file() {
    let mut server = Server::start("stop-checkpoint", &[]);
    assert!(location(&server.ask("POST", "/s", "of=tokens%3D120B")).is_some());
    server.terminate();
    assert_eq!(server.ended().code(), Some(0));
    let folder = super::support::folder("stop-checkpoint");
    assert!(folder.join("links.sqlite3").is_file());
    assert!(!folder.join("links.sqlite3-wal").exists(), "the log has been written back");
}

#[test]
fn an_address_in_use_is_named() {
    let server = Server::start("stop-taken", &[]);
    let (taken, free) = (server.addr(), "127.0.0.1:0".to_string());
    for (flag, addr, private) in [("--addr", &taken, &free), ("--private-addr", &free, &taken)] {
        let second = Command::new(env!("CARGO_BIN_EXE_crossover"))
            .args(["serve", "--addr", addr, "--private-addr", private, "--site"])
            .arg(site())
            .output()
            .unwrap();
        let message = String::from_utf8(second.stderr).unwrap();
        assert_eq!(second.status.code(), Some(1));
        let field = flag.trim_start_matches('-');
        assert!(message.starts_with(&format!("{field}: can't listen on {} ", server.addr())), "{message}");
        assert!(message.contains(flag) && message.trim_end().lines().count() == 1, "{message}");
    }
}
