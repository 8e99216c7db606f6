//! The formulas against the engine, worked out by LibreOffice: the default book as it is, then with the inputs of other
//! scenarios written into its cells.
//!
//! Skipped, with a word, where LibreOffice is not there; an error where `CROSSOVER_RECALCULATE` is `required`.

use super::*;
use crossover_economics::quantity::Unit;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

const SCENARIOS: u64 = 20;

/// How far a figure may be from the engine's, as a share of it.
const TOLERANCE: f64 = 1e-9;

#[test]
fn libreoffice_agrees_with_the_engine() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/recalculate");
    let there = Command::new(&script).arg("--check").output().is_ok_and(|said| said.status.success());
    if !there {
        let required = std::env::var("CROSSOVER_RECALCULATE").is_ok_and(|value| value == "required");
        assert!(!required, "scripts/recalculate --check: LibreOffice can't be used");
        eprintln!("SKIPPED: without LibreOffice the workbook is not recalculated");
        return;
    }
    let scenarios: Vec<Scenario> =
        std::iter::once(Scenario::default()).chain((1..=SCENARIOS).map(sample)).collect();
    let expected: Vec<Vec<Check>> = scenarios.iter().map(checked).collect();
    let all = all_places(&expected);
    let answers = recalculate(&script, &scenarios, &all);
    let mut table = String::new();
    let mut wrong = Vec::new();
    for (number, (checks, answer)) in expected.iter().zip(&answers).enumerate() {
        let read: BTreeMap<[u64; 3], &Json> = all.iter().copied().zip(answer.as_array().unwrap()).collect();
        let mut worst: BTreeMap<&str, f64> = BTreeMap::new();
        for check in checks {
            let apart = distance(check, read[&place(check.cell)]);
            let most = worst.entry(kind(&check.label)).or_default();
            *most = most.max(apart);
            if apart > TOLERANCE {
                wrong.push(format!(
                    "scenario {number}: {} is {}, not {:?}",
                    check.label,
                    read[&place(check.cell)],
                    check.engine
                ));
            }
        }
        let most = worst.values().copied().fold(0.0, f64::max);
        let (figure, _) = worst.iter().max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
        table +=
            &format!("scenario {number}: {} figures, apart by at most {most:.1e}: {figure}\n", checks.len());
    }
    println!("{table}");
    assert!(
        wrong.is_empty(),
        "{} figures, the first of them:\n{}\n{table}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}

/// Which figure a check is about, without its month.
fn kind(label: &str) -> &str {
    label.split(", month").next().unwrap_or(label)
}

fn place(cell: Cell) -> [u64; 3] {
    [cell.sheet as u64, u64::from(cell.row), u64::from(cell.col)]
}

fn all_places(expected: &[Vec<Check>]) -> Vec<[u64; 3]> {
    let mut all: Vec<_> = expected.iter().flatten().map(|check| place(check.cell)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn distance(check: &Check, read: &Json) -> f64 {
    let formula = match read {
        Json::Number(number) => Value::Number(number.as_f64().unwrap()),
        Json::String(text) => Value::Text(text.clone()),
        _ => Value::Missing,
    };
    apart(&Check { formula, ..check.clone() })
}

fn recalculate(script: &Path, scenarios: &[Scenario], read: &[[u64; 3]]) -> Vec<Json> {
    let report = Report::of(&Scenario::default());
    let meta = Meta::of("https://example.org/");
    let file = std::env::temp_dir().join(format!("crossover-workbook-{}.xlsx", std::process::id()));
    std::fs::write(&file, workbook(&report, &meta).unwrap()).unwrap();
    let (_, inputs) = build(&report, &meta);
    let cases: Vec<Json> = scenarios.iter().map(|scenario| case(scenario, &inputs)).collect();
    let job = json!({ "book": file, "cases": cases, "read": read });
    let mut child =
        Command::new(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("python3 runs");
    child.stdin.take().unwrap().write_all(job.to_string().as_bytes()).unwrap();
    let said = child.wait_with_output().unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(said.status.success(), "scripts/recalculate failed");
    serde_json::from_slice(&said.stdout).unwrap()
}

/// What a person would write into the default book's cells for a scenario.
fn case(scenario: &Scenario, inputs: &inputs::Inputs) -> Json {
    let mut cells = Vec::new();
    for (key, cell) in inputs.all() {
        let input = Input::find(key).unwrap();
        let value = match (input.kind, input.value(scenario)) {
            (Kind::Number { unit: Unit::CalendarMonth, .. }, Given::Number(month)) => {
                json!(inputs::serial(month))
            }
            (_, Given::Number(number) | Given::Optional(Some(number))) => json!(number),
            (_, Given::Optional(None)) => Json::Null,
            (_, choice) => json!(input.short(&choice)),
        };
        cells.push(json!([place(*cell), value]));
    }
    for quarter in 0..inputs.quarters.size.0 {
        let factor = scenario.price_table.get(quarter as usize).map_or(Json::Null, |factor| json!(factor));
        cells.push(json!([place(inputs.quarters.at(quarter, 0)), factor]));
    }
    Json::Array(cells)
}
