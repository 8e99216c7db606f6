//! Who asks for too much, too often or too slowly.

use super::support::{Server, read};
use std::io::{Read as _, Write as _};
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn a_head_that_does_not_end_is_cut_off() {
    let server = Server::start("limits-slow-head", &[]);
    let start = Instant::now();
    let answer = read(server.send("GET / HTTP/1.1\r\nhost: he"));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert!(!answer.starts_with(b"HTTP/1.1 200"));
}

#[test]
fn a_body_that_does_not_end_is_cut_off() {
    let server = Server::start("limits-slow-body", &[]);
    let start = Instant::now();
    let mut stream = server.send("POST /s HTTP/1.1\r\nhost: here\r\ncontent-length: 1000\r\n\r\n");
    let mut drip = stream.try_clone().unwrap();
    // A byte now and then keeps nobody waiting for ever.
    let dripping = thread::spawn(move || {
        while drip.write_all(b"x").is_ok() {
            thread::sleep(Duration::from_millis(500));
            if start.elapsed() > Duration::from_secs(40) {
                break;
            }
        }
    });
    let mut first = [0; 12];
    stream.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 503");
    assert!(start.elapsed() < Duration::from_secs(25), "{:?}", start.elapsed());
    drop(stream);
    let healthy = server.ask("GET", "/healthz", "");
    assert!(healthy.starts_with("HTTP/1.1 200"));
    drop(server);
    dripping.join().unwrap();
}

#[test]
fn a_head_that_is_too_large_is_refused() {
    let server = Server::start("limits-large", &[]);
    let head = format!("GET / HTTP/1.1\r\nhost: here\r\nx: {}\r\n\r\n", "a".repeat(100_000));
    let mut stream = std::net::TcpStream::connect(server.addr()).unwrap();
    // The server may have answered and closed before all of it is written.
    let _ = stream.write_all(head.as_bytes());
    let mut answer = [0; 12];
    if stream.read_exact(&mut answer).is_ok() {
        assert_eq!(&answer, b"HTTP/1.1 431");
    }
    assert!(server.ask("GET", "/healthz", "").starts_with("HTTP/1.1 200 OK"));
}

#[test]
fn connections_beyond_the_most_wait_for_one_to_end() {
    let server = Server::start("limits-connections", &[("CROSSOVER_CONNECTIONS", "2")]);
    let held: Vec<_> = (0..2).map(|_| server.send("GET /heal")).collect();
    thread::sleep(Duration::from_millis(200));
    let mut third = server.send("GET /healthz HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n");
    third.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
    assert!(third.read(&mut [0; 1]).is_err(), "there is no room yet");
    drop(held);
    third.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    assert!(read(third).starts_with(b"HTTP/1.1 200"));
}

#[test]
fn a_client_is_told_when_to_come_again_whatever_it_says_of_itself() {
    let server = Server::start("limits-rate", &[("CROSSOVER_FILES_PER_MINUTE", "2")]);
    let ask = |claimed: &str| {
        let head = format!(
            "GET /export/crossover.csv HTTP/1.1\r\nhost: here\r\nx-forwarded-for: {claimed}\r\nconnection: close\r\n\r\n"
        );
        String::from_utf8_lossy(&read(server.send(&head))).into_owned()
    };
    assert!(ask("198.51.100.1").starts_with("HTTP/1.1 200"));
    assert!(ask("198.51.100.2").starts_with("HTTP/1.1 200"));
    let refused = ask("198.51.100.3");
    assert!(refused.starts_with("HTTP/1.1 429") && refused.contains("\r\nretry-after: "), "{refused}");
    assert!(server.ask("GET", "/s", "").starts_with("HTTP/1.1 200"), "pages are counted apart");
}
