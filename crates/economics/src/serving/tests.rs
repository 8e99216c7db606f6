use super::*;
use crate::chip;
use crate::math::pow;
use proptest::prelude::*;

const DEEPSEEK: Request = Request {
    active_params: 37e9,
    total_params: 671e9,
    input_tokens: 608e9,
    cached_share: 342.0 / 608.0,
    output_tokens: 168e9,
    period_days: 1.0,
    chip: &chip::CHIPS[2],
    usd_per_hour: 2.0,
    utilization: 1.0,
    precision: Precision::Fp8,
    context_tokens: None,
};

fn near(left: f64, right: f64, share: f64) -> bool {
    (left / right - 1.0).abs() <= share
}

#[test]
fn deepseeks_day_comes_out_as_disclosed() {
    assert_eq!(DEEPSEEK.chip.key, "h800");
    let day = estimate(&DEEPSEEK).unwrap();
    assert!(near(day.gpus, 226.75 * 8.0, 0.01), "{}", day.gpus);
    assert!(near(day.usd, 87_072.0, 0.01), "{}", day.usd);
    assert_eq!(day.binds, "load");
    assert!(!day.extrapolated);
    // Rented at mean over peak, as its fleet of 278 nodes at peak.
    let peak = estimate(&Request { utilization: 0.816, ..DEEPSEEK }).unwrap();
    assert!(near(peak.gpus, 278.0 * 8.0, 0.02), "{}", peak.gpus);
}

#[test]
fn the_throughputs_of_the_anchors_come_back() {
    let chip = chip::find("h800").unwrap();
    let fleet = Serving::new(37e9, 671e9, chip, Precision::Fp8, &Mix::DEEPSEEK);
    assert!(near(8.0 / fleet.cost.output, 14_800.0, 0.01), "{}", 8.0 / fleet.cost.output);
    let input = (266.0 * fleet.cost.input + 342.0 * fleet.cost.cached) / 608.0;
    assert!(near(8.0 / input, 73_700.0, 0.01), "{}", 8.0 / input);
    let chip = chip::find("h100").unwrap();
    let sglang = Serving::at_context(37e9, 671e9, chip, Precision::Fp8, &Mix::DEEPSEEK, 2000.0);
    assert!(near(8.0 / sglang.cost.output, 22_300.0, 0.01), "{}", 8.0 / sglang.cost.output);
    // A benchmark's prefill is the better case: 52.3k against production's 36k.
    let prefill = 8.0 / sglang.cost.input;
    assert!(prefill < 52_300.0 && prefill > 0.6 * 52_300.0, "{prefill}");
}

#[test]
fn replicas_are_those_of_published_deployments() {
    let floor = |active, total, chip, precision| {
        Serving::new(active, total, chip::find(chip).unwrap(), precision, &Mix::DEEPSEEK).floor_chips()
    };
    assert_eq!(floor(37e9, 671e9, "h100", Precision::Fp8), 32.0);
    assert_eq!(floor(37e9, 671e9, "h200", Precision::Fp8), 16.0);
    assert_eq!(floor(70.6e9, 70.6e9, "h100", Precision::Fp8), 4.0);
    assert_eq!(floor(70.6e9, 70.6e9, "h100", Precision::Bf16), 8.0);
    assert_eq!(floor(8e9, 8e9, "h100", Precision::Bf16), 2.0);
}

#[test]
fn a_dense_model_stays_below_its_bound() {
    // One sequence of Llama 70B in BF16 on one H100: 141 GB ÷ 3.35 TB/s is 23.8 tokens a second at the very most.
    let h100 = chip::find("h100").unwrap();
    let format = memory::Format::of(h100, Precision::Bf16);
    let memory = memory::Memory::new(70.6e9, 70.6e9, h100, format);
    assert!(near(h100.bandwidth / memory.weights, 23.8, 0.01));
    let dense = Serving::new(70.6e9, 70.6e9, h100, Precision::Bf16, &Mix::DEEPSEEK);
    let per_chip = 1.0 / dense.cost.output;
    assert!(per_chip > 23.8 && per_chip < 989.4e12 / (2.0 * 70.6e9), "{per_chip}");
    assert!(dense.extrapolated().is_some_and(|why| why.contains("dense")));
    // vLLM on eight A100 wrote 1,480 tokens a second at a batch of 16; a full batch writes more.
    let a100 = Serving::at_context(
        70.6e9,
        70.6e9,
        chip::find("a100").unwrap(),
        Precision::Bf16,
        &Mix::DEEPSEEK,
        1000.0,
    );
    assert!((1_480.0..12_000.0).contains(&(8.0 / a100.cost.output)), "{}", 8.0 / a100.cost.output);
}

