//! Servers as processes, and requests to them.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

/// A running server; ended with the test.
pub(crate) struct Server {
    process: Child,
    addr: String,
    log: PathBuf,
}

impl Server {
    /// Starts one with these variables set. `name` keeps the folders of tests apart: its links are kept there unless they
    /// are kept elsewhere.
    pub(crate) fn start(name: &str, variables: &[(&str, &str)]) -> Self {
        Self::start_by(Command::new(env!("CARGO_BIN_EXE_crossover")), name, variables)
    }

    /// Starts one by a command that runs the program with the arguments that it is given.
    pub(crate) fn start_by(mut command: Command, name: &str, variables: &[(&str, &str)]) -> Self {
        let folder = folder(name);
        let log = folder.join("log");
        let mut process = command
            .args(["serve", "--addr", "127.0.0.1:0", "--site"])
            .arg(site())
            .env("CROSSOVER_STORE", folder.join("links.sqlite3"))
            .env_remove("DATABASE_URL")
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let addr = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next());
        let addr =
            addr.unwrap_or_else(|| panic!("no address in {line:?}: {}", fs::read_to_string(&log).unwrap()));
        Self { addr: addr.to_string(), process, log }
    }

    /// Sends a request, and reads the answer to its end.
    pub(crate) fn ask(&self, method: &str, path: &str, form: &str) -> String {
        ask(&self.addr, method, path, form).unwrap()
    }

    /// Opens a connection and writes `head` on it.
    pub(crate) fn send(&self, head: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.addr).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }

    /// Where it listens.
    pub(crate) fn addr(&self) -> String {
        self.addr.clone()
    }

    /// What it has written down so far.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// Asks it to stop, as a process manager does.
    pub(crate) fn terminate(&self) {
        let status = Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status().unwrap();
        assert!(status.success());
    }

    /// Waits until it has ended.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        self.process.wait().unwrap()
    }

    /// Ends it at once, as `kill -9` does.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.ended();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already, perhaps.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder of its own for each test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("process").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// An empty site.
pub(crate) fn site() -> PathBuf {
    let site = folder("site");
    fs::create_dir_all(site.join("pkg")).unwrap();
    site
}

/// Sends a request to a server that may end meanwhile.
pub(crate) fn ask(addr: &str, method: &str, path: &str, form: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(addr)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: crossover.example\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )?;
    Ok(String::from_utf8_lossy(&read(stream)).into_owned())
}

/// Reads an answer to its end, or as much of it as there is.
pub(crate) fn read(mut stream: TcpStream) -> Vec<u8> {
    let mut answer = Vec::new();
    // A connection that is cut off has told all that it will.
    let _ = stream.read_to_end(&mut answer);
    answer
}

/// Where an answer leads, if it leads anywhere.
pub(crate) fn location(answer: &str) -> Option<&str> {
    let led = answer
        .starts_with("HTTP/1.1 303")
        .then(|| answer.lines().find_map(|line| line.strip_prefix("location: ")));
    led.flatten()
}

/// Whether this machine lets a test do `what`; where it does not, that is said.
pub(crate) fn can(program: &str, probe: &[&str], what: &str) -> bool {
    let probed = Command::new(program).args(probe).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = probed.is_ok_and(|status| status.success());
    if !found {
        eprintln!("skipped: {what}");
    }
    found
}
