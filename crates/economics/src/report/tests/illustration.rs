//! The illustrative break-even table that the evidence gives: billions of tokens a month that recover an outlay in 36
//! months, at 10% WACC and DeepSeek's mix, with serving cost falling 1.3× a year, no credit for quality, flat volume,
//! and serving stopped when it does not pay.

use crate::alternative::Alternative;
use crate::flip::{Against, searches};
use crate::input::Scenario;
use crate::plan::Plan;

/// One line: outlay, displaced price per million tokens of the mix, and for r = 1, 2, 4, 10 the break-evens at serving costs of
/// $0.112 and $0.40 per million.
type Row = (f64, f64, [(f64, f64); 4]);

const TABLE: [Row; 5] = [
    (10e6, 8.43, [(38.0, 39.0), (88.0, 93.0), (154.0, 170.0), (251.0, 283.0)]),
    (10e6, 2.89, [(113.0, 122.0), (267.0, 322.0), (483.0, 648.0), (799.0, 1097.0)]),
    (10e6, 0.67, [(545.0, 835.0), (1495.0, 6649.0), (3087.0, 16134.0), (5258.0, 28631.0)]),
    (25e6, 2.89, [(284.0, 306.0), (668.0, 804.0), (1209.0, 1620.0), (1998.0, 2744.0)]),
    (56e6, 8.43, [(214.0, 220.0), (492.0, 521.0), (862.0, 955.0), (1405.0, 1583.0)]),
];

fn simplified(outlay: f64, price: f64, fall: f64, serving: f64) -> Scenario {
    let mut scenario = Scenario {
        budget: outlay,
        api_input_price: Some(price),
        api_cached_price: Some(price),
        api_output_price: Some(price),
        price_fall: fall,
        captured_share: 1.0,
        price_floor: 0.0,
        usage_growth: 0.0,
        launch_months: 0.0,
        ramp_months: 0.0,
        refresh_months: 0.0,
        success_probability: 1.0,
        own_coverage: 1.0,
        open_coverage: 1.0,
        ops_staff: 0.0,
        rent_fall: 1.0,
        serving_gain: 1.3,
        // One size whatever is served, and so small that two replicas are no floor.
        sizing: "compute-optimal",
        sparsity: 1.0,
        serve_rent: Some(1.0),
        ..Scenario::default()
    };
    let fleet = Plan::new(&scenario).hosted(Alternative::Pretrain).unwrap().serving.clone();
    scenario.serve_rent = Some(serving / fleet.usd_per_million(scenario.utilization, 1.0));
    scenario
}

#[test]
fn the_illustrative_table_comes_back_within_15_percent() {
    for (outlay, price, row) in TABLE {
        for (fall, expected) in [1.0, 2.0, 4.0, 10.0].into_iter().zip(row) {
            for (serving, expected) in [(0.112, expected.0), (0.40, expected.1)] {
                let found = searches(&simplified(outlay, price, fall, serving));
                let flip = found
                    .break_evens
                    .iter()
                    .find(|f| f.key == "tokens" && f.against == Against::Base)
                    .unwrap();
                let billions = flip.at.first().unwrap() / 1e9;
                assert!(
                    (billions / expected - 1.0).abs() < 0.15,
                    "${outlay} against ${price}, r {fall}, serving ${serving}: {billions}, not {expected}"
                );
            }
        }
    }
}
