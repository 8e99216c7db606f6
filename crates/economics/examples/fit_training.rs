//! Fits the training estimate to `data/training_runs.csv` and prints `src/training/table.rs`.
//!
//! `cargo run -p crossover-economics --example fit_training > crates/economics/src/training/table.rs`

use crossover_economics::chip;
use crossover_economics::training::{Run, fit};
use std::fmt::Write as _;

const CSV: &str = include_str!("../data/training_runs.csv");

/// Second releases of a model already trained: the same run in essence, with some more hours.
const RELEASES: [(&str, &str); 2] = [("Llama 3.1 8B", "Llama 3 8B"), ("Llama 3.1 70B", "Llama 3 70B")];

fn main() -> Result<(), String> {
    print!("{}", table(CSV)?);
    Ok(())
}

/// The table as Rust source.
fn table(csv: &'static str) -> Result<String, String> {
    let runs = runs(csv)?;
    let (fits, scatter) = fit::fit(&runs);
    let mut text = String::from(
        "//! Written by `examples/fit_training.rs` from `data/training_runs.csv`: do not edit.\n\
         //!\n\
         //! Contains data of Epoch AI (<https://epoch.ai/data>), CC BY 4.0; each run names its source.\n\n\
         use super::fit::Fit;\nuse super::{Group, Run};\n\n\
         /// What is known of each group of runs.\npub static FITS: &[Fit] = &[\n",
    );
    for fit in &fits {
        let _ = writeln!(
            text,
            "    Fit {{ group: Group::{:?}, mfu: {:.4}, sigma: {:.4}, runs: {} }},",
            fit.group, fit.mfu, fit.sigma, fit.runs
        );
    }
    let _ = write!(
        text,
        "];\n\n/// Standard deviation of ln MFU within a group, pooled over all.\n\
         pub const SCATTER: f64 = {scatter:.4};\n\n\
         /// The disclosed runs that the groups are fitted to.\npub static RUNS: &[Run] = &[\n"
    );
    for run in &runs {
        let _ = writeln!(
            text,
            "    Run {{\n        name: {:?},\n        model: {:?},\n        date: {:?},\n        active: {:e},\n        \
             total: {:e},\n        tokens: {:e},\n        chip: {:?},\n        chip_hours: {:.1},\n        \
             source: {:?},\n    }},",
            run.name,
            run.model,
            run.date,
            run.active,
            run.total,
            run.tokens,
            run.chip,
            run.chip_hours,
            run.source
        );
    }
    text.push_str("];\n");
    Ok(text)
}

/// The runs of the file that are fit for use.
fn runs(csv: &'static str) -> Result<Vec<Run>, String> {
    let mut lines = csv.lines().map(fields);
    let header = lines.next().ok_or("the file is empty")?;
    let column =
        |name: &str| header.iter().position(|field| field == name).ok_or(format!("no column {name}"));
    let [used, name, date, active, total, tokens, chip, hours, source] = [
        column("calibration_use")?,
        column("model")?,
        column("date")?,
        column("N_active")?,
        column("N_total")?,
        column("tokens")?,
        column("chip")?,
        column("chip_hours")?,
        column("source")?,
    ];
    let mut runs = Vec::new();
    for line in lines.filter(|line| line.get(used).is_some_and(|field| field == "yes")) {
        let number =
            |at: usize| line[at].parse().map_err(|_no_number| format!("{}: {}", line[name], line[at]));
        let text = |at: usize| -> &'static str { line[at].clone().leak() };
        let release = RELEASES.iter().find(|(later, _)| *later == line[name]);
        runs.push(Run {
            name: text(name),
            model: release.map_or(text(name), |(_, first)| first),
            date: text(date),
            active: number(active)?,
            total: number(total)?,
            tokens: number(tokens)?,
            chip: chip::find(&line[chip]).ok_or(format!("no chip {}", line[chip]))?.key,
            chip_hours: number(hours)?,
            source: text(source),
        });
    }
    Ok(runs)
}

/// The fields of a line of comma-separated values; a quoted field doubles its quotes and holds no line break.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let at = fields.len() - 1;
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                fields[at].push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            _ => fields[at].push(letter),
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_the_fit_of_the_file() {
        let checked_in = include_str!("../src/training/table.rs");
        assert!(table(CSV).unwrap() == checked_in, "run the example again: the file and the table differ");
    }

    #[test]
    fn quotes_and_commas_are_read() {
        assert_eq!(fields(r#"a,"b, ""c""",,d"#), ["a", r#"b, "c""#, "", "d"]);
    }
}
