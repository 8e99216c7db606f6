//! Kinds of run that no disclosed chip-hours cover: what evidence there is, as a factor on a kind that is covered.

use super::Group;
use crate::chip::{Chip, Generation};
use crate::provenance::{Kind, Provenance};

/// A kind of run and how it relates to one that is covered.
pub(super) struct Elsewhere {
    /// Name of the kind, for ever.
    pub(super) key: &'static str,
    /// The kind in words.
    pub(super) label: &'static str,
    /// The covered kinds it is derived from: first × second ÷ third.
    pub(super) from: [Group; 3],
    /// Factor on that.
    pub(super) factor: f64,
    /// Standard deviation of the factor's logarithm. Judgement.
    pub(super) sigma: f64,
    /// Where the factor comes from.
    pub(super) evidence: Provenance,
}

const fn judged(source: &'static str, date: &'static str) -> Provenance {
    Provenance::new(Kind::Judgement, source, date)
}

/// A mixture of experts elsewhere: as much below a dense model there as on Hopper.
const SPARSE_AS_ON_HOPPER: Provenance =
    judged("Dense runs on the chip, times mixtures of experts ÷ dense models on Hopper", "2026-11");

/// NVIDIA's recipes reach the same share of BF16 peak on both generations: Llama 3 8B in FP8 70% on B200 and 75% on
/// H100, Qwen3 235B in FP8 21.5% and 23.6%. The two jobs with public hours stay below: Olmo Hybrid 7B 18% (512 B200,
/// 7 days, 3T tokens), 0.68 × dense Hopper; Trinity Large 10% (2,048 B300, 33 days, 17T tokens), 0.47 × its kind.
/// The geometric mean of 1, 0.68 and 0.47 is 0.68.
const BLACKWELL: Provenance = judged(
    "NVIDIA Megatron Bridge performance summary 25.11; Lambda, Olmo Hybrid 7B; Arcee, Trinity Large (arXiv:2602.17004)",
    "2026-02",
);

/// Zyphra trained ZAYA1 on MI300X from end to end, but no hours were found; SemiAnalysis measured MI300X well below its
/// paper advantage over H100.
const INSTINCT: Provenance = judged(
    "SemiAnalysis, MI300X vs H100 vs H200: training (2024-12); Zyphra, ZAYA1, arXiv:2511.17127: hours not found",
    "2025-11",
);

/// Short benchmarks: v5p Llama 2 70B 65%; v6e Llama 3.1 8B, 70B and 405B 45.5, 50.3 and 38.6%. A job keeps about 0.74
/// of a good step's utilisation, by four runs that disclose both (PaLM 30% of 46%, GLM-130B 25% of 32.5%, Nemotron-4 15B
/// 21% of 32.4%, TinyLlama 51% of 56%): 48% and 33%. Halfway, in logarithms, to the 27% of TPU v4 jobs that is 1.2 × them.
const LATER_TPU: Provenance =
    judged("MaxText@e591f30, performance tiers; share of a step that a job keeps from four runs", "2026-06");

/// No job with public hours and no step utilisation was found.
const TRAINIUM: Provenance = judged("No disclosed run: somewhat below Hopper, as other newcomers", "2026-11");

/// Huawei states 30% for Pangu Ultra MoE and above 52% for Pangu Ultra, but 1.46M tokens a second on 6,000 chips with
/// 39B active parameters are 57 TFLOP/s a chip, 8% of a 910C: the chip, or the count, is another. Hence very wide.
const ASCEND: Provenance =
    judged("Pangu Ultra, arXiv:2504.07866; Pangu Ultra MoE, arXiv:2505.04519: figures disagree", "2025-05");

/// The kind of run of that chip, dense or `sparse`; nothing if it is covered.
pub(super) fn find(chip: &Chip, sparse: bool) -> Option<Elsewhere> {
    use Group::{DenseAmpere, DenseHopper, DenseTpu, MoeHopper};
    let hopper = if sparse { MoeHopper } else { DenseHopper };
    let on_hopper = [hopper, DenseHopper, DenseHopper];
    let tpu = if sparse { [MoeHopper, DenseTpu, DenseHopper] } else { [DenseTpu, DenseHopper, DenseHopper] };
    let (keys, labels, from, factor, sigma, evidence) = match chip.generation {
        Generation::Hopper => return None,
        Generation::Ampere if !sparse => return None,
        Generation::Ampere => (
            ["dense-ampere", "moe-ampere"],
            ["dense models on A100-class chips", "mixtures of experts on A100-class chips"],
            [MoeHopper, DenseAmpere, DenseHopper],
            1.0,
            0.2,
            SPARSE_AS_ON_HOPPER,
        ),
        Generation::Tpu if chip.key == "tpu-v4" && !sparse => return None,
        Generation::Tpu if chip.key == "tpu-v4" => (
            ["dense-tpu", "moe-tpu"],
            ["dense models on TPU v4", "mixtures of experts on TPU v4"],
            tpu,
            1.0,
            0.25,
            SPARSE_AS_ON_HOPPER,
        ),
        Generation::Tpu => (
            ["dense-tpu-later", "moe-tpu-later"],
            ["dense models on TPU v5 and later", "mixtures of experts on TPU v5 and later"],
            tpu,
            1.2,
            0.25,
            LATER_TPU,
        ),
        Generation::Blackwell => (
            ["dense-blackwell", "moe-blackwell"],
            ["dense models on Blackwell chips", "mixtures of experts on Blackwell chips"],
            on_hopper,
            0.7,
            0.3,
            BLACKWELL,
        ),
        Generation::Instinct => (
            ["dense-instinct", "moe-instinct"],
            ["dense models on AMD Instinct", "mixtures of experts on AMD Instinct"],
            on_hopper,
            0.75,
            0.35,
            INSTINCT,
        ),
        Generation::Trainium => (
            ["dense-trainium", "moe-trainium"],
            ["dense models on Trainium", "mixtures of experts on Trainium"],
            on_hopper,
            0.75,
            0.4,
            TRAINIUM,
        ),
        Generation::Ascend => (
            ["dense-ascend", "moe-ascend"],
            ["dense models on Ascend", "mixtures of experts on Ascend"],
            on_hopper,
            0.7,
            0.55,
            ASCEND,
        ),
    };
    let at = usize::from(sparse);
    Some(Elsewhere { key: keys[at], label: labels[at], from, factor, sigma, evidence })
}
