//! A PostgreSQL server of a test's own, on a free port.

use std::ffi::OsStr;
use std::io::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A server with an empty folder; both are gone with it.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    /// Starts one. Nothing where PostgreSQL is not installed, which is said aloud; where CI is set, that is a failure.
    pub(crate) fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(
                std::env::var_os("CI").is_none(),
                "PostgreSQL is not installed, and CI must not do without"
            );
            // Past what the test runner catches.
            let _ = std::io::stderr()
                .write_all(b"skipped: PostgreSQL is not installed, so nothing was tried against it\n");
            return None;
        };
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("crossover-postgres-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(&folder));
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let cluster = Self { programs, folder, port };
        let data = cluster.folder.join("data");
        let arguments = ["--auth=trust", "--username=crossover", "--encoding=UTF8", "--no-sync", "-D"];
        run(cluster.program("initdb").args(arguments).arg(data));
        cluster.go_on();
        Some(cluster)
    }

    /// Starts the server again after [`stop`](Self::stop).
    pub(crate) fn go_on(&self) {
        let options = format!("-p {} -k {} -c listen_addresses=127.0.0.1", self.port, self.folder.display());
        run(self.control(["-w", "-o", &options, "-l"]).arg(self.folder.join("log")).arg("start"));
    }

    /// Stops the server at once, as a crash does.
    pub(crate) fn stop(&self) {
        run(&mut self.control(["-w", "-m", "immediate", "stop"]));
    }

    /// The address of a new database.
    pub(crate) fn database(&self, name: &str) -> String {
        let mut create = self.program("psql");
        create.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "crossover", "postgres"]);
        run(create.args(["-c", &format!("CREATE DATABASE \"{name}\"")]));
        format!("postgres://crossover@127.0.0.1:{}/{name}?sslmode=disable", self.port)
    }

    fn control<const N: usize>(&self, arguments: [&str; N]) -> Command {
        let mut command = self.program("pg_ctl");
        command.arg("-D").arg(self.folder.join("data")).args(arguments);
        command
    }

    /// One of PostgreSQL's programs; they refuse to be run by root.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if is_root() { Command::new("runuser") } else { Command::new(&program) };
        if is_root() {
            command.args(["-u", "postgres", "--"]).arg(program);
        }
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Stopped already, perhaps.
        let _ =
            self.control(["-m", "immediate", "stop"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The folder of PostgreSQL's programs: the newest of Debian's, else one on the path.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian = versions.map(|version| version.path().join("bin")).filter(|folder| is_there(folder)).max();
    let path = std::env::var_os("PATH").unwrap_or_default();
    debian.or_else(|| std::env::split_paths(&path).find(|folder| is_there(folder)))
}

fn is_there(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

fn run(command: &mut Command) {
    // The server that pg_ctl leaves behind must not hold our pipes open.
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "{:?} failed", command.get_args().collect::<Vec<&OsStr>>());
}
