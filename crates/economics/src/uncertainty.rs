//! How sure the answer is: many paths through everything uncertain at once.
//!
//! [`Draws`] are drawn once and serve every scenario; a [`Run`] takes a scenario through them in slices.

mod beta;
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
mod prices;
mod run;
mod stream;
mod surface;
mod terms;

pub use dimension::{CORRELATIONS, DIMENSIONS, Dimension};
pub use distribution::Distribution;
pub use draws::{Draws, MOST_PATHS};
pub use events::Events;
pub use run::{Fans, Run};

#[cfg(test)]
mod tests;
