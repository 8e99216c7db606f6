//! Settings of the server: a flag each, or a variable of the environment.

use crate::keeping::Keeping;
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
    /// Folder of the built pages [default: `site` beside the program or a folder above]
    #[arg(long, env = "CROSSOVER_SITE", value_name = "FOLDER")]
    pub site: Option<PathBuf>,
    /// The address is reached by HTTPS only: tell browsers to keep to that for a year
    #[arg(long, env = "CROSSOVER_HTTPS")]
    pub https: bool,
    /// Threads that serve [default: one a core, at least 4]
    #[arg(long, env = "CROSSOVER_THREADS", value_name = "N", value_parser = threads)]
    pub threads: Option<u16>,
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

/// Cores that the program may use.
pub(crate) fn cores() -> usize {
    available_parallelism().map_or(1, Into::into)
}
