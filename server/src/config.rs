//! Settings of the server: a flag each, or a variable of the environment.

use crate::guard::Guard;
use crate::keeping::Keeping;
use crate::logs::Format;
use crate::origins::Origins;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::thread::available_parallelism;

/// What can be set.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Address to listen on
    #[arg(long, env = "CROSSOVER_ADDR", default_value = "127.0.0.1:3000", value_parser = address)]
    pub addr: SocketAddr,
    /// Folder of the built pages [default: those in the program; else `site` beside it or a folder above]
    #[arg(long, env = "CROSSOVER_SITE", value_name = "FOLDER")]
    pub site: Option<PathBuf>,
    /// The address is reached by HTTPS only: tell browsers to keep to that for a year
    #[arg(long, env = "CROSSOVER_HTTPS")]
    pub https: bool,
    /// Threads that serve [default: one a core, at least 4]
    #[arg(long, env = "CROSSOVER_THREADS", value_name = "N", value_parser = threads)]
    pub threads: Option<u16>,
    /// Address of metrics and health for those who run the server; keep it from the public [default: none]
    #[arg(long, env = "CROSSOVER_PRIVATE_ADDR", value_name = "ADDR", value_parser = address)]
    pub(crate) private_addr: Option<SocketAddr>,
    /// How the log on stderr is written
    #[arg(long, env = "CROSSOVER_LOG", value_enum, default_value = "text")]
    pub(crate) log: Format,
    /// Seconds after the signal to stop in which requests are still taken, while balancers see /readyz say no
    #[arg(long, env = "CROSSOVER_NOTICE", value_name = "SECONDS", default_value = "1", value_parser = notice)]
    pub(crate) notice: u8,
    /// What a client may ask for
    #[command(flatten)]
    pub guard: Guard,
    /// Origins whose pages may ask /api from a browser, with commas between; * for all [default: none]
    #[arg(long, env = "CROSSOVER_CORS_ORIGINS", value_name = "ORIGINS", value_parser = Origins::read)]
    pub cors_origins: Option<Origins>,
    /// Where short links are kept
    #[command(flatten)]
    pub keeping: Keeping,
}

impl Config {
    /// Threads that serve.
    #[must_use]
    pub fn workers(&self) -> usize {
        self.threads.map_or_else(|| cores().max(4), usize::from)
    }
}

fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_unreadable| "must be an address and a port, such as 127.0.0.1:3000")
}

fn threads(text: &str) -> Result<u16, &'static str> {
    let threads = text.parse().ok().filter(|threads| (1..=1024).contains(threads));
    threads.ok_or("must be a whole number between 1 and 1024")
}

fn notice(text: &str) -> Result<u8, &'static str> {
    let seconds = text.parse().ok().filter(|seconds| *seconds <= 120);
    seconds.ok_or("must be a whole number of seconds between 0 and 120")
}

/// Cores that the program may use.
pub(crate) fn cores() -> usize {
    available_parallelism().map_or(1, Into::into)
}
