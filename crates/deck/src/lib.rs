//! Files from a report: pictures, workbook, table and record. What a file says depends on its arguments alone.
//!
//! Table, record, workbook and drawings are made in the browser too, where a private scenario must not leave the page.

pub mod csv;
pub mod drawing;
#[cfg(test)]
mod hostile;
pub mod json;
#[cfg(feature = "memo")]
pub mod memo;
pub mod meta;
#[cfg(feature = "picture")]
mod picture;
#[cfg(all(test, any(feature = "memo", feature = "slides")))]
mod sample;
#[cfg(feature = "slides")]
pub mod slides;
#[cfg(any(feature = "memo", feature = "slides"))]
mod told;
mod whole;
#[cfg(feature = "workbook")]
pub mod workbook;

pub use meta::Meta;
#[cfg(feature = "picture")]
pub use picture::{MOST_PIXELS, PngError, png};
pub use whole::whole;
