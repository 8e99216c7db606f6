//! A chart as `DrawingML` (ECMA-376, part 1, 21.2): elements in the order of the schema.

use super::axes::{axes, text};
use super::lines::PLOT;
use super::{Categories, Chart, Kind, Label, Look, MONTH, Series, format};
use crate::slides::colour::{fill, shade};
use crate::slides::sheet::{SHEET, column_name};
use crate::slides::xml::{HEAD, escaped, number};
use crossover_chart::palette::Role;
use std::fmt::Write as _;

/// Size of the text of a chart, in hundredths of a point.
pub(super) const TEXT: u32 = 1050;

/// How much of a fan covers what lies below, per cent.
const FAN: u32 = 16;

/// The part of `chart`; its workbook is the relationship `rId1`.
pub(in crate::slides) fn xml(chart: &Chart) -> String {
    let mut xml = format!(
        "{HEAD}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>"
    );
    match &chart.kind {
        Kind::Lines { .. } => {
            let [x, y, w, h] = PLOT;
            let _ = write!(
                xml,
                "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>\
                 <c:x val=\"{x}\"/><c:y val=\"{y}\"/><c:w val=\"{w}\"/><c:h val=\"{h}\"/></c:manualLayout></c:layout>"
            );
            areas(&mut xml, chart);
            lines(&mut xml, chart);
        }
        Kind::Columns => bars(&mut xml, chart, "col", (60, -10)),
        Kind::Rows { one, .. } => bars(&mut xml, chart, "bar", if *one { (45, 100) } else { (55, 0) }),
    }
    xml += &axes(chart);
    xml += "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>";
    xml += "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>\
            <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
    xml += &text(Role::Soft, TEXT, false);
    xml + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
}

/// The series of a look, with their places in the workbook.
fn some(chart: &Chart, of: impl Fn(&Look) -> bool) -> impl Iterator<Item = (usize, &Series)> {
    chart.series.iter().enumerate().filter(move |(_, series)| of(&series.look))
}

/// Areas with what they stand on.
fn areas(xml: &mut String, chart: &Chart) {
    let these: Vec<_> = some(chart, |look| matches!(look, Look::Base | Look::Area)).collect();
    if these.is_empty() {
        return;
    }
    *xml += "<c:areaChart><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>";
    for (place, series) in these {
        head(xml, place, series);
        *xml += &match series.look {
            Look::Base => "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>".to_string(),
            _ => format!("<c:spPr>{}<a:ln><a:noFill/></a:ln></c:spPr>", shade(series.role, FAN)),
        };
        cells(xml, chart, place, series);
        *xml += "</c:ser>";
    }
    *xml += "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:areaChart>";
}

fn lines(xml: &mut String, chart: &Chart) {
    *xml += "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>";
    for (place, series) in some(chart, |look| matches!(look, Look::Line { .. })) {
        let Look::Line { width, dashed } = series.look else { continue };
        head(xml, place, series);
        let _ = write!(
            *xml,
            "<c:spPr><a:ln w=\"{}\" cap=\"flat\">{}{}<a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>",
            (width * 12_700.0) as u32,
            fill(series.role),
            dash(if dashed { series.role } else { Role::Ink }),
        );
        labels(xml, chart, series, "r");
        cells(xml, chart, place, series);
        *xml += "<c:smooth val=\"0\"/></c:ser>";
    }
    *xml += "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>";
}

/// The nearest of the office programs' own dashes: the lines can then be told apart without colour too.
fn dash(role: Role) -> &'static str {
    match role.dash() {
        [] if role == Role::BandEdge => "<a:prstDash val=\"sysDot\"/>",
        [] => "<a:prstDash val=\"solid\"/>",
        [on, _] if *on < 2.0 => "<a:prstDash val=\"sysDot\"/>",
        [_, _] => "<a:prstDash val=\"sysDash\"/>",
        _ => "<a:prstDash val=\"lgDashDot\"/>",
    }
}

