//! The model against every measured throughput at hand.

use super::*;
use crate::math::{exp, ln};

#[test]
fn deepseeks_day_comes_out_as_disclosed() {
    assert_eq!(DEEPSEEK.chip.key, "h800");
    let day = estimate(&DEEPSEEK).unwrap();
    assert!(near(day.gpus, 226.75 * 8.0, 0.01), "{}", day.gpus);
    assert!(near(day.usd, 87_072.0, 0.01), "{}", day.usd);
    assert_eq!((day.binds, day.extrapolated), ("load", false));
    // Rented at mean over peak, as its fleet of 278 nodes at peak.
    let peak = estimate(&Request { utilization: 0.816, ..DEEPSEEK }).unwrap();
    assert!(near(peak.gpus, 278.0 * 8.0, 0.02), "{}", peak.gpus);
}

#[test]
fn the_throughputs_of_the_anchors_come_back() {
    let fleet = serving(37e9, 671e9, "h800", Precision::Fp8, CONTEXT);
    assert!(near(8.0 / fleet.cost.output, 14_800.0, 0.01), "{}", 8.0 / fleet.cost.output);
    let input = (266.0 * fleet.cost.uncached + 342.0 * fleet.cost.cached) / 608.0;
    assert!(near(8.0 / input, 73_700.0, 0.01), "{}", 8.0 / input);
    let sglang = serving(37e9, 671e9, "h100", Precision::Fp8, 2000.0);
    assert!(near(8.0 / sglang.cost.output, 22_300.0, 0.01), "{}", 8.0 / sglang.cost.output);
    // What a benchmark's prefill loses in production.
    assert!(near(8.0 / sglang.cost.uncached / 52_300.0, super::super::measured::PRODUCTION, 0.01));
}

/// SGLang on GB200 NVL72 at prompts of 2,000 tokens, FP8: 7,583 output tokens a second and GPU (LMSYS, 2025-06-16), then
/// 18,471 input and 9,087 output tokens (LMSYS, 2025-09-25).
#[test]
fn scaling_to_blackwell_is_on_the_careful_side_of_its_benchmarks() {
    let gb200 = serving(37e9, 671e9, "gb200", Precision::Fp8, 2000.0);
    let (input, output) = (1.0 / gb200.cost.uncached, 1.0 / gb200.cost.output);
    assert!((0.6..=1.0).contains(&(input / 18_471.0)), "{input}");
    assert!((0.85..=1.0).contains(&(output / 7_583.0)), "{output}");
    assert!((0.7..=1.0).contains(&(output / 9_087.0)), "{output}");
}

/// Prompt and answer of each measurement below, tokens.
const LENGTHS: [(f64, f64); 10] = [
    (128.0, 128.0),
    (128.0, 2048.0),
    (128.0, 4096.0),
    (500.0, 2000.0),
    (1000.0, 1000.0),
    (1000.0, 2000.0),
    (2048.0, 128.0),
    (2048.0, 2048.0),
    (5000.0, 500.0),
    (20_000.0, 2000.0),
];

/// [`DENSE_BENCHMARK`]: parameters, chip, chips, and output tokens a second at each of [`LENGTHS`].
#[rustfmt::skip]
const DENSE: [(f64, &str, f64, [f64; 10]); 6] = [
    (8.03e9, "h100", 1.0, [28312., 22714., 14325., 17660., 15220., 13899., 3450., 9305., 3459., 1351.]),
    (8.03e9, "h200", 1.0, [27911., 26221., 18027., 20770., 17744., 16828., 3538., 12194., 3902., 1804.]),
    (70.6e9, "h100", 2.0, [6378., 6651., 4199., 5222., 4205., 4146., 762., 3082., 898., 437.]),
    (70.6e9, "h200", 1.0, [3803., 4336., 2872., 3666., 2909., 2994., 442., 2003., 566., 283.]),
    (405e9, "h100", 8.0, [3627., 4340., 3116., 3994., 2919., 2895., 453., 2296., 610., 345.]),
    (405e9, "h200", 8.0, [3814., 5348., 4741., 4724., 3330., 3722., 456., 2948., 650., 505.]),
];

