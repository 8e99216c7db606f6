//! The least that can be served: one page of so many bytes from memory. `./dev load` measures the real pages beside it.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use std::io::Write as _;

#[tokio::main(flavor = "multi_thread")]
async fn main() -> std::io::Result<()> {
    let bytes = std::env::args().nth(1).and_then(|bytes| bytes.parse().ok()).unwrap_or(0);
    let page: &'static str = String::leak("a".repeat(bytes));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{} ", listener.local_addr()?);
    std::io::stdout().flush()?;
    axum::serve(listener, Router::new().route("/", get(async move || Html(page)))).await
}
