//! Whole stores: copied into one file, put back, written out.

use crate::{Away, Place, Store};
use sqlx::Row as _;
use std::path::Path;

/// Rows that are copied at a time.
const AT_A_TIME: i64 = 500;

/// A row of the table, with everything in it but for the hash of its token, which is nobody's to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The link's name.
    pub id: String,
    /// The scenario's query; empty once it is taken back.
    pub query: String,
    /// Its name.
    pub name: String,
    /// Its note.
    pub note: String,
    /// When it was made, in seconds since 1970.
    pub made: i64,
    /// When it ends, likewise.
    pub expires: i64,
    /// Days that it was made for.
    pub days: i64,
    /// 1 where each use puts the end off, else 0.
    pub extended: i64,
    /// When it was taken back, if it was.
    pub revoked: Option<i64>,
    /// The link in its place, if there is one.
    pub replaced_by: Option<String>,
    token_hash: String,
}

impl Store {
    /// The rows behind the one with the id `after`, the first of them by id. Empty at the end.
    ///
    /// # Errors
    /// [`Away`].
    pub async fn rows(&self, after: &str) -> Result<Vec<Row>, Away> {
        self.ready().await?;
        let select =
            sqlx::query("SELECT * FROM links WHERE id > $1 ORDER BY id LIMIT $2").bind(after).bind(AT_A_TIME);
        let rows = self.in_time(async { Ok(select.fetch_all(&self.pool).await?) }).await?;
        let read = |row: &sqlx::any::AnyRow| -> Result<Row, sqlx::Error> {
            Ok(Row {
                id: row.try_get("id")?,
                query: row.try_get("query")?,
                name: row.try_get("name")?,
                note: row.try_get("note")?,
                made: row.try_get("made")?,
                expires: row.try_get("expires")?,
                days: row.try_get("days")?,
                extended: row.try_get("extended")?,
                revoked: row.try_get("revoked")?,
                replaced_by: row.try_get("replaced_by")?,
                token_hash: row.try_get("token_hash")?,
            })
        };
        Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
    }

    /// Copies all links into a new file, whichever kind of store this is, while it is in use. Says how many.
    ///
    /// # Errors
    /// [`Away`]; also when there is such a file already.
    pub async fn backup(&self, file: &Path) -> Result<u64, Away> {
        // Made first, so that no file of somebody else is written to.
        std::fs::File::create_new(file).map_err(|error| about(file, &error))?;
        let copy = Self::at(&Place::Sqlite(file.into()))?;
        let copied = copy.take_all(self).await;
        copy.close().await;
        copied
    }

    /// Adds all links of a file that [`backup`](Self::backup) has written, all or none. A link that is here already
    /// stays as it is. Says how many were added.
    ///
    /// # Errors
    /// [`Away`]; also when there is no such file.
    pub async fn restore(&self, file: &Path) -> Result<u64, Away> {
        let mut begin = [0; 16];
        let read = std::fs::File::open(file).and_then(|mut file| std::io::Read::read(&mut file, &mut begin));
        read.map_err(|error| about(file, &error))?;
        if begin != *b"SQLite format 3\0" {
            return Err(about(file, &"it is not a database of SQLite"));
        }
        let copy = Self::at(&Place::Sqlite(file.into()))?;
        let added = match copy.ready().await {
            Ok(()) => self.take_all(&copy).await,
            Err(error) => Err(about(file, &error)),
        };
        copy.close().await;
        added
    }

    async fn take_all(&self, from: &Self) -> Result<u64, Away> {
        self.ready().await?;
        let mut transaction = self.pool.begin().await?;
        let (mut added, mut after) = (0, String::new());
        loop {
            let rows = from.rows(&after).await?;
            let Some(last) = rows.last() else { break };
            after.clone_from(&last.id);
            for row in &rows {
                added += put(&mut transaction, row).await?;
            }
        }
        transaction.commit().await?;
        Ok(added)
    }
}

async fn put(transaction: &mut sqlx::Transaction<'_, sqlx::Any>, row: &Row) -> Result<u64, Away> {
    let insert = sqlx::query(
        "INSERT INTO links (id, token_hash, query, name, note, made, expires, days, extended, revoked, replaced_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
    )
    .bind(&row.id)
    .bind(&row.token_hash)
    .bind(&row.query)
    .bind(&row.name)
    .bind(&row.note)
    .bind(row.made)
    .bind(row.expires)
    .bind(row.days)
    .bind(row.extended)
    .bind(row.revoked)
    .bind(&row.replaced_by);
    Ok(insert.execute(&mut **transaction).await?.rows_affected())
}

/// What is wrong with a file of a copy.
fn about(file: &Path, error: &dyn std::fmt::Display) -> Away {
    Away(format!("“{}” can’t be used: {error}", file.display()))
}
