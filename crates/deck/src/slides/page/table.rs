//! Tables on a slide.

use super::shapes::{Box, Text, fitted, run};
use super::{Page, emu};
use crate::slides::colour::fill;
use crate::slides::xml::escaped;
use crate::told::address;
use crossover_chart::palette::Role;
use std::fmt::Write as _;

/// Rows below a head, with widths in points.
#[derive(Debug)]
pub(in crate::slides) struct Table {
    /// What it is, for who can't see it.
    pub(in crate::slides) name: String,
    /// Widths of the columns, and whether they hold figures.
    pub(in crate::slides) columns: Vec<(f64, bool)>,
    pub(in crate::slides) head: Vec<String>,
    pub(in crate::slides) rows: Vec<Vec<Cell>>,
    /// Height of a row.
    pub(in crate::slides) height: f64,
    /// Size of its text.
    pub(in crate::slides) size: f64,
}

/// One cell.
#[derive(Clone, Debug, Default)]
pub(in crate::slides) struct Cell {
    pub(in crate::slides) text: String,
    pub(in crate::slides) role: Option<Role>,
    pub(in crate::slides) bold: bool,
    /// How many columns it covers beyond its own.
    pub(in crate::slides) more: usize,
    /// Address that it leads to.
    pub(in crate::slides) link: Option<String>,
}

impl Cell {
    pub(in crate::slides) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(in crate::slides) fn soft(text: impl Into<String>) -> Self {
        Self { role: Some(Role::Soft), ..Self::new(text) }
    }

    pub(in crate::slides) fn leading(self, to: Option<String>) -> Self {
        Self { link: to.and_then(|to| address(&to)), ..self }
    }
}

/// Space between columns.
const GAP: f64 = 8.0;

impl Page {
    /// A table with its upper left corner at a place. Texts are cut to their cells.
    pub(in crate::slides) fn table(&mut self, (left, top): (f64, f64), table: &Table) {
        let width: f64 = table.columns.iter().map(|column| column.0).sum();
        let height = table.height * (table.rows.len() + 1) as f64;
        let id = self.id();
        let place = Box::new(left, top, width, height);
        let _ = write!(
            self.shapes,
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Table {id}\" descr=\"{}\"/><p:cNvGraphicFramePr>\
             <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{}<a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>",
            escaped(&table.name),
            place.xml("p")
        );
        for (width, _) in &table.columns {
            let _ = write!(self.shapes, "<a:gridCol w=\"{}\"/>", emu(*width));
        }
        self.shapes += "</a:tblGrid>";
        let head: Vec<_> =
            table.head.iter().map(|text| Cell { bold: true, ..Cell::soft(text.as_str()) }).collect();
        self.row(table, &head, Role::Soft);
        for row in &table.rows {
            self.row(table, row, Role::Grid);
        }
        self.shapes += "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
    }

    fn row(&mut self, table: &Table, cells: &[Cell], rule: Role) {
        let _ = write!(self.shapes, "<a:tr h=\"{}\">", emu(table.height));
        let mut column = 0;
        for cell in cells {
            let covered = table.columns.iter().skip(column).take(cell.more + 1);
            let (width, figures) =
                covered.clone().fold((0.0, false), |(sum, _), (width, figures)| (sum + width, *figures));
            let figures = figures && cell.more == 0;
            let text =
                Text { bold: cell.bold, role: cell.role.unwrap_or(Role::Ink), ..Text::ink(table.size) };
            let (fit, size) = fitted(&text.clone().of(cell.text.as_str()), width - GAP, table.height - 2.0);
            let link = cell.link.as_deref().map(|to| self.relations.outside(to));
            let span = if cell.more > 0 { format!(" gridSpan=\"{}\"", cell.more + 1) } else { String::new() };
            let _ = write!(
                self.shapes,
                "<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"{}\"/>{}</a:p></a:txBody>{}</a:tc>",
                if figures { "r" } else { "l" },
                fit.first().map_or_else(
                    || "<a:endParaRPr lang=\"en-GB\"/>".to_string(),
                    |words| run(words, &text, size, link.as_deref())
                ),
                edges(figures, rule)
            );
            for _ in 0..cell.more {
                let _ = write!(
                    self.shapes,
                    "<a:tc hMerge=\"1\"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></a:txBody>{}</a:tc>",
                    edges(false, rule)
                );
            }
            column += cell.more + 1;
        }
        self.shapes += "</a:tr>";
    }
}

/// A rule below, and nothing at the other sides.
fn edges(figures: bool, rule: Role) -> String {
    let none = |side: &str| format!("<a:ln{side} w=\"0\"><a:noFill/></a:ln{side}>");
    // Figures end where their column does; words keep their distance from them.
    let (left, right) = if figures { (emu(GAP), 0) } else { (0, emu(GAP)) };
    format!(
        "<a:tcPr marL=\"{left}\" marR=\"{right}\" marT=\"0\" marB=\"0\" anchor=\"ctr\">{}{}{}<a:lnB w=\"6350\">{}</a:lnB><a:noFill/></a:tcPr>",
        none("L"),
        none("R"),
        none("T"),
        fill(rule)
    )
}
