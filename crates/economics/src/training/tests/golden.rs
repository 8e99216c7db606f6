//! Disclosed figures.

use crate::chip::find;
use crate::training::{Precision, RUNS, Request, Run, estimate};

fn run(name: &str) -> &'static Run {
    RUNS.iter().find(|run| run.name.starts_with(name)).unwrap()
}

#[test]
fn deepseek_v3_costs_what_it_says() {
    let hours = [2_664e3, 119e3, 5e3];
    let h800 = find("H800").unwrap();
    assert_eq!(h800.rent, 2.0);
    assert_eq!(hours.map(|hours| hours * h800.rent), [5_328e3, 238e3, 10e3]);
    assert_eq!(hours.iter().sum::<f64>() * h800.rent, 5_576_000.0);
    assert!((run("DeepSeek-V3").mfu().unwrap() - 0.3464).abs() < 0.0005);
}

#[test]
fn llama_2_70b_ran_at_43_percent() {
    assert!((run("Llama 2 70B").mfu().unwrap() - 0.4347).abs() < 0.0005);
}

#[test]
fn a_stated_utilisation_gives_back_the_hours() {
    let request = Request {
        active_params: 70e9,
        total_params: None,
        tokens: 2e12,
        chip: find("A100").unwrap(),
        chips: Some(2048.0),
        usd_per_hour: Some(1.5),
        precision: Precision::Bf16,
        mfu: Some(run("Llama 2 70B").mfu().unwrap()),
    };
    let estimate = estimate(&request).unwrap();
    assert_eq!(estimate.flop, 8.4e23);
    let near = |value: f64, wanted: f64| assert!((value / wanted - 1.0).abs() < 1e-12, "{value} {wanted}");
    near(estimate.chip_hours.p50, 1_720_320.0);
    near(estimate.cost_usd.p50, 1_720_320.0 * 1.5);
    near(estimate.days.unwrap().p50, 35.0);
}

#[test]
fn the_chips_rent_is_used_when_none_is_given() {
    let chip = find("H100").unwrap();
    let request = Request {
        active_params: 405e9,
        total_params: None,
        tokens: 15.6e12,
        chip,
        chips: None,
        usd_per_hour: None,
        precision: Precision::Bf16,
        mfu: None,
    };
    let json = serde_json::to_value(estimate(&request).unwrap()).unwrap();
    assert_eq!(json["usd_per_hour"], chip.rent);
    assert_eq!(json["usd_per_hour_from"]["source"], chip.rent_from.source);
    assert_eq!(json["group"], "dense-hopper");
    assert_eq!(json["extrapolated"], false);
    assert!(json.get("days").is_none());
    for key in ["flop", "mfu", "sigma"] {
        assert!(json[key].is_f64(), "{key}");
    }
    for key in ["chip_hours", "cost_usd"] {
        let [p10, p50, p90] = ["p10", "p50", "p90"].map(|q| json[key][q].as_f64().unwrap());
        assert!(p10 < p50 && p50 < p90, "{key}");
    }
}