#[test]
fn dense_models_come_out_at_seven_tenths_of_their_benchmarks() {
    for (params, chip, chips, measured) in DENSE {
        let mut ratios: Vec<f64> = LENGTHS
            .into_iter()
            .zip(measured)
            .map(|((prompt, answer), measured)| {
                let model = serving(params, params, chip, Precision::Fp8, prompt + answer / 2.0);
                assert_eq!(model.floor_chips(), 2.0 * chips);
                chips / (model.cost.uncached * prompt / answer + model.cost.output) / measured
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        let median = exp(f64::midpoint(ln(ratios[4]), ln(ratios[5])));
        assert!((0.7 / 1.35..=0.7 * 1.35).contains(&median), "{params:e} on {chip}: {median}");
        assert!(ratios[0] > 0.7 / 1.6 && ratios[9] < 0.7 * 1.6, "{params:e} on {chip}: {ratios:?}");
    }
}

/// The same table's mixtures in FP8 on one node of eight at 2,048 tokens in and out: a single replica, whose weights leave
/// less room for a batch than those of a fleet.
#[test]
fn a_single_node_does_worse_than_a_fleet_where_memory_is_tight() {
    for (active, total, chip, measured, share) in [
        (22e9, 235e9, "h200", 16_672.0, 1.0..1.3),
        (22e9, 235e9, "h100", 9_924.0, 1.5..2.0),
        (17e9, 400e9, "h200", 20_957.0, 1.0..1.3),
        (17e9, 400e9, "h100", 6_916.0, 2.5..3.2),
    ] {
        let model = serving(active, total, chip, Precision::Fp8, 3072.0);
        let ratio = 8.0 / (model.cost.uncached + model.cost.output) / measured;
        assert!(share.contains(&ratio), "{total:e} on {chip}: {ratio}");
    }
}

#[test]
fn the_cache_is_that_of_the_models_it_was_fitted_to() {
    let format = memory::Format { bytes: 2.0, peak: 1.0 };
    for (params, layers) in [(8.03e9, 32.0), (70.6e9, 80.0), (405e9, 126.0)] {
        let bytes = 2.0 * layers * 8.0 * 128.0 * 2.0;
        assert!(near(memory::grouped_cache(params, format), bytes, 0.11), "{params:e}");
    }
    assert!(near(memory::latent_cache(671e9, format), 70_272.0, 1e-12));
}

#[test]
fn a_dense_model_stays_below_its_bound() {
    // One sequence of Llama 70B in BF16: 141 GB ÷ 3.35 TB/s is 23.8 tokens a second and H100 at the very most.
    let h100 = chip::find("h100").unwrap();
    assert!(near(h100.bandwidth / (70.6e9 * 2.0), 23.8, 0.01));
    for context in [0.0, 1e3, 1e5, 1e7] {
        let dense = serving(70.6e9, 70.6e9, "h100", Precision::Bf16, context);
        assert!(1.0 / dense.cost.output < 989.4e12 / (2.0 * 70.6e9));
    }
    // A context that leaves room for one sequence only: even the bare bound is out of reach.
    let single = serving(70.6e9, 70.6e9, "h100", Precision::Bf16, 1e6);
    assert!(1.0 / single.cost.output < 23.8);
    // vLLM on eight A100 wrote 1,480 tokens a second at a batch of 16 (a weak source); a full batch writes more.
    let a100 = serving(70.6e9, 70.6e9, "a100", Precision::Bf16, 1000.0);
    assert!((1_480.0..12_000.0).contains(&(8.0 / a100.cost.output)), "{}", 8.0 / a100.cost.output);
}

/// 61 layers of 512 + 64 numbers, two bytes each; 20 tokens a second; 8,766 hours a year.
#[test]
fn constants_by_hand() {
    assert_eq!((LATENT_CACHE, SLOWEST, HOURS_A_MONTH), (70_272.0, 0.05, 730.5));
}

#[test]
fn a_chip_holds_the_weights_that_a_replica_of_one_chip_may_have() {
    let h100 = chip::find("h100").unwrap();
    for precision in [Precision::Fp8, Precision::Bf16] {
        let most = Serving::params_a_chip(h100, precision);
        assert_eq!(Serving::floor_of(most * 0.999, h100, precision), 2.0);
        assert_eq!(Serving::floor_of(most * 1.001, h100, precision), 4.0);
    }
}
