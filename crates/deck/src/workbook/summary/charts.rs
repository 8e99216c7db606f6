//! Charts of the program that shows the book: they follow its cells.

use crate::workbook::book::{Book, SHEETS, SUMMARY};
use crate::workbook::expr::Range;
use crate::workbook::model::{Model, Row};
use crate::workbook::style::colour;
use crossover_chart::palette::Role;
use crossover_economics::alternative::Alternative;
use crossover_economics::report::Report;
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker, ChartPoint, ChartSolidFill, ChartType,
};

/// Money on an axis: in millions.
const MILLIONS: &str = "$#,##0,,\"M\";\"−\"$#,##0,,\"M\";$0";

pub(super) fn write(book: &mut Book, report: &Report, model: &Model, npvs: Range, row: u32) {
    let avoided = avoided(report, model);
    let npv = npv(npvs);
    book.on(SUMMARY, |sheet, _| {
        sheet.insert_chart(row, 0, &avoided)?;
        sheet.insert_chart_with_offset(row, 5, &npv, 40, 0).map(drop)
    });
}

fn place(range: Range) -> String {
    format!("={}!{}", SHEETS[range.from.sheet], range.fixed())
}

fn line(role: Role, width: f64, dash: ChartLineDashType) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_line(ChartLine::new().set_color(colour(role)).set_width(width).set_dash_type(dash));
    format
}

fn font(role: Role, size: u32) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_color(colour(role)).set_size(size);
    font
}

fn common(chart: &mut Chart, title: &str, alt: &str, (width, height): (u32, u32)) {
    chart.title().set_name(title).set_font(font(Role::Ink, 12).set_bold());
    chart.set_alt_text(alt).set_width(width).set_height(height);
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
}

/// Cumulative avoided spend against the budget.
fn avoided(report: &Report, model: &Model) -> Chart {
    let mut chart = Chart::new(ChartType::ScatterStraight);
    let spec = crossover_chart::avoided_spend(report);
    common(&mut chart, &spec.title, &spec.summary, (760, 450));
    for alternative in Alternative::ALL {
        let own = alternative == Alternative::Pretrain;
        let dash = match alternative {
            Alternative::BuyOpen => ChartLineDashType::Dash,
            Alternative::SelfHost => ChartLineDashType::RoundDot,
            Alternative::PostTrain => ChartLineDashType::DashDot,
            _ => ChartLineDashType::Solid,
        };
        let format = line(alternative.into(), if own { 2.75 } else { 1.75 }, dash);
        series(
            &mut chart,
            model,
            alternative.label(),
            model.alternatives[alternative.index()].avoided_sum,
            &format,
        );
    }
    series(&mut chart, model, "Budget", model.budget, &line(Role::Ink, 1.25, ChartLineDashType::Solid));
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(Role::Ink, 10));
    let axis = chart.x_axis();
    axis.set_name(&*spec.x.label).set_min(0).set_major_unit(6).set_major_gridlines(false);
    axis.set_font(&font(Role::Soft, 9));
    axis.set_name_font(&font(Role::Soft, 9));
    axis.set_label_position(ChartAxisLabelPosition::Low);
    let axis = chart.y_axis();
    axis.set_name(&*spec.y.label).set_num_format(MILLIONS).set_font(&font(Role::Soft, 9));
    axis.set_name_font(&font(Role::Soft, 9));
    axis.set_major_gridlines(true).set_major_gridlines_line(ChartLine::new().set_color(colour(Role::Grid)));
    chart
}

fn series(chart: &mut Chart, model: &Model, name: &str, row: Row, format: &ChartFormat) {
    chart
        .add_series()
        .set_name(name)
        .set_categories(&*place(model.shown.all()))
        .set_values(&*place(row.all()))
        .set_format(&mut format.clone())
        .set_marker(ChartMarker::new().set_none());
}

/// NPVs side by side.
fn npv(npvs: Range) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    let title = "NPV over buying every token from the closed API";
    let alt = "Bars of the net present values of the five alternatives, from the table above.";
    common(&mut chart, title, alt, (690, 450));
    let names = Range { from: crate::workbook::expr::Cell { col: 0, ..npvs.from }, ..npvs };
    let points: Vec<ChartPoint> = Alternative::ALL
        .into_iter()
        .map(|alternative| {
            let mut fill = ChartFormat::new();
            fill.set_solid_fill(ChartSolidFill::new().set_color(colour(alternative.into())));
            ChartPoint::new().set_format(&mut fill)
        })
        .collect();
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format(MILLIONS).set_position(ChartDataLabelPosition::OutsideEnd);
    chart
        .add_series()
        .set_name("NPV")
        .set_categories(&*place(names))
        .set_values(&*place(npvs))
        .set_points(&points)
        .set_data_label(&label)
        .set_gap(60);
    chart.legend().set_hidden();
    // Of a bar chart the library's x axis is the one that lies along the bars.
    let axis = chart.y_axis();
    axis.set_reverse().set_font(&font(Role::Ink, 10)).set_major_gridlines(false);
    axis.set_label_position(ChartAxisLabelPosition::Low);
    let axis = chart.x_axis();
    axis.set_num_format(MILLIONS).set_font(&font(Role::Soft, 9)).set_major_gridlines(true);
    axis.set_major_gridlines_line(ChartLine::new().set_color(colour(Role::Grid)));
    chart
}
