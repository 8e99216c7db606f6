//! Any text in a chart: the picture stays well-formed XML of the same elements, and nothing in it runs or is fetched.

#![no_main]

use crossover_chart::palette::Role;
use crossover_chart::{Axis, Band, ChartSpec, Dot, Frame, Level, Marker, Series, Theme, svg};
use crossover_economics::quantity::Unit;
use libfuzzer_sys::fuzz_target;
use roxmltree::Document;

fuzz_target!(|text: &str| {
    // What a reader can name or has typed, apart by what no keyboard has.
    let mut texts = text.split('\u{1f}').map(String::from).cycle();
    let mut next = || texts.next().unwrap_or_default();
    let spec = ChartSpec {
        id: next(),
        title: next(),
        summary: next(),
        x: Axis::linear(next(), Unit::Months),
        y: Axis::linear(next(), Unit::Usd),
        series: vec![
            Series {
                name: next(),
                role: Role::Pretrain,
                emphasis: true,
                points: vec![(0.0, 0.0), (36.0, 2e7)],
            },
            Series {
                name: next(),
                role: Role::SelfHost,
                emphasis: false,
                points: vec![(0.0, 1e6), (36.0, 1e7)],
            },
        ],
        dots: vec![Dot { named: true, ..Dot::new(next(), Role::Pretrain, (12.0, 5e6)) }],
        fan: None,
        bands: vec![Band { label: next(), from: 1e7, to: 2.5e7 }],
        levels: vec![Level { label: next(), at: 1.25e7 }],
        markers: vec![Marker { label: next(), detail: next(), role: Role::Pretrain, x: 20.0, y: 1.1e7 }],
        source: next(),
    };
    for theme in [Theme::Light, Theme::Page] {
        let frame = Frame { width: 960, height: 540, theme, caption: theme == Theme::Light };
        let picture = svg(&spec, &frame);
        let document = Document::parse(&picture).expect("well-formed XML");
        for node in document.descendants().filter(|node| node.is_element()) {
            let name = node.tag_name().name();
            let known = [
                "svg", "title", "desc", "rect", "g", "path", "line", "polyline", "polygon", "circle", "text",
                "tspan",
            ];
            assert!(known.contains(&name), "<{name}>");
            for attribute in node.attributes() {
                assert!(
                    !attribute.name().starts_with("on") && !attribute.name().contains("href"),
                    "{}",
                    attribute.name()
                );
            }
        }
    }
});
