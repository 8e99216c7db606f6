//! How sure the answer is: many paths through everything uncertain at once.
//!
//! [`Draws`] are drawn once and serve every scenario; a [`Run`] takes a scenario through them in slices.

mod beta;
mod chances;
mod dimension;
mod distribution;
mod draws;
mod events;
mod functions;
mod kernel;
mod lanes;
mod model;
pub mod normal;
mod own;
mod peer;
mod prices;
mod run;
mod sample;
mod stream;
mod surface;
mod terms;
mod worth;

pub use chances::{Chances, Fan, Prospect};
pub use dimension::{CORRELATIONS, DIMENSIONS, Dimension};
pub use distribution::Distribution;
pub use draws::{Draws, MOST_PATHS};
pub use events::Events;
pub use peer::Peer;
pub use run::{Fans, Measure, Run};
pub use sample::{Estimate, Histogram, LEVELS, Spread};
pub use worth::{Orders, Worth};

#[cfg(test)]
mod tests;
