//! A disclosed training run.

use super::{Group, flop};
use crate::chip::{self, Chip};
use serde::Serialize;

/// A training run whose chip-hours are public.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Run {
    /// The model.
    pub name: &'static str,
    /// The model it is a second release of, or its own name: releases of one model count as one run.
    pub model: &'static str,
    /// Day of publication.
    pub date: &'static str,
    /// Active parameters.
    pub active: f64,
    /// Total parameters.
    pub total: f64,
    /// Tokens seen.
    pub tokens: f64,
    /// Key of the accelerator.
    pub chip: &'static str,
    /// Chip-hours disclosed.
    pub chip_hours: f64,
    /// Who disclosed them, and where that was read.
    pub source: &'static str,
}

impl Run {
    /// The accelerator.
    #[must_use]
    pub fn chip(&self) -> Option<&'static Chip> {
        chip::find(self.chip)
    }

    /// The group that the run belongs to; nothing if none covers it.
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        Group::of(self.active, self.total, self.chip()?)
    }

    /// Job-level utilisation of the BF16 peak.
    #[must_use]
    pub fn mfu(&self) -> Option<f64> {
        Some(flop(self.active, self.tokens) / (self.chip_hours * 3600.0 * self.chip()?.bf16))
    }
}
