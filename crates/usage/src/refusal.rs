//! Why a file can't be read.

use crate::columns::Columns;
use std::fmt;

/// Why a file can't be read, in words that name the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A sentence that says what is wrong and what would be right.
    Because(String),
    /// A table, but none whose columns are known: somebody has to say which is which.
    Unknown(Box<Shape>),
}

/// A table that somebody has to explain.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The file's name.
    pub file: String,
    /// The names of its columns, as they stand there.
    pub header: Vec<String>,
    /// What its first row has in each of them, to tell columns by.
    pub example: Vec<String>,
    /// Which column may be which, judged by name.
    pub guess: Columns,
}

impl Refusal {
    pub(crate) fn because(file: &str, what: impl fmt::Display) -> Self {
        Self::Because(format!("{file}: {what}"))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Because(sentence) => f.write_str(sentence),
            Self::Unknown(shape) => {
                write!(
                    f,
                    "{}: its columns are those of no export known here. Say which column holds what.",
                    shape.file
                )
            }
        }
    }
}

impl std::error::Error for Refusal {}
