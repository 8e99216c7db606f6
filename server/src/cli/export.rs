//! `crossover export`: a scenario as a file, its chart or its figures.

use super::source::Source;
use super::{Stop, output};
use crate::document::Document;
use crate::picture;
use crate::scenario;
use clap::Args;
use crossover_deck::Meta;
use crossover_deck::drawing::{Chart, Picture, Size};
use crossover_economics::error::InputError;
use crossover_economics::input::Scenario;
use crossover_link::{encode_with, private, private_at};
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

/// A scenario as a file: its chart, a deck of slides, a memo, a workbook with live formulas, its months, or everything that is said about it
#[derive(Args, Debug)]
#[command(
    after_help = "Examples: crossover export --format png --scale 2 --link '?tokens=120B&budget=15M' -o chart.png\n          \
                  crossover export --format pptx --link '?tokens=120B' --name 'Plan A' -o plan.pptx\n          \
                  crossover export --format xlsx --link 'http://127.0.0.1:3000/?tokens=120B' --name 'Plan A' -o plan.xlsx"
)]
pub(super) struct Export {
    /// svg, png, pptx, pdf, xlsx, csv or json
    #[arg(long, value_parser = ["svg", "png", "pptx", "pdf", "xlsx", "csv", "json"], ignore_case = true)]
    format: String,
    #[command(flatten)]
    source: Source,
    /// What the scenario is called, in files that hold its figures
    #[arg(long, value_name = "TEXT", default_value = "")]
    name: String,
    /// What there is to say about it, likewise
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// What a picture shows
    #[arg(long, value_parser = Chart::NAMES, ignore_case = true, default_value = "avoided-spend")]
    chart: String,
    /// Its size: wide is 1280 × 720, slide 1920 × 1080, square 1080 × 1080
    #[arg(long, value_parser = Size::NAMES, ignore_case = true, default_value = "wide")]
    size: String,
    /// Write date and link below it
    #[arg(long)]
    stamp: bool,
    /// Colours of a picture for a light or a dark page
    #[arg(long, value_parser = ["light", "dark"], ignore_case = true, default_value = "light")]
    theme: String,
    /// Pixels of a PNG for each unit of the drawing
    #[arg(long, value_parser = ["1", "2"], default_value = "1")]
    scale: String,
    /// File to write [default: stdout]
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Export {
    pub(super) fn run(self) -> Result<(), Stop> {
        let format = self.format.to_lowercase();
        let document = Document::named(&format);
        if self.out.is_none()
            && io::stdout().is_terminal()
            && (format == "png" || document.is_some_and(Document::is_binary))
        {
            let message = format!("must be given: a file of format {format} can't be shown in a terminal");
            return Err(InputError::new("out", message).into());
        }
        let scenario = self.source.scenario()?;
        let bytes = match document {
            Some(document) => document
                .of(&scenario, &self.meta(&scenario), &self.source.answers())
                .map_err(Stop::Machine)?,
            None => self.picture(&format, scenario)?,
        };
        match &self.out {
            Some(file) => std::fs::write(file, bytes).map_err(|error| {
                Stop::Input(InputError::new("out", format!("can't write “{}”: {error}", file.display())))
            }),
            None => output::bytes(&bytes),
        }
    }

    fn picture(&self, format: &str, scenario: Scenario) -> Result<Vec<u8>, Stop> {
        let scale = picture::scale(&self.scale)?;
        let stamp = self.stamp.then(|| self.meta(&scenario));
        let picture = Picture {
            chart: Chart::named(&self.chart.to_lowercase()).unwrap_or(Chart::AvoidedSpend),
            scenario,
            theme: picture::theme(&self.theme.to_lowercase())?,
            size: picture::size(&self.size.to_lowercase())?,
            stamp,
        };
        match format {
            "svg" => Ok(picture::svg(&picture).into_bytes()),
            _ => picture::png(&picture, scale).map_err(Stop::Machine),
        }
    }

    /// What the file says about itself. It links to the page that the link given leads to, as the page's own exports do;
    /// where that is a private link, by one.
    fn meta(&self, scenario: &Scenario) -> Meta {
        let given = self.source.link().filter(|link| link.contains("://")).unwrap_or_default();
        let page = given.split(['?', '#']).next().unwrap_or_default();
        let answers = self.source.answers();
        let link = match private(given) {
            Some(_) => private_at(page, &encode_with(scenario, &answers)),
            None => scenario::link_at(page, scenario, &answers),
        };
        Meta { name: self.name.clone(), note: self.note.clone(), ..Meta::of(link) }
    }
}
