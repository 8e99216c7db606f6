//! How sure the answer is: many paths through everything uncertain at once.
//!
//! ```
//! use crossover_economics::input::Scenario;
//! use crossover_economics::uncertainty::{Chances, Draws, Events, Fans, Orders, Run, Worth};
//!
//! let mut draws = Draws::begin(1, 1000); // once for a seed, whatever the scenario
//! while !draws.step(100) {} // in slices, so that a page stays responsive
//! let mut run = Run::new(&Scenario::default(), Events::default(), &draws, Fans::None);
//! while !run.step(&draws, 500) {} // in slices; drop it where the scenario has changed meanwhile
//! let chances = Chances::of(&run);
//! let worth = Worth::all(&run, &Orders::new(&draws)); // the orders once, too
//! assert_eq!((chances.prospects.len(), worth.len()), (5, 31));
//! ```
//!
//! Numbers are drawn from the registry's P10 to P90 ([`Distribution`]), moved along with a value that was changed, held
//! together by a Gaussian copula ([`CORRELATIONS`]), and joined by [`Events`]. They depend on the seed, the path and the
//! dimension only, so all alternatives and all neighbouring scenarios meet the same worlds.
//!
//! A path is worked out as `cashflow` does, and with every range collapsed gives the same to 1e-12. Powers are running
//! products; the size of the own model, for which the engine finds a root, comes from a quadratic about the scenario's
//! own. The same bits on every target: lanes of plain arithmetic without contraction, sums in a fixed order, exponentials
//! and logarithms of our own or `libm`'s. What it costs, and what bounds that, is in `docs/SPEED.md`.
//!
//! Errors stated are those of independent draws. Randomised quasi-Monte Carlo, a shifted rank-1 lattice, was tried: at
//! equal paths its errors were smaller by 1.6 to 4.9 for expected NPVs and by 0.7 to 2.7 for probabilities of being best, 1.5
//! to 1.9 for the value of perfect information. At 10,000 paths probabilities are within half a point already, and plain
//! draws let every error be stated from the paths themselves; so they are plain.

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
mod odds;
mod own;
mod peer;
mod prices;
mod run;
mod sample;
mod stream;
mod surface;
mod tabulated;
mod terms;
mod track;
mod worth;

pub use chances::{Chances, Fan, Prospect};
pub use dimension::{CORRELATIONS, DIMENSIONS, Dimension};
pub use distribution::Distribution;
pub use draws::{Draws, MOST_PATHS};
pub use events::Events;
pub use odds::{FEW, MANY, Odds, Study, Worlds};
pub use peer::Peer;
pub use run::Run;
pub use sample::{Estimate, Histogram, LEVELS, Spread};
pub use track::{Fans, Measure};
pub use worth::{Orders, Worth};

#[cfg(test)]
mod tests;
