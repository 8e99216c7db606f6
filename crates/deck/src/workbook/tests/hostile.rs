//! Names, notes and links that would do harm where they are not written as text.

use super::*;
use crate::hostile;
use resvg::usvg::roxmltree::Document;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// The parts of a package, by name.
fn parts(book: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The texts of the cells, as a reader of the format understands them.
fn strings(part: &str) -> Vec<String> {
    let document = Document::parse(part).unwrap();
    let items = document.descendants().filter(|node| node.has_tag_name("si"));
    items
        .map(|item| {
            unescaped(
                &item
                    .descendants()
                    .filter_map(|node| node.text().filter(|_| node.is_text()))
                    .collect::<String>(),
            )
        })
        .collect()
}

/// `_x0041_` stands for a character that XML can't hold, or that would be taken for one that does (ECMA-376, `ST_Xstring`).
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at + 6..].starts_with('_'));
        let found = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        out += &rest[..at];
        match found {
            Some(c) => {
                out.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                out += "_x";
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}

#[test]
fn hostile_texts_come_through_as_text_and_nothing_else() {
    let report = Report::quick(&Scenario::default());
    let plain = parts(&workbook(&report, &Meta::of("")).unwrap());
    let formulas = |parts: &BTreeMap<String, String>| -> usize {
        parts.values().map(|part| part.matches("<f>").count()).sum()
    };
    for text in hostile::texts() {
        let meta = Meta { name: text.clone(), note: text.clone(), ..Meta::of(text.clone()) };
        let book = parts(&workbook(&report, &meta).unwrap());
        for (name, part) in &book {
            let read = Document::parse(part);
            assert!(read.is_ok(), "{name} is no XML with {text:?}: {:?}", read.err());
            assert!(!part.contains(['\u{fffe}', '\u{ffff}']), "{name} is no XML 1.0 with {text:?}");
        }
        assert_eq!(formulas(&book), formulas(&plain), "{text:?}");
        assert_eq!(book.keys().collect::<Vec<_>>(), plain.keys().collect::<Vec<_>>());
        let strings = strings(&book["xl/sharedStrings.xml"]);
        let kept = |wanted: &str| wanted.is_empty() || strings.iter().any(|string| string == wanted);
        // XML can't write these two.
        let text = text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        assert!(kept(&text), "{text:?} is lost");
    }
}

#[test]
fn the_same_arguments_give_the_same_bytes() {
    let report = Report::quick(&Scenario::default());
    let meta = Meta::of("https://example.org/");
    let book = || workbook(&report, &meta).unwrap();
    let first = book();
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert!(first == book(), "a clock is in it");
}

#[test]
fn a_text_longer_than_a_cell_is_cut_there() {
    let report = Report::quick(&Scenario::default());
    let meta = Meta { note: "é🙂".repeat(20_000), ..Meta::of("") };
    let book = parts(&workbook(&report, &meta).unwrap());
    let longest =
        strings(&book["xl/sharedStrings.xml"]).into_iter().map(|text| text.encode_utf16().count()).max();
    assert_eq!(longest, Some(32_767));
}
