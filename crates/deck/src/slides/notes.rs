//! Speaker notes: everything that a slide rests on, with formulas and sources.

use super::package::{Package, Relations};
use super::template::{SPACES, presentation, slide_path};
use super::xml::{HEAD, escaped};
use crossover_economics::input::Input;
use crossover_economics::provenance::Provenance;
use crossover_economics::quantity::short;
use crossover_economics::report::Report;
use crossover_economics::trace::Figure;

/// Where the notes of the slide with this number are.
pub(super) fn path(number: usize) -> String {
    format!("ppt/notesSlides/notesSlide{number}.xml")
}

/// Adds the notes of a slide.
pub(super) fn add(package: &mut Package, number: usize, paragraphs: &[String]) {
    let mut relations = Relations::default();
    relations.to("notesMaster", "ppt/notesMasters/notesMaster1.xml");
    relations.to("slide", &slide_path(number));
    let text: String = paragraphs
        .iter()
        .map(|words| match words.as_str() {
            "" => "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>".to_string(),
            words => format!(
                "<a:p><a:r><a:rPr lang=\"en-GB\" dirty=\"0\"/><a:t>{}</a:t></a:r></a:p>",
                escaped(words)
            ),
        })
        .collect();
    let text = if text.is_empty() { "<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>".to_string() } else { text };
    let xml = format!(
        "{HEAD}<p:notes {SPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
         <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide image\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr>\
         <p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp></p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    );
    package.xml(path(number), presentation!("notesSlide"), xml, relations);
}

/// The figures with these ids, each in a line with its value, formula, inputs and sources.
pub(super) fn trace(report: &Report, ids: &[&str]) -> Vec<String> {
    let named = ids.iter().filter_map(|id| report.trace.iter().find(|figure| figure.id == *id));
    let lines = named.map(|figure| line(report, figure));
    std::iter::once("How the figures are worked out (a formula names inputs and other figures):".to_string())
        .chain(lines)
        .collect()
}

fn line(report: &Report, figure: &Figure) -> String {
    let value = figure.value.map_or_else(|| "none here".into(), |value| short(value, figure.unit));
    let inputs = figure.inputs.iter().filter_map(|key| Input::find(key));
    let inputs: Vec<_> = inputs
        .map(|input| format!("{} = {}", input.key, input.short(&input.value(&report.scenario))))
        .collect();
    let mut line = format!("{} ({}): {value} = {}.", figure.label, figure.id, figure.formula);
    if !inputs.is_empty() {
        line += &format!(" Inputs: {}.", inputs.join("; "));
    }
    if !figure.sources.is_empty() {
        let sources: Vec<_> = figure.sources.iter().map(source).collect();
        line += &format!(" Sources: {}.", sources.join("; "));
    }
    line
}

/// A source with its date and kind.
pub(super) fn source(from: &Provenance) -> String {
    format!("{} ({}, {})", from.source, from.date, format!("{:?}", from.kind).to_lowercase())
}
