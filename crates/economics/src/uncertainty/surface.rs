//! What size of model a path's budget buys, without a root finder: a quadratic in logarithms about the scenario's own.
//!
//! The size depends on three figures only: the FLOP of the run, how much serving costs against training for each
//! parameter (both before FLOP are known), and own tokens prepared. The quadratic goes through the engine's own answer at
//! the centre, on each axis at either side and in the corners; a test bounds how far off it is over drawn scenarios.

use super::lanes::V;
use crate::input::Scenario;
use crate::prices::Mix;
use crate::purchase::Purchase;

/// How far from the centre the quadratic is fitted, as logarithms: about the P10 and P90 of each figure.
pub(super) const STEPS: [f64; 3] = [0.8, 1.0, 0.7];

/// How far it is used, in such steps.
pub(super) const REACH: f64 = 2.5;

/// Logarithm of active parameters over those of the scenario.
#[derive(Clone, Debug)]
pub(super) struct Surface {
    pub(super) slope: [f64; 3],
    pub(super) curve: [f64; 3],
    /// Of the pairs (0, 1), (0, 2), (1, 2).
    pub(super) twist: [f64; 3],
}

const PAIRS: [(usize, usize); 3] = [(0, 1), (0, 2), (1, 2)];

impl Surface {
    /// The surface about `purchase`, which is what `scenario` buys.
    pub(super) fn new(scenario: &Scenario, mix: &Mix, purchase: &Purchase) -> Self {
        let at = |x: [f64; 3]| {
            let [flop, serving, own] = x.map(crate::math::exp);
            let moved = Scenario {
                mfu: Some(purchase.calibration.mfu * flop),
                monthly_tokens: scenario.monthly_tokens * serving,
                proprietary_tokens: purchase.prepared * own,
                data_preparation: 0.0,
                ..scenario.clone()
            };
            // Where it buys nothing the surface stays level.
            let params = Purchase::new(&moved, mix).map_or(purchase.size.params, |bought| bought.size.params);
            crate::math::ln(params / purchase.size.params)
        };
        let (mut slope, mut curve, mut twist) = ([0.0; 3], [0.0; 3], [0.0; 3]);
        let step = |axis: usize, by: f64| {
            let mut x = [0.0; 3];
            x[axis] = by * STEPS[axis];
            x
        };
        for axis in 0..3 {
            let (up, down) = (at(step(axis, 1.0)), at(step(axis, -1.0)));
            slope[axis] = (up - down) / 2.0;
            curve[axis] = f64::midpoint(up, down);
        }
        for (place, (a, b)) in PAIRS.into_iter().enumerate() {
            let corner = |up: f64, right: f64| {
                let mut x = step(a, up);
                x[b] = right * STEPS[b];
                at(x)
            };
            twist[place] =
                (corner(1.0, 1.0) - corner(1.0, -1.0) - corner(-1.0, 1.0) + corner(-1.0, -1.0)) / 4.0;
        }
        Self { slope, curve, twist }
    }

    /// Logarithm of the ratio of parameters for logarithms of the ratios of FLOP, serving cost and own tokens.
    #[inline(always)]
    pub(super) fn at(&self, logs: [V; 3]) -> V {
        let x: [V; 3] =
            std::array::from_fn(|axis| (logs[axis] / STEPS[axis]).max(V::all(-REACH)).min(V::all(REACH)));
        let mut sum = V::ZERO;
        for (x, (slope, curve)) in x.into_iter().zip(self.slope.into_iter().zip(self.curve)) {
            sum = sum + x * (x * curve + slope);
        }
        for (place, (a, b)) in PAIRS.into_iter().enumerate() {
            sum = sum + x[a] * x[b] * self.twist[place];
        }
        sum
    }
}
