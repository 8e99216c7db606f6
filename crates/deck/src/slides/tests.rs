use super::*;
use crate::hostile;
use crate::sample::{REPORT, answers, meta, report as of};
use chart::{Categories, Chart};
use crossover_economics::input::Scenario;
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

/// The entries of a zip by name; each name must come once.
fn entries(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut entries = BTreeMap::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let name = entry.name().unwrap().to_string();
        assert!(entries.insert(name.clone(), bytes).is_none(), "{name} comes twice");
    }
    entries
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// Checks what the standard asks of a package: every part has a content type, every relationship has an end, every id that
/// a part uses is one of its relationships and each that names a shape comes once.
fn check(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let entries = entries(file);
    let types = Document::parse(text(&entries["[Content_Types].xml"])).unwrap();
    let attributes = |name: &str, of: &str| -> BTreeSet<String> {
        let nodes = types.descendants().filter(|node| {
            node.has_tag_name(("http://schemas.openxmlformats.org/package/2006/content-types", name))
        });
        nodes.map(|node| node.attribute(of).unwrap().to_string()).collect()
    };
    let overrides = attributes("Override", "PartName");
    let defaults = attributes("Default", "Extension");
    for part in &overrides {
        assert!(entries.contains_key(&part[1..]), "{part} has a type and is not there");
    }
    let mut reached = BTreeSet::from(["[Content_Types].xml".to_string(), "_rels/.rels".to_string()]);
    for (path, bytes) in &entries {
        let extension = path.rsplit_once('.').unwrap().1;
        let covered =
            overrides.contains(&format!("/{path}")) || (extension != "xml" && defaults.contains(extension));
        assert!(covered || path == "[Content_Types].xml", "{path} has no type");
        if extension == "xlsx" {
            check(bytes);
            continue;
        }
        let document = Document::parse(text(bytes)).unwrap_or_else(|error| panic!("{path}: {error}"));
        if let Some(folder) = path.strip_suffix(".rels").and_then(|path| path.rsplit_once("_rels/")) {
            reached.insert(path.clone());
            let from = format!("{}{}", folder.0, folder.1);
            assert!(from.is_empty() || entries.contains_key(&from), "{path} belongs to nothing");
            let used = entries.get(&from).map_or("", |bytes| text(bytes));
            for relation in document.root_element().children() {
                let (id, target) = (relation.attribute("Id").unwrap(), relation.attribute("Target").unwrap());
                if relation.attribute("TargetMode") == Some("External") {
                    assert!(used.contains(&format!("\"{id}\"")), "{path}: nobody follows {id}");
                    continue;
                }
                let mut steps: Vec<&str> = from.split('/').collect();
                steps.pop();
                for step in target.split('/') {
                    if step == ".." {
                        steps.pop().unwrap();
                    } else {
                        steps.push(step);
                    }
                }
                let target = steps.join("/");
                assert!(entries.contains_key(&target), "{path}: {id} leads to {target}, which is not there");
                reached.insert(target);
            }
            continue;
        }
        let relations = match path.rsplit_once('/') {
            Some((folder, name)) => {
                entries.get(&format!("{folder}/_rels/{name}.rels")).map_or("", |bytes| text(bytes))
            }
            None => "",
        };
        let mut shapes = BTreeSet::new();
        for node in document.descendants().filter(Node::is_element) {
            for attribute in node.attributes() {
                if attribute.namespace().is_some_and(|space| space.ends_with("/relationships")) {
                    let id = format!("Id=\"{}\"", attribute.value());
                    assert!(relations.contains(&id), "{path}: {id} leads nowhere");
                }
            }
            if node.tag_name().name() == "cNvPr" {
                let id = node.attribute("id").unwrap();
                assert!(shapes.insert(id.to_string()), "{path}: shape {id} comes twice");
            }
        }
    }
    for path in entries.keys() {
        assert!(reached.contains(path), "nothing leads to {path}");
    }
    entries
}

fn scenarios() -> Vec<Scenario> {
    let default = Scenario::default();
    vec![
        default.clone(),
        Scenario { budget: 0.0, ..default.clone() },
        Scenario { monthly_tokens: 2e13, ..default.clone() },
        Scenario { monthly_tokens: 1e6, horizon_months: 60.0, budget: 1e10, ..default.clone() },
        Scenario { horizon_months: 12.0, ..default },
    ]
}

