//! Any bytes as a usage export: read or refused in words, and what is suggested from it is allowed.

#![no_main]

use crossover_economics::input::{Input, Scenario};
use crossover_usage::{Refusal, Summary, read, suggest};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reading = match read("export", bytes, None) {
        // As somebody who takes the page's guess of the columns.
        Err(Refusal::Unknown(shape)) => {
            assert_eq!(shape.header.len(), shape.example.len());
            read("export", bytes, Some(&shape.guess))
        }
        other => other,
    };
    match reading {
        Ok(reading) => {
            assert!(reading.skipped.len() <= reading.left_out);
            let summary = Summary::of(&[reading.clone(), reading]);
            for month in &summary.months {
                assert!(month.tokens().is_finite() && month.tokens() >= 0.0);
            }
            let now = Scenario::default();
            for suggestion in suggest(&summary, &now).suggestions {
                let input = Input::find(suggestion.key).expect("an input");
                let mut then = now.clone();
                let value = input.parse(&suggestion.text).expect("a value that the input allows");
                input.set(&mut then, value).expect("a value that the input allows");
            }
        }
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    }
});
