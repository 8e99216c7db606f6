//! What there is to take along, as a form: documents with what is in them, and pictures with a preview.

use super::FORM;
use crate::form::Form;
use crossover_economics::readiness::Answers;
use leptos::prelude::*;

/// Charts by the names of their files.
const CHARTS: [(&str, &str); 13] = [
    ("avoided-spend", "Avoided spend against the budget"),
    ("net-position", "Net position by month"),
    ("npv-spread", "Where the NPVs lie"),
    ("tornado", "What could change the answer"),
    ("map-usage-budget", "Map of usage and budget"),
    ("map-usage-fall", "Map of usage and price fall"),
    ("map-coverage-fall", "Map of coverage and price fall"),
    ("two-clocks", "Cost of a final run by year"),
    ("two-clocks-all-in", "Cost of a whole project by year"),
    ("spending", "Training against inference"),
    ("cost-mix", "What the cost of a model is made of"),
    ("price-history", "List prices over time"),
    ("back-test", "Predicted against disclosed chip-hours"),
];

const THEMES: [(&str, &str); 2] = [("light", "Light"), ("dark", "Dark")];

const SIZES: [(&str, &str); 4] = [
    ("wide", "Wide, 1280 × 720"),
    ("slide", "Slide, 1920 × 1080"),
    ("square", "Square, 1080 × 1080"),
    ("card", "Card, 1200 × 630"),
];

const SCALES: [(&str, &str); 2] = [("1", "1×"), ("2", "2×, for print and sharp screens")];

/// The menu.
pub(super) fn html(form: &Form) -> String {
    let answered = !form.answers.with_untracked(Answers::is_empty);
    let mut out = String::from("<div class=\"about-file\">");
    out += "<p><label for=\"file-name\">Name of the scenario</label>";
    out += &format!(
        "<input id=\"file-name\" form=\"{FORM}\" name=\"name\" type=\"text\" maxlength=\"200\"></p>"
    );
    out += "<p><label for=\"file-note\">Note</label>";
    out += &format!(
        "<input id=\"file-note\" form=\"{FORM}\" name=\"note\" type=\"text\" maxlength=\"2000\"></p>"
    );
    out += "<p class=\"help\">Both are optional, written into the files, and kept nowhere else.</p></div>";
    out += "<h3>Documents</h3><ul class=\"documents\">";
    for (ending, label, holds) in documents(answered) {
        out += &format!(
            "<li>{}<span>{holds}</span></li>",
            button(ending, &format!("{label} ({})", ending.to_uppercase()))
        );
    }
    out += "</ul><h3>Pictures</h3><details class=\"fold\"><summary>Choose a chart and see it</summary>";
    out += "<div class=\"picture-choice\">";
    for (name, label, options) in [
        ("chart", "Chart", &CHARTS[..]),
        ("theme", "Colours", &THEMES),
        ("size", "Size", &SIZES),
        ("scale", "Pixels of a PNG", &SCALES),
    ] {
        out += &select(name, label, options);
    }
    out += &format!(
        "<p class=\"check\"><label><input type=\"checkbox\" form=\"{FORM}\" name=\"stamp\" value=\"yes\"> Date and link below it</label></p></div>"
    );
    out += &format!(
        "<img class=\"preview\" src=\"/export/file?as=svg&amp;of={}\" alt=\"Preview of the picture\" \
         width=\"1280\" height=\"720\" loading=\"lazy\">",
        form.query.with_untracked(|query| nested(query))
    );
    out += "<div class=\"actions\">";
    out += &button("png", "Picture as PNG");
    out += &button("svg", "Picture as SVG");
    out + "<button type=\"button\" value=\"copy\" hidden>Copy picture</button></div></details>"
}

/// Ending, name, and what is in it.
fn documents(answered: bool) -> [(&'static str, &'static str, &'static str); 5] {
    let (slides, memo) = if answered {
        (
            "Seven for the board, the last on your readiness; charts that can be edited, the working in the notes",
            "Three pages to read and print, the last on your readiness",
        )
    } else {
        (
            "Six for the board; charts that can be edited, the working in the notes",
            "Two pages to read and print, with a code for cameras that opens this scenario",
        )
    };
    [
        ("pptx", "Slides", slides),
        ("pdf", "Memo", memo),
        ("xlsx", "Workbook", "Nine sheets; live formulas from the inputs to NPV, IRR and payback"),
        ("csv", "Months", "One table: a row for each month and alternative, with units"),
        ("json", "Record", "The scenario and everything said about it, for programs"),
    ]
}

fn button(ending: &str, label: &str) -> String {
    format!("<button type=\"submit\" form=\"{FORM}\" name=\"as\" value=\"{ending}\">{label}</button>")
}

fn select(name: &str, label: &str, options: &[(&str, &str)]) -> String {
    let mut out = format!(
        "<p><label for=\"picture-{name}\">{label}</label><select id=\"picture-{name}\" form=\"{FORM}\" name=\"{name}\">"
    );
    for (value, label) in options {
        out += &format!("<option value=\"{value}\">{label}</option>");
    }
    out + "</select></p>"
}

/// A query as the text of one field of another.
fn nested(query: &str) -> String {
    query.replace('%', "%25").replace('&', "%26").replace('=', "%3D").replace('+', "%2B")
}

#[cfg(test)]
mod tests {
    use super::nested;

    #[test]
    fn a_query_in_a_query_is_one_field() {
        assert_eq!(nested("tokens=2T&quarters=1%2C2&x=a+b"), "tokens%3D2T%26quarters%3D1%252C2%26x%3Da%2Bb");
    }
}
