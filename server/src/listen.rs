//! Takes connections, and lets them end well.

use crate::guard::client::Peer;
use crate::health::Health;
use crate::metrics::Running;
use axum::Router;
use axum::extract::Request;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONNECTION;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt as _;

/// Longest time that a client may take to send the head of a request.
const HEAD: Duration = Duration::from_secs(5);
/// Longest time that a client may take none of an answer.
const TAKE: Duration = Duration::from_secs(30);
/// Room for the head of a request: the longest address and the usual headers.
const BUFFER: usize = 32 * 1024;
/// Longest time that running requests have to end.
const DRAIN: Duration = Duration::from_secs(20);

/// How connections are taken, and let go.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manners {
    /// Connections at a time.
    pub(crate) most: usize,
    /// How long requests are still taken after the signal to stop, while balancers learn of it.
    pub(crate) notice: Duration,
}

/// Serves `router` until `stop` ends. Then, for as long as the notice lasts, it still answers what comes, but says that it
/// is not ready and keeps no connection; after that it takes no more, finishes what runs, and returns.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    health: &Health,
    manners: Manners,
    stop: impl Future<Output = ()>,
) {
    let router = router.layer(from_fn_with_state(health.clone(), part));
    let connections = GracefulShutdown::new();
    let seats = Arc::new(Semaphore::new(manners.most));
    let accept = async || {
        loop {
            // Closed never, so there is one in time.
            let Ok(seat) = Arc::clone(&seats).acquire_owned().await else { return };
            match listener.accept().await {
                Ok((stream, peer)) => connect(stream, peer.ip(), router.clone(), &connections, seat),
                Err(error) => pause(&error).await,
            }
        }
    };
    tokio::select! { () = accept() => (), () = stop => () }
    health.stop();
    tracing::info!(open = connections.count(), "stopping");
    let _ = tokio::time::timeout(manners.notice, accept()).await;
    drop(listener);
    if tokio::time::timeout(DRAIN, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

/// Asks a client to come by a new connection, which leads it to a server that stays.
async fn part(State(health): State<Health>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if health.is_stopping() {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

fn connect(
    stream: TcpStream,
    peer: IpAddr,
    router: Router,
    connections: &GracefulShutdown,
    seat: OwnedSemaphorePermit,
) {
    // Without it small answers wait for more to send.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(TAKE));
    let service = router.map_request(move |mut request: axum::http::Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(service));
    let watched = connections.watch(connection);
    tokio::spawn(async move {
        let _open = (Running::connection(), seat);
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
