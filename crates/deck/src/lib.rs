//! Files from a report: pictures and, later, slides, workbook and memo. Server side only.

mod picture;

pub use picture::{MOST_PIXELS, PngError, png};
