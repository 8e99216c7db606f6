//! What an alternative's months come to, after tax.

use super::MONTHS;
use crate::uncertainty::lanes::V;
use crate::uncertainty::model::Model;

/// Tax, and the months that outlays are deducted over.
#[derive(Clone, Copy)]
pub(in super::super) struct Tax {
    rate: f64,
    over: usize,
    last: usize,
}

impl Tax {
    pub(super) fn of(model: &Model) -> Self {
        Self { rate: model.scenario.tax_rate, over: model.straight.unwrap_or(1), last: model.horizon }
    }
}

/// Sums of one alternative.
#[derive(Clone, Copy)]
pub(super) struct Ledger<D> {
    pub(super) npv: V,
    pub(super) avoided: V,
    pub(super) net: V,
    deductions: D,
}

/// When outlays are deducted from what is taxed.
pub(in super::super) trait Deduct: Copy {
    /// Nothing spent yet.
    const NEW: Self;

    /// Gains less outlay and tax in a month.
    fn net(&mut self, tax: &Tax, month: usize, gains: V, outlay: V) -> V;
}

/// At once.
#[derive(Clone, Copy)]
pub(in super::super) struct AtOnce;

impl Deduct for AtOnce {
    const NEW: Self = Self;

    #[inline(always)]
    fn net(&mut self, tax: &Tax, _: usize, gains: V, outlay: V) -> V {
        (gains - outlay) * (1.0 - tax.rate)
    }
}

/// Evenly over the months after; the rest in the last month.
#[derive(Clone, Copy)]
pub(in super::super) struct Evenly {
    /// All outlays by the end of each month.
    outlays: [V; MONTHS],
    deducted: V,
}

impl Deduct for Evenly {
    const NEW: Self = Self { outlays: [V::ZERO; MONTHS], deducted: V::ZERO };

    #[inline(always)]
    fn net(&mut self, tax: &Tax, month: usize, gains: V, outlay: V) -> V {
        let before = if month > 0 { self.outlays[month - 1] } else { V::ZERO };
        self.outlays[month] = before + outlay;
        let deducted = if month == tax.last {
            before + outlay - self.deducted
        } else if month > tax.over {
            (before - self.outlays[month - 1 - tax.over]) * (1.0 / tax.over as f64)
        } else {
            before * (1.0 / tax.over as f64)
        };
        self.deducted = self.deducted + deducted;
        gains - outlay - (gains - deducted) * tax.rate
    }
}

impl<D: Deduct> Ledger<D> {
    pub(super) const NEW: Self = Self { npv: V::ZERO, avoided: V::ZERO, net: V::ZERO, deductions: D::NEW };

    /// Books a month: `gains` are avoided spend and the worth of owning.
    #[inline(always)]
    pub(super) fn book(&mut self, tax: &Tax, month: usize, discount: V, avoided: V, gains: V, outlay: V) {
        let net = self.deductions.net(tax, month, gains, outlay);
        self.npv = self.npv + discount * net;
        self.avoided = self.avoided + avoided;
        self.net = self.net + net;
    }
}
