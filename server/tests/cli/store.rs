//! The store of short links by hand: copied, put back, printed.

use super::support::{refusal, run, texts};
use std::path::PathBuf;

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn an_empty_store_is_copied_put_back_and_printed() {
    let folder = folder("cli-store");
    let at = |name: &str| folder.join(name).display().to_string();
    let store = format!("--store {}", at("links.sqlite3"));
    for (arguments, printed) in [
        (format!("store backup {} {store}", at("copy.sqlite3")), "{\n  \"links\": 0\n}\n"),
        (format!("store restore {} {store}", at("copy.sqlite3")), "{\n  \"links\": 0\n}\n"),
        (format!("store export {store}"), ""),
    ] {
        let output = run(&arguments);
        assert_eq!(
            (output.status.code(), texts(&output)),
            (Some(0), (printed.into(), String::new())),
            "{arguments}"
        );
    }
}

#[test]
fn what_can_t_be_done_is_one_line() {
    let folder = folder("cli-store-refusals");
    let taken = folder.join("taken");
    std::fs::write(&taken, "mine").unwrap();
    let store = format!("--store {}", folder.join("links.sqlite3").display());
    for (arguments, says) in [
        (format!("store backup {} {store}", taken.display()), "File exists"),
        (format!("store restore {}.none {store}", taken.display()), "No such file"),
        (format!("store restore {} {store}", taken.display()), "it is not a database"),
    ] {
        let output = run(&arguments);
        let (stdout, stderr) = texts(&output);
        assert_eq!(
            (output.status.code(), stdout.as_str(), stderr.lines().count()),
            (Some(1), "", 1),
            "{stderr}"
        );
        assert!(stderr.starts_with("store: “") && stderr.contains(says), "{stderr}");
    }
    assert_eq!(std::fs::read(&taken).unwrap(), b"mine");
    let told =
        "database-url: must be the address of a PostgreSQL database, postgres://user:password@host/database";
    assert_eq!(refusal("store export --database-url mysql://me:secret@host/db"), told);
}
