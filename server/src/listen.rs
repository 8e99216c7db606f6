//! Takes connections, and lets them end well.

use crate::health::Health;
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal;

/// Longest time that a client may take to send the head of a request.
const HEAD: Duration = Duration::from_secs(5);
/// Room for the head of a request: the longest address and the usual headers.
const BUFFER: usize = 32 * 1024;
/// Longest time that running requests have to end.
const DRAIN: Duration = Duration::from_secs(20);

/// Serves `router` until `stop` ends: then takes no more connections, finishes what runs, and returns.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    health: &Health,
    stop: impl Future<Output = ()>,
) {
    let connections = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _peer)) => connect(stream, router.clone(), &connections),
                Err(error) => pause(&error).await,
            },
            () = &mut stop => break,
        }
    }
    health.stop();
    drop(listener);
    tracing::info!(running = connections.count(), "stopping");
    if tokio::time::timeout(DRAIN, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

fn connect(stream: TcpStream, router: Router, connections: &GracefulShutdown) {
    // Without it small answers wait for more to send.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let watched = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = watched.await {
            tracing::debug!(%error, "connection ended");
        }
    });
}

/// Most failures to accept concern one connection; when files have run out only time helps.
async fn pause(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        tracing::error!(%error, "can't take a connection");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

/// Ends at Ctrl-C, or at the signal by which a process manager asks a process to stop.
///
/// Listens for both from the call on, not from the first poll: a signal that comes right after the first request must
/// find a listener, or it ends the process at once.
#[cfg(unix)]
pub(crate) fn told_to_stop() -> impl Future<Output = ()> {
    use signal::unix::{SignalKind, signal};
    let listeners = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
    async move {
        let [interrupt, terminate] = listeners.map(|listener| async move {
            match listener {
                Ok(mut signals) => drop(signals.recv().await),
                // Where signals can't be heard there is nothing to wait for.
                Err(_) => std::future::pending().await,
            }
        });
        tokio::select! { () = interrupt => (), () = terminate => () }
    }
}

/// Ends at Ctrl-C.
#[cfg(not(unix))]
pub(crate) async fn told_to_stop() {
    if signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
