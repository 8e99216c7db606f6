//! Lines of functions whose lines are known.

use super::*;
use proptest::prelude::*;

const SIZE: [usize; 2] = [21, 17];

/// Whether a line ends where it begins.
fn closed(line: &[Place]) -> bool {
    line.first() == line.last()
}

/// Signed area of a closed line.
fn area(line: &[Place]) -> f64 {
    line.windows(2).map(|pair| (pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]) / 2.0).sum()
}

#[test]
fn a_plane_has_one_straight_line() {
    let plane = |[x, y]: Place| 2.0 * x - y - 5.3;
    let lines = lines(SIZE, |x, y| Some(plane([x as f64, y as f64])));
    let [line] = &lines[..] else { panic!("{lines:?}") };
    assert!(!closed(line));
    assert!(line.iter().all(|place| plane(*place).abs() < 1e-12), "{line:?}");
    let ends = [line[0], line[line.len() - 1]];
    assert!(ends.iter().any(|end| end[1] == 0.0) && ends.iter().any(|end| end[1] == 16.0), "{ends:?}");
}

#[test]
fn a_hill_has_a_ring_and_two_hills_have_two() {
    let hill = |x: f64, y: f64, at: f64| 9.0 - (x - at) * (x - at) - (y - 8.0) * (y - 8.0);
    let one = lines(SIZE, |x, y| Some(hill(x as f64, y as f64, 10.0)));
    let [ring] = &one[..] else { panic!("{one:?}") };
    assert!(closed(ring));
    // Circles of radius 3: straight pieces between them cut a little off.
    for [x, y] in ring {
        let radius = ((x - 10.0) * (x - 10.0) + (y - 8.0) * (y - 8.0)).sqrt();
        assert!((2.9..=3.0 + 1e-12).contains(&radius), "{radius}");
    }
    let area = area(ring).abs();
    assert!((26.0..9.0 * std::f64::consts::PI).contains(&area), "{area}");
    let two = lines(SIZE, |x, y| {
        let (x, y) = (x as f64, y as f64);
        Some(hill(x, y, 4.0).max(hill(x, y, 14.0)))
    });
    assert_eq!(two.iter().filter(|line| closed(line)).count(), 2);
}

#[test]
fn at_a_saddle_the_middle_decides() {
    // x·y about the middle of the only square, lifted or lowered a little.
    let saddle = |by: f64| lines([2, 2], move |x, y| Some((x as f64 - 0.5) * (y as f64 - 0.5) + by));
    for (by, low) in [(0.01, [false, true]), (-0.01, [true, false])] {
        let lines = saddle(by);
        assert_eq!(lines.len(), 2);
        // Lifted: the corner (0, 0) is joined with (1, 1), so that a line cuts (1, 0) off.
        let cut = |corner: f64| {
            lines.iter().any(|line| {
                line.iter().any(|place| place[0] == corner) && line.iter().any(|place| place[1] == 0.0)
            })
        };
        assert_eq!([cut(0.0), cut(1.0)], low, "{lines:?}");
    }
}

#[test]
fn where_there_is_no_value_there_is_no_line() {
    let field = |x: usize, y: usize| (x < 10).then_some(y as f64 - 7.5);
    let lines = lines(SIZE, field);
    let [line] = &lines[..] else { panic!("{lines:?}") };
    assert!(line.iter().all(|[x, y]| *x <= 9.0 && *y == 7.5), "{line:?}");
    assert!(super::lines(SIZE, |_, _| Some(1.0)).is_empty());
    assert!(super::lines(SIZE, |_, _| None).is_empty());
    // What is zero at one node only is a place, not a line.
    assert!(super::lines([2, 2], |x, y| Some(-((x + y) as f64))).is_empty());
}

#[test]
fn an_outline_runs_along_the_edge() {
    let whole = outlines(SIZE, |_, _| Some(1.0));
    let [line] = &whole[..] else { panic!("{whole:?}") };
    assert!((area(line).abs() - 20.0 * 16.0).abs() < 1e-9, "{}", area(line));
    let half = outlines(SIZE, |x, _| Some(x as f64 - 4.5));
    assert!((half.iter().map(|line| area(line)).sum::<f64>().abs() - 15.5 * 16.0).abs() < 1e-9);
    assert!(outlines(SIZE, |_, _| Some(-1.0)).is_empty());
    // What has no value is cut off at the last node that has one.
    let part = outlines(SIZE, |x, _| (x < 10).then_some(1.0));
    assert!((area(&part[0]).abs() - 9.0 * 16.0).abs() < 1e-9);
}

proptest! {
    #[test]
    fn lines_end_at_the_edge_or_close_and_outlines_close(heights in prop::collection::vec(-3_i8..=3, 48)) {
        // Whole numbers: many nodes are exactly zero.
        let field = |x: usize, y: usize| Some(f64::from(heights[x * 6 + y]));
        for line in lines([8, 6], field) {
            let at_edge = |[x, y]: Place| x == 0.0 || x == 7.0 || y == 0.0 || y == 5.0;
            prop_assert!(closed(&line) || at_edge(line[0]) && at_edge(line[line.len() - 1]), "{line:?}");
            for pair in line.windows(2) {
                let step = (pair[0][0] - pair[1][0]).abs().max((pair[0][1] - pair[1][1]).abs());
                prop_assert!(step > 0.0 && step <= 1.0, "{pair:?}");
            }
        }
        for line in outlines([8, 6], field) {
            prop_assert!(closed(&line), "{line:?}");
            prop_assert!(line.iter().all(|[x, y]| (0.0..=7.0).contains(x) && (0.0..=5.0).contains(y)), "{line:?}");
        }
    }
}
