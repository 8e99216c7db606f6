//! The steps that lead to today's tables. Each is done once, in order, and none is ever changed or undone.

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyPool, SqlSafeStr as _};

const STEPS: &[(&str, &str)] = &[("links", include_str!("migrations/1-links.sql"))];

/// Does the steps that are not done yet. Of several programs that start at once on PostgreSQL, one does them.
///
/// # Errors
/// When a step fails, or a later version of the program has done steps that this one does not know.
pub(crate) async fn run(pool: &AnyPool) -> Result<(), sqlx::migrate::MigrateError> {
    let steps = STEPS.iter().zip(1..).map(|((name, sql), number)| {
        Migration::new(number, (*name).into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(steps.collect()).run(pool).await
}
