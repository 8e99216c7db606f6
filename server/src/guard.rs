//! What one client, and all together, may ask for.
//!
//! A client that asks too often is told when to come again (429); when all together ask for more than the machine can do,
//! some are (503). Nobody waits without end.

pub(crate) mod client;
pub(crate) mod crowd;
pub mod rate;

use clap::Args;

/// Settings of the limits.
#[derive(Args, Clone, Debug)]
pub struct Guard {
    /// Proxies in front that add to X-Forwarded-For: the client is who asked the outermost of them
    #[arg(long, env = "CROSSOVER_PROXIES", value_name = "N", default_value = "0", value_parser = proxies)]
    pub(crate) proxies: usize,
    /// Files and pictures that a client may have in a minute; 0 sets no limit
    #[arg(long, env = "CROSSOVER_FILES_PER_MINUTE", value_name = "N", default_value = "240", value_parser = rate)]
    pub(crate) files_per_minute: u32,
    /// Short links that a client may make or change in a minute; 0 sets no limit
    #[arg(long, env = "CROSSOVER_LINKS_PER_MINUTE", value_name = "N", default_value = "30", value_parser = rate)]
    pub(crate) links_per_minute: u32,
    /// Pages and answers that a client may have in a minute; 0 sets no limit
    #[arg(long, env = "CROSSOVER_PAGES_PER_MINUTE", value_name = "N", default_value = "0", value_parser = rate)]
    pub(crate) pages_per_minute: u32,
    /// Connections at a time; more wait until one ends
    #[arg(long, env = "CROSSOVER_CONNECTIONS", value_name = "N", default_value = "2048", value_parser = many)]
    pub(crate) connections: usize,
    /// Requests that are answered at a time; more are told to come again
    #[arg(long, env = "CROSSOVER_REQUESTS", value_name = "N", default_value = "1024", value_parser = many)]
    pub(crate) requests: usize,
}

fn proxies(text: &str) -> Result<usize, &'static str> {
    text.parse().ok().filter(|proxies| *proxies <= 16).ok_or("must be a whole number between 0 and 16")
}

fn rate(text: &str) -> Result<u32, &'static str> {
    let rate = text.parse().ok().filter(|rate| *rate <= 1_000_000);
    rate.ok_or("must be a whole number between 0 (no limit) and 1000000")
}

fn many(text: &str) -> Result<usize, &'static str> {
    let many = text.parse().ok().filter(|many| (1..=100_000).contains(many));
    many.ok_or("must be a whole number between 1 and 100000")
}
