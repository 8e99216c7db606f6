//! Where the links are kept.

use std::path::{Path, PathBuf};

/// A file of SQLite, or a PostgreSQL server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// One file; beside it stand its log while it is open.
    Sqlite(PathBuf),
    /// The address of a database, `postgres://…`, with its password.
    Postgres(String),
}

impl Place {
    /// The address as the library reads it.
    pub(crate) fn url(&self) -> String {
        match self {
            Self::Sqlite(file) => format!("sqlite:{}?mode=rwc", escaped(file)),
            Self::Postgres(url) => url.clone(),
        }
    }

    /// For messages and logs: a file's path, and of a server nothing that is secret.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Sqlite(file) => format!("the file “{}”", file.display()),
            Self::Postgres(_) => "the PostgreSQL server of DATABASE_URL".into(),
        }
    }
}

/// A path in which nothing means anything to an address.
fn escaped(file: &Path) -> String {
    let text = file.to_string_lossy();
    text.replace('%', "%25").replace('?', "%3f").replace('#', "%23").replace(' ', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_have_any_name_and_a_password_is_not_told() {
        assert_eq!(Place::Sqlite("/tmp/a b?#%.db".into()).url(), "sqlite:/tmp/a%20b%3f%23%25.db?mode=rwc");
        assert!(!Place::Postgres("postgres://me:secret@host/db".into()).name().contains("secret"));
    }
}