#[test]
fn no_load_still_rents_two_replicas() {
    let idle = estimate(&Request { input_tokens: 0.0, output_tokens: 0.0, ..DEEPSEEK }).unwrap();
    assert_eq!((idle.gpus, idle.binds), (32.0, "memory"));
    assert_eq!(idle.usd, 32.0 * 48.0);
    assert_eq!(idle.usd_per_million.blended, 0.0);
}

#[test]
fn errors_name_the_flag_and_what_is_allowed() {
    for (request, field) in [
        (Request { active_params: 0.0, ..DEEPSEEK }, "active-params"),
        (Request { total_params: 1e9, ..DEEPSEEK }, "total-params"),
        (Request { input_tokens: f64::NAN, ..DEEPSEEK }, "input-tokens"),
        (Request { cached_share: 1.5, ..DEEPSEEK }, "cached-share"),
        (Request { output_tokens: -1.0, ..DEEPSEEK }, "output-tokens"),
        (Request { period_days: 0.0, ..DEEPSEEK }, "period-days"),
        (Request { usd_per_hour: f64::INFINITY, ..DEEPSEEK }, "usd-per-hour"),
        (Request { utilization: 0.0, ..DEEPSEEK }, "utilization"),
        (Request { context_tokens: Some(-3.0), ..DEEPSEEK }, "context-tokens"),
    ] {
        assert_eq!(estimate(&request).unwrap_err().field, field);
    }
}

fn requests() -> impl Strategy<Value = Request> {
    (
        (6.0..12.5_f64, 0.0..2.0_f64, 0.0..16.0_f64, 0.0..=1.0_f64, 0.0..16.0_f64),
        (-2.0..3.5_f64, 0..chip::CHIPS.len(), 0.0..10.0_f64, 0.01..=1.0_f64, any::<bool>(), 0.0..6.0_f64),
    )
        .prop_map(
            |((active, sparsity, input, cached, output), (days, chip, rent, utilization, fp8, context))| {
                Request {
                    active_params: pow(10.0, active),
                    total_params: pow(10.0, active + sparsity),
                    input_tokens: pow(10.0, input),
                    cached_share: cached,
                    output_tokens: pow(10.0, output),
                    period_days: pow(10.0, days),
                    chip: &chip::CHIPS[chip],
                    usd_per_hour: rent,
                    utilization,
                    precision: if fp8 { Precision::Fp8 } else { Precision::Bf16 },
                    context_tokens: Some(pow(10.0, context)),
                }
            },
        )
}

proptest! {
    #[test]
    fn every_valid_request_has_a_finite_answer(request in requests()) {
        let answer = estimate(&request).unwrap();
        prop_assert!(answer.gpus >= answer.floor_gpus);
        let parts = answer.usd_per_million.input * request.input_tokens + answer.usd_per_million.output * request.output_tokens;
        prop_assert!((parts - answer.usd * 1e6).abs() <= 1e-9 * answer.usd * 1e6 + 1e-9);
    }

    #[test]
    fn more_work_dearer_chips_and_idler_fleets_never_cost_less(request in requests(), by in 1.0..3.0_f64) {
        let now = estimate(&request).unwrap().usd;
        for worse in [
            Request { input_tokens: request.input_tokens * by, ..request },
            Request { output_tokens: request.output_tokens * by, ..request },
            Request { usd_per_hour: request.usd_per_hour * by, ..request },
            Request { utilization: request.utilization / by, ..request },
            Request { cached_share: request.cached_share / by, ..request },
        ] {
            let worse = estimate(&worse).unwrap().usd;
            prop_assert!(worse >= now * (1.0 - 1e-12), "{worse} after {now}");
        }
    }

    #[test]
    fn above_the_floor_cost_grows_with_load(tokens in 1e12..1e15_f64, by in 1.0..10.0_f64) {
        let fleet = Serving::new(37e9, 671e9, &chip::CHIPS[0], Precision::Fp8, &Mix::DEEPSEEK);
        let (one, more) = (fleet.usd(tokens, 0.5, 1.0, 2.0), fleet.usd(tokens * by, 0.5, 1.0, 2.0));
        prop_assert!((more / one / by - 1.0).abs() < 1e-12);
        let listed = fleet.usd_per_million(0.5, 2.0) * tokens / 1e6;
        prop_assert!((listed / one - 1.0).abs() < 1e-12);
    }
}
