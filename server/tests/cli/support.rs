//! Runs the program.

use serde_json::Value;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// Runs `crossover` with `arguments`, split at spaces.
pub(crate) fn run(arguments: &str) -> Output {
    run_with(arguments, "")
}

/// The same, with `input` on stdin.
pub(crate) fn run_with(arguments: &str, input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossover"))
        .args(arguments.split_whitespace())
        .env_remove("LEPTOS_SITE_ADDR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// The JSON that `crossover` answers `arguments` with. Every number in it is finite, or there would be a null.
pub(crate) fn json(arguments: &str) -> Value {
    answer(arguments, &run(arguments))
}

/// The JSON of `output`.
pub(crate) fn answer(arguments: &str, output: &Output) -> Value {
    let (stdout, stderr) = texts(output);
    assert!(output.status.success(), "{arguments}: {stderr}");
    assert_eq!(stderr, "", "{arguments}");
    serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{arguments}: {error}\n{stdout}"))
}

/// The one line that `crossover` refuses `arguments` with.
pub(crate) fn refusal(arguments: &str) -> String {
    refused(arguments, &run(arguments))
}

/// The one line of `output`.
pub(crate) fn refused(arguments: &str, output: &Output) -> String {
    let (stdout, stderr) = texts(output);
    assert_eq!(output.status.code(), Some(2), "{arguments}: {stdout}{stderr}");
    assert_eq!(stdout, "", "{arguments}");
    assert_eq!(stderr.matches('\n').count(), 1, "{arguments}: one line, not {stderr:?}");
    stderr.trim_end().to_string()
}

/// What it wrote to stdout and to stderr.
pub(crate) fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}