#[test]
fn every_deck_is_a_sound_package() {
    for scenario in scenarios() {
        check(&deck(&of(&scenario), &meta()).unwrap());
        // What has not been searched for yet leaves gaps, no more.
        check(&deck(&Report::quick(&scenario), &Meta::default()).unwrap());
    }
}

#[test]
fn the_same_deck_is_the_same_bytes() {
    let one = deck_with(&REPORT, &meta(), &answers(0)).unwrap();
    assert!(one == deck_with(&REPORT, &meta(), &answers(0)).unwrap(), "two runs differ");
}

#[test]
fn readiness_has_a_slide_once_it_is_answered() {
    let slides = |answers: &Answers| {
        let entries = entries(&deck_with(&REPORT, &meta(), answers).unwrap());
        entries.keys().filter(|path| path.starts_with("ppt/slides/slide")).count()
    };
    assert_eq!(slides(&Answers::default()), 6);
    assert_eq!(slides(&answers(0)), 7);
}

/// Charts and what is in them: the parts that figures are in.
#[test]
fn the_parts_are_these() {
    let entries = check(&deck_with(&REPORT, &meta(), &answers(0)).unwrap());
    let names: Vec<&str> = entries.keys().map(String::as_str).collect();
    insta::assert_snapshot!("parts", names.join("\n"));
    for part in ["ppt/slides/slide3.xml", "ppt/charts/chart2.xml"] {
        let name = part.rsplit_once('/').unwrap().1;
        insta::assert_snapshot!(name, text(&entries[part]).replace("><", ">\n<"));
    }
}

fn charts(report: &Report) -> Vec<Chart> {
    let answers = Answers::default();
    subject::all(report, &meta(), &answers).into_iter().flat_map(|page| page.charts).collect()
}

#[test]
fn charts_hold_the_figures_of_the_engine() {
    let report = &*REPORT;
    let charts = charts(report);
    let titles: Vec<_> = charts.iter().map(|chart| chart.title.as_str()).collect();
    assert_eq!(titles.len(), 5, "{titles:?}");
    let npvs: Vec<_> = report.outcomes.iter().map(|outcome| Some(outcome.npv)).collect();
    assert_eq!(charts[0].series[0].values, npvs);
    let spec = crossover_chart::avoided_spend(report);
    for series in &spec.series {
        let drawn = charts[1].series.iter().find(|drawn| drawn.name == series.name).unwrap();
        let values: Vec<_> = series.points.iter().map(|point| Some(point.1)).collect();
        assert_eq!(drawn.values, values, "{}", series.name);
    }
    assert!(
        matches!(&charts[1].categories, Categories::Months(days) if days[0] == 46_327),
        "the first of November 2026"
    );
    let tornado = crossover_chart::tornado(report, None);
    for (at, bar) in tornado.bars.iter().take(10).enumerate() {
        for end in [0, 1] {
            assert_eq!(charts[4].series[end].values[at], Some(bar.leads[end] - tornado.lead), "{}", bar.name);
        }
    }
}

#[test]
fn each_chart_and_its_workbook_hold_the_same() {
    let entries = entries(&deck(&REPORT, &meta()).unwrap());
    for (at, chart) in charts(&REPORT).iter().enumerate() {
        let part = text(&entries[&format!("ppt/charts/chart{}.xml", at + 1)]);
        let part = Document::parse(part).unwrap();
        let named =
            |name: &'static str| part.descendants().filter(move |node| node.tag_name().name() == name);
        let cached: Vec<Vec<f64>> = named("val")
            .map(|val| {
                let points = val.descendants().filter(|node| node.tag_name().name() == "v");
                points.map(|point| point.text().unwrap().parse().unwrap()).collect()
            })
            .collect();
        let drawn: Vec<Vec<f64>> =
            chart.series.iter().map(|series| series.values.iter().flatten().copied().collect()).collect();
        assert_eq!(cached.len(), drawn.len(), "{}", chart.title);
        // The parts have areas before lines.
        for values in &drawn {
            assert!(cached.contains(values), "{}: {values:?}", chart.title);
        }
        let book = self::entries(&entries[&format!("ppt/embeddings/Microsoft_Excel_Sheet{}.xlsx", at + 1)]);
        let sheet = Document::parse(text(&book["xl/worksheets/sheet1.xml"])).unwrap();
        for (place, series) in chart.series.iter().enumerate() {
            let column = sheet::column_name(place + 1);
            for (row, value) in series.values.iter().enumerate() {
                let cell = format!("{column}{}", row + 2);
                let found = sheet.descendants().find(|node| node.attribute("r") == Some(&cell));
                let found = found.and_then(|cell| cell.first_element_child()).and_then(|v| v.text());
                assert_eq!(found.map(|text| text.parse::<f64>().unwrap()), *value, "{} {cell}", chart.title);
            }
        }
    }
}

