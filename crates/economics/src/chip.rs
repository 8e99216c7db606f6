//! Accelerators: what they can do and what an hour of one costs.
//!
//! Peaks are dense (no sparsity). Rents are what a company without a fleet of its own pays, all in, for a year or so;
//! they move both ways, and the user's own figure always wins.

use crate::provenance::{Kind, Provenance};
use serde::Serialize;

/// A family of accelerators whose training efficiency is alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Generation {
    /// Nvidia A100 and A800.
    Ampere,
    /// Nvidia H100, H200, H800 and GH200.
    Hopper,
    /// Nvidia B200, GB200 and B300.
    Blackwell,
    /// AMD MI300X and its successors.
    Instinct,
    /// Google TPU.
    Tpu,
    /// Amazon Trainium.
    Trainium,
    /// Huawei Ascend.
    Ascend,
}

/// An accelerator.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Chip {
    /// Its name in links and files, for ever.
    pub key: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// Other names it goes by, in small letters.
    #[serde(skip)]
    pub aliases: &'static [&'static str],
    /// Its family.
    pub generation: Generation,
    /// Peak BF16 FLOP a second, dense.
    pub bf16: f64,
    /// Peak FP8 FLOP a second, dense; nothing where the chip has no FP8.
    pub fp8: Option<f64>,
    /// Memory in bytes.
    pub memory: f64,
    /// Memory bandwidth in bytes a second.
    pub bandwidth: f64,
    /// Rent, US dollars an hour.
    pub rent: f64,
    /// Where the specification comes from.
    pub specs: Provenance,
    /// Where the rent comes from.
    pub rent_from: Provenance,
}

/// The chip of that name: its key, its label or an alias, in any case.
#[must_use]
pub fn find(name: &str) -> Option<&'static Chip> {
    let wanted = name.trim().to_lowercase();
    CHIPS.iter().find(|chip| {
        chip.key == wanted || chip.label.to_lowercase() == wanted || chip.aliases.contains(&wanted.as_str())
    })
}

/// All names to choose from, for messages.
#[must_use]
pub fn keys() -> String {
    CHIPS.iter().map(|chip| chip.key).collect::<Vec<_>>().join(", ")
}

const fn epoch(source: &'static str) -> Provenance {
    Provenance::new(Kind::Cited, source, "2025-06")
}

/// Epoch AI's table, whole.
const EPOCH: Provenance = epoch("Epoch AI, machine-learning hardware (CC BY)");
/// Epoch AI's table, its empty cells filled in.
const EPOCH_FILLED: Provenance =
    epoch("Epoch AI, machine-learning hardware (CC BY); FP8 peak taken as its INT8 figure");
const EPOCH_FP8_MISSING: Provenance = epoch(
    "Epoch AI, machine-learning hardware (CC BY); blank cells filled from vendors' data sheets, unverified",
);

const fn rent(kind: Kind, source: &'static str, date: &'static str) -> Provenance {
    Provenance::new(kind, source, date)
}

/// SemiAnalysis' cost of a three-year rental, as InferenceX uses it.
const THREE_YEAR: Provenance =
    rent(Kind::Cited, "SemiAnalysis InferenceX-app@77ca49a, constants.ts: three-year rent", "2026-04");

