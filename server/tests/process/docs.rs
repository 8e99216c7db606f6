//! Every command in docs/API.md prints what stands below it.

use super::support::{Server, folder};
use std::fs;
use std::process::Command;

/// A block of commands, and the one with what they print.
struct Example<'a> {
    commands: &'a str,
    printed: &'a str,
}

fn examples(page: &str) -> Vec<Example<'_>> {
    let blocks = page.split("```sh\n").skip(1);
    blocks
        .map(|rest| {
            let (commands, rest) = rest.split_once("```\n").unwrap();
            let printed = rest.trim_start().strip_prefix("```text\n").and_then(|rest| rest.split_once("```"));
            Example {
                commands,
                printed: printed.unwrap_or_else(|| panic!("nothing is said to be printed by {commands}")).0,
            }
        })
        .collect()
}

/// Whether the lines are the same, where `…` stands for anything.
fn same(printed: &str, expected: &str) -> bool {
    let line = |(printed, expected): (&str, &str)| {
        let mut parts = expected.split('…');
        let first = parts.next().unwrap();
        let Some(mut rest) = printed.strip_prefix(first) else { return false };
        for part in parts {
            let Some(at) = rest.rfind(part) else { return false };
            rest = &rest[at + part.len()..];
        }
        rest.is_empty()
    };
    printed.lines().count() == expected.lines().count() && printed.lines().zip(expected.lines()).all(line)
}

/// Writes what is printed anew when asked to: `UPDATE_DOCS=1 cargo test -p crossover-server --test process docs`.
#[test]
fn the_commands_on_the_page_print_what_it_says() {
    if Command::new("curl").arg("--version").output().is_err() {
        eprintln!("skipped: the examples in docs/API.md; there is no curl here");
        return;
    }
    let folder = folder("docs");
    let server = Server::start("docs", &[]);
    let address = format!("http://{}", server.addr());
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/API.md");
    let page = fs::read_to_string(file).unwrap();
    let mut anew = page.clone();
    let examples = examples(&page);
    assert!(examples.len() >= 9);
    for Example { commands, printed: expected } in examples {
        let script = commands.replace("http://127.0.0.1:3000", &address);
        let output = Command::new("bash").args(["-c", &script]).current_dir(&folder).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap().replace(&address, "http://127.0.0.1:3000");
        if same(&printed, expected) {
            continue;
        }
        let (before, after) =
            (format!("{commands}```\n\n```text\n{expected}"), format!("{commands}```\n\n```text\n{printed}"));
        assert!(anew.contains(&before), "a block of text follows {commands}");
        anew = anew.replace(&before, &after);
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(file, &anew).unwrap();
    } else {
        assert!(page == anew, "run this test with UPDATE_DOCS=1 and look at the change; it prints\n{anew}");
    }
}

#[test]
fn what_differs_each_time_is_passed_over() {
    assert!(same("a 1 b\nc\n", "a … b\nc\n") && same("\"id\": \"x\",\n", "\"id\": \"…\",\n"));
    for (printed, expected) in
        [("a 1 c\n", "a … b\n"), ("a\nb\n", "a\n"), ("b\n", "a\n"), ("ab\n", "a\n"), ("", "a\n")]
    {
        assert!(!same(printed, expected), "{printed:?} {expected:?}");
    }
}
