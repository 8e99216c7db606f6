//! The workbook as other crates call it.

use crossover_deck::Meta;
use crossover_deck::workbook::workbook;
use crossover_economics::input::{Scenario, sample};
use crossover_economics::report::Report;
use std::process::Command;

/// Names the scenario whose book a process of its own prints, as the sum of its bytes and their places.
const ALONE: &str = "CROSSOVER_TEST_WORKBOOK_ALONE";

fn book(seed: u64) -> Vec<u8> {
    workbook(&Report::quick(&sample(seed)), &Meta::of("https://example.org/")).expect("a workbook")
}

fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(bytes.len() as u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)))
}

#[test]
fn a_book_does_not_depend_on_those_before_it() {
    if let Ok(seed) = std::env::var(ALONE) {
        println!("sum {}", sum(&book(seed.parse().expect("a number"))));
        return;
    }
    let first = workbook(&Report::quick(&Scenario::default()), &Meta::of("")).expect("a workbook");
    for seed in [3, 4, 7] {
        let name = "a_book_does_not_depend_on_those_before_it";
        let this = std::env::current_exe().expect("this test");
        let alone =
            Command::new(this).args(["--exact", name, "--nocapture"]).env(ALONE, seed.to_string()).output();
        let said = String::from_utf8(alone.expect("runs alone").stdout).expect("text");
        assert!(said.contains(&format!("sum {}\n", sum(&book(seed)))), "seed {seed}: {said}");
    }
    assert!(first == workbook(&Report::quick(&Scenario::default()), &Meta::of("")).expect("a workbook"));
}
