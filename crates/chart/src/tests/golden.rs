//! The picture as it is, and the promises of its markup.

use super::{marked, spec};
use crate::{Frame, Theme, svg, table};

const TOPS: [f64; 5] = [0.0, 31e6, 24e6, 23.5e6, 20e6];

fn page() -> Frame {
    Frame { width: 760, height: 430, theme: Theme::Page, caption: false }
}

#[test]
fn the_page_s_picture() {
    insta::assert_snapshot!(svg(&marked(spec(TOPS, 15e6, 36), 18), &page()));
}

#[test]
fn a_slide() {
    let frame = Frame { width: 1920, height: 1080, theme: Theme::Dark, caption: true };
    insta::assert_snapshot!(svg(&spec([0.0, 3e5, 0.0, 0.0, -1e5], 15e6, 12), &frame));
}

#[test]
fn the_table_twin() {
    let table = table(&spec([0.0, 31e6, -2e6, 0.0, 20e6], 15e6, 3));
    insta::assert_snapshot!(
        std::iter::once(&table.columns)
            .chain(&table.rows)
            .map(|row| row.join(" | "))
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
fn a_picture_names_itself_and_only_the_page_s_has_no_colours_of_its_own() {
    let mut spec = spec(TOPS, 15e6, 36);
    spec.id = "a\"b".into();
    spec.title = "Sales & <costs>".into();
    let page = svg(&spec, &page());
    let document = roxmltree::Document::parse(&page).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    for (attribute, tag, text) in [
        ("aria-labelledby", "title", spec.title.as_str()),
        ("aria-describedby", "desc", spec.summary.as_str()),
    ] {
        let id = root.attribute(attribute).unwrap();
        let named = root.children().find(|node| node.attribute("id") == Some(id)).unwrap();
        assert_eq!((named.tag_name().name(), named.text()), (tag, Some(text)));
    }
    assert!(page.contains("var(--chart-pretrain)") && !page.contains("=\"#"));
    for (theme, paper) in [(Theme::Light, "#ffffff"), (Theme::Dark, "#131517")] {
        let file = svg(&spec, &Frame { theme, ..self::page() });
        assert!(file.contains(&format!("fill=\"{paper}\"")) && !file.contains("var("));
    }
}

#[test]
fn frames_are_held_to_sizes_that_can_be_drawn() {
    for (width, height, shown) in [(0, 0, "0 0 280 220"), (u32::MAX, u32::MAX, "0 0 4096 4096")] {
        let picture = svg(&spec(TOPS, 15e6, 36), &Frame { width, height, ..page() });
        assert!(picture.contains(&format!("viewBox=\"{shown}\"")));
    }
}
