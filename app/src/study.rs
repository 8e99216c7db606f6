//! What takes longer than a frame: how sure the answer is, what would flip it, and the maps.
//!
//! The server works all of it out before it sends the page. In the browser what the server sent stands until the
//! scenario changes; then the work is done in slices between frames, and each part replaces its predecessor.

#[cfg(feature = "ssr")]
mod kept;
mod section;

#[cfg(not(feature = "ssr"))]
mod slices;
#[cfg(feature = "ssr")]
mod whole;

pub(crate) use section::{Drawn, Section, text};
#[cfg(not(feature = "ssr"))]
pub(crate) use slices::follow;
#[cfg(feature = "ssr")]
pub(crate) use whole::{answer, weighed};

use crossover_economics::map::Map;
use crossover_economics::report::Report;

/// Everything that is worked out about a scenario.
#[derive(Debug)]
pub(crate) struct Whole {
    /// The report, complete and weighed.
    pub(crate) report: Report,
    /// The maps, in the order of `Pair::ALL`.
    pub(crate) maps: Vec<Map>,
}
