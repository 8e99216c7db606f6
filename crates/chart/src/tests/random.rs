//! Many random charts in several frames: no text on text, nothing cut off, nothing that is not a number.

use super::{drawn, marked, spec};
use crate::spec::{Fan, FanBand, Level, Marker, Series};
use crate::{ChartSpec, Dot, Frame, Scale, Theme, dots, palette::Role, svg, table};
use proptest::prelude::*;

/// The smallest, phones, the page, a card, a slide.
const FRAMES: [(u32, u32); 6] = [(280, 220), (360, 290), (360, 340), (760, 440), (1200, 630), (1920, 1080)];

fn check(spec: &ChartSpec) -> Result<(), String> {
    for (width, height) in FRAMES {
        for caption in [false, true] {
            let picture = svg(spec, &Frame { width, height, theme: Theme::Light, caption });
            if let Some(fault) = drawn::fault(&picture, f64::from(width), f64::from(height)) {
                return Err(format!("{width}×{height}, caption {caption}: {fault}"));
            }
        }
    }
    Ok(())
}

/// Dollars of every size, of both signs.
fn money() -> impl Strategy<Value = f64> {
    (-1.0_f64..1.0, 0_i32..14, 0_u8..6)
        .prop_map(|(part, exponent, zero)| if zero == 0 { 0.0 } else { part * 10_f64.powi(exponent) })
}

/// Any number at all.
fn wild() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), Just(f64::NAN), Just(f64::INFINITY), Just(0.0), -1e8_f64..1e8]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z]{0,12}( [a-z]{1,9}){0,4}",
        ".{0,60}",
        Just("<script>alert('&\"')</script>".to_string())
    ]
}

fn scale() -> impl Strategy<Value = Scale> {
    prop_oneof![
        Just(Scale::Linear),
        Just(Scale::Log),
        prop::collection::vec(name(), 0..6).prop_map(Scale::Names)
    ]
}

prop_compose! {
    fn any_spec()(
        lines in prop::collection::vec((name(), 0_usize..11, any::<bool>(), prop::collection::vec((0.0..60.0_f64, wild()), 0..9)), 0..9),
        levels in prop::collection::vec((name(), wild()), 0..4),
        markers in prop::collection::vec((name(), name(), wild(), wild()), 0..3),
        dots in prop::collection::vec((name(), any::<bool>(), wild(), wild(), prop::option::of((wild(), wild()))), 0..6),
        scales in prop::array::uniform2(scale()),
        fan in prop::collection::vec((wild(), wild(), wild()), 0..6),
        (id, title, summary, source) in (name(), name(), name(), name()),
    ) -> ChartSpec {
        let mut spec = spec([0.0; 5], 15e6, 12);
        spec.series = lines.into_iter().map(|(name, role, emphasis, points)| {
            Series { name, role: Role::at(role), emphasis, points }
        }).collect();
        spec.levels = levels.into_iter().map(|(label, at)| Level { label, at }).collect();
        spec.markers = markers.into_iter().map(|(label, detail, x, y)| {
            Marker { label, detail, role: Role::Pretrain, x, y }
        }).collect();
        spec.fan = Some(Fan { role: Role::Pretrain, bands: vec![FanBand { label: "P10–P90".into(), points: fan }] });
        spec.dots = dots.into_iter().map(|(label, named, x, y, bar)| {
            Dot { named, across: bar, along: bar, ..Dot::new(label, Role::SelfHost, (x, y)) }
        }).collect();
        [spec.x.scale, spec.y.scale] = scales;
        (spec.id, spec.title, spec.summary, spec.source) = (id, title, summary, source);
        spec
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_main_chart_is_sound_at_every_scale(
        tops in prop::array::uniform5(money()),
        budget in money(),
        horizon in 12_usize..61,
        mark in prop::option::of(0_usize..12),
    ) {
        let plain = spec(tops, budget.abs(), horizon);
        let spec = match mark { Some(at) => marked(plain, at), None => plain };
        prop_assert_eq!(check(&spec), Ok(()));
    }

    #[test]
    fn any_chart_is_sound(spec in any_spec()) {
        prop_assert_eq!(check(&spec), Ok(()));
        let axes = [&spec.x, &spec.y].map(|axis| match &axis.scale { Scale::Names(names) => &names[..], _ => &[] });
        // A name may say what it likes, and stands as it is; a figure is one.
        let is_name = |cell: &String| axes.concat().contains(cell) || spec.dots.iter().any(|dot| dot.label == *cell);
        for table in [table(&spec), dots(&spec)] {
            prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
            for cell in table.rows.iter().flatten().filter(|cell| !is_name(cell)) {
                prop_assert!(!cell.contains("NaN") && !cell.contains("inf"), "{}", cell);
            }
        }
    }
}

#[test]
fn the_budget_and_the_crossing_are_always_named() {
    for tops in [[0.0, 12e6, 6e6, 6e6, 20e6], [0.0, 5e8, 4e8, 4e8, 3e8], [0.0, 1e13, 1e12, 1e6, 9e12]] {
        // The smallest frame may leave a label out: the summary says the same.
        for (width, height) in FRAMES.into_iter().skip(1) {
            let picture = svg(
                &marked(spec(tops, 15e6, 36), 14),
                &Frame { width, height, theme: Theme::Dark, caption: true },
            );
            let words: Vec<_> = drawn::texts(&picture).into_iter().map(|text| text.text).collect();
            let all = words.join(" ");
            for word in ["Budget $15M", "month 14", "Pretrain"] {
                assert!(all.contains(word), "{word} is missing at {width}×{height}: {all}");
            }
        }
    }
}
