//! Where everything comes from: the chips, the models, the formulas' own sources, the prices' licence.

use super::book::{Book, SOURCES, at};
use super::style::{Kind, Part};
use crossover_economics::chip::CHIPS;
use crossover_economics::prices::{self, CREDIT};
use crossover_economics::provenance::{self, Provenance};
use crossover_economics::report::Report;

/// Rows written one below the other.
struct List<'a> {
    book: &'a mut Book,
    row: u32,
}

impl List<'_> {
    fn heading(&mut self, title: &str, heads: [&str; 6]) {
        self.row += 1;
        self.book.heading(SOURCES, self.row, 6, title);
        for (col, head) in heads.into_iter().enumerate() {
            self.book.text(at(SOURCES, self.row + 1, col as u16), head, (Kind::Text, Part::Head));
        }
        self.row += 2;
    }

    fn line(&mut self, what: &str, how: &str, from: Option<Provenance>) {
        let prose = (Kind::Prose, Part::Plain);
        self.book.text(at(SOURCES, self.row, 0), what, prose);
        self.book.text(at(SOURCES, self.row, 1), how, prose);
        if let Some(from) = from {
            let kind = format!("{:?}", from.kind).to_lowercase();
            self.book.text(at(SOURCES, self.row, 2), &kind, prose);
            self.book.text(at(SOURCES, self.row, 3), from.date, prose);
            self.book.text(at(SOURCES, self.row, 4), from.source, prose);
            if let Some(link) = provenance::link(from.source) {
                self.book.text(at(SOURCES, self.row, 5), &link, (Kind::Text, Part::Soft));
            }
        }
        self.row += 1;
    }
}

/// Writes the sheet.
pub(super) fn write(book: &mut Book, report: &Report) {
    book.columns(SOURCES, &[40.0, 60.0, 12.0, 12.0, 72.0, 46.0]);
    let about = "The sources of the inputs’ defaults stand beside them on the sheet Inputs. In formulas, names are those of the cells.";
    book.title(SOURCES, "Sources", about);
    book.on(SOURCES, |sheet, _| {
        sheet.set_freeze_panes(2, 0)?.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0);
        Ok(())
    });
    let mut list = List { book, row: 2 };
    list.heading("Figures", ["Figure", "How it is worked out", "Kind", "Date", "Source", "Address"]);
    for figure in &report.trace {
        list.line(
            figure.label,
            &format!("{} = {}", figure.id, figure.formula),
            figure.sources.first().copied(),
        );
        for more in figure.sources.iter().skip(1) {
            list.line("", "", Some(*more));
        }
    }
    list.heading("Chips", ["Chip", "What", "Kind", "Date", "Source", "Address"]);
    for chip in CHIPS {
        list.line(chip.label, "peak, memory, bandwidth", Some(chip.specs));
        list.line("", "rent", Some(chip.rent_from));
    }
    list.heading("Models", ["Model", "What", "Kind", "Date", "Source", "Address"]);
    for model in prices::catalogue() {
        list.line(model.label, "list price", Some(model.provenance()));
        if let Some(params) = model.params {
            list.line("", &format!("parameters: {}", params.source), None);
        }
        if let Some(note) = model.note {
            list.line("", note, None);
        }
    }
    list.heading("Prices", ["", "", "", "", "", ""]);
    list.line("Credit", CREDIT, None);
    list.heading("Where the evidence ends", ["", "", "", "", "", ""]);
    for warning in &report.warnings {
        list.line("When exported", warning, None);
    }
}
