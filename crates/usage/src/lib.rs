//! Usage exports of LLM providers: a file in, tokens and cost by month and suggested inputs out.
//!
//! [`read`] takes the bytes of a file and finds its format by its column names; a table of another shape is read once
//! somebody has said which column is which ([`Columns`]). [`Summary::of`] adds files up month by month, and
//! [`suggest`] turns the latest whole month into inputs of the scenario, each with a sentence that says how it was
//! worked out. What is left out is said too, row by row.
//!
//! Pure: no I/O and no clock, so that the page can read a file without it leaving the browser, and the same tests hold
//! on every target.

mod columns;
mod csv;
mod day;
mod figure;
mod flatten;
mod format;
mod growth;
mod json;
mod model;
mod part;
mod reading;
mod refusal;
mod suggest;
mod summary;
mod table;
mod text;

pub use columns::{Columns, Role};
pub use format::{FORMATS, Format};
pub use reading::{Reading, Skipped, fits, read};
pub use refusal::{Refusal, Shape};
pub use suggest::{Advice, Suggestion, suggest};
pub use summary::{Month, Summary};
pub use text::LIMIT;

#[cfg(test)]
mod tests;
