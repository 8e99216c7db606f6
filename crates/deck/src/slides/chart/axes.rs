//! Axes and the look of text.

use super::write::TEXT;
use super::{Categories, Chart, Kind, MONTH, format};
use crate::slides::colour::fill;
use crate::slides::xml::{escaped, number};
use crossover_chart::palette::Role;
use std::fmt::Write as _;

/// Most names along an axis of months.
const MOST_TICKS: usize = 7;

/// Colour, size and weight of text, as an element of a chart.
pub(super) fn text(role: Role, size: u32, bold: bool) -> String {
    format!(
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\" b=\"{}\">{}</a:defRPr></a:pPr>\
         <a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>",
        u8::from(bold),
        fill(role)
    )
}

fn line(role: Role) -> String {
    format!("<c:spPr><a:ln w=\"6350\">{}</a:ln></c:spPr>", fill(role))
}

/// The axes of a chart: first what stands along it, then its values.
pub(super) fn axes(chart: &Chart) -> String {
    along(chart) + &values(chart)
}

fn along(chart: &Chart) -> String {
    let is_rows = matches!(chart.kind, Kind::Rows { .. });
    let (side, way, role) = if is_rows { ("l", "maxMin", Role::Ink) } else { ("b", "minMax", Role::Soft) };
    let (kind, format) = match &chart.categories {
        Categories::Names(_) => ("catAx", "General"),
        Categories::Months(_) => ("dateAx", MONTH),
    };
    let mut xml = format!(
        "<c:{kind}><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{way}\"/></c:scaling><c:delete val=\"0\"/>\
         <c:axPos val=\"{side}\"/><c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>{}{}<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/>\
         <c:auto val=\"0\"/>",
        line(Role::Soft),
        text(role, TEXT, false),
    );
    xml += &match &chart.categories {
        Categories::Names(_) => {
            "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/>".to_string()
        }
        Categories::Months(days) => format!(
            "<c:lblOffset val=\"100\"/><c:baseTimeUnit val=\"months\"/><c:majorUnit val=\"{}\"/><c:majorTimeUnit val=\"months\"/>",
            months_between(days.len())
        ),
    };
    xml + &format!("</c:{kind}>")
}

fn values(chart: &Chart) -> String {
    let is_rows = matches!(chart.kind, Kind::Rows { .. });
    let mut xml = "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>".to_string();
    if let Kind::Lines { low, high, .. } | Kind::Rows { low, high, .. } = chart.kind {
        let _ = write!(xml, "<c:max val=\"{}\"/><c:min val=\"{}\"/>", number(high), number(low));
    }
    let side = if is_rows { "b" } else { "l" };
    let _ = write!(xml, "</c:scaling><c:delete val=\"{}\"/><c:axPos val=\"{side}\"/>", u8::from(bare(chart)));
    if !bare(chart) {
        let _ = write!(xml, "<c:majorGridlines>{}</c:majorGridlines>", line(Role::Grid));
    }
    // Bars that follow each other downwards have their axis at the far end.
    let crosses = if is_rows { "max" } else { "autoZero" };
    let between = if matches!(chart.kind, Kind::Lines { .. }) { "midCat" } else { "between" };
    let _ = write!(
        xml,
        "<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>\
         <c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{}<c:crossAx val=\"1\"/>\
         <c:crosses val=\"{crosses}\"/><c:crossBetween val=\"{between}\"/>",
        escaped(&ticks_format(chart)),
        text(Role::Soft, TEXT, false),
    );
    if let Kind::Lines { step, .. } = chart.kind {
        let _ = write!(xml, "<c:majorUnit val=\"{}\"/>", number(step));
    }
    xml + "</c:valAx>"
}

/// Bars that all carry their figures need no axis of figures; those of a tornado carry their inputs’.
fn bare(chart: &Chart) -> bool {
    match chart.kind {
        Kind::Lines { .. } => false,
        Kind::Columns => true,
        Kind::Rows { .. } => true,
    }
}

/// Months from one name to the next.
fn months_between(count: usize) -> usize {
    [1, 2, 3, 6, 12, 24].into_iter().find(|step| count.div_ceil(*step) <= MOST_TICKS).unwrap_or(60)
}

/// Digits that tell the ticks apart, in the scale of the largest.
fn ticks_format(chart: &Chart) -> String {
    let largest = match chart.kind {
        Kind::Lines { low, high, step } => {
            let size = low.abs().max(high.abs());
            // As many digits as a step behind the largest needs.
            let code = format(size, chart.unit);
            let finer = format(step, chart.unit);
            let same = code.matches(',').count() == finer.matches(',').count();
            return if same && finer.len() > code.len() { finer } else { code };
        }
        _ => chart
            .series
            .iter()
            .flat_map(|series| series.values.iter().flatten())
            .fold(0.0_f64, |most, value| most.max(value.abs())),
    };
    // One digit: an office program chooses round ticks.
    let leading = format!("{largest:.0e}").parse().unwrap_or(largest);
    format(leading, chart.unit)
}
