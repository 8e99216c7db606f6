//! The program `crossover`.

use std::process::ExitCode;

fn main() -> ExitCode {
    crossover_server::cli::run(std::env::args_os())
}
