//! Names and notes of files: they come through as text, or are refused by name, and do no harm.

use super::support::{get, send, service};
use axum::http::{Method, StatusCode, header};
use std::io::{Cursor, Read as _};
use std::process::Command;

/// Every kind of file, as its form names it.
const KINDS: [&str; 7] = ["pptx", "pdf", "xlsx", "csv", "json", "svg", "png"];

/// Formulas, markup, header lines, control characters, right-to-left, emoji, nothing at all, as long as may be.
fn hostile() -> Vec<String> {
    let texts = [
        "=cmd|' /C calc'!A0",
        "+1",
        "</text><script>alert(1)</script>]]>&<!--",
        "x\"; filename=\"evil.exe\"\r\nset-cookie: a=b\r\n\r\n<html>",
        "\u{0}\u{1}\u{8}\u{b}\u{1b}\u{7f}\u{85}\u{fffe}\u{ffff}",
        "\u{202e}txet\u{202c} \u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}",
        "👩‍👩‍👧‍👦 🇬🇧 e\u{301}",
        "%00%zz&of=budget%3Dlots&as=png",
        "   ",
    ];
    texts.into_iter().map(str::to_string).chain([" =1+1".repeat(40), "👩‍".repeat(100)]).collect()
}

/// `text` as a browser writes it into a query.
fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Whether a zip can be read to the last byte of its last part.
fn is_whole(zip: &[u8]) -> bool {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..zip.len()).all(|at| zip.by_index(at).unwrap().read_to_end(&mut Vec::new()).is_ok())
}

#[tokio::test]
async fn hostile_names_and_notes_are_text_in_every_file() {
    let service = service("words-hostile");
    for text in hostile() {
        for kind in KINDS {
            let words = escaped(&text);
            let uri = format!("/export/file?as={kind}&stamp=yes&of=tokens%3D120B&name={words}&note={words}");
            let answer = get(&service, &uri).await;
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "{kind} {text:?}: {}",
                String::from_utf8_lossy(&answer.body)
            );
            let name = answer.header("content-disposition");
            assert!(name.starts_with("attachment; filename=\"crossover") && name.len() < 64, "{name}");
            assert_eq!(answer.header("set-cookie"), "");
            match kind {
                "pptx" | "xlsx" => assert!(is_whole(&answer.body), "{kind} {text:?}"),
                "pdf" => assert!(
                    answer.body.starts_with(b"%PDF-") && answer.body.trim_ascii_end().ends_with(b"%%EOF")
                ),
                "json" => {
                    let record: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
                    assert_eq!(record["name"], text.as_str());
                }
                "csv" => assert!(!answer.text().lines().any(|line| line.starts_with(['=', '+', '-', '@']))),
                "svg" => assert!(answer.text().starts_with("<svg ") && !answer.text().contains("<script")),
                _ => assert!(answer.body.starts_with(b"\x89PNG")),
            }
        }
    }
}

#[tokio::test]
async fn what_is_too_long_is_refused_by_name() {
    let service = service("words-long");
    let refused = async |field: &str, letters: usize| {
        let answer = get(&service, &format!("/export/crossover.csv?{field}={}", "x".repeat(letters))).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        answer.text().to_string()
    };
    assert_eq!(refused("name", 201).await, "name: must have at most 200 letters, not 201\n");
    assert_eq!(refused("note", 10_000).await, "note: must have at most 2000 letters, not 10000\n");
    // The longest of each, in letters that take twelve bytes each.
    let (name, note) = (escaped(&"👩".repeat(200)), escaped(&"👩".repeat(2_000)));
    let answer = get(&service, &format!("/export/crossover.csv?name={name}&note={note}&tokens=120B")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let answer = get(&service, &format!("/export/crossover.csv?note={}", "x".repeat(40_000))).await;
    assert_eq!(answer.status, StatusCode::URI_TOO_LONG);
    assert!(answer.text().contains("its query 32768"), "{}", answer.text());
}

#[tokio::test]
async fn a_file_is_the_same_over_http_and_from_the_shell() {
    let service = service("words-same");
    let (link, name, note) =
        ("http://127.0.0.1:3000/?tokens=120B&budget=15M&evals=gate&v=1", "Plan A", "=1+1 <b>é</b>");
    for kind in KINDS {
        let (_, query) = link.split_once('?').unwrap();
        let words = format!("name={}&note={}", escaped(name), escaped(note));
        let uri =
            format!("/export/file?as={kind}&chart=tornado&theme=dark&size=slide&stamp=yes&{words}&{query}");
        let host = [(header::HOST, "127.0.0.1:3000")];
        let answer = send(&service, Method::GET, &uri, &host).await;
        assert_eq!(answer.status, StatusCode::OK, "{kind}: {}", String::from_utf8_lossy(&answer.body));
        let picture = "--chart tornado --theme dark --size slide --stamp".split(' ');
        let written = Command::new(env!("CARGO_BIN_EXE_crossover"))
            .args(["export", "--format", kind, "--link", link, "--name", name, "--note", note])
            .args(picture)
            .output()
            .unwrap();
        assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        assert!(
            answer.body == written.stdout,
            "{kind}: {} and {} bytes",
            answer.body.len(),
            written.stdout.len()
        );
    }
}
