//! Prints every case with its answer, each as a line of JSON: `[query, answer]`.

use std::io::{self, BufWriter, Write as _};

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for query in crossover_parity::cases() {
        let answer = crossover_parity::answer(&query);
        writeln!(out, "{}", serde_json::json!([query, answer]))?;
    }
    out.flush()
}
