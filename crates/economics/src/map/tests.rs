//! Maps against the engine that they are made with.

use super::*;
use crate::input::sample;
use crate::math::pow;
use crate::preset::PRESETS;
use crate::report::Report;
use proptest::prelude::*;

/// The scenario with the map's two inputs at these values.
fn at(map: &Map, [x, y]: [f64; 2]) -> Scenario {
    let mut scenario = map.scenario.clone();
    for (key, value) in map.pair.inputs().into_iter().zip([x, y]) {
        Input::find(key).unwrap().set(&mut scenario, Value::Number(value)).unwrap();
    }
    scenario
}

/// NPV of pretraining over a cell's square: how much it moves within it, US dollars.
fn spread(map: &Map, [x, y]: [f64; 2], against: Against) -> f64 {
    let (column, row) = (map.x.nearest(x), map.y.nearest(y));
    let around = (column.saturating_sub(1)..=column + 1)
        .flat_map(|column| (row.saturating_sub(1)..=row + 1).map(move |row| (column, row)));
    let leads: Vec<f64> = around.filter_map(|(column, row)| map.cell(column, row)?.lead(against)).collect();
    leads.iter().copied().fold(f64::NEG_INFINITY, f64::max)
        - leads.iter().copied().fold(f64::INFINITY, f64::min)
}

#[test]
fn inputs_of_every_pair_are_in_the_registry() {
    for pair in Pair::ALL {
        for key in pair.inputs() {
            assert_eq!(input(key).key, key);
            assert!(matches!(input(key).kind, crate::input::Kind::Number { .. }), "{key}");
        }
        assert_eq!(serde_json::to_value(pair).unwrap(), pair.key());
    }
}

#[test]
fn in_slices_it_is_the_same_map() {
    for pair in Pair::ALL {
        let mut map = Map::begin(&Scenario::default(), pair);
        assert_eq!(map.progress(), 0.0);
        let mut slices = 1;
        while !map.step(7) {
            assert!(map.contours.is_empty() && map.progress() < 1.0);
            slices += 1;
        }
        assert_eq!(slices, (GRID[0] * GRID[1]).div_ceil(7));
        assert!(map.step(7));
        let whole = Map::whole(&Scenario::default(), pair);
        assert_eq!(serde_json::to_string(&map).unwrap(), serde_json::to_string(&whole).unwrap());
    }
}

#[test]
fn the_first_cells_are_what_the_engine_says_to_the_bit() {
    for pair in Pair::ALL {
        let mut map = Map::begin(&sample(1), pair);
        assert!(!map.step(GRID[1] + 3) && map.cells.len() == GRID[1] + 3);
        for (column, row) in [(0, 0), (0, 1), (0, 13), (0, GRID[1] - 1), (1, 0), (1, 2)] {
            let there = at(&map, [map.x.values[column], map.y.values[row]]);
            let (npvs, cell) = (flip::npvs(&there), map.cell(column, row).unwrap());
            let possible = Plan::new(&there).purchase.is_ok();
            assert_eq!(cell.pretrain(), possible.then_some(npvs[4]), "{pair:?}");
            assert_eq!((cell.best, &cell.npv[..4]), (flip::best(&npvs), &npvs.map(Some)[..4]));
        }
        assert_eq!((map.cell(0, GRID[1]), map.cell(1, 3)), (None, None));
        assert_eq!(map.progress(), 24.0 / (33.0 * 21.0));
    }
}

#[test]
fn every_cell_is_what_the_engine_says_to_the_bit() {
    for seed in 0..6 {
        for pair in Pair::ALL {
            let map = Map::whole(&sample(seed), pair);
            for column in (0..GRID[0]).step_by(6) {
                for row in (0..GRID[1]).step_by(5) {
                    let there = at(&map, [map.x.values[column], map.y.values[row]]);
                    let (npvs, cell) = (flip::npvs(&there), map.cell(column, row).unwrap());
                    let possible = Plan::new(&there).purchase.is_ok();
                    assert_eq!(cell.pretrain(), possible.then_some(npvs[4]), "seed {seed} {pair:?}");
                    assert_eq!(cell.npv[..4], npvs.map(Some)[..4], "seed {seed} {pair:?}");
                    assert_eq!(cell.best, flip::best(&npvs));
                }
            }
        }
    }
}

