//! Kinds of run whose utilisation is alike.

use crate::chip::{Chip, Generation};
use serde::Serialize;

/// Total ÷ active parameters from which a model counts as a mixture of experts: the least sparse ones have 3.
const SPARSE: f64 = 1.5;

/// Whether a model is a mixture of experts.
pub(super) fn is_sparse(active: f64, total: f64) -> bool {
    total > SPARSE * active
}

/// A group of disclosed runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Dense models on A100 and A800.
    DenseAmpere,
    /// Dense models on H100, H200, H800 and GH200.
    DenseHopper,
    /// Mixtures of experts on the same.
    MoeHopper,
    /// Dense models on TPU v4.
    DenseTpu,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 4] = [Self::DenseAmpere, Self::DenseHopper, Self::MoeHopper, Self::DenseTpu];

    /// The group of a run; nothing if no disclosed run is of its kind.
    #[must_use]
    pub fn of(active: f64, total: f64, chip: &Chip) -> Option<Self> {
        match (chip.generation, is_sparse(active, total)) {
            (Generation::Ampere, false) => Some(Self::DenseAmpere),
            (Generation::Hopper, false) => Some(Self::DenseHopper),
            (Generation::Hopper, true) => Some(Self::MoeHopper),
            // Later TPUs are other machines.
            (Generation::Tpu, false) if chip.key == "tpu-v4" => Some(Self::DenseTpu),
            _ => None,
        }
    }

    /// Its name, for ever.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::DenseAmpere => "dense-ampere",
            Self::DenseHopper => "dense-hopper",
            Self::MoeHopper => "moe-hopper",
            Self::DenseTpu => "dense-tpu",
        }
    }

    /// The group in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::DenseAmpere => "dense models on A100-class chips",
            Self::DenseHopper => "dense models on H100-class chips",
            Self::MoeHopper => "mixtures of experts on H100-class chips",
            Self::DenseTpu => "dense models on TPU v4",
        }
    }
}
