//! Where a figure comes from.

use serde::Serialize;

/// How much weight a figure bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Measured, and disclosed by whoever measured it.
    Measured,
    /// Stated by a source that we quote.
    Cited,
    /// Worked out here from measured or cited figures.
    Derived,
    /// Somebody's judgement, ours or the user's: no good public figure exists.
    Judgement,
}

/// The source of a figure, its date and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Provenance {
    /// Who says so, precisely enough to look it up.
    pub source: &'static str,
    /// Year, month or day of the source, as `2026`, `2026-11` or `2026-11-10`.
    pub date: &'static str,
    /// Measured, cited, derived or judgement.
    pub kind: Kind,
}

impl Provenance {
    /// A figure from `source` of `date`.
    #[must_use]
    pub const fn new(kind: Kind, source: &'static str, date: &'static str) -> Self {
        Self { source, date, kind }
    }
}
