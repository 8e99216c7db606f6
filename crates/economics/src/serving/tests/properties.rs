use super::*;
use crate::math::pow;
use proptest::prelude::*;

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
    fn every_valid_request_has_a_finite_answer_whose_parts_add_up(request in requests()) {
        let answer = estimate(&request).unwrap();
        prop_assert!(answer.gpus >= answer.floor_gpus);
        let PerMillion { input, output, blended } = answer.usd_per_million;
        let parts = input * request.input_tokens + output * request.output_tokens;
        prop_assert!((parts - answer.usd * 1e6).abs() <= 1e-9 * answer.usd * 1e6 + 1e-9);
        let whole = blended * (request.input_tokens + request.output_tokens);
        prop_assert!((whole - parts).abs() <= 1e-9 * parts + 1e-9);
        let PerKind { uncached, cached, output } = answer.usd_per_million_busy;
        prop_assert!(uncached.is_finite() && output.is_finite() && cached <= uncached);
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

    /// A model of the same shape, only larger, on as many chips. On more chips a replica has room for a larger batch, and
    /// a dense model's weights are then read less often for a token: there a larger one may cost less.
    #[test]
    fn a_larger_model_on_as_many_chips_never_costs_less(request in requests(), by in 1.0..3.0_f64) {
        let now = estimate(&request).unwrap();
        let larger = estimate(&Request {
            active_params: request.active_params * by,
            total_params: request.total_params * by,
            ..request
        })
        .unwrap();
        prop_assert!(larger.floor_gpus > now.floor_gpus || larger.usd >= now.usd * (1.0 - 1e-12));
    }

    /// Of two models of one size, both dense or both mixtures, the one that uses more of it on a token.
    #[test]
    fn more_active_parameters_never_cost_less(request in requests(), by in 1.0..3.0_f64) {
        let total = request.total_params.max(4.0 * by * request.active_params);
        let now = estimate(&Request { total_params: total, ..request }).unwrap().usd;
        let more = Request { active_params: request.active_params * by, total_params: total, ..request };
        prop_assert!(estimate(&more).unwrap().usd >= now * (1.0 - 1e-12));
    }

    /// No input of the page makes the cost jump while a replica has as many chips: here sparsity, from dense to a mixture.
    /// More chips have room for a larger batch, which makes it cheaper at once.
    #[test]
    fn sparsity_moves_the_cost_smoothly(active in 1e9..4e11_f64, sparsity in 1.0..6.0_f64) {
        let fleet = |sparsity| serving(active, active * sparsity, "h100", Precision::Fp8, CONTEXT);
        let (now, more) = (fleet(sparsity), fleet(sparsity * 1.0001));
        let (cost, costs) = (now.usd_per_million(1.0, 2.0), more.usd_per_million(1.0, 2.0));
        let stepped = more.floor_chips() > now.floor_chips();
        prop_assert!(costs < cost * 1.002 && (stepped || costs > cost * 0.998), "{cost} then {costs}");
    }

    #[test]
    fn above_the_floor_cost_grows_with_load(tokens in 1e12..1e15_f64, by in 1.0..10.0_f64) {
        let fleet = serving(37e9, 671e9, "h100", Precision::Fp8, CONTEXT);
        let (one, more) = (fleet.usd(tokens, 0.5, 1.0, 2.0), fleet.usd(tokens * by, 0.5, 1.0, 2.0));
        prop_assert!((more / one / by - 1.0).abs() < 1e-12);
        let listed = fleet.usd_per_million(0.5, 2.0) * tokens / 1e6;
        prop_assert!((listed / one - 1.0).abs() < 1e-12);
        let kinds = fleet.usd_per_million_by_kind(0.5, 2.0);
        let mix = Mix::DEEPSEEK;
        let mixed = kinds.uncached * mix.uncached + kinds.cached * mix.cached + kinds.output * mix.output;
        prop_assert!((mixed / fleet.usd_per_million(0.5, 2.0) - 1.0).abs() < 1e-12);
    }
}
