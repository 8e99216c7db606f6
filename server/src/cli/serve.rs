//! `crossover serve`: the web server.

use super::{Command, Stop};
use crate::config::Config;
use crate::guard::rate::{self, Rates};
use crate::health::{self, Health};
use crate::listen::Manners;
use crate::site::Site;
use crate::{listen, logs, metrics, router, short};
use clap::{Args, Parser as _};
use crossover_economics::error::InputError;
use crossover_store::Store;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::task::JoinSet;

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
        logs::start(self.config.log);
        let failed = |error: std::io::Error| Stop::Machine(format!("can't start: {error}"));
        // Many systems start a program with room for a thousand connections, and let it ask for more.
        let _ = rlimit::increase_nofile_limit(u64::MAX);
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
        if let Some(folder) = site.missing() {
            let message = format!("no built pages in “{}”; ./dev serve builds them", folder.display());
            return Err(InputError::new("site", message).into());
        }
        let store = self.config.keeping.store()?;
        let stop = listen::told_to_stop();
        let addr = self.config.addr;
        let listener = bind("addr", addr).await?;
        let (health, rates) = (Health::default(), Rates::from(&self.config.guard));
        let router = router::router(&site, &self.config, &health, &rates, &store);
        let mut tended = JoinSet::new();
        self.private(&health, &store, &mut tended).await?;
        tended.spawn(short::tend(store.clone(), self.config.keeping.place().name()));
        tended.spawn(rate::tend(rates));
        let addr = listener.local_addr().unwrap_or(addr);
        super::output::text(&format!("Crossover is ready at http://{addr} (Ctrl-C stops it)\n"))?;
        let notice = Duration::from_secs(self.config.notice.into());
        let manners = Manners { most: self.config.guard.connections, notice };
        listen::serve(listener, router, &health, manners, stop).await;
        tended.shutdown().await;
        store.close().await;
        Ok(())
    }

    /// Serves metrics and health where those who run the server look for them, to the very end.
    async fn private(&self, health: &Health, store: &Store, tended: &mut JoinSet<()>) -> Result<(), Stop> {
        let Some(addr) = self.config.private_addr else { return Ok(()) };
        let listener = bind("private-addr", addr).await?;
        let handle =
            metrics::start().map_err(|error| Stop::Machine(format!("can't start to count: {error}")))?;
        tracing::info!(addr = %listener.local_addr().unwrap_or(addr), "metrics and health");
        let router = metrics::routes(handle.clone(), store.clone()).merge(health::routes(health));
        tended.spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(%error, "metrics and health are not served any more");
            }
        });
        tended.spawn(metrics::tend(handle));
        Ok(())
    }
}

/// Listens on `addr`, which the flag `field` has set.
async fn bind(field: &str, addr: SocketAddr) -> Result<TcpListener, Stop> {
    TcpListener::bind(addr).await.map_err(|error| {
        Stop::Machine(format!("{field}: can't listen on {addr} ({error}); choose another with --{field}"))
    })
}
