//! What tokens cost: a dated catalogue of list prices, and how prices may move.
//!
//! **List prices** are those of the Python package genai-prices 0.2.3 of 2026-11-10 (MIT, Pydantic Services Inc.), whose
//! own README says that they "will not be 100% accurate". `scripts/prices/snapshot.py` writes them to
//! `data/prices-2026-11-10.json` as decimal strings and to a table of constants, which a test compares. The package's
//! history is partial: a price that it has overwritten names its own source (the field `source` of [`DatedPrice`]).
//! Parameter counts are not the package's: each names who says so ([`Params::source`]).
//!
//! **Price paths** are a forecast, and nobody's figure is good: see [`path`] for where each one comes from.

mod catalogue;
pub mod path;
mod table;

pub use catalogue::{
    Date, DatedPrice, Family, ListPrice, Long, Mix, Model, Params, Processing, Rates, Variant, catalogue,
    find,
};

/// Day of the price snapshot.
pub const SNAPSHOT_DATE: &str = table::DATE;

/// Month of the price snapshot, November 2026, as months since January of year 0.
pub const SNAPSHOT_MONTH: u32 = 2026 * 12 + 10;

/// The package the prices are taken from, with its version.
pub const SNAPSHOT_PACKAGE: &str = table::PACKAGE;

/// What to say where the prices are shown.
pub const CREDIT: &str =
    "List prices: genai-prices 0.2.3 (2026-11-10), MIT, © Pydantic Services Inc. 2025 to present";

/// The package's licence, whole.
pub const LICENCE: &str = include_str!("../data/LICENSE-genai-prices");

/// Share of all hours that DeepSeek's peak price applies to: 01–04 and 06–10 UTC on five days of seven, 35 of 168.
///
/// From its price list as noted in genai-prices 0.2.3; that traffic is even over the week is our assumption.
pub const PEAK_HOURS: f64 = 35.0 / 168.0;

#[cfg(test)]
mod tests;
