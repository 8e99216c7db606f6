//! Settings of the store of short links: for the server, and for what is done to a store by hand.

use clap::Args;
use crossover_economics::error::InputError;
use crossover_store::{Place, Store};
use std::path::PathBuf;

/// Where short links are kept.
#[derive(Args, Clone, Debug)]
pub struct Keeping {
    /// File of the short links [default: crossover/links.sqlite3 in the user's data folder]
    #[arg(long, env = "CROSSOVER_STORE", value_name = "FILE")]
    store: Option<PathBuf>,
    /// Address of a PostgreSQL database that keeps them instead
    #[arg(long, env = "DATABASE_URL", value_name = "postgres://…", hide_env_values = true)]
    database_url: Option<String>,
}

impl Keeping {
    /// The store, not opened yet.
    ///
    /// # Errors
    /// When a setting names no store. What was given is not repeated: it may hold a password.
    pub fn store(&self) -> Result<Store, InputError> {
        let wrong = "must be the address of a PostgreSQL database, postgres://user:password@host/database";
        let address = |url: &String| url.starts_with("postgres://") || url.starts_with("postgresql://");
        if !self.database_url.as_ref().is_none_or(address) {
            return Err(InputError::new("database-url", wrong));
        }
        Store::at(&self.place()).map_err(|_unreadable| InputError::new("database-url", wrong))
    }

    /// Where it is.
    #[must_use]
    pub fn place(&self) -> Place {
        match (&self.database_url, &self.store) {
            (Some(url), _) => Place::Postgres(url.clone()),
            (None, Some(file)) => Place::Sqlite(file.clone()),
            (None, None) => Place::Sqlite(data_folder().join("crossover").join("links.sqlite3")),
        }
    }
}

/// The folder for what a program keeps for its user; the current one where there is none.
fn data_folder() -> PathBuf {
    let set = |name| std::env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    set("XDG_DATA_HOME").or_else(|| set("HOME").map(|home| home.join(".local/share"))).unwrap_or_default()
}
