//! What the pages of short links show. The server, which has the store, provides it; no page asks the store itself.

/// One of those pages.
#[derive(Clone, Debug)]
pub enum Short {
    /// The form that asks for a link.
    Ask(Ask),
    /// A link that is kept.
    Kept(Kept),
    /// A link that can't be opened.
    Gone(Gone),
}

/// What stands in the form, and what there is to say about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ask {
    /// The query of the scenario, as it was given.
    pub of: String,
    /// The name, as it was typed.
    pub name: String,
    /// The note, as it was typed.
    pub note: String,
    /// Whether each use shall put the end off.
    pub extended: bool,
    /// What is wrong with a field, by its name.
    pub errors: Vec<(&'static str, String)>,
    /// The store is away: what was typed is here, and nothing is kept.
    pub away: bool,
}

/// A kept link, for reading.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The whole address to hand on.
    pub link: String,
    /// The query of the scenario.
    pub query: String,
    /// Its name; empty for none.
    pub name: String,
    /// Its note; empty for none.
    pub note: String,
    /// The day it was made, `2026-11-25`.
    pub made: String,
    /// The day it ends.
    pub expires: String,
    /// Whether each use puts the end off.
    pub extended: bool,
    /// For its maker alone.
    pub maker: Option<Maker>,
}

/// What its maker may do.
#[derive(Clone, Debug)]
pub struct Maker {
    /// The path that takes the maker's orders, and shows this again.
    pub path: String,
    /// What was typed as the link in its place, if that could not be used, and why.
    pub refused: Option<(String, String)>,
}

/// Why there is nothing to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Its time is over.
    Expired,
    /// Its maker has taken it back.
    Revoked,
    /// Its maker has put another in its place, at this path.
    Replaced(String),
    /// There is no such link.
    Nothing,
    /// The store can't be reached just now.
    Away,
}
