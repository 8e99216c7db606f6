//! What all alternatives meet, month by month: tokens, prices, rent and discount.

use super::MONTHS;
use crate::uncertainty::lanes::V;
use crate::uncertainty::model::Model;
use crate::uncertainty::terms::Terms;

/// What all alternatives meet in one month.
#[derive(Clone, Copy)]
pub(super) struct World {
    /// Millions of tokens.
    pub(super) tokens: V,
    /// The same, less what serving software has gained since the start.
    pub(super) load: V,
    /// What a million tokens cost from the closed API.
    pub(super) closed: V,
    /// What a million tokens save that open weights by API take over.
    pub(super) margin: V,
    /// Rent of a chip for the month.
    pub(super) rent: V,
    pub(super) discount: V,
}

impl World {
    const NEW: Self = Self {
        tokens: V::ZERO,
        load: V::ZERO,
        closed: V::ZERO,
        margin: V::ZERO,
        rent: V::ZERO,
        discount: V::ONE,
    };
}

/// Room for the months of a few paths; kept from one block to the next.
pub(in super::super) struct Months([World; MONTHS]);

impl Months {
    pub(in super::super) const NEW: Self = Self([World::NEW; MONTHS]);

    /// What all alternatives meet in the months of the paths in `terms`, from month 0.
    #[inline(always)]
    pub(super) fn fill(&mut self, model: &Model, terms: &mut Terms) -> &[World] {
        let mut tokens = terms.tokens.first * 1e-6;
        let (mut rent, mut lean, mut discount) = (terms.rent.first, terms.lean.first, V::ONE);
        let prices = model.closed.months.iter().zip(&model.open.months);
        for (world, (closed, open)) in self.0[1..].iter_mut().zip(prices) {
            let closed = terms.closed.next(closed);
            let open = terms.open.next(open);
            discount = discount * terms.discount;
            *world = World {
                tokens,
                load: tokens * lean,
                closed,
                margin: (closed - open).max(V::ZERO),
                rent,
                discount,
            };
            tokens = tokens * terms.tokens.ratio;
            rent = rent * terms.rent.ratio;
            lean = lean * terms.lean.ratio;
        }
        &self.0[..=model.horizon]
    }
}
