//! Points, bars, ratios and names.

use super::drawn;
use super::spec;
use crate::palette::Role;
use crate::spec::{Axis, ChartSpec, Series};
use crate::{Dot, Frame, Shape, Theme, dots, svg};
use crossover_economics::quantity::Unit;

const PAGE: Frame = Frame { width: 760, height: 430, theme: Theme::Page, caption: false };
const PHONE: Frame = Frame { width: 360, height: 290, ..PAGE };

/// What was predicted against what came, on two axes of ratios, with a line of agreement.
fn scatter() -> ChartSpec {
    let dot = |(label, x, y, shape): (&str, f64, f64, Shape)| Dot {
        named: true,
        shape,
        along: Some((y / 1.6, y * 1.6)),
        ..Dot::new(label, Role::Pretrain, (x, y))
    };
    ChartSpec {
        x: Axis::log("Disclosed chip-hours", Unit::Count),
        y: Axis::log("Predicted chip-hours", Unit::Count),
        series: vec![Series {
            name: String::new(),
            role: Role::Soft,
            emphasis: false,
            points: vec![(2e4, 2e4), (2e7, 2e7)],
        }],
        dots: vec![
            dot(("Tiny", 3.5e4, 5.1e4, Shape::Disc)),
            dot(("Missed", 1.2e6, 4.4e5, Shape::Ring)),
            dot(("Huge", 8.4e6, 9.3e6, Shape::Diamond)),
        ],
        bands: Vec::new(),
        levels: Vec::new(),
        ..spec([0.0; 5], 0.0, 12)
    }
}

#[test]
fn a_scatter_on_axes_of_ratios() {
    insta::assert_snapshot!(svg(&scatter(), &PAGE));
}

#[test]
fn the_table_of_points() {
    let table = dots(&scatter());
    let rows: Vec<_> =
        std::iter::once(&table.columns).chain(&table.rows).map(|row| row.join(" | ")).collect();
    insta::assert_snapshot!(rows.join("\n"));
}

#[test]
fn equal_ratios_are_equal_steps() {
    let picture = svg(&scatter(), &PAGE);
    let at = |text: &str| {
        let found = drawn::texts(&picture).into_iter().find(|it| it.text == text && it.place.right < 80.0);
        found.map(|it| it.place.top).unwrap_or_else(|| panic!("no tick {text}"))
    };
    assert!(((at("100K") - at("1M")) - (at("1M") - at("10M"))).abs() < 0.2);
}

#[test]
fn names_and_bars_fit_on_a_phone() {
    let spec = ChartSpec {
        x: Axis::linear("Share", Unit::Share),
        y: Axis::names(["Hardware and energy", "R&D staff", "Data and other"].map(String::from).to_vec()),
        series: Vec::new(),
        dots: [0.57, 0.39, 0.04]
            .iter()
            .enumerate()
            .map(|(row, share)| Dot {
                named: true,
                across: Some((share - 0.03, share + 0.1)),
                ..Dot::new(format!("{row}"), Role::Ink, (*share, row as f64))
            })
            .collect(),
        ..scatter()
    };
    for frame in [PAGE, PHONE] {
        let picture = svg(&spec, &frame);
        let (width, height) = (f64::from(frame.width), f64::from(frame.height));
        assert_eq!(drawn::fault(&picture, width, height), None);
        let words: Vec<_> = drawn::texts(&picture).into_iter().map(|it| it.text).collect();
        for name in ["Hardware and energy", "R&D staff", "Data and other"] {
            assert!(words.iter().any(|word| word == name), "{name} is missing: {words:?}");
        }
    }
    assert_eq!(dots(&spec).rows[2], ["2", "4%", "1%", "14%", "Data and other"]);
}

#[test]
fn what_has_no_logarithm_is_left_out() {
    let mut spec = scatter();
    spec.dots.push(Dot::new("Nothing", Role::Ink, (0.0, 1e5)));
    spec.dots.push(Dot { along: Some((-1.0, f64::NAN)), ..Dot::new("Half", Role::Ink, (1e5, 1e5)) });
    spec.series[0].points.insert(0, (-1.0, 0.0));
    let picture = svg(&spec, &PAGE);
    assert_eq!(drawn::fault(&picture, 760.0, 430.0), None);
    assert_eq!(dots(&spec).rows.len(), 5);
}
