mod golden;
mod hostile;
mod properties;

use crate::{Reading, Refusal, read};

/// A sample by its name.
fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Text under a file's name.
fn text(content: &str) -> Result<Reading, Refusal> {
    read("usage.csv", content.as_bytes(), None)
}

/// Why `content` is refused.
fn refusal(content: &str) -> String {
    text(content).unwrap_err().to_string()
}
