use super::serving_cost::ServingCost;
use super::training_run::TrainingRun;
use super::*;

fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap()
}

fn refused<Q: Question>(text: &str) -> String {
    let errors = read::<Q>(&object(text)).and_then(|question| answer(&question)).err().unwrap();
    errors.iter().map(|error| format!("{error}\n")).collect()
}

#[test]
fn numbers_and_texts_ask_the_same() {
    let text =
        r#"{"active_params": "37B", "tokens": "14.8T", "chip": "H800", "chips": "2,048", "mfu": "35%"}"#;
    let number = r#"{"active_params": 37e9, "tokens": 1.48e13, "chip": "h800", "chips": 2048, "mfu": 0.35}"#;
    let [one, other] =
        [text, number].map(|text| answer(&read::<TrainingRun>(&object(text)).unwrap()).unwrap());
    assert_eq!(one, other);
    assert!(one.days.is_some() && one.calibration.mfu == 0.35);
}

#[test]
fn every_field_that_is_wrong_is_named() {
    insta::assert_snapshot!(refused::<TrainingRun>(r#"{"tokens": null, "chip": ["H100"], "help": 1, "model": 2}"#), @"
    chip: must be a number or a text
    help: there is no such field here; there are active_params, total_params, tokens, chip, chips, usd_per_hour, precision, mfu
    model: there is no such field here; there are active_params, total_params, tokens, chip, chips, usd_per_hour, precision, mfu
    tokens: must be a number or a text
    active_params: must be given
    ");
    insta::assert_snapshot!(refused::<ServingCost>("{}"), @"
    active_params: must be given
    total_params: must be given
    input_tokens: must be given
    cached_share: must be given
    output_tokens: must be given
    period_days: must be given
    chip: must be given
    usd_per_hour: must be given
    ");
    let run = |field: &str| {
        refused::<TrainingRun>(&format!(
            r#"{{"active_params": 7e9, "tokens": "2T", "chip": "H100", {field}}}"#
        ))
    };
    insta::assert_snapshot!(run(r#""chips": "many""#), @"chips: must be a number between 1 and 1e8, not “many”");
    insta::assert_snapshot!(run(r#""usd_per_hour": -1"#), @"usd_per_hour: must be a number between 0 and 1e6, not -1");
    insta::assert_snapshot!(run(r#""precision": "int4""#), @"precision: must be one of bf16, fp8, not “int4”");
    insta::assert_snapshot!(run(r#""total_params": "1B""#), @"total_params: must be at least active_params, 7e9, not 1e9");
    insta::assert_snapshot!(run(r#""mfu": """#), @"mfu: must be a number between 0.001 and 1, not “”");
}