#[test]
fn the_cell_nearest_to_here_agrees_with_the_report() {
    for preset in PRESETS {
        let report = Report::of(&preset.scenario());
        for pair in Pair::ALL {
            let map = Map::whole(&preset.scenario(), pair);
            let here = map.here.clone().unwrap();
            assert!(!here.beyond, "{}", preset.key);
            let (column, row) = (map.x.nearest(here.x), map.y.nearest(here.y));
            let off = map.cell(column, row).unwrap().pretrain().unwrap() - report.outcomes[4].npv;
            let steps = spread(&map, [here.x, here.y], Against::Base);
            assert!(off.abs() <= steps, "{} {pair:?}: {off} of {steps}", preset.key);
            // At the place itself to the cent: flat prices and a fall by 1× are the same but for rounding.
            for (npv, outcome) in here.cell.npv.iter().zip(&report.outcomes) {
                assert!((npv.unwrap() - outcome.npv).abs() < 0.01, "{} {pair:?}", preset.key);
            }
            assert_eq!(here.cell.best, report.verdict.best);
        }
    }
}

#[test]
fn where_the_scenario_has_no_place_the_map_says_so() {
    let nothing = Map::begin(&Scenario { budget: 0.0, ..Scenario::default() }, Pair::UsageBudget);
    assert!(nothing.here.unwrap().beyond);
    for path in ["essay", "stress"] {
        let scenario = Scenario { price_path: path, ..Scenario::default() };
        let map = Map::begin(&scenario, Pair::UsageFall);
        assert!(map.here.is_none() && map.note.is_some(), "{path}");
        assert!(Map::begin(&scenario, Pair::UsageBudget).here.is_some(), "{path}");
    }
    let flat = Map::begin(&Scenario { price_path: "flat", ..Scenario::default() }, Pair::CoverageFall);
    assert_eq!(flat.here.unwrap().y, 1.0);
    assert!(flat.note.is_none());
}

#[test]
fn a_budget_that_buys_no_model_is_not_zero() {
    let scenario = Scenario { compute_share: 1e-4, ..Scenario::default() };
    let map = Map::whole(&scenario, Pair::UsageBudget);
    let low = map.cell(0, 0).unwrap();
    assert_eq!((low.pretrain(), low.lead(Against::BestOther)), (None, None));
    assert_ne!(low.best, Alternative::Pretrain);
    assert!(map.cell(0, GRID[1] - 1).unwrap().pretrain().is_some());
    let height =
        |at_least: f64| map.area(at_least).iter().flatten().map(|[_, y]| *y).fold(f64::INFINITY, f64::min);
    assert!(height(f64::NEG_INFINITY) > 1e6);
}

#[test]
fn axes_hold_the_question_and_the_scenario() {
    let axis = |key: &'static str, own: f64| Axis::of(input(key), own, 21);
    assert_eq!(axis("tokens", 5e11).ends(), (1e9, 1e13));
    assert_eq!(axis("tokens", 1e6).ends(), (1e6, 1e13));
    assert_eq!(axis("budget", 0.0).ends(), (1e6, 1e8));
    assert_eq!(axis("fall", 1000.0).ends(), (0.5, 1000.0));
    let coverage = axis("cover_own", 0.3);
    assert_eq!((coverage.ends(), coverage.spacing), ((0.0, 1.0), Spacing::Linear));
    assert_eq!(coverage.unit, crate::quantity::Unit::Share);
    // Equal steps from −0.5 to 1.
    let growth = axis("growth", -0.5);
    assert_eq!((growth.ends(), growth.nearest(0.26)), ((-0.5, 1.0), 10));
    for (found, wanted) in [
        (growth.values[10], 0.25),
        (growth.share(0.25), 0.5),
        (growth.share(-2.0), -1.0),
        (growth.value(2.5), -0.3125),
        (growth.value(-3.0), -0.5),
        (growth.value(30.0), 1.0),
    ] {
        assert!((found - wanted).abs() < 1e-12, "{found} is not {wanted}");
    }
    let budget = axis("budget", 1e7);
    assert!((budget.values[10] - 1e7).abs() < 1e-3 && (budget.share(1e7) - 0.5).abs() < 1e-12);
    assert_eq!((budget.nearest(1.05e7), budget.nearest(0.0), budget.nearest(1e12)), (10, 0, 20));
    assert_eq!((budget.share(0.0), budget.share(-1.0)), (-1.0, -1.0));
    assert!((budget.value(7.5) / pow(10.0, 6.0 + 7.5 / 10.0) - 1.0).abs() < 1e-12);
}

