//! The server as a process: it starts, says where it is, and stops without losing an answer.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server; ended with the test.
struct Server {
    process: Child,
    addr: String,
}

impl Server {
    /// Starts one on a free port, over an empty site.
    fn start(name: &str) -> Self {
        let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(site.join("pkg")).unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_crossover"))
            .args(["serve", "--addr", "127.0.0.1:0", "--site"])
            .arg(&site)
            .env("CROSSOVER_STORE", site.join("links.sqlite3"))
            .env_remove("DATABASE_URL")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let addr = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        let addr = addr.unwrap_or_else(|| panic!("no address in {line:?}")).to_string();
        Self { process, addr }
    }

    /// Opens a connection and writes `head` on it.
    fn send(&self, head: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.addr).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }

    /// Asks it to stop, as a process manager does.
    fn terminate(&self) {
        let status = Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status().unwrap();
        assert!(status.success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already where all went well.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn read(mut stream: TcpStream) -> Vec<u8> {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    answer
}

#[test]
fn a_picture_that_is_being_drawn_is_finished_before_the_end() {
    let mut server = Server::start("serve-drain");
    let drawing = server.send("GET /export/avoided-spend.png?scale=2 HTTP/1.1\r\nhost: here\r\n\r\n");
    std::thread::sleep(Duration::from_millis(50));
    server.terminate();
    let answer = read(drawing);
    assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
    assert!(answer.ends_with(b"IEND\xaeB`\x82"), "the whole picture");
    assert_eq!(server.process.wait().unwrap().code(), Some(0));
}

#[test]
fn idle_connections_do_not_hold_up_the_end() {
    let mut server = Server::start("serve-idle");
    let _silent = server.send("");
    let mut kept = server.send("GET /healthz HTTP/1.1\r\nhost: here\r\n\r\n");
    let mut first = [0; 15];
    kept.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200 OK");
    let start = Instant::now();
    server.terminate();
    assert_eq!(server.process.wait().unwrap().code(), Some(0));
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn a_head_that_does_not_end_is_cut_off() {
    let server = Server::start("serve-slow");
    let start = Instant::now();
    let answer = read(server.send("GET / HTTP/1.1\r\nhost: he"));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert!(!answer.starts_with(b"HTTP/1.1 200"));
}

#[test]
fn a_head_that_is_too_large_is_refused() {
    let server = Server::start("serve-large");
    let head = format!("GET / HTTP/1.1\r\nhost: here\r\nx: {}\r\n\r\n", "a".repeat(100_000));
    let mut stream = TcpStream::connect(&server.addr).unwrap();
    // The server may have answered and closed before all of it is written.
    let _ = stream.write_all(head.as_bytes());
    let mut answer = [0; 12];
    if stream.read_exact(&mut answer).is_ok() {
        assert_eq!(&answer, b"HTTP/1.1 431");
    }
    let healthy = read(server.send("GET /healthz HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n"));
    assert!(healthy.starts_with(b"HTTP/1.1 200 OK"));
}

#[test]
fn an_address_in_use_is_named() {
    let server = Server::start("serve-taken");
    let second = Command::new(env!("CARGO_BIN_EXE_crossover"))
        .args(["serve", "--addr", &server.addr, "--site"])
        .arg(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("serve-taken"))
        .output()
        .unwrap();
    let message = String::from_utf8(second.stderr).unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(message.starts_with(&format!("addr: can't listen on {} ", server.addr)), "{message}");
    assert!(message.contains("--addr") && message.trim_end().lines().count() == 1, "{message}");
}
