//! What a balancer asks.

use super::support::{get, service_with};
use axum::http::StatusCode;
use crossover_server::health::Health;

#[tokio::test]
async fn a_service_that_is_stopping_lives_but_wants_nothing() {
    let health = Health::default();
    let service = service_with("health", &health, &[]);
    assert_eq!(get(&service, "/healthz").await.status, StatusCode::OK);
    assert_eq!(get(&service, "/readyz").await.status, StatusCode::OK);
    health.stop();
    assert_eq!(get(&service, "/healthz").await.status, StatusCode::OK);
    assert_eq!(get(&service, "/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}
