//! Text and charts on a slide.

use super::{Page, emu};
use crate::slides::chart::Chart;
use crate::slides::colour::fill;
use crate::slides::xml::escaped;
use crate::told::address;
use crossover_chart::font::{self, Weight};
use crossover_chart::palette::Role;
use std::fmt::Write as _;

/// A rectangle in points from the slide's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::slides) struct Box {
    pub(in crate::slides) left: f64,
    pub(in crate::slides) top: f64,
    pub(in crate::slides) width: f64,
    pub(in crate::slides) height: f64,
}

impl Box {
    pub(in crate::slides) const fn new(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, width, height }
    }

    pub(super) fn xml(self, prefix: &str) -> String {
        format!(
            "<{prefix}:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></{prefix}:xfrm>",
            emu(self.left),
            emu(self.top),
            emu(self.width),
            emu(self.height)
        )
    }
}

/// Words and how they look.
#[derive(Clone, Debug)]
pub(in crate::slides) struct Text {
    pub(in crate::slides) paragraphs: Vec<String>,
    /// Points.
    pub(in crate::slides) size: f64,
    /// The least size to which it shrinks before anything is left out.
    pub(in crate::slides) least: f64,
    pub(in crate::slides) bold: bool,
    pub(in crate::slides) serif: bool,
    pub(in crate::slides) role: Role,
    /// Address that the words lead to.
    pub(in crate::slides) link: Option<String>,
}

impl Text {
    /// Ink.
    pub(in crate::slides) fn ink(size: f64) -> Self {
        Self {
            paragraphs: Vec::new(),
            size,
            least: size,
            bold: false,
            serif: false,
            role: Role::Ink,
            link: None,
        }
    }

    /// Text that explains.
    pub(in crate::slides) fn soft(size: f64) -> Self {
        Self { role: Role::Soft, ..Self::ink(size) }
    }

    pub(in crate::slides) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(in crate::slides) fn serif(self) -> Self {
        Self { serif: true, ..self }
    }

    pub(in crate::slides) fn shrinking(self, least: f64) -> Self {
        Self { least, ..self }
    }

    pub(in crate::slides) fn of(self, words: impl Into<String>) -> Self {
        Self { paragraphs: vec![words.into()], ..self }
    }

    pub(in crate::slides) fn paragraphs(self, paragraphs: Vec<String>) -> Self {
        Self { paragraphs, ..self }
    }

    pub(in crate::slides) fn leading(self, to: &str) -> Self {
        Self { link: address(to), ..self }
    }
}

/// Height of a line, in units of the text's size: what Arial has, and a little air.
const LINE: f64 = 1.22;

/// Space between paragraphs, likewise.
const BETWEEN: f64 = 0.5;

/// Serif text is at most so much wider than the font that is measured.
const SERIF: f64 = 1.04;

/// The paragraphs of `text` that fit into `width` and `height`, and the size at which they do. Inter, which is measured, is wider
/// than the fonts of the theme.
pub(super) fn fitted(text: &Text, width: f64, height: f64) -> (Vec<String>, f64) {
    let weight = if text.bold || text.serif { Weight::Semibold } else { Weight::Regular };
    let room = if text.serif { width / SERIF } else { width };
    let lines = |paragraph: &str, size, most| font::wrap(paragraph, weight, size, room, most);
    let mut size = text.size;
    loop {
        let count: usize = text.paragraphs.iter().map(|one| lines(one, size, usize::MAX).len()).sum();
        let between = text.paragraphs.len().saturating_sub(1) as f64 * BETWEEN;
        if (count as f64 * LINE + between) * size <= height {
            break;
        }
        if size <= text.least {
            break;
        }
        size = (size - 0.5).max(text.least);
    }
    let mut left = (height / (size * LINE) + 0.01).floor().max(1.0) as usize;
    let mut kept = Vec::new();
    for paragraph in &text.paragraphs {
        if left == 0 {
            break;
        }
        let fit = lines(paragraph, size, left);
        left = left.saturating_sub(fit.len());
        kept.push(fit.join(" "));
    }
    (kept, size)
}

/// A run of text.
pub(super) fn run(words: &str, text: &Text, size: f64, link: Option<&str>) -> String {
    let font = if text.serif { "<a:latin typeface=\"+mj-lt\"/>" } else { "" };
    let link = link.map_or_else(String::new, |id| format!("<a:hlinkClick r:id=\"{id}\"/>"));
    format!(
        "<a:r><a:rPr lang=\"en-GB\" sz=\"{}\" b=\"{}\" dirty=\"0\">{}{font}{link}</a:rPr><a:t>{}</a:t></a:r>",
        (size * 100.0).round(),
        u8::from(text.bold),
        fill(text.role),
        escaped(words)
    )
}

impl Page {
    /// Words in a rectangle, as many as fit; all of them belong into the notes.
    pub(in crate::slides) fn text(&mut self, name: &str, place: Box, text: &Text) {
        let (paragraphs, size) = fitted(text, place.width, place.height);
        let link = text.link.as_deref().map(|to| self.relations.outside(to));
        let id = self.id();
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name} {id}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{}\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" \
             lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></a:bodyPr><a:lstStyle/>",
            place.xml("a")
        );
        for (at, words) in paragraphs.iter().enumerate() {
            let before = if at == 0 { 0.0 } else { BETWEEN * size };
            let _ = write!(
                self.shapes,
                "<a:p><a:pPr><a:spcBef><a:spcPts val=\"{}\"/></a:spcBef></a:pPr>{}</a:p>",
                (before * 100.0).round(),
                run(words, text, size, link.as_deref())
            );
        }
        if paragraphs.is_empty() {
            self.shapes += "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>";
        }
        self.shapes += "</p:txBody></p:sp>";
    }

    /// A chart in a rectangle, with `path` as its part.
    pub(in crate::slides) fn chart(&mut self, place: Box, chart: Chart, path: &str) {
        let relation = self.relations.to("chart", path);
        let id = self.id();
        let _ = write!(
            self.shapes,
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Chart {id}\" descr=\"{}\" title=\"{}\"/>\
             <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{}\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
             <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"{relation}\"/>\
             </a:graphicData></a:graphic></p:graphicFrame>",
            escaped(&chart.summary),
            escaped(&chart.title),
            place.xml("p")
        );
        self.charts.push(chart);
    }

    /// A rectangle of a colour, behind what comes later.
    pub(in crate::slides) fn block(&mut self, place: Box, role: Role) {
        let id = self.id();
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Block {id}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{}\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{}<a:ln><a:noFill/></a:ln></p:spPr>\
             <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>",
            place.xml("a"),
            fill(role)
        );
    }
}
