//! What is left of a model's edge over open weights, month by month.

use crate::uncertainty::functions::exp;
use crate::uncertainty::lanes::V;
use crate::uncertainty::terms::Decay;

/// What is left of an edge.
pub(super) struct Edge {
    pub(super) months: V,
    /// Whether models are refreshed more than once a month.
    pub(super) often: bool,
}

impl Edge {
    /// A refresh since the last month, on the paths where `renewed` is not 0.
    #[inline(always)]
    pub(super) fn renew(&mut self, decay: &Decay, renewed: V) {
        self.months = self.months * (V::ONE + (decay.renewal - V::ONE) * renewed);
    }

    /// Share of the edge that is left in a month.
    #[inline(always)]
    pub(super) fn next(&mut self, decay: &Decay, age: V) -> V {
        let even = if self.often {
            exp(decay.rate * age * -1.0)
        } else {
            let left = self.months;
            self.months = left * decay.month;
            left.min(V::ONE)
        };
        even.where_below(age, decay.release)
    }
}
