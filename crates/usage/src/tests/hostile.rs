//! Files that are broken, odd or meant to do harm.

use super::{refusal, sample, text};
use crate::{Columns, Refusal, Role, Summary, read, suggest};
use crossover_economics::input::Scenario;

const HEADER: &str = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens";

fn rows(rows: &str) -> String {
    format!("{HEADER}\n{rows}")
}

fn tokens(content: &str) -> f64 {
    Summary::of(&[text(content).unwrap()]).months.iter().map(crate::Month::tokens).sum()
}

#[test]
fn what_holds_nothing_is_refused_by_name() {
    assert_eq!(refusal(""), "usage.csv: the file is empty.");
    assert_eq!(refusal(HEADER), "usage.csv: there is a line of column names but no row below it.");
    assert_eq!(refusal("[]"), "usage.csv: there are no rows in it.");
    assert!(refusal("PK\u{3}\u{4}").contains("not text"));
    assert_eq!(
        refusal("start_time,end_time,start_time_iso,end_time_iso\n1793404800,1793491200,x,y"),
        "usage.csv: an OpenAI export without figures. Choose a period with usage and export again."
    );
    assert!(matches!(text("name,age\nAda,36"), Err(Refusal::Unknown(_))));
    assert_eq!(
        refusal(&rows("soon,m,1,0,1\nlater,m,1,0,1")),
        "usage.csv: no row can be used. Line 2: usage_date_utc: “soon” is not a day."
    );
}

#[test]
fn the_same_rows_are_read_from_any_kind_of_text() {
    let plain = rows("2026-10-01,claude-opus-5-5,1000,200,34\n2026-10-02,claude-opus-5-5,1,2,3\n");
    assert_eq!(tokens(&plain), 1240.0);
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(plain.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let others = [
        plain.replace('\n', "\r\n").into_bytes(),
        plain.replace('\n', "\r").into_bytes(),
        plain.replace(',', ";").into_bytes(),
        plain.replace(',', "\t").into_bytes(),
        format!("\u{feff}{plain}").into_bytes(),
        format!("\n\n{plain}\n\n").into_bytes(),
        plain.replace("1000", "\"1,000\"").into_bytes(),
        plain.replace("claude-opus-5-5", "\"a\nb\"").into_bytes(),
        plain.to_uppercase().into_bytes(),
        utf16,
    ];
    for other in others {
        let reading = read("usage.csv", &other, None);
        let reading =
            reading.unwrap_or_else(|refusal| panic!("{refusal}: {}", String::from_utf8_lossy(&other)));
        let total: f64 = Summary::of(&[reading]).months.iter().map(crate::Month::tokens).sum();
        assert_eq!(total, 1240.0, "{}", String::from_utf8_lossy(&other));
    }
}

#[test]
fn days_are_read_alike_or_refused() {
    let with = |a: &str, b: &str| rows(&format!("{a},m,1,0,1\n{b},m,1,0,1"));
    assert_eq!(tokens(&with("10/30/2026", "10/31/2026")), 4.0);
    assert_eq!(tokens(&with("30/10/2026", "31/10/2026")), 4.0);
    assert!(refusal(&with("03/04/2026", "04/05/2026")).contains("03/04 is day/month or month/day"));
    assert!(refusal(&with("13/04/2026", "04/13/2026")).contains("Write them as 2026-10-31"));
}

#[test]
fn currencies_are_not_mixed() {
    let costs = |rows: &str| format!("start_time,end_time,amount_value,amount_currency\n{rows}");
    let one = text(&costs("1793404800,0,5,eur\n1793491200,0,6,EUR")).unwrap();
    assert!(one.notes.iter().any(|note| note.contains("Cost is in EUR and left out")), "{:?}", one.notes);
    let two = refusal(&costs("1793404800,0,5,eur\n1793491200,0,6,usd"));
    assert_eq!(
        two,
        "usage.csv: costs are in EUR and USD. Export one currency, US dollars, or a file without cost."
    );
}

#[test]
fn a_column_that_is_there_twice_is_refused() {
    let twice = rows("2026-10-01,m,1,0,1").replace("model_version", "usage_output_tokens");
    assert!(refusal(&twice).contains("two columns are called “usage_output_tokens”"), "{}", refusal(&twice));
}

#[test]
fn a_partial_month_is_never_scaled_in_silence() {
    let days = |first: u32, last: u32| {
        let rows: Vec<_> =
            (first..=last).map(|day| format!("2026-10-{day:02},claude-opus-5-5,900,0,100")).collect();
        suggest(&Summary::of(&[text(&super::hostile::rows(&rows.join("\n"))).unwrap()]), &Scenario::default())
    };
    let by_key = |advice: &crate::Advice, key| advice.suggestions.iter().find(|it| it.key == key).cloned();
    let scaled = by_key(&days(1, 30), "tokens");
    // Too few tokens for the field: said, not clipped.
    assert_eq!(scaled, None);
    assert!(days(1, 31).left[0].contains("must be between 1M/month"), "{:?}", days(1, 31).left);
    assert!(
        days(3, 5).left.iter().any(|left| left == "Tokens a month: 3 days are too few to tell a month from.")
    );
    assert!(
        days(1, 31)
            .left
            .iter()
            .any(|left| left == "Growth of usage: needs 3 whole months, and there is one.")
    );
}

#[test]
fn rows_of_any_width_and_large_files_take_linear_time() {
    let wide = format!("{HEADER}\n{}", "2026-10-01,m,1,0,1,,,,\n".repeat(50_000));
    assert_eq!(text(&wide).unwrap().rows, 50_000);
    let quotes = format!("{HEADER}\n{}", "\"\"".repeat(500_000));
    assert!(text(&quotes).is_err());
    let open = format!("{HEADER}\n{}", "\"".repeat(999_999));
    assert!(refusal(&open).contains("never closed"));
    let nested = "[".repeat(1_000_000);
    assert!(refusal(&nested).contains("nested more than"));
    let keys: String = (0..20_000).map(|n| format!("{{\"k{n}\": 1}}\n")).collect();
    assert!(matches!(text(&keys), Err(Refusal::Unknown(shape)) if shape.header.len() == 400));
}

#[test]
fn any_columns_can_be_chosen_without_harm() {
    let name = "with-mistakes.csv";
    for place in [0, 6, 13, 400] {
        for role in Role::ALL {
            let mut columns = by_day_and_input(6);
            columns.choose(role, Some(place));
            let _ = read(name, &sample(name), Some(&columns));
        }
    }
}

fn by_day_and_input(input: usize) -> Columns {
    let mut columns = Columns::default();
    columns.choose(Role::Day, Some(0));
    columns.choose(Role::Input, Some(input));
    columns
}
