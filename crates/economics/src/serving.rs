//! Serving.
use crate::chip::Chip;
use crate::prices::Mix;
use crate::provenance::{Kind, Provenance};
use crate::training::Precision;
pub const FORMULA: &str = "rent";
pub const DEEPSEEK_FLEET: Provenance =
    Provenance::new(Kind::Measured, "DeepSeek, open-infra-index, day 6", "2025-02");
#[derive(Clone, Debug)]
pub struct Serving {
    active: f64,
    total: f64,
    chip_seconds: f64,
    floor: f64,
}
impl Serving {
    pub fn new(active: f64, total: f64, chip: &Chip, p: Precision, mix: &Mix) -> Self {
        let flop = 2.0 * active;
        let per = (mix.uncached + 0.1 * mix.cached) * flop / (0.34 * chip.bf16)
            + mix.output * (flop / (0.32 * chip.bf16) + 4989.0 * 70e3 / (0.34 * chip.bandwidth));
        let bytes = if p == Precision::Fp8 { 1.0 } else { 2.0 };
        Self { active, total, chip_seconds: per, floor: 2.0 * (total * bytes / (0.8 * chip.memory)).ceil() }
    }
    pub fn active(&self) -> f64 {
        self.active
    }
    pub fn total(&self) -> f64 {
        self.total
    }
    pub fn floor_chips(&self) -> f64 {
        self.floor
    }
    pub fn chips(&self, tokens: f64, u: f64, gain: f64) -> f64 {
        (tokens * self.chip_seconds / (u * gain) / (730.5 * 3600.0)).max(self.floor)
    }
    pub fn usd(&self, tokens: f64, u: f64, gain: f64, rent: f64) -> f64 {
        self.chips(tokens, u, gain) * rent * 730.5
    }
    pub fn usd_per_million(&self, u: f64, rent: f64) -> f64 {
        self.chip_seconds * 1e6 / u * rent / 3600.0
    }
    pub fn extrapolated(&self) -> Option<&str> {
        None
    }
}
pub const HOURS_A_MONTH: f64 = 730.5;