#[test]
fn hostile_names_and_notes_do_no_harm_and_are_whole_in_the_notes() {
    for text in hostile::texts() {
        for (name, note) in
            [(text.clone(), String::new()), (String::new(), text.clone()), (text.clone(), text.clone())]
        {
            let meta = Meta { name: name.clone(), note: note.clone(), link: text.clone(), ..Meta::default() };
            let entries = check(&deck(&REPORT, &meta).unwrap());
            let notes = Document::parse(self::text(&entries["ppt/notesSlides/notesSlide1.xml"])).unwrap();
            let said: String = notes.descendants().filter_map(|node| node.text()).collect();
            for line in note.lines().filter(|line| line.chars().all(|c| !c.is_control() && c < '\u{fffe}')) {
                assert!(said.contains(line), "{line:?}");
            }
            for (path, bytes) in entries.iter().filter(|(path, _)| path.ends_with(".rels")) {
                assert!(!self::text(bytes).contains("TargetMode"), "{path} leads outside for {text:?}");
            }
        }
    }
}

#[test]
fn links_lead_to_the_scenario() {
    let meta = Meta::of("https://crossover.example/?tokens=120B&name=é \"x\"");
    let entries = check(&deck(&REPORT, &meta).unwrap());
    let relations = text(&entries["ppt/slides/_rels/slide1.xml.rels"]);
    let target =
        "Target=\"https://crossover.example/?tokens=120B&amp;name=%C3%A9%20%22x%22\" TargetMode=\"External\"";
    assert!(relations.contains(target), "{relations}");
}

/// Every text box has room for its text: as many lines as its size allows, measured in a font that is wider.
#[test]
fn no_text_is_larger_than_its_place() {
    use crossover_chart::font::{Weight, wrap};
    let long = Meta { name: "An endless name ".repeat(700), note: "x".repeat(10_000), ..meta() };
    for scenario in scenarios() {
        let file = deck_with(&of(&scenario), &long, &answers(0)).unwrap();
        for (path, bytes) in entries(&file).iter().filter(|(path, _)| path.starts_with("ppt/slides/slide")) {
            let slide = Document::parse(text(bytes)).unwrap();
            let boxes = slide.descendants().filter(|node| node.attribute("txBox") == Some("1"));
            for shape in boxes.map(|node| node.parent().unwrap().parent().unwrap()) {
                let ext = shape.descendants().find(|node| node.tag_name().name() == "ext").unwrap();
                let side = |name| ext.attribute(name).unwrap().parse::<f64>().unwrap() / 12_700.0;
                let mut height = 0.0;
                for paragraph in shape.descendants().filter(|node| node.tag_name().name() == "p") {
                    let Some(run) = paragraph.descendants().find(|node| node.tag_name().name() == "rPr")
                    else {
                        continue;
                    };
                    let size = run.attribute("sz").unwrap().parse::<f64>().unwrap() / 100.0;
                    let weight =
                        if run.attribute("b") == Some("1") { Weight::Semibold } else { Weight::Regular };
                    let texts = paragraph.descendants().filter(Node::is_text);
                    let words: String = texts.filter_map(|node| node.text()).collect();
                    height +=
                        wrap(&words, weight, size, side("cx") + 0.5, usize::MAX).len() as f64 * size * 1.15;
                }
                assert!(
                    height <= side("cy") + 6.5,
                    "{path}: {height} in {}: {:?}",
                    side("cy"),
                    shape.descendants().filter_map(|n| n.text()).collect::<String>()
                );
            }
        }
    }
}
