//! The table of links: put in, opened, taken back.

use crate::link::DAY;
use crate::{Found, Id, Kept, Order, Place, Token, migrations};
use sqlx::any::{AnyPoolOptions, AnyRow};
use sqlx::{AnyPool, Row as _};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OnceCell;

/// Longest time until the store has answered, or counts as away.
const PATIENCE: Duration = Duration::from_secs(4);
/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(3);
/// Connections at once. SQLite writes one at a time anyway.
const CONNECTIONS: u32 = 8;
/// Days after its end that a link is said to have ended, before it is forgotten.
const REMEMBERED: i64 = 30;

/// The store can't be reached, or has refused. What was asked for has not been done, as far as is known.
#[derive(Debug)]
pub struct Away(pub(crate) String);

impl fmt::Display for Away {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Away {}

impl From<sqlx::Error> for Away {
    fn from(error: sqlx::Error) -> Self {
        Self(error.to_string())
    }
}

/// A store. A clone is a handle to the same.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) pool: AnyPool,
    migrated: Arc<OnceCell<()>>,
}

impl Store {
    /// The store at that place. Nothing is opened yet: it may come up later than we do, and go away at any time.
    ///
    /// # Errors
    /// When the place is no address of a store.
    pub fn at(place: &Place) -> Result<Self, Away> {
        sqlx::any::install_default_drivers();
        if let Place::Sqlite(file) = place
            && let Some(folder) = file.parent()
        {
            // Where it can't be made, opening the file says so.
            let _ = std::fs::create_dir_all(folder);
        }
        let sqlite = matches!(place, Place::Sqlite(_));
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(CONNECT)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if sqlite {
                        // What was acknowledged is on the disk, whatever happens then.
                        let how = "PRAGMA busy_timeout = 3000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                                   PRAGMA secure_delete = ON";
                        sqlx::raw_sql(how).execute(connection).await?;
                    }
                    Ok(())
                })
            })
            .connect_lazy(&place.url())?;
        Ok(Self { pool, migrated: Arc::new(OnceCell::new()) })
    }

    /// Makes the store ready: reaches it, and brings its tables up to date. Every other method does so first by itself.
    ///
    /// # Errors
    /// [`Away`], when that can't be done.
    pub async fn ready(&self) -> Result<(), Away> {
        let migrate = async || migrations::run(&self.pool).await.map_err(|error| Away(error.to_string()));
        self.in_time(async { self.migrated.get_or_try_init(migrate).await.copied() }).await
    }

    /// Whether links can be kept and opened now.
    ///
    /// # Errors
    /// [`Away`]: they can't.
    pub async fn reached(&self) -> Result<(), Away> {
        self.ready().await?;
        let look = sqlx::query("SELECT id FROM links LIMIT 1");
        self.in_time(async { Ok(look.fetch_optional(&self.pool).await?) }).await.map(drop)
    }

    /// Keeps what is asked for at the time `now`, in seconds since 1970. Once this has returned, it is on the disk.
    ///
    /// # Errors
    /// [`Away`]: it is not kept, as far as is known.
    pub async fn keep(&self, order: &Order, now: i64) -> Result<(Id, Token), Away> {
        self.ready().await?;
        let no_chance = |error: getrandom::Error| Away(error.to_string());
        let (id, token) = (Id::random().map_err(no_chance)?, Token::random().map_err(no_chance)?);
        let insert = sqlx::query(
            "INSERT INTO links (id, token_hash, query, name, note, made, expires, days, extended) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(id.as_str())
        .bind(token.hash())
        .bind(&order.query)
        .bind(&order.name)
        .bind(&order.note)
        .bind(now)
        .bind(now + i64::from(order.days) * DAY)
        .bind(i64::from(order.days))
        .bind(i64::from(order.extended));
        self.in_time(async { Ok(insert.execute(&self.pool).await?) }).await?;
        Ok((id, token))
    }

    /// What there is under `id` at the time `now`. Where its maker wished so, its use puts off its end.
    ///
    /// # Errors
    /// [`Away`].
    pub async fn open(&self, id: &Id, now: i64) -> Result<Found, Away> {
        self.ready().await?;
        let select = sqlx::query("SELECT * FROM links WHERE id = $1").bind(id.as_str());
        let row = self.in_time(async { Ok(select.fetch_optional(&self.pool).await?) }).await?;
        let Some(row) = row else { return Ok(Found::Nothing) };
        let found = found(&row, now)?;
        let Found::Kept(mut kept) = found else { return Ok(found) };
        let later = now + i64::from(kept.order.days) * DAY;
        // Once a day is enough.
        if kept.order.extended && later >= kept.expires + DAY {
            let update = sqlx::query("UPDATE links SET expires = $1 WHERE id = $2 AND expires < $1")
                .bind(later)
                .bind(id.as_str());
            // A store that can only be read still opens its links.
            if self.in_time(async { Ok(update.execute(&self.pool).await?) }).await.is_ok() {
                kept.expires = later;
            }
        }
        Ok(Found::Kept(kept))
    }

    /// Whether `token` is that of the link `id`.
    ///
    /// # Errors
    /// [`Away`].
    pub async fn is_made_by(&self, id: &Id, token: &Token) -> Result<bool, Away> {
        self.ready().await?;
        let select = sqlx::query("SELECT id FROM links WHERE id = $1 AND token_hash = $2")
            .bind(id.as_str())
            .bind(token.hash());
        Ok(self.in_time(async { Ok(select.fetch_optional(&self.pool).await?) }).await?.is_some())
    }

    /// Takes a link back, or puts `other` in its place; what it held is deleted. False when the token is not its own, or
    /// it has been taken back already.
    ///
    /// # Errors
    /// [`Away`].
    pub async fn revoke(&self, id: &Id, token: &Token, other: Option<&Id>, now: i64) -> Result<bool, Away> {
        self.ready().await?;
        let update = sqlx::query(
            "UPDATE links SET query = '', name = '', note = '', revoked = $1, replaced_by = $2 \
             WHERE id = $3 AND token_hash = $4 AND revoked IS NULL",
        )
        .bind(now)
        .bind(other.map(Id::as_str))
        .bind(id.as_str())
        .bind(token.hash());
        let done = self.in_time(async { Ok(update.execute(&self.pool).await?) }).await?;
        Ok(done.rows_affected() == 1)
    }

    /// Deletes what ended long before `now`, and says how many.
    ///
    /// # Errors
    /// [`Away`].
    pub async fn sweep(&self, now: i64) -> Result<u64, Away> {
        self.ready().await?;
        let delete = sqlx::query("DELETE FROM links WHERE expires < $1").bind(now - REMEMBERED * DAY);
        Ok(self.in_time(async { Ok(delete.execute(&self.pool).await?) }).await?.rows_affected())
    }

    /// Lets go of the store, so that all is in its one file.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Waits for the store, but not for ever.
    pub(crate) async fn in_time<T>(&self, work: impl Future<Output = Result<T, Away>>) -> Result<T, Away> {
        tokio::time::timeout(PATIENCE, work).await.unwrap_or_else(|_| Err(Away("it does not answer".into())))
    }
}

/// What a row says at the time `now`.
fn found(row: &AnyRow, now: i64) -> Result<Found, Away> {
    let expires: i64 = row.try_get("expires")?;
    if let Some(other) = row.try_get::<Option<String>, _>("replaced_by")?.as_deref().and_then(Id::read) {
        return Ok(Found::Replaced(other));
    }
    if row.try_get::<Option<i64>, _>("revoked")?.is_some() {
        return Ok(Found::Revoked);
    }
    if expires <= now {
        return Ok(Found::Expired);
    }
    let days: i64 = row.try_get("days")?;
    let order = Order {
        query: row.try_get("query")?,
        name: row.try_get("name")?,
        note: row.try_get("note")?,
        days: days.try_into().unwrap_or(u16::MAX),
        extended: row.try_get::<i64, _>("extended")? != 0,
    };
    Ok(Found::Kept(Kept { order, made: row.try_get("made")?, expires }))
}