/// Every accelerator, the best documented ones first.
pub static CHIPS: &[Chip] = &[
    Chip {
        key: "h100",
        label: "H100 SXM",
        aliases: &["h100-80", "h100 80gb", "h100-sxm", "hopper", "h100_sxm"],
        generation: Generation::Hopper,
        bf16: 989.4e12,
        fp8: Some(1979e12),
        memory: 80e9,
        bandwidth: 3.35e12,
        rent: 2.35,
        specs: EPOCH_FILLED,
        rent_from: rent(
            Kind::Cited,
            "One-year contract, SemiAnalysis by way of press; 37 providers ranged from $1.47 to $6.88 in 2026-05",
            "2026-03",
        ),
    },
    Chip {
        key: "h200",
        label: "H200 SXM",
        aliases: &["h200-sxm"],
        generation: Generation::Hopper,
        bf16: 989.5e12,
        fp8: Some(1979e12),
        memory: 141e9,
        bandwidth: 4.8e12,
        rent: 2.5,
        specs: EPOCH_FP8_MISSING,
        rent_from: rent(Kind::Cited, "Low end of $2.50–7.00 in a rental survey, mercatus-ai.com", "2026-05"),
    },
    Chip {
        key: "h800",
        label: "H800 SXM",
        aliases: &["h800-sxm"],
        generation: Generation::Hopper,
        bf16: 989e12,
        fp8: Some(1979e12),
        memory: 80e9,
        bandwidth: 3.36e12,
        rent: 2.0,
        specs: EPOCH_FILLED,
        rent_from: rent(
            Kind::Cited,
            "DeepSeek-V3 report, arXiv:2412.19437; Epoch lists 3.42 for 2024–25",
            "2024-12",
        ),
    },
    Chip {
        key: "gh200",
        label: "GH200",
        aliases: &[],
        generation: Generation::Hopper,
        bf16: 989.4e12,
        fp8: Some(1979e12),
        memory: 96e9,
        bandwidth: 4.0e12,
        rent: 2.35,
        specs: rent(
            Kind::Judgement,
            "Taken as an H100 with the 96 GB memory of Nvidia's data sheet, unverified",
            "2026-11",
        ),
        rent_from: rent(Kind::Judgement, "No public rent found: taken as an H100's", "2026-11"),
    },
    Chip {
        key: "a100",
        label: "A100 80 GB",
        aliases: &["a100-80", "a100-40", "a100 80gb", "a100-sxm", "a800"],
        generation: Generation::Ampere,
        bf16: 312e12,
        fp8: None,
        memory: 80e9,
        bandwidth: 2.039e12,
        rent: 1.9,
        specs: EPOCH,
        rent_from: rent(Kind::Derived, "Middle of $0.80–3.00 in a rental survey, mercatus-ai.com", "2026-05"),
    },
    Chip {
        key: "b200",
        label: "B200",
        aliases: &["b200-sxm"],
        generation: Generation::Blackwell,
        bf16: 2250e12,
        fp8: Some(4500e12),
        memory: 180e9,
        bandwidth: 8.0e12,
        rent: 2.9,
        specs: epoch(
            "Epoch AI, machine-learning hardware (CC BY); usable memory from InferenceX-app@77ca49a",
        ),
        rent_from: THREE_YEAR,
    },
    Chip {
        key: "gb200",
        label: "GB200 (per GPU)",
        aliases: &["gb200-nvl72"],
        generation: Generation::Blackwell,
        bf16: 2500e12,
        fp8: Some(5000e12),
        memory: 192e9,
        bandwidth: 8.0e12,
        rent: 3.3,
        specs: EPOCH,
        rent_from: THREE_YEAR,
    },
    Chip {
        key: "b300",
        label: "B300",
        aliases: &["gb300"],
        generation: Generation::Blackwell,
        bf16: 2250e12,
        fp8: Some(4500e12),
        memory: 287.5e9,
        bandwidth: 8.0e12,
        rent: 3.5,
        specs: EPOCH_FP8_MISSING,
        rent_from: rent(
            Kind::Judgement,
            "No sourced rent: 1.2 × the B200's, as InferenceX assumes",
            "2026-04",
        ),
    },
    Chip {
        key: "mi300x",
        label: "MI300X",
        aliases: &["mi300"],
        generation: Generation::Instinct,
        bf16: 1307.4e12,
        fp8: Some(2614.9e12),
        memory: 192e9,
        bandwidth: 5.3e12,
        rent: 1.55,
        specs: EPOCH_FILLED,
        rent_from: THREE_YEAR,
    },
    Chip {
        key: "tpu-v4",
        label: "TPU v4",
        aliases: &["tpuv4", "tpu v4"],
        generation: Generation::Tpu,
        bf16: 275e12,
        fp8: None,
        memory: 32e9,
        bandwidth: 1.228e12,
        rent: 3.22,
        specs: rent(Kind::Cited, "Jouppi et al. 2023, arXiv:2304.01433", "2023-04"),
        rent_from: epoch("Epoch AI, hardware prices: on demand"),
    },
    Chip {
        key: "tpu-v5p",
        label: "TPU v5p",
        aliases: &["tpuv5p", "tpu v5p", "v5p"],
        generation: Generation::Tpu,
        bf16: 459e12,
        fp8: None,
        memory: 95e9,
        bandwidth: 2.765e12,
        rent: 3.22,
        specs: EPOCH,
        rent_from: rent(
            Kind::Judgement,
            "No sourced rent: taken as a TPU v4's (Epoch AI, hardware prices)",
            "2025-03",
        ),
    },
    Chip {
        key: "tpu-v6e",
        label: "TPU v6e",
        aliases: &["tpuv6e", "tpu v6e", "v6e", "trillium"],
        generation: Generation::Tpu,
        bf16: 918e12,
        fp8: None,
        memory: 32e9,
        bandwidth: 1.64e12,
        rent: 2.7,
        specs: EPOCH,
        rent_from: epoch("Epoch AI, hardware prices: $2.70–3.24 on demand"),
    },
    Chip {
        key: "trainium2",
        label: "Trainium2",
        aliases: &["trn2"],
        generation: Generation::Trainium,
        bf16: 667e12,
        fp8: Some(1299e12),
        memory: 96e9,
        bandwidth: 2.9e12,
        rent: 1.5,
        specs: EPOCH,
        rent_from: rent(
            Kind::Judgement,
            "No sourced rent: somewhat below an MI300X's for about half its peak",
            "2026-11",
        ),
    },
    Chip {
        key: "ascend-910c",
        label: "Ascend 910C",
        aliases: &["910c", "ascend910c", "ascend"],
        generation: Generation::Ascend,
        bf16: 752e12,
        fp8: None,
        memory: 128e9,
        bandwidth: 3.2e12,
        rent: 1.5,
        specs: rent(Kind::Cited, "The Register 2025-07-29 (780 TFLOP/s by SemiAnalysis, 2025-04)", "2025-07"),
        rent_from: rent(Kind::Judgement, "No sourced rent: taken as a Trainium2's", "2026-11"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found_in_any_case() {
        let mut names: Vec<String> = CHIPS
            .iter()
            .flat_map(|chip| chip.aliases.iter().copied().chain([chip.key]))
            .map(str::to_owned)
            .collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
        for name in ["H100", "h100", "A100", "H800", "TPUv4", "GH200", "A800", "H100 SXM"] {
            assert!(find(name).is_some(), "{name}");
        }
        assert_eq!(find("abacus"), None);
        let listed = keys();
        assert_eq!(listed.split(", ").count(), CHIPS.len());
        assert!(listed.split(", ").all(|name| find(name).is_some()), "{listed}");
    }
}
