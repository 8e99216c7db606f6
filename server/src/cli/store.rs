//! `crossover store`: the short links as a whole, copied, put back, written out.

use super::{Stop, output};
use crate::keeping::Keeping;
use clap::{Args, Subcommand};
use crossover_store as store;
use serde::Serialize;
use std::path::PathBuf;
use tokio::runtime;

/// Copies the store of short links, puts a copy back, or prints it
#[derive(Args, Debug)]
#[command(after_help = "Example: crossover store backup links-2026-11-25.sqlite3")]
pub(super) struct Store {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Copies all links into a new SQLite file, whichever kind of store they are in, while servers use them
    Backup(Copy),
    /// Adds all links of such a file, all or none; those that are there already stay as they are
    Restore(Copy),
    /// Prints all links, a line of JSON for each, without what proves who made them
    Export(#[command(flatten)] Keeping),
}

#[derive(Args, Debug)]
struct Copy {
    /// The file of the copy
    file: PathBuf,
    #[command(flatten)]
    keeping: Keeping,
}

#[derive(Serialize)]
struct Copied {
    links: u64,
}

/// A link as it is printed.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    query: &'a str,
    name: &'a str,
    note: &'a str,
    made: i64,
    expires: i64,
    days: i64,
    extended: bool,
    revoked: Option<i64>,
    replaced_by: Option<&'a str>,
}

impl Store {
    pub(super) fn run(self) -> Result<(), Stop> {
        let runtime = runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Stop::Machine(format!("can't start: {error}")))?;
        runtime.block_on(self.task.run())
    }
}

impl Task {
    async fn run(self) -> Result<(), Stop> {
        match self {
            Self::Backup(Copy { file, keeping }) => {
                let from = keeping.store()?;
                let links = from.backup(&file).await;
                from.close().await;
                output::json(&Copied { links: links.map_err(failed)? })
            }
            Self::Restore(Copy { file, keeping }) => {
                let to = keeping.store()?;
                let links = to.restore(&file).await;
                to.close().await;
                output::json(&Copied { links: links.map_err(failed)? })
            }
            Self::Export(keeping) => {
                let from = keeping.store()?;
                let printed = print(&from).await;
                from.close().await;
                printed
            }
        }
    }
}

async fn print(from: &store::Store) -> Result<(), Stop> {
    let mut after = String::new();
    loop {
        let rows = from.rows(&after).await.map_err(failed)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after.clone_from(&last.id);
        for row in &rows {
            let line = serde_json::to_string(&line(row)).map_err(|error| Stop::Machine(error.to_string()))?;
            output::text(&(line + "\n"))?;
        }
    }
}

fn line(row: &store::Row) -> Line<'_> {
    Line {
        id: &row.id,
        query: &row.query,
        name: &row.name,
        note: &row.note,
        made: row.made,
        expires: row.expires,
        days: row.days,
        extended: row.extended != 0,
        revoked: row.revoked,
        replaced_by: row.replaced_by.as_deref(),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "made to be passed on")]
fn failed(away: store::Away) -> Stop {
    Stop::Machine(format!("store: {away}"))
}
