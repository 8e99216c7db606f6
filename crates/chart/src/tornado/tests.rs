//! The tornado as it is, what it must say, and that nothing lies on anything.

use super::*;
use crate::Theme;
use crate::palette::Role;
use crate::tests::{fault, words};
use crossover_economics::input::{Scenario, sample};
use crossover_economics::uncertainty::Estimate;

const PAGE: Frame = Frame { width: 760, height: 430, theme: Theme::Page, caption: false };

/// Made up: one input that turns the verdict, some that do not, one that moves nothing.
fn made_up(bars: usize, weighed: bool) -> TornadoSpec {
    let bar = |row: usize| {
        let wide = 1e6 * (bars - 1 - row) as f64;
        let turned = if row == 0 { Alternative::PostTrain } else { Alternative::BuyOpen };
        Bar {
            name: format!("Input number {row}"),
            unit: Unit::Share,
            values: [0.18, 0.62],
            leads: [5e6 + wide, if row == 0 { -3e6 } else { 5e6 - 0.2 * wide }],
            best: [Alternative::BuyOpen, turned],
            rank: weighed.then_some(-0.361),
            worth: weighed.then_some(310e3),
        }
    };
    TornadoSpec {
        id: "tornado".into(),
        title: "What could change the answer".into(),
        summary: "A sentence.".into(),
        source: "Made up for a test.".into(),
        best: Alternative::BuyOpen,
        lead: 5e6,
        bars: (0..bars).map(bar).collect(),
        weighed,
    }
}

#[test]
fn the_page_s_tornado() {
    insta::assert_snapshot!(made_up(6, true).svg(&PAGE));
}

#[test]
fn the_table_has_every_input() {
    let table = made_up(15, true).table();
    assert_eq!(table.rows.len(), 15);
    assert_eq!(table.columns.len(), table.rows[0].len());
    assert_eq!(
        table.rows[0],
        [
            "Input number 0",
            "18%",
            "$19M",
            "Open weights by API",
            "62%",
            "\u{2212}$3M",
            "Post-train and host",
            "\u{2212}0.36",
            "$310K"
        ]
    );
    assert_eq!(made_up(3, false).table().columns.len(), 7);
}

#[test]
fn beyond_zero_a_bar_has_the_colour_and_the_name_of_what_is_best_there() {
    let picture = made_up(6, false).svg(&Frame { theme: Theme::Light, ..PAGE });
    let document = roxmltree::Document::parse(&picture).unwrap();
    let bars = document.descendants().find(|node| node.attribute("class") == Some("bars")).unwrap();
    let fills: Vec<_> = bars.children().filter_map(|node| node.attribute("fill")).collect();
    assert_eq!(fills.iter().filter(|fill| **fill == Role::PostTrain.light()).count(), 1);
    assert_eq!(fills.iter().filter(|fill| **fill == Role::BuyOpen.light()).count(), 5);
    assert!(words(&picture).contains(&"Post-train and host".to_string()));
    // On a phone too, beside the bar or above all of them.
    let phone = made_up(6, true).svg(&Frame { width: 360, height: 420, ..PAGE });
    assert!(words(&phone).contains(&"Post-train and host".to_string()));
}

#[test]
fn what_is_not_drawn_is_counted() {
    let words = words(&made_up(20, false).svg(&PAGE));
    assert!(words.contains(&"and 8 more move it less".to_string()), "{words:?}");
    assert_eq!(words.iter().filter(|word| word.starts_with("Input number")).count(), 12);
    assert!(words.contains(&"Lead now $5M".to_string()));
}

#[test]
fn the_summary_names_what_moves_most_and_how_many_turn_the_verdict() {
    let report = Report::of(&Scenario { monthly_tokens: 400e9, ..Scenario::default() });
    let spec = tornado(&report, None);
    let turning = spec.bars.iter().filter(|bar| bar.best.iter().any(|best| *best != spec.best)).count();
    assert!(spec.summary.contains(&format!("“{}” moves that most", spec.bars[0].name)), "{}", spec.summary);
    assert_eq!(turning == 0, spec.summary.contains("none of"), "{}", spec.summary);
    assert!(!spec.weighed && spec.bars.len() > 20);
}

#[test]
fn worth_goes_with_its_input() {
    let report = Report::of(&Scenario::default());
    let key = report.swings[3].key;
    let value = Estimate { value: 2e5, error: 1e4 };
    let worth = [Worth { key, label: "", value, rank: 0.5 }];
    let spec = tornado(&report, Some(&worth));
    assert_eq!((spec.bars[3].worth, spec.bars[3].rank), (Some(2e5), Some(0.5)));
    assert_eq!(spec.bars[0].worth, None);
    assert!(spec.weighed && spec.table().rows[0].ends_with(&["–".into(), "–".into()]));
}

#[test]
fn random_scenarios_are_drawn_soundly() {
    for seed in 0..24 {
        let report = Report::of(&sample(seed));
        let worth: Vec<Worth> = report
            .swings
            .iter()
            .map(|swing| Worth {
                key: swing.key,
                label: "",
                value: Estimate { value: swing.lead[0].abs(), error: 0.0 },
                rank: -0.5,
            })
            .collect();
        for worth in [None, Some(&worth[..])] {
            let spec = tornado(&report, worth);
            for (width, height, caption) in
                [(280, 220, true), (360, 460, false), (560, 300, false), (760, 430, false), (1200, 630, true)]
            {
                let picture = spec.svg(&Frame { width, height, theme: Theme::Dark, caption });
                let fault = fault(&picture, f64::from(width), f64::from(height));
                assert_eq!(fault, None, "seed {seed}, {width}×{height}, worth {}", worth.is_some());
            }
        }
    }
}
