//! A link as it is asked for, kept and found.

use crate::Id;

/// A day, in seconds.
pub(crate) const DAY: i64 = 24 * 60 * 60;

/// What is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The query of the scenario's own link.
    pub query: String,
    /// A name; empty for none.
    pub name: String,
    /// A note; empty for none.
    pub note: String,
    /// Days until it ends.
    pub days: u16,
    /// Whether each use puts the end off by as many days again.
    pub extended: bool,
}

/// What is kept under a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// As it was asked for.
    pub order: Order,
    /// When it was made, in seconds since 1970.
    pub made: i64,
    /// When it ends, likewise.
    pub expires: i64,
}

/// What there is under a link's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A scenario.
    Kept(Kept),
    /// Its time is over.
    Expired,
    /// Its maker has taken it back.
    Revoked,
    /// Its maker has put another in its place.
    Replaced(Id),
    /// There is no such link, and perhaps never was.
    Nothing,
}
