//! How often a client may ask.

use super::{Guard, client};
use crate::refusal;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use std::net::IpAddr;
use std::num::NonZero;
use std::sync::Arc;
use std::time::Duration;

/// How often clients that ask no more are forgotten.
const FORGET: Duration = Duration::from_mins(1);

/// What is counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    File,
    Link,
    Page,
}

impl Kind {
    /// What a request asks for; nothing where it costs us next to nothing.
    fn of(method: &Method, path: &str) -> Option<Self> {
        let starts = |with: &[&str]| with.iter().any(|with| path.starts_with(with));
        let writes = method != Method::GET && method != Method::HEAD;
        if starts(&["/export/", "/api/v1/chart", "/api/v1/deck"]) {
            Some(Self::File)
        } else if writes && (path == "/s" || starts(&["/s/", "/api/v1/links"])) {
            Some(Self::Link)
        } else if starts(&["/pkg/", "/fonts/"]) || crate::health::is_asked(path) || path.contains('.') {
            None
        } else {
            Some(Self::Page)
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::File => "Too many files have been asked for from this network.",
            Self::Link => "Too many short links have been made or changed from this network.",
            Self::Page => "Too many pages have been asked for from this network.",
        }
    }
}

/// Counts for each client.
#[derive(Clone, Debug)]
pub struct Rates {
    proxies: usize,
    files: Option<Arc<DefaultKeyedRateLimiter<IpAddr>>>,
    links: Option<Arc<DefaultKeyedRateLimiter<IpAddr>>>,
    pages: Option<Arc<DefaultKeyedRateLimiter<IpAddr>>>,
}

impl From<&Guard> for Rates {
    fn from(guard: &Guard) -> Self {
        // A minute's worth at once, then as they come back.
        let limiter = |rate| {
            let rate = NonZero::new(rate)?;
            Some(Arc::new(DefaultKeyedRateLimiter::keyed(Quota::per_minute(rate))))
        };
        Self {
            proxies: guard.proxies,
            files: limiter(guard.files_per_minute),
            links: limiter(guard.links_per_minute),
            pages: limiter(guard.pages_per_minute),
        }
    }
}

impl Rates {
    fn counted(&self) -> impl Iterator<Item = &Arc<DefaultKeyedRateLimiter<IpAddr>>> {
        [&self.files, &self.links, &self.pages].into_iter().flatten()
    }

    /// How long the client of a request has to wait, if it has.
    fn wait(&self, kind: Kind, client: IpAddr) -> Option<Duration> {
        let limiter = match kind {
            Kind::File => &self.files,
            Kind::Link => &self.links,
            Kind::Page => &self.pages,
        };
        let early = limiter.as_ref()?.check_key(&client).err()?;
        Some(early.wait_time_from(DefaultClock::default().now()))
    }
}

/// Lets a request through, or says when to come again.
pub(crate) async fn count(State(rates): State<Rates>, request: Request, next: Next) -> Response {
    let wait = Kind::of(request.method(), request.uri().path()).and_then(|kind| {
        let client = client::of(request.extensions(), request.headers(), rates.proxies);
        rates.wait(kind, client).map(|wait| (kind, wait))
    });
    match wait {
        Some((kind, wait)) => refusal::too_often(kind.words(), wait),
        None => next.run(request).await,
    }
}

/// Forgets clients that ask no more, so that memory does not grow with their number. Ends with the program.
pub(crate) async fn tend(rates: Rates) {
    let mut minutes = tokio::time::interval(FORGET);
    loop {
        minutes.tick().await;
        for limiter in rates.counted() {
            limiter.retain_recent();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_costs_us_most_is_counted_apart() {
        let of = |method, path| Kind::of(&method, path);
        assert_eq!(of(Method::GET, "/export/crossover.pdf"), Some(Kind::File));
        assert_eq!(of(Method::HEAD, "/api/v1/chart/tornado.png"), Some(Kind::File));
        assert_eq!(of(Method::POST, "/s"), Some(Kind::Link));
        assert_eq!(of(Method::POST, "/s/id/token"), Some(Kind::Link));
        assert_eq!(of(Method::DELETE, "/api/v1/links/id"), Some(Kind::Link));
        for path in ["/", "/s", "/s/id", "/evidence", "/api/v1/evaluate", "/nowhere"] {
            assert_eq!(of(Method::GET, path), Some(Kind::Page), "{path}");
        }
        for path in ["/pkg/crossover.AbC.js", "/fonts/inter-400.woff2", "/icon.svg", "/healthz", "/readyz"] {
            assert_eq!(of(Method::GET, path), None, "{path}");
        }
    }
}
