//! The parts that every deck has: theme, master, layout, properties; and the slides put among them.

use super::chart;
use super::colour::hex;
use super::notes;
use super::package::{Package, Relations};
use super::page::{Page, SIZE};
use super::sheet;
use super::xml::{HEAD, escaped};
use crate::Meta;
use crate::told::address;
use crossover_chart::palette::Role;
use crossover_economics::report::Report;
use std::fmt::Write as _;
use zip::result::ZipError;

const THEME: &str = include_str!("template/theme.xml");
const MASTER: &str = include_str!("template/master.xml");
const LAYOUT: &str = include_str!("template/layout.xml");
const NOTES_MASTER: &str = include_str!("template/notes_master.xml");
const PRES_PROPS: &str = include_str!("template/pres_props.xml");
const VIEW_PROPS: &str = include_str!("template/view_props.xml");
const TABLE_STYLES: &str = include_str!("template/table_styles.xml");

pub(super) const SPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// Content types of the parts of a presentation begin with this.
macro_rules! presentation {
    ($kind:literal) => {
        concat!("application/vnd.openxmlformats-officedocument.presentationml.", $kind, "+xml")
    };
}
pub(super) use presentation;

const THEME_TYPE: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

/// Where the part of the slide with this number is.
pub(super) fn slide_path(number: usize) -> String {
    format!("ppt/slides/slide{number}.xml")
}

/// Relations of a slide before anything is on it: to its layout and to its notes.
pub(super) fn relations(number: usize) -> Relations {
    let mut relations = Relations::default();
    relations.to("slideLayout", "ppt/slideLayouts/slideLayout1.xml");
    relations.to("notesSlide", &notes::path(number));
    relations
}

/// All parts.
///
/// # Errors
/// When a workbook can't be written.
pub(super) fn package(pages: Vec<Page>, report: &Report, meta: &Meta) -> Result<Package, ZipError> {
    let mut package = Package::default();
    package.root().to("officeDocument", "ppt/presentation.xml");
    package.root().to(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    );
    package.root().to("extended-properties", "docProps/app.xml");
    contents(&mut package, pages.len());
    frame(&mut package);
    let mut charts = 0;
    for (place, mut page) in pages.into_iter().enumerate() {
        let number = place + 1;
        for one in &page.charts {
            charts += 1;
            let book = format!("ppt/embeddings/Microsoft_Excel_Sheet{charts}.xlsx");
            let mut relations = Relations::default();
            relations.to("package", &book);
            package.xml(
                chart_path(charts),
                "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                chart::xml(one),
                relations,
            );
            package.workbook(book, sheet::workbook(one)?);
        }
        notes::add(&mut package, number, &page.notes);
        let xml = slide(&mut page, report, meta);
        package.xml(slide_path(number), presentation!("slide"), xml, page.relations);
    }
    properties(&mut package, report, meta);
    Ok(package)
}

/// Where the part of the chart with this number is, counted over all slides.
pub(super) fn chart_path(number: usize) -> String {
    format!("ppt/charts/chart{number}.xml")
}

fn contents(package: &mut Package, slides: usize) {
    let mut relations = Relations::default();
    relations.to("slideMaster", "ppt/slideMasters/slideMaster1.xml");
    relations.to("notesMaster", "ppt/notesMasters/notesMaster1.xml");
    let mut list = String::new();
    for number in 1..=slides {
        let relation = relations.to("slide", &slide_path(number));
        let _ = write!(list, "<p:sldId id=\"{}\" r:id=\"{relation}\"/>", 255 + number);
    }
    relations.to("presProps", "ppt/presProps.xml");
    relations.to("viewProps", "ppt/viewProps.xml");
    relations.to("theme", "ppt/theme/theme1.xml");
    relations.to("tableStyles", "ppt/tableStyles.xml");
    let (width, height) = (SIZE.0 * 12_700.0, SIZE.1 * 12_700.0);
    let xml = format!(
        "{HEAD}<p:presentation {SPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>{list}</p:sldIdLst>\
         <p:sldSz cx=\"{width}\" cy=\"{height}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>\
         <p:defaultTextStyle><a:defPPr><a:defRPr lang=\"en-GB\"/></a:defPPr></p:defaultTextStyle></p:presentation>"
    );
    package.xml("ppt/presentation.xml", presentation!("presentation.main"), xml, relations);
}