fn bars(xml: &mut String, chart: &Chart, way: &str, (gap, overlap): (u32, i32)) {
    let _ = write!(
        *xml,
        "<c:barChart><c:barDir val=\"{way}\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
    );
    for (place, series) in some(chart, |look| *look == Look::Bar) {
        head(xml, place, series);
        let _ = write!(*xml, "<c:spPr>{}</c:spPr><c:invertIfNegative val=\"0\"/>", fill(series.role));
        for (at, role) in series.points.iter().enumerate().filter(|(_, role)| **role != series.role) {
            let _ = write!(
                *xml,
                "<c:dPt><c:idx val=\"{at}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>{}</c:spPr></c:dPt>",
                fill(*role)
            );
        }
        labels(xml, chart, series, "outEnd");
        cells(xml, chart, place, series);
        *xml += "</c:ser>";
    }
    let _ = write!(
        *xml,
        "<c:gapWidth val=\"{gap}\"/><c:overlap val=\"{overlap}\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
    );
}

/// Opens a series and names it.
fn head(xml: &mut String, place: usize, series: &Series) {
    let column = column_name(place + 1);
    let _ = write!(
        *xml,
        "<c:ser><c:idx val=\"{place}\"/><c:order val=\"{place}\"/><c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f>\
         <c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{}</c:v></c:pt></c:strCache></c:strRef></c:tx>",
        escaped(&series.name)
    );
}

/// The texts at points; those that are a value keep following it.
fn labels(xml: &mut String, chart: &Chart, series: &Series, place: &str) {
    if series.labels.is_empty() {
        return;
    }
    *xml += "<c:dLbls>";
    for label in &series.labels {
        one_label(xml, chart, series, label, place);
    }
    *xml += "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/>\
             <c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
}

fn one_label(xml: &mut String, chart: &Chart, series: &Series, label: &Label, place: &str) {
    let value = series.values.get(label.at).copied().flatten().unwrap_or(0.0);
    let _ = write!(*xml, "<c:dLbl><c:idx val=\"{}\"/>", label.at);
    if label.down.abs() > 1e-6 {
        let _ = write!(
            *xml,
            "<c:layout><c:manualLayout><c:x val=\"0\"/><c:y val=\"{:.5}\"/></c:manualLayout></c:layout>",
            label.down
        );
    }
    let bold = matches!(series.look, Look::Line { width, .. } if width > 2.0);
    let role = if label.names { series.role } else { Role::Ink };
    if let Some(words) = &label.text {
        let _ = write!(
            *xml,
            "<c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\" sz=\"{TEXT}\">{}</a:rPr>\
             <a:t>{}</a:t></a:r></a:p></c:rich></c:tx>",
            fill(Role::Soft),
            escaped(words)
        );
    }
    let _ = write!(
        *xml,
        "<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
        escaped(&format(value, chart.unit))
    );
    if label.text.is_none() {
        *xml += &text(role, TEXT, bold).replace("<a:bodyPr/>", "<a:bodyPr wrap=\"none\"/>");
    }
    let _ = write!(
        *xml,
        "<c:dLblPos val=\"{place}\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"{}\"/><c:showCatName val=\"0\"/>\
         <c:showSerName val=\"{}\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>{}</c:dLbl>",
        u8::from(label.value),
        u8::from(label.names),
        if label.names { "<c:separator> </c:separator>" } else { "" }
    );
}

/// Categories and values: the references to the workbook, and what its cells hold.
fn cells(xml: &mut String, chart: &Chart, place: usize, series: &Series) {
    let count = chart.categories.len();
    let (column, last) = (column_name(place + 1), count + 1);
    let (reference, cache, format) = match &chart.categories {
        Categories::Names(_) => ("strRef", "strCache", String::new()),
        Categories::Months(_) => ("numRef", "numCache", format!("<c:formatCode>{MONTH}</c:formatCode>")),
    };
    let _ = write!(
        *xml,
        "<c:cat><c:{reference}><c:f>{SHEET}!$A$2:$A${last}</c:f><c:{cache}>{format}<c:ptCount val=\"{count}\"/>"
    );
    let texts: Vec<String> = match &chart.categories {
        Categories::Names(names) => names.iter().map(|name| escaped(name)).collect(),
        Categories::Months(days) => days.iter().map(i64::to_string).collect(),
    };
    for (at, text) in texts.iter().enumerate() {
        let _ = write!(*xml, "<c:pt idx=\"{at}\"><c:v>{text}</c:v></c:pt>");
    }
    let _ = write!(
        *xml,
        "</c:{cache}></c:{reference}></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>\
         <c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val=\"{count}\"/>"
    );
    for (at, value) in series.values.iter().enumerate() {
        if let Some(value) = value {
            let _ = write!(*xml, "<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", number(*value));
        }
    }
    *xml += "</c:numCache></c:numRef></c:val>";
}
