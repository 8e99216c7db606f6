//! What holds for any file.

use crate::{Columns, Reading, Role, Summary, read, suggest};
use crossover_economics::input::{Input, sample};
use proptest::prelude::*;

/// Reads, adds up and advises; checks that every suggestion fits its input.
fn go(file: &[u8], columns: Option<&Columns>, seed: u64) -> Result<Option<Reading>, TestCaseError> {
    let Ok(reading) = read("a file", file, columns) else { return Ok(None) };
    let summary = Summary::of(&[reading.clone(), reading.clone()]);
    let mut scenario = sample(seed);
    for suggestion in suggest(&summary, &scenario.clone()).suggestions {
        let input = Input::find(suggestion.key).unwrap();
        let value = input.parse(&suggestion.text);
        prop_assert!(value.is_ok(), "{suggestion:?}");
        prop_assert_eq!(input.set(&mut scenario, value.unwrap()), Ok(()));
    }
    prop_assert_eq!(scenario.validate(), Ok(()));
    for month in &summary.months {
        prop_assert!(month.tokens().is_finite() && month.cached <= month.input);
    }
    Ok(Some(reading))
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "2026-(0[1-9]|1[0-2])-([0-2][0-9])",
        "[0-9]{1,12}",
        "[0-9]{1,3}(,[0-9]{3}){0,3}(\\.[0-9]{1,2})?",
        Just("claude-opus-5-5".to_string()),
        Just("gpt-6.1-sol".to_string()),
        Just("-1".to_string()),
        Just("1e17".to_string()),
        Just("$3".to_string()),
        Just(String::new()),
        "\\PC{0,6}",
    ]
}

const HEADERS: [&str; 4] = [
    "start_time,model,input_tokens,input_cached_tokens,output_tokens",
    "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens",
    "created_at,model_permaslug,tokens_prompt,cost_total,tokens_completion",
    "usage_date_utc,model,cost_usd,x,y",
];

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        go(&bytes, None, 1)?;
    }

    #[test]
    fn no_text_panics(text in "[a-z0-9,;\"\n\r\\[\\]{}:. \\PC]{0,200}") {
        go(text.as_bytes(), None, 1)?;
        let mut columns = Columns::default();
        columns.choose(Role::Day, Some(0));
        columns.choose(Role::Input, Some(1));
        go(text.as_bytes(), Some(&columns), 1)?;
    }

    #[test]
    fn suggestions_always_fit(
        header in prop::sample::select(&HEADERS),
        rows in prop::collection::vec(prop::collection::vec(cell(), 4..=6), 1..40),
        seed in any::<u64>(),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        writer.write_record(header.split(',')).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        if let Some(reading) = go(&writer.into_inner().unwrap(), None, seed)? {
            prop_assert!(reading.rows + reading.left_out <= rows.len());
        }
    }

    #[test]
    fn order_of_rows_does_not_matter(days in prop::collection::vec((1_u32..29, 0_u32..9999), 1..30)) {
        let text = |days: &[(u32, u32)]| {
            let rows: Vec<_> = days.iter().map(|(day, n)| format!("2026-10-{day:02},m,{n},0")).collect();
            format!("usage_date_utc,model_version,usage_input_tokens_no_cache,usage_output_tokens\n{}", rows.join("\n"))
        };
        let backwards: Vec<_> = days.iter().rev().copied().collect();
        let one = read("f", text(&days).as_bytes(), None).unwrap();
        let other = read("f", text(&backwards).as_bytes(), None).unwrap();
        prop_assert_eq!(Summary::of(&[one]), Summary::of(&[other]));
    }
}
