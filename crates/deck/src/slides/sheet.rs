//! The workbook behind a chart: what “Edit data” opens.

use super::chart::{Categories, Chart, MONTH};
use super::package::{Package, Relations};
use super::xml::{HEAD, escaped, number};
use std::fmt::Write as _;
use zip::result::ZipError;

/// Name of its one sheet.
pub(super) const SHEET: &str = "Sheet1";

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The cells of `chart`: categories in the first column, then a column for each series, heads in the first row.
///
/// # Errors
/// When it is too large for a file.
pub(super) fn workbook(chart: &Chart) -> Result<Vec<u8>, ZipError> {
    let mut package = Package::default();
    package.root().to("officeDocument", "xl/workbook.xml");
    let mut relations = Relations::default();
    relations.to("worksheet", "xl/worksheets/sheet1.xml");
    relations.to("styles", "xl/styles.xml");
    package.xml(
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        format!(
            "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
             <sheets><sheet name=\"{SHEET}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        ),
        relations,
    );
    package.xml(
        "xl/worksheets/sheet1.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
        sheet(chart),
        Relations::default(),
    );
    package.xml(
        "xl/styles.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
        format!(
            "{HEAD}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"{MONTH}\"/></numFmts><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>\
             <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
             <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
             <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
             <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
             <xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
             <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
             <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
        ),
        Relations::default(),
    );
    package.bytes()
}

fn sheet(chart: &Chart) -> String {
    let mut xml = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><cols><col min=\"1\" max=\"1\" width=\"34\" customWidth=\"1\"/>\
         <col min=\"2\" max=\"{}\" width=\"22\" customWidth=\"1\"/></cols><sheetData>",
        chart.series.len().max(1) + 1
    );
    let text = |xml: &mut String, column: usize, row: usize, text: &str| {
        let _ = write!(
            xml,
            "<c r=\"{}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            column_name(column),
            escaped(text)
        );
    };
    xml += "<row r=\"1\">";
    text(&mut xml, 0, 1, &chart.axis);
    for (place, series) in chart.series.iter().enumerate() {
        text(&mut xml, place + 1, 1, &series.name);
    }
    xml += "</row>";
    for row in 0..chart.categories.len() {
        let _ = write!(xml, "<row r=\"{}\">", row + 2);
        match &chart.categories {
            Categories::Names(names) => text(&mut xml, 0, row + 2, names.get(row).map_or("", String::as_str)),
            Categories::Months(days) => {
                let day = days.get(row).copied().unwrap_or_default();
                let _ = write!(xml, "<c r=\"A{}\" s=\"2\"><v>{day}</v></c>", row + 2);
            }
        }
        for (place, series) in chart.series.iter().enumerate() {
            if let Some(value) = series.values.get(row).copied().flatten() {
                let cell = (column_name(place + 1), row + 2, number(value));
                let _ = write!(xml, "<c r=\"{}{}\" s=\"1\"><v>{}</v></c>", cell.0, cell.1, cell.2);
            }
        }
        xml += "</row>";
    }
    xml + "</sheetData></worksheet>"
}

/// A, B … Z: a chart has fewer series than the alphabet letters.
pub(super) fn column_name(column: usize) -> char {
    char::from(b'A' + column.min(25) as u8)
}
