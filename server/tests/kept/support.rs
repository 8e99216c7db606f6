//! Servers as processes, and requests to them.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A running server; ended with the test.
pub(crate) struct Server {
    process: Child,
    addr: String,
}

impl Server {
    /// Starts one on a free port, over an empty site, with these variables set.
    pub(crate) fn start(variables: &[(&str, &str)]) -> Self {
        let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("kept-site");
        std::fs::create_dir_all(site.join("pkg")).unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_crossover"))
            .args(["serve", "--addr", "127.0.0.1:0", "--site"])
            .arg(site)
            .env_remove("DATABASE_URL")
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let addr = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        Self { addr: addr.unwrap_or_else(|| panic!("no address in {line:?}")).to_string(), process }
    }

    /// Sends a request, and reads the answer to its end.
    pub(crate) fn ask(&self, method: &str, path: &str, form: &str) -> String {
        ask(&self.addr, method, path, form).unwrap()
    }

    /// Where it listens.
    pub(crate) fn addr(&self) -> String {
        self.addr.clone()
    }

    /// Ends it at once, as `kill -9` does.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already, perhaps.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Sends a request to a server that may end meanwhile.
pub(crate) fn ask(addr: &str, method: &str, path: &str, form: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(addr)?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: crossover.example\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

/// Where an answer leads, if it leads anywhere.
pub(crate) fn location(answer: &str) -> Option<&str> {
    let led = answer
        .starts_with("HTTP/1.1 303")
        .then(|| answer.lines().find_map(|line| line.strip_prefix("location: ")));
    led.flatten()
}
