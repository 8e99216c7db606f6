//! `crossover export`: the chart of a scenario as a file.

use super::source::Source;
use super::{Stop, output};
use crate::picture::{self, Picture};
use clap::Args;
use crossover_economics::error::InputError;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

/// The chart of a scenario as a picture
#[derive(Args, Debug)]
#[command(
    after_help = "Example: crossover export --format png --scale 2 --link '?tokens=120B&budget=15M' --out chart.png"
)]
pub(super) struct Export {
    /// svg or png
    #[arg(long, value_parser = ["svg", "png"], ignore_case = true)]
    format: String,
    #[command(flatten)]
    source: Source,
    /// Colours for a light or a dark page
    #[arg(long, value_parser = ["light", "dark"], ignore_case = true, default_value = "light")]
    theme: String,
    /// Pixels of a PNG for each unit of the drawing
    #[arg(long, value_parser = ["1", "2"], default_value = "1")]
    scale: String,
    /// File to write [default: stdout]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Export {
    pub(super) fn run(self) -> Result<(), Stop> {
        let scale = picture::scale(&self.scale)?;
        let picture =
            Picture { scenario: self.source.scenario()?, theme: picture::theme(&self.theme.to_lowercase())? };
        let bytes = match self.format.to_lowercase().as_str() {
            "svg" => picture.svg().into_bytes(),
            _ => picture.png(scale).map_err(Stop::Machine)?,
        };
        match &self.out {
            Some(file) => std::fs::write(file, bytes).map_err(|error| {
                Stop::Input(InputError::new("out", format!("can't write “{}”: {error}", file.display())))
            }),
            None if self.format.eq_ignore_ascii_case("png") && io::stdout().is_terminal() => {
                Err(InputError::new("out", "must be given: a PNG can't be shown in a terminal").into())
            }
            None => output::bytes(&bytes),
        }
    }
}
