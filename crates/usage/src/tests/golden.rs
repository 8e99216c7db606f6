//! What each sample is understood as.

use super::sample;
use crate::{Advice, Columns, Reading, Refusal, Role, Summary, read, suggest};
use crossover_economics::input::{Input, Scenario};
use crossover_economics::quantity::{Unit, short};
use std::fmt::Write as _;

fn shown(readings: &[Reading]) -> String {
    let mut text = String::new();
    for reading in readings {
        writeln!(text, "{}: {}, {} rows", reading.file, reading.format, reading.rows).unwrap();
        for row in &reading.skipped {
            writeln!(text, "  line {} left out: {}", row.line, row.reason).unwrap();
        }
        for note in &reading.notes {
            writeln!(text, "  {note}").unwrap();
        }
    }
    let summary = Summary::of(readings);
    for note in &summary.notes {
        writeln!(text, "{note}").unwrap();
    }
    text.push('\n');
    for month in &summary.months {
        let tokens = |count| short(count, Unit::Tokens);
        let cost = month.cost.map_or("no cost".into(), |cost| short(cost, Unit::Usd));
        write!(
            text,
            "{}  {} in, {} of them cached, {} out, {cost}",
            month.name(),
            tokens(month.input),
            tokens(month.cached),
            tokens(month.output)
        )
        .unwrap();
        writeln!(text, "{}", month.partial.as_ref().map(|why| format!(" ({why})")).unwrap_or_default())
            .unwrap();
    }
    let Advice { suggestions, left } = suggest(&summary, &Scenario::default());
    text.push('\n');
    let mut scenario = Scenario::default();
    for suggestion in suggestions {
        let input = Input::find(suggestion.key).unwrap();
        let value = input.parse(&suggestion.text).unwrap();
        input.set(&mut scenario, value.clone()).unwrap();
        assert_eq!(input.short(&value), suggestion.after);
        writeln!(
            text,
            "{}: {} -> {}\n  {}",
            input.label, suggestion.before, suggestion.after, suggestion.because
        )
        .unwrap();
    }
    assert_eq!(scenario.validate(), Ok(()));
    for left in left {
        writeln!(text, "- {left}").unwrap();
    }
    text
}

fn of(names: &[&str]) -> String {
    let readings: Vec<_> = names.iter().map(|name| read(name, &sample(name), None).unwrap()).collect();
    shown(&readings)
}

#[test]
fn each_known_export() {
    for name in [
        "openai-usage.csv",
        "openai-usage.json",
        "openai-costs.csv",
        "openai-costs.json",
        "anthropic-usage.csv",
        "anthropic-cost.csv",
        "anthropic-usage-report.json",
        "litellm-spend-logs.json",
        "openrouter-activity.csv",
        "openrouter-activity.json",
        "with-mistakes.csv",
    ] {
        insta::assert_snapshot!(name, of(&[name]));
    }
}

#[test]
fn usage_with_its_costs() {
    insta::assert_snapshot!(
        "openai-together",
        of(&["openai-usage.csv", "openai-costs.csv", "openai-usage.json"])
    );
    insta::assert_snapshot!(
        "anthropic-together",
        of(&["anthropic-usage.csv", "anthropic-cost.csv", "openai-usage.csv"])
    );
}

#[test]
fn a_table_with_columns_chosen_by_hand() {
    let name = "own-months.csv";
    let Err(Refusal::Unknown(shape)) = read(name, &sample(name), None) else {
        panic!("it should ask which column is which")
    };
    let guessed = Role::ALL.map(|role| {
        let names: Vec<_> = shape.guess.of(role).iter().map(|place| shape.header[*place].as_str()).collect();
        format!(
            "{}: {} = {}",
            role.label(),
            names.join(" + "),
            shape.guess.of(role).iter().map(|place| shape.example[*place].as_str()).collect::<String>()
        )
    });
    let reading = read(name, &sample(name), Some(&shape.guess)).unwrap();
    insta::assert_snapshot!(name, format!("{}\n\n{}", guessed.join("\n"), shown(&[reading])));
    let nothing = read(name, &sample(name), Some(&Columns::default())).unwrap_err().to_string();
    assert_eq!(nothing, "own-months.csv: Choose the column with the day or month.");
}
