//! Keeps scenarios under short links, in SQLite or PostgreSQL.
//!
//! A [`Store`] is one table of links. What a link holds never changes: its maker, who has its [`Token`], can only take it
//! back or put another in its place. The same SQL runs on both databases, and so do the same tests. A store that can't be
//! reached says [`Away`], and everything that needs no store goes on.

mod copy;
mod link;
mod migrations;
mod place;
mod secret;
mod store;

pub use copy::Row;
pub use link::{Found, Kept, Order};
pub use place::Place;
pub use secret::{Id, Token};
pub use store::{Away, Store};
