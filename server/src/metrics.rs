//! Counts and times for Prometheus. None of them says what was asked for: addresses are known by their routes only.

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use crossover_store::Store;
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use metrics_process::Collector;
use std::time::{Duration, Instant};

const REQUESTS: &str = "crossover_http_requests_total";
const SECONDS: &str = "crossover_http_request_duration_seconds";
const RUNNING: &str = "crossover_http_requests_running";
const CONNECTIONS: &str = "crossover_connections";
const JOBS: &str = "crossover_jobs_running";
const STORE: &str = "crossover_store_up";

/// Ends of the intervals that durations are sorted into, in seconds.
const INTERVALS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 15.0];
/// How often what has been measured is put in order.
const UPKEEP: Duration = Duration::from_secs(10);

/// Starts to count, once a process.
///
/// # Errors
/// When something counts already.
pub(crate) fn start() -> Result<PrometheusHandle, BuildError> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(SECONDS.to_string()), &INTERVALS)?
        .install_recorder()?;
    describe_counter!(REQUESTS, "Requests answered, by method, route and status");
    describe_histogram!(SECONDS, Unit::Seconds, "Time to the head of the answer, by route");
    describe_gauge!(RUNNING, "Requests being answered");
    describe_gauge!(CONNECTIONS, "Open connections");
    describe_gauge!(JOBS, "Files and answers being made");
    describe_gauge!(STORE, "Whether short links can be kept and opened: 1 or 0");
    // Told from the beginning, not from the first on.
    for name in [RUNNING, CONNECTIONS, JOBS] {
        gauge!(name).set(0.0);
    }
    Collector::default().describe();
    Ok(handle)
}

/// `/metrics`, for a port that the public does not reach. The store is tried at each look.
pub(crate) fn routes(handle: PrometheusHandle, store: Store) -> Router {
    let shown = async move || {
        gauge!(STORE).set(f64::from(u8::from(store.reached().await.is_ok())));
        Collector::default().collect();
        ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render())
            .into_response()
    };
    Router::new().route("/metrics", get(shown))
}

/// Puts what has been measured in order from time to time. Ends with the program.
pub(crate) async fn tend(handle: PrometheusHandle) {
    let mut times = tokio::time::interval(UPKEEP);
    loop {
        times.tick().await;
        handle.run_upkeep();
    }
}

/// Counts a request and its time.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str).to_owned();
    let method = method(request.method());
    let start = Instant::now();
    let running = Running::one(RUNNING);
    let response = next.run(request).await;
    drop(running);
    histogram!(SECONDS, "route" => route.clone()).record(start.elapsed().as_secs_f64());
    let status = response.status().as_u16().to_string();
    counter!(REQUESTS, "method" => method, "route" => route, "status" => status).increment(1);
    response
}

/// The methods that there are; a client may make up others without end.
fn method(method: &Method) -> &'static str {
    let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    known.into_iter().find(|known| *known == method.as_str()).unwrap_or("other")
}

/// One more of something, until it is dropped.
pub(crate) struct Running(&'static str);

impl Running {
    /// One more open connection.
    pub(crate) fn connection() -> Self {
        Self::one(CONNECTIONS)
    }

    /// One more job.
    pub(crate) fn job() -> Self {
        Self::one(JOBS)
    }

    fn one(name: &'static str) -> Self {
        gauge!(name).increment(1.0);
        Self(name)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        gauge!(self.0).decrement(1.0);
    }
}
