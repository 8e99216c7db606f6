use super::*;
use crate::hostile;
use crossover_economics::input::{Scenario, sample};
use serde_json::Value;

#[test]
fn scenario_and_report_read_back() {
    for seed in 0..10 {
        let scenario = sample(seed);
        let report = Report::quick(&scenario);
        let text = json(&report, &Meta::of("https://example.org/"));
        let record: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(record["schema"], SCHEMA);
        assert_eq!(record["report"]["schema"], crossover_economics::report::SCHEMA);
        assert_eq!(record["as_of"], "2026-11-10");
        let read: Scenario = serde_json::from_value(record["report"]["scenario"].clone()).unwrap();
        assert_eq!(read, scenario);
        let npv = record["report"]["outcomes"][4]["npv"].as_f64();
        assert_eq!(npv, Some(report.outcomes[4].npv));
    }
}

#[test]
fn hostile_texts_come_through() {
    let report = Report::quick(&Scenario::default());
    for text in hostile::texts() {
        let meta = Meta { name: text.clone(), note: text.clone(), ..Meta::of(text.clone()) };
        let record: Value = serde_json::from_str(&json(&report, &meta)).unwrap();
        for field in ["name", "note", "link"] {
            assert_eq!(record[field], *text);
        }
    }
}
