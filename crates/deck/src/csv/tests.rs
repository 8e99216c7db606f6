use super::*;
use crate::hostile;
use crossover_economics::input::{Scenario, sample};

/// Reads a table as RFC 4180 has it.
fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.push(chars.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the last row ends");
    rows
}

#[test]
fn every_figure_reads_back_to_the_same_bits() {
    for seed in 0..10 {
        let report = Report::quick(&sample(seed));
        let rows = read(&months(&report, &Meta::of("https://example.org/")));
        assert_eq!(rows.len(), 1 + report.months.len() * 5);
        let at = |name: &str| HEADER.iter().position(|head| *head == name).unwrap();
        for (row, line) in rows[1..].iter().enumerate() {
            assert_eq!(line.len(), HEADER.len());
            let month = &report.months[row / 5];
            let flow = &month.flows[row % 5];
            assert_eq!(line[at("month")], month.month.to_string());
            assert_eq!(line[at("alternative")], Alternative::ALL[row % 5].key());
            for (name, value) in [
                ("tokens", month.tokens),
                ("base_usd", month.base),
                ("covered_share", flow.covered),
                ("serving_usd", flow.serving),
                ("outlay_usd", flow.outlay),
                ("tax_usd", flow.tax),
                ("net_usd", flow.net),
            ] {
                assert_eq!(line[at(name)].parse(), Ok(value), "{name}");
            }
        }
    }
}

#[test]
fn months_have_their_calendar_months() {
    let rows = read(&months(&Report::quick(&Scenario::default()), &Meta::of("")));
    assert_eq!(rows[1][1..4], ["0", "2026-11", "buy-closed"]);
    assert_eq!(rows[185][1..4], ["36", "2029-11", "pretrain"]);
}

#[test]
fn hostile_texts_come_through_and_are_no_formulas() {
    let report = Report::quick(&Scenario::default());
    for text in hostile::texts() {
        let meta = Meta { name: text.clone(), note: text.clone(), ..Meta::of(text.clone()) };
        for row in &read(&months(&report, &meta))[1..] {
            for written in [&row[0], &row[19], &row[20]] {
                assert_eq!(written.strip_prefix('\'').unwrap_or(written), text);
                let seen = written.trim_start();
                assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '|', '\u{0}']), "{written:?}");
            }
        }
    }
}
