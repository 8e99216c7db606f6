//! Job-level utilisation by kind of run: as fitted where runs are disclosed, extrapolated and wider elsewhere.

use super::elsewhere::{self, Elsewhere};
use super::group::is_sparse;
use super::{FITS, Group, Precision, SCATTER, fit::Fit};
use crate::chip::Chip;
use crate::math::ln;
use crate::provenance::{Kind, Provenance};
use crate::quantiles::Quantiles;
use serde::Serialize;

/// Utilisation to expect of a run, and how sure that is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Calibration {
    /// Name of the kind of run, for ever.
    pub group: &'static str,
    /// The kind in words.
    pub label: &'static str,
    /// Median job-level utilisation of the BF16 peak, a share.
    pub mfu: f64,
    /// Standard deviation of the logarithm of chip-hours, for a run that is not among those fitted. The 80% interval
    /// is the median × and ÷ exp(1.2816 × sigma).
    pub sigma: f64,
    /// Disclosed runs of the kind.
    pub runs: usize,
    /// Whether the run lies outside what the disclosed ones cover.
    pub extrapolated: bool,
    /// In which respect it does.
    pub reason: Option<String>,
    /// Where the utilisation comes from.
    pub mfu_from: Provenance,
}

/// Where a fitted utilisation comes from.
const FITTED: Provenance = Provenance::new(
    Kind::Derived,
    "Fitted to disclosed runs, 6ND ÷ (chip-hours × BF16 peak): data/training_runs.csv, partly Epoch AI (CC BY)",
    "2026-11",
);

/// Where a utilisation comes from that the user states.
const STATED: Provenance = Provenance::new(Kind::Judgement, "Your figure", "2026-11");

/// What FP8 gains on a whole job: half, in logarithms, of what it seems to gain.
///
/// Judgement. The two FP8 runs among the mixtures of experts (DeepSeek-V3, Llama 4 Scout) reach 1.45 × the four in
/// BF16, and in SemiAnalysis' steps of 2025-08 (GPT-3 175B, 128 H100: 39.5% of FP8 peak against 54% of BF16 peak) FP8
/// gains as much; but two runs are too few for a group of their own, and they differ in more than the format.
const FP8_GAIN: f64 = 1.2;
/// Standard deviation of its logarithm.
const FP8_SIGMA: f64 = 0.12;

/// Added uncertainty per factor of e outside the range of the disclosed runs. Judgement.
const OUTSIDE: f64 = 0.15;
/// Largest such addition.
const MOST_OUTSIDE: f64 = 0.8;
/// Beyond the range by this factor a run counts as extrapolated.
const FAR: f64 = 3.0;

/// Least and most active parameters among the disclosed runs: TinyLlama, PaLM.
const ACTIVE: (f64, f64) = (1.1e9, 5.4035e11);
/// Least and most tokens: OPT and YaLM, Llama 4 Scout.
const TOKENS: (f64, f64) = (3e11, 4e13);
/// Most total parameters for an active one: Snowflake Arctic.
const SPARSITY: f64 = 28.3;

/// Highest utilisation given out: a little above the best disclosed job (TinyLlama, 51%).
const HIGHEST: f64 = 0.6;

impl Calibration {
    /// The 80% interval of a figure that follows the utilisation, chip-hours for instance, from its `median`.
    #[must_use]
    pub fn around(&self, median: f64) -> Quantiles {
        Quantiles::lognormal(median, self.sigma)
    }

    /// The same run with a job-level utilisation that the user states. It varies as jobs of one kind do.
    #[must_use]
    pub fn with_mfu(self, mfu: f64) -> Self {
        Self { mfu, sigma: SCATTER, extrapolated: false, reason: None, mfu_from: STATED, ..self }
    }
}

/// Utilisation to expect of a model of `active` parameters, `total` in all, trained on `tokens` with `chip`.
///
/// All figures must be above zero.
#[must_use]
pub fn calibration(active: f64, total: f64, chip: &Chip, precision: Precision, tokens: f64) -> Calibration {
    let mut kind = kind(active, total, chip);
    let mut reasons: Vec<String> = kind.reason.take().into_iter().collect();
    let mut variance = kind.sigma * kind.sigma;

    if precision == Precision::Fp8 && chip.fp8.is_some() {
        kind.mfu *= FP8_GAIN;
        variance += FP8_SIGMA * FP8_SIGMA;
        if kind.group != Group::MoeHopper.key() {
            reasons.push("no disclosed run of this kind used FP8".into());
        }
    }
    for (what, value, (least, most)) in [
        ("active parameters", active, ACTIVE),
        ("tokens", tokens, TOKENS),
        ("total ÷ active parameters", total / active, (0.0, SPARSITY)),
    ] {
        let (side, beyond) =
            if value < least { ("fewer", least / value) } else { ("more", (value / most).max(1.0)) };
        let added = (OUTSIDE * ln(beyond)).min(MOST_OUTSIDE);
        variance += added * added;
        if beyond > FAR {
            reasons.push(format!("far {side} {what} than any disclosed run"));
        }
    }
    Calibration {
        mfu: kind.mfu.min(HIGHEST),
        sigma: libm::sqrt(variance),
        extrapolated: !reasons.is_empty(),
        reason: (!reasons.is_empty()).then(|| reasons.join("; ")),
        ..kind
    }
}

/// The kind of run, before its size and format are looked at.
fn kind(active: f64, total: f64, chip: &Chip) -> Calibration {
    match elsewhere::find(chip, is_sparse(active, total)) {
        Some(elsewhere) => extrapolated(&elsewhere),
        None => fitted(Group::of(active, total, chip).unwrap_or(Group::DenseHopper)),
    }
}

fn fitted(group: Group) -> Calibration {
    let fit = fit_of(group);
    Calibration {
        group: group.key(),
        label: group.label(),
        mfu: fit.mfu,
        sigma: fit.sigma,
        runs: fit.runs,
        extrapolated: false,
        reason: None,
        mfu_from: FITTED,
    }
}

fn extrapolated(kind: &Elsewhere) -> Calibration {
    let [from, times, by] = kind.from.map(fit_of);
    let sigma = from.sigma;
    Calibration {
        group: kind.key,
        label: kind.label,
        mfu: from.mfu * times.mfu / by.mfu * kind.factor,
        sigma: libm::sqrt(sigma * sigma + kind.sigma * kind.sigma),
        runs: 0,
        extrapolated: true,
        reason: Some(format!("no disclosed run covers {}", kind.label)),
        mfu_from: kind.evidence,
    }
}

/// The fit of a group; all are in the table, as a test sees to.
fn fit_of(group: Group) -> &'static Fit {
    FITS.iter().find(|fit| fit.group == group).unwrap_or(&FITS[0])
}
