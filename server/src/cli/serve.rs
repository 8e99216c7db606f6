//! `crossover serve`: the web server.

use super::{Command, Stop};
use crate::config::Config;
use crate::health::Health;
use crate::site::Site;
use crate::{listen, logs, router, short};
use clap::{Args, Parser as _};
use crossover_economics::error::InputError;
use tokio::net::TcpListener;
use tokio::runtime;

/// Serves the pages, the exports and the checks of health
#[derive(Args, Debug)]
#[command(after_help = "Example: crossover serve --addr 0.0.0.0:8080")]
pub(super) struct Serve {
    #[command(flatten)]
    config: Config,
}

/// `cargo leptos serve` and `watch` start the program without arguments.
pub(super) fn started_by_cargo_leptos() -> Option<Command> {
    let addr = std::env::var("LEPTOS_SITE_ADDR").ok()?;
    super::Cli::try_parse_from(["crossover", "serve", "--addr", &addr]).ok()?.command
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Stop> {
        logs::start();
        let failed = |error: std::io::Error| Stop::Machine(format!("can't start: {error}"));
        // Rendering holds a thread for milliseconds: never serve from a single one.
        let runtime = runtime::Builder::new_multi_thread()
            .worker_threads(self.config.workers())
            .enable_all()
            .build()
            .map_err(failed)?;
        runtime.block_on(self.serve())
    }

    async fn serve(self) -> Result<(), Stop> {
        let site = Site::find(self.config.site.as_deref());
        if !site.is_built() {
            let message = format!("no built pages in “{}”; ./dev serve builds them", site.root().display());
            return Err(InputError::new("site", message).into());
        }
        let store = self.config.keeping.store()?;
        let stop = listen::told_to_stop();
        let addr = self.config.addr;
        let listener = TcpListener::bind(addr).await.map_err(|error| {
            Stop::Machine(format!("addr: can't listen on {addr} ({error}); choose another with --addr"))
        })?;
        let health = Health::default();
        let router = router::router(&site, &self.config, &health, &store);
        let tended = tokio::spawn(short::tend(store.clone(), self.config.keeping.place().name()));
        let addr = listener.local_addr().unwrap_or(addr);
        super::output::text(&format!("Crossover is ready at http://{addr} (Ctrl-C stops it)\n"))?;
        listen::serve(listener, router, &health, stop).await;
        tended.abort();
        store.close().await;
        Ok(())
    }
}