/// Pretraining gains a dollar a column and is level after four and a quarter; open weights by API bring two.
#[test]
fn lines_and_names_by_hand() {
    let mut map = Map::begin(&Scenario::default(), Pair::UsageBudget);
    let cell = |place: usize| {
        let own = (place / GRID[1]) as f64 - 4.25;
        let best = if own > 2.0 { Alternative::Pretrain } else { Alternative::BuyOpen };
        Cell { npv: [Some(0.0), Some(2.0), Some(-1.0), Some(-3.0), Some(own)], best }
    };
    map.cells = (0..GRID[0] * GRID[1]).map(cell).collect();
    map.trace();
    // What is whole stays as it is.
    assert!(map.step(1));
    let upright = |line: &[[f64; 2]], column: f64| {
        let x = map.x.value(column);
        let heights: Vec<f64> = line.iter().map(|[_, y]| *y).collect();
        line.iter().all(|place| (place[0] / x - 1.0).abs() < 1e-12) && heights == map.y.values
    };
    let [base, other] = &map.contours[..] else { panic!("{:?}", map.contours) };
    assert_eq!([base.against, other.against], [Against::Base, Against::BestOther]);
    assert!(upright(&base.line, 4.25) && upright(&other.line, 6.25), "{base:?} {other:?}");
    let [border] = &map.borders[..] else { panic!("{:?}", map.borders) };
    assert_eq!(border.between, [Alternative::BuyOpen, Alternative::Pretrain]);
    assert!(upright(&border.line, 6.25), "{border:?}");
    let named: Vec<_> = map.regions.iter().map(|region| (region.best, region.share, region.label)).collect();
    let label = |column: usize| [map.x.values[column], map.y.values[10]];
    let wanted =
        [(Alternative::Pretrain, 26.0 / 33.0, label(19)), (Alternative::BuyOpen, 7.0 / 33.0, label(3))];
    assert_eq!(named, wanted);
    // A dollar more is a column farther.
    for (at_least, from) in [(0.0, 4.25), (1.0, 5.25), (f64::NEG_INFINITY, 0.0)] {
        let [outline] = &map.area(at_least)[..] else { panic!("{at_least}") };
        let ends =
            outline.iter().fold((f64::INFINITY, 0.0_f64), |(low, high), [x, _]| (low.min(*x), high.max(*x)));
        assert!((ends.0 / map.x.value(from) - 1.0).abs() < 1e-12 && ends.1 == map.x.ends().1, "{ends:?}");
    }
}

#[test]
fn regions_hold_their_names_and_borders_their_neighbours() {
    let essay = crate::preset::Preset::find("vertical-saas").unwrap().scenario();
    let map = Map::whole(&essay, Pair::UsageBudget);
    assert!(map.regions.len() >= 2, "{:?}", map.regions);
    for region in &map.regions {
        let [x, y] = region.label;
        let cell = map.cell(map.x.nearest(x), map.y.nearest(y)).unwrap();
        assert_eq!(cell.best, region.best);
    }
    assert!(!map.borders.is_empty());
    for border in &map.borders {
        let [one, other] = border.between;
        assert!(one < other && border.line.len() > 1);
    }
}

/// The largest lead, of either sign, at points on the contours, with the spread of the cells around it.
fn worst_on_contours(map: &Map) -> (f64, f64) {
    let points = map.contours.iter().flat_map(|contour| {
        contour.line.iter().step_by(3).map(|point| {
            let lead = flip::lead(&at(map, *point), contour.against).abs();
            (lead, spread(map, *point, contour.against).max(1e-6))
        })
    });
    points.fold((0.0, 1.0), |worst, next| if next.0 / next.1 > worst.0 / worst.1 { next } else { worst })
}

#[test]
fn on_a_contour_pretraining_is_level() {
    let mut contours = 0;
    for preset in PRESETS {
        for pair in Pair::ALL {
            let map = Map::whole(&preset.scenario(), pair);
            let (lead, spread) = worst_on_contours(&map);
            assert!(lead <= 0.1 * spread, "{} {pair:?}: {lead} of {spread}", preset.key);
            contours += map.contours.len();
        }
    }
    assert!(contours >= 5, "{contours}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn contours_lie_between_the_nodes_that_they_part(seed in any::<u64>(), pair in prop::sample::select(&Pair::ALL[..])) {
        let (lead, spread) = worst_on_contours(&Map::whole(&sample(seed), pair));
        prop_assert!(lead <= spread, "{pair:?}: {lead} of {spread}");
    }

    #[test]
    fn no_map_holds_a_figure_that_is_not_finite(seed in any::<u64>(), pair in prop::sample::select(&Pair::ALL[..])) {
        let map = Map::whole(&sample(seed), pair);
        prop_assert!(map.cells.iter().all(|cell| cell.npv.iter().flatten().all(|npv| npv.is_finite())));
        let lines = map.contours.iter().map(|contour| &contour.line);
        let lines = lines.chain(map.borders.iter().map(|border| &border.line));
        for [x, y] in lines.flatten() {
            for (axis, value) in [(&map.x, *x), (&map.y, *y)] {
                let (low, high) = axis.ends();
                prop_assert!(value >= low * (1.0 - 1e-12) && value <= high * (1.0 + 1e-12), "{value}");
            }
        }
        prop_assert_eq!(map.cells.len(), GRID[0] * GRID[1]);
        prop_assert!(map.regions.iter().map(|region| region.share).sum::<f64>() <= 1.0 + 1e-12);
    }
}