/// Theme, master, layout and what goes with them.
fn frame(package: &mut Package) {
    let mut theme = THEME.to_string();
    for role in Role::all() {
        theme = theme.replace(&format!("{{{}}}", role.name()), &hex(role));
    }
    let none = Relations::default;
    let mut master = none();
    master.to("slideLayout", "ppt/slideLayouts/slideLayout1.xml");
    master.to("theme", "ppt/theme/theme1.xml");
    let mut layout = none();
    layout.to("slideMaster", "ppt/slideMasters/slideMaster1.xml");
    let mut notes = none();
    notes.to("theme", "ppt/theme/theme2.xml");
    package.xml("ppt/slideMasters/slideMaster1.xml", presentation!("slideMaster"), MASTER, master);
    package.xml("ppt/slideLayouts/slideLayout1.xml", presentation!("slideLayout"), LAYOUT, layout);
    package.xml("ppt/notesMasters/notesMaster1.xml", presentation!("notesMaster"), NOTES_MASTER, notes);
    package.xml("ppt/theme/theme1.xml", THEME_TYPE, theme.as_str(), none());
    package.xml("ppt/theme/theme2.xml", THEME_TYPE, theme, none());
    package.xml("ppt/presProps.xml", presentation!("presProps"), PRES_PROPS, none());
    package.xml("ppt/viewProps.xml", presentation!("viewProps"), VIEW_PROPS, none());
    package.xml("ppt/tableStyles.xml", presentation!("tableStyles"), TABLE_STYLES, none());
}

/// A slide with its title, shapes, footer and number.
fn slide(page: &mut Page, report: &Report, meta: &Meta) -> String {
    let of = format!("As of {} · Crossover {}, prices of {}", meta.as_of, report.engine, report.prices);
    let link = address(&meta.link).map(|to| page.relations.outside(&to));
    let link = link.map_or_else(String::new, |id| {
        format!(
            "<a:r><a:rPr lang=\"en-GB\" dirty=\"0\"/><a:t> · </a:t></a:r>\
             <a:r><a:rPr lang=\"en-GB\" dirty=\"0\"><a:hlinkClick r:id=\"{id}\"/></a:rPr><a:t>Open this scenario</a:t></a:r>"
        )
    });
    let placeholder = |id: u32, name: &str, kind: &str, body: String| {
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>\
             <p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{body}</a:p></p:txBody></p:sp>"
        )
    };
    let run =
        |text: &str| format!("<a:r><a:rPr lang=\"en-GB\" dirty=\"0\"/><a:t>{}</a:t></a:r>", escaped(text));
    format!(
        "{HEAD}<p:sld {SPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
         <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>\
         {}{}{}{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        placeholder(2, "Title", "type=\"title\"", run(&page.title)),
        page.shapes,
        placeholder(3, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"10\"", run(&of) + &link),
        placeholder(
            4,
            "Slide number",
            "type=\"sldNum\" sz=\"quarter\" idx=\"11\"",
            "<a:fld id=\"{7A3E2B10-5C1D-4E7F-9A52-1B0C6D8E4F21}\" type=\"slidenum\"><a:rPr lang=\"en-GB\"/><a:t>‹#›</a:t></a:fld>".into()
        ),
    )
}

fn properties(package: &mut Package, report: &Report, meta: &Meta) {
    let date = format!("{}T00:00:00Z", meta.as_of);
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:creator>Crossover {}</dc:creator><dc:description>{}</dc:description><dc:language>en-GB</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:modified></cp:coreProperties>",
        escaped(meta.title()),
        escaped(&report.verdict.headline),
        report.engine,
        escaped(&meta.note),
    );
    package.xml(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        core,
        Relations::default(),
    );
    let app = format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Crossover</Application></Properties>"
    );
    package.xml(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        app,
        Relations::default(),
    );
}
