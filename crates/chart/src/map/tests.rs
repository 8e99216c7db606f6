//! Maps as they are, what they must say, and that nothing lies on anything.

use super::*;
use crate::Theme;
use crate::tests::{fault, words};
use crossover_economics::input::{Scenario, sample};
use crossover_economics::preset::Preset;

const PAGE: Frame = Frame { width: 760, height: 430, theme: Theme::Page, caption: false };

fn preset(key: &str) -> Scenario {
    Preset::find(key).unwrap().scenario()
}

#[test]
fn the_page_s_map() {
    let map = Map::whole(&Scenario::default(), Pair::UsageFall);
    insta::assert_snapshot!(super::map(&map).svg(&PAGE));
}

#[test]
fn the_table_is_five_by_five() {
    let map = Map::whole(&preset("vertical-saas"), Pair::UsageBudget);
    let table = super::map(&map).table();
    assert_eq!((table.columns.len(), table.rows.len()), (TABLED + 1, TABLED));
    let rows: Vec<_> =
        std::iter::once(&table.columns).chain(&table.rows).map(|row| row.join(" | ")).collect();
    insta::assert_snapshot!(rows.join("\n"));
}

#[test]
fn place_lines_and_regions_are_named() {
    let map = Map::whole(&preset("vertical-saas"), Pair::UsageBudget);
    let spec = super::map(&map);
    for (width, height) in [(360, 460), (760, 430), (1920, 1080)] {
        let words = words(&spec.svg(&Frame { width, height, ..PAGE })).join(" ");
        let mut names =
            vec!["You are here", "Best: Pretrain your own", "Open weights by API", "beats the others"];
        // On a phone there is no room for it on its side of the line; the summary says as much.
        names.extend(["pays for itself"].iter().filter(|_| width > 360));
        for name in names {
            assert!(words.contains(name), "{name} is missing at {width}×{height}: {words}");
        }
    }
    assert!(spec.summary.contains("where you are it comes to"), "{}", spec.summary);
}

#[test]
fn the_summary_says_where_there_is_no_place_and_where_no_model() {
    let essay = Map::whole(&Scenario { price_path: "essay", ..Scenario::default() }, Pair::CoverageFall);
    let spec = map(&essay);
    assert!(spec.summary.ends_with(essay.note.unwrap()), "{}", spec.summary);
    assert!(!words(&spec.svg(&PAGE)).contains(&"You are here".to_string()));

    let poor = Scenario { compute_share: 1e-4, budget: 1e6, ..Scenario::default() };
    let poor = Map::whole(&poor, Pair::UsageBudget);
    let spec = map(&poor);
    assert!(spec.summary.contains("the budget buys no model"), "{}", spec.summary);
    assert!(words(&spec.svg(&PAGE)).contains(&"no model".to_string()));
    assert!(spec.table().rows[TABLED - 1][1].ends_with("no model to pretrain"));

    let nothing = Map::whole(&Scenario { budget: 0.0, ..Scenario::default() }, Pair::UsageBudget);
    assert!(words(&map(&nothing).svg(&PAGE)).contains(&"You are beyond this edge".to_string()));
}

#[test]
fn colours_change_at_zero_and_as_far_on_either_side() {
    for pair in Pair::ALL {
        let map = Map::whole(&Scenario::default(), pair);
        let [a, b, c, d, e] = Steps::of(&map).bounds();
        assert!(a < b && b < c && c == 0.0 && b == -d && a == -e, "{pair:?}");
    }
}

#[test]
fn random_scenarios_are_drawn_soundly() {
    for seed in 0..10 {
        for pair in Pair::ALL {
            let map = Map::whole(&sample(seed), pair);
            let spec = super::map(&map);
            for (width, height, caption) in
                [(280, 220, true), (360, 460, false), (760, 430, false), (1200, 630, true)]
            {
                let picture = spec.svg(&Frame { width, height, theme: Theme::Light, caption });
                let fault = fault(&picture, f64::from(width), f64::from(height));
                assert_eq!(fault, None, "seed {seed}, {pair:?}, {width}×{height}");
            }
            assert!(!spec.summary.contains("NaN"));
        }
    }
}
